import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { CHECKS } from '../src/preflight/preflight.ts';

const page = fileURLToPath(new URL('../docs/sending.md', import.meta.url));

it('docs/sending.md lists every check of the preflight by its name', async () => {
  const rows = CHECKS.map(({ name, about }) => `| \`${name}\` | ${about} |`);
  const table = ['| name | what it finds |', '|---|---|', ...rows].join('\n');
  const written = readFileSync(page, 'utf8').replace(
    /(?<=<!-- checks -->\n)[\s\S]*(?=<!-- \/checks -->)/,
    () => `\n${table}\n\n`,
  );
  await expect(written).toMatchFileSnapshot(page);
});
