import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { parseItems } from '../../src/read/front-matter.ts';
import { appendItem, editFields, editYaml } from '../../src/writing/yaml-edit.ts';

const TEXT = `# my oldest friend
name:   "Ana"    # really
emails: [ ana@example.org,a@work.example ]

# where she lives
postal:
    - 'Rua 1'   # since 2020
notes: >-
  folded
  text
# the end
`;

describe('a changed field', () => {
  it('leaves every other to the byte', () => {
    expect(editYaml(TEXT, (document) => document.set('name', 'Bo'))).toBe(
      TEXT.replace('name:   "Ana"    # really', 'name: "Bo" # really'),
    );
    expect(editYaml(TEXT, (document) => document.addIn(['postal'], 'Rua 2'))).toBe(
      TEXT.replace("    - 'Rua 1'   # since 2020", "  - 'Rua 1' # since 2020\n  - Rua 2"),
    );
    expect(editYaml(TEXT, (document) => document.delete('emails'))).toContain(
      'name:   "Ana"    # really\n',
    );
  });

  it('may be new, below the others and above the last remark', () => {
    expect(editYaml(TEXT, (document) => document.set('role', 'Baker'))).toBe(
      TEXT.replace('# the end', 'role: Baker\n\n# the end'),
    );
  });

  it('changes nothing where nothing changes', () => {
    for (const text of [
      TEXT,
      TEXT.replaceAll('\n', '\r\n'),
      '',
      '# only\n',
      '{a: 1}',
      '\ufeffa:  1',
    ]) {
      expect(editYaml(text, () => undefined)).toBe(text);
    }
  });

  it.each([
    ['a file without a last line end', 'a:  1', 'a:  1\nb: 2\n'],
    ['a file of Windows', 'a:  1\r\n', 'a:  1\r\nb: 2\r\n'],
    ['a file with a mark', '\ufeffa:  1\n', '\ufeffa:  1\nb: 2\n'],
    ['an empty file', '', 'b: 2\n'],
    ['a file of remarks', '# one\n', '# one\n\nb: 2\n'],
    ['a document with its mark', '---\na:  1\n', '---\na:  1\nb: 2\n'],
    ['braces', '{a: 1}\n', '{a: 1, b: 2}\n'],
  ])('may be added to %s', (_, text, edited) => {
    expect(editYaml(text, (document) => document.set('b', 2))).toBe(edited);
  });

  it('is refused where the text cannot be read', () => {
    expect(() => editYaml('a: [', (document) => document.set('b', 2))).toThrow();
  });

  const value = fc.constantFrom(
    'x',
    '"x: y"',
    "'#'",
    '[ a,b ]',
    '{a:   1}',
    '|\n  a\n\n  # b',
    '>\n  a\n  b',
    '\n    - a\n    -   b',
    '~',
    '2026-01-01',
  );
  const field = fc.record({
    name: fc.constantFrom('a', 'b', 'c', 'd', 'e', '"f g"'),
    value,
    space: fc.constantFrom(' ', '   '),
    before: fc.constantFrom('', '\n', '# remark\n', '\n# one\n# two\n\n'),
    behind: fc.constantFrom('', ' # beside', '   # far'),
  });
  const fields = fc.uniqueArray(field, { selector: ({ name }) => name, maxLength: 6 });
  const written = (
    all: { name: string; value: string; space: string; before: string; behind: string }[],
  ) =>
    all.map((each) => {
      const isOneLine = !each.value.includes('\n');
      return `${each.before}${each.name}:${each.value.startsWith('\n') ? '' : each.space}${each.value}${isOneLine ? each.behind : ''}\n`;
    });

  it('keeps a text of nothing but spaces where a block of lines stood', () => {
    const after = editYaml('a: |\n  a\n\n  # b\n', (document) => document.set('a', '  '));
    expect(parseDocument(after).toJS()).toEqual({ a: '  ' });
  });

  it('keeps all bytes of the others, and all remarks', () => {
    fc.assert(
      fc.property(
        fields,
        fc.nat({ max: 5 }),
        fc.string(),
        fc.boolean(),
        (all, place, text, isWindows) => {
          const lines = written(all).map((line) =>
            isWindows ? line.replaceAll('\n', '\r\n') : line,
          );
          const before = lines.join('');
          const at = place % (lines.length + 1);
          const name = all[at]?.name.replaceAll('"', '') ?? 'new';
          const after = editYaml(before, (document) => document.set(name, text));
          for (const [index, line] of lines.entries()) {
            if (index !== at) expect(after).toContain(line.trimStart().replace(/^(#.*\s+)+/, ''));
          }
          expect(after.match(/# (remark|one|two|far|beside)/g)?.length ?? 0).toBeGreaterThanOrEqual(
            before.match(/# (remark|one|two)/g)?.length ?? 0,
          );
          const plain = (yaml: string) =>
            parseDocument(yaml, { version: '1.2', schema: 'core' }).toJS() ?? {};
          expect(plain(after)).toEqual({ ...plain(before), [name]: text });
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('changed fields of a Markdown file', () => {
  it('leave the text below them to the byte', () => {
    const body = '\r\n# A head\r\n\r\n---\r\nmore:   text  \r\n';
    const file = `---\r\ntitle:   x # y\r\n---\r\n${body}`;
    expect(editFields(file, (document) => document.set('date', '2026-01-01'))).toBe(
      `---\r\ntitle:   x # y\r\ndate: 2026-01-01\r\n---\r\n${body}`,
    );
  });
});

describe('an item more', () => {
  const day = fc.constantFrom('2026-01-01', '2026-12-31');
  const item = fc.record(
    {
      date: day,
      what: fc
        .string({ unit: 'grapheme', maxLength: 30 })
        .filter((text) => !/[\p{Cc}\ufeff\u2028\u2029]/u.test(text)),
      with: fc.array(fc.constantFrom('ana', 'bo', '007', 'null', '1-2')),
      introduction: fc.record({
        step: fc.constantFrom('yes', 'no'),
        by: fc.option(fc.constant('ana'), { nil: undefined }),
      }),
    },
    { requiredKeys: ['date'] },
  );

  it('stands at the end, and not a byte before it changes', () => {
    const begin = fc.constantFrom(
      '',
      '# mine\n',
      '- {a: 1,   b: [x,y]} # z\n',
      '- a: 1\n  b: |\n    text',
      '# x\n\n-   a: 1 \n\n# end\n',
      '- a: 1\r\n',
    );
    fc.assert(
      fc.property(begin, fc.array(item, { minLength: 1, maxLength: 4 }), (text, items) => {
        const after = items.reduce(appendItem, text);
        expect(after.startsWith(text)).toBe(true);
        const plain = JSON.parse(JSON.stringify(items));
        expect(parseItems(after)).toMatchObject({ faults: [] });
        expect(parseItems(after).items).toEqual([...(parseItems(text).items ?? []), ...plain]);
      }),
      { numRuns: 300 },
    );
  });

  it('finds its place in lists that are written in another way', () => {
    expect(appendItem('[]\n', { a: 1 })).toMatch(/^\[\s*\{ ?a: 1 ?\}\s*\]\n$/);
    expect(appendItem('  - a: 1\n', { b: 2 })).toBe('- a: 1\n- b: 2\n');
    expect(() => appendItem('a: 1\n', { b: 2 })).toThrow('the file is not a list');
  });
});
