import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/markdown/html.ts';
import { faultsOf } from './judge.ts';
import { SITE } from './places.ts';

const GOLDEN = join(import.meta.dirname, '../golden/markdown');

describe('legal Markdown stays whole', () => {
  it.each(readdirSync(GOLDEN))('%s', async (name) => {
    const html = toHtml(readFileSync(join(GOLDEN, name, 'input.md'), 'utf8'), SITE);
    expect(faultsOf(html)).toEqual([]);
    await expect(html).toMatchFileSnapshot(join(GOLDEN, name, 'output.html'));
  });
});
