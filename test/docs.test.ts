import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { digestSchema } from '../src/digest/digest.ts';
import { KINDS, kinds } from '../src/entries/kinds.ts';
import { VARIABLES } from '../src/mail/environment.ts';
import { mailSchema } from '../src/mail/settings.ts';
import { newsletterSchema } from '../src/newsletter/newsletter.ts';
import { pageSchema } from '../src/newsletter/page.ts';
import { personSchema } from '../src/people/person.ts';

const HEAD = `# Every field

What you may write, file by file. A field that is not listed here is an error, and \`npm run check\`
suggests the nearest one that is. This page is made from the rules that \`check\` itself uses.

`;

const MAIL = `Your mail servers, for drafts and for sending; only for you, and never published. \`send\` and
\`digest --draft\` say what is wrong with it. The environment wins
over this file: ${Object.keys(VARIABLES)
  .map((name) => `\`${name}\``)
  .join(', ')}.`;

interface Row {
  name: string;
  need: string;
  meaning: string;
}

function rowsOf(schema: z.ZodObject, prefix = ''): Row[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const type = field as z.ZodType;
    const name = prefix + key;
    const inner = bare(type);
    const below = inner instanceof z.ZodObject ? rowsOf(inner, `${name}.`) : [];
    return [{ name, need: need(type), meaning: type.description ?? '' }, ...below];
  });
}

function need(field: z.ZodType): string {
  if (field instanceof z.ZodOptional) return 'optional';
  if (!(field instanceof z.ZodDefault)) return 'required';
  const value = field.def.defaultValue;
  const isPlain = typeof value !== 'object' || (Array.isArray(value) && value.length === 0);
  return isPlain ? `default \`${JSON.stringify(value)}\`` : 'optional';
}

function bare(field: unknown): unknown {
  return field instanceof z.ZodOptional || field instanceof z.ZodDefault
    ? bare(field.unwrap())
    : field;
}

function table(rows: Row[]): string {
  const lines = rows.map(({ name, need: n, meaning }) => `| \`${name}\` | ${n} | ${meaning} |`);
  return ['| field | | meaning |', '|---|---|---|', ...lines].join('\n');
}

function section(title: string, rows: Row[], before = ''): string {
  return `## ${title}\n\n${before && `${before}\n\n`}${table(rows)}\n`;
}

function page(): string {
  const common = rowsOf(kinds.win.schema).filter(({ name }) => name !== 'kind');
  const isCommon = ({ name }: Row) => common.some((row) => row.name === name);
  const own = KINDS.flatMap((kind) => {
    const rows = rowsOf(kinds[kind].schema).filter((row) => !isCommon(row) && row.name !== 'kind');
    return rows.length > 0 ? [section(`Only in entries of the kind \`${kind}\``, rows)] : [];
  });
  const kind = { name: 'kind', need: 'required', meaning: `One of ${KINDS.join(', ')}.` };
  return (
    HEAD +
    [
      section('`content/newsletter.yaml`', rowsOf(newsletterSchema)),
      section('`content/people/<id>.md`', rowsOf(personSchema)),
      section('`content/entries/**/<id>.md`', [kind, ...common]),
      ...own,
      section('`content/digests/<id>.md`', rowsOf(digestSchema)),
      section('`content/pages/<id>.md`', rowsOf(pageSchema)),
      section('`content/private/mail.yaml`', rowsOf(mailSchema), MAIL),
    ].join('\n')
  );
}

describe('docs/fields.md', () => {
  it('is made from the schemas', async () => {
    await expect(page()).toMatchFileSnapshot('../docs/fields.md');
  });

  it('says what every field means', () => {
    expect(
      page()
        .split('\n')
        .filter((line) => /\|\s*\|$/.test(line) && line.includes('`')),
    ).toEqual([]);
  });
});
