import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contactSchema } from '../../src/private/contact.ts';
import { kit } from '../built-site.ts';

const FILE = '../../docs/contacts.md';

const BEGIN = '<!-- fields -->';
const END = '<!-- end of fields -->';

/** The fields of a contact; nobody has to fill in any but the name. */
function table(): string {
  const rows = Object.entries(contactSchema.shape).map(
    ([name, field]) => `| \`${name}\` | ${(field as z.ZodType).description ?? ''} |`,
  );
  return ['| field | meaning |', '|---|---|', ...rows].join('\n');
}

describe('docs/contacts.md', () => {
  it('has the fields of a contact as the schema has them', async () => {
    const text = readFileSync(join(kit, 'docs/contacts.md'), 'utf8');
    const [before = '', rest = ''] = text.split(BEGIN);
    const [, after = ''] = rest.split(END);
    await expect(`${before}${BEGIN}\n\n${table()}\n\n${END}${after}`).toMatchFileSnapshot(FILE);
  });

  it('says what every field means', () => {
    expect(table()).not.toMatch(/\|\s*\|$/m);
  });
});
