import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath, type Path } from '../../src/problems/path.ts';
import { parseYaml } from '../../src/read/yaml.ts';

describe('parseYaml', () => {
  it.each([
    ['2026-02-31', '2026-02-31'],
    ['2026-09-01', '2026-09-01'],
    ['2026-09-01T18:00:00Z', '2026-09-01T18:00:00Z'],
    ['12:30', '12:30'],
    ['012', 12],
    ['0o12', 10],
    ['0x1f', 31],
    ['1_000', '1_000'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['y', 'y'],
    ['true', true],
    ['False', false],
    ['~', null],
    ['null', null],
    ['.inf', Number.POSITIVE_INFINITY],
    ['1e3', 1000],
    ['!!str 2024', '2024'],
  ])('reads %s by the core schema', (written, value) => {
    const yaml = parseYaml(`field: ${written}`);
    expect(yaml.fault).toBeUndefined();
    expect(yaml.value).toEqual({ field: value });
  });

  it('knows no merge keys', () => {
    expect(parseYaml('<<: {a: 1}').value).toEqual({ '<<': { a: 1 } });
  });

  it('keeps prototypes as they are', () => {
    const { value } = parseYaml('__proto__: {polluted: 1}\na: {__proto__: {polluted: 1}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['a: 1\nb: [*x]', 2, /alias/],
    ['a: 1\na: 2', 2, /twice/],
    ['a: 1\n---\nb: 1', 1, /more than one YAML document/],
    ['a: !!js/function "x"', 1, /unknown scalar tag/],
    ['a: !!timestamp 2026-01-01', 1, /unknown scalar tag/],
    ['a: 1\nb: "open', 2, /unexpected end/],
    ['a: [[[[[[[[[[1]]]]]]]]]]', 1, /nesting/],
    ['? [a]\n: 1', 1, /complex keys/],
  ])('finds the fault of %j', (text, line, message) => {
    const { fault, value } = parseYaml(text);
    expect(fault?.message).toMatch(message);
    expect(fault?.line).toBe(line);
    expect(value).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    const marks = fc.constantFrom(
      ...['a', ':', ' ', '\n', '-', '&x', '*x', '!!', '{', '}', '[', ']', '|', '>', '"', "'"],
      ...['#', '%', '?', ',', '\t', '\\', '---', '...', '\u0000', '\ufeff', '😀', '\ud800', '0x'],
    );
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(marks, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        const { lineOf, fieldAt, fault } = parseYaml(source);
        lineOf(['a', 0, 'b']);
        fieldAt(1);
        expect(fault === undefined || fault.line >= 1).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('knows the line of every field of a document', () => {
    const name = fc.stringMatching(/^[a-z]{1,6}$/);
    const scalar = fc.constantFrom('one', '"two: three"', "'four'", '|\n  a: b\n\n  c: d', '7');
    const group = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
    const value = fc.oneof(
      scalar.map((text) => ({ text })),
      group.map((names) => ({ names })),
      group.map((items) => ({ items })),
    );
    const field = fc.record({ name, value, comment: fc.boolean(), blank: fc.boolean() });
    const fields = fc.uniqueArray(field, { selector: (each) => each.name, maxLength: 8 });
    fc.assert(
      fc.property(fields, (all) => {
        const { text, lines } = write(all);
        const yaml = parseYaml(text);
        expect(yaml.fault).toBeUndefined();
        for (const { path, line } of lines) expect(yaml.lineOf(path)).toBe(line);
      }),
      { numRuns: 300 },
    );
  });

  it('gives no line for a field that is not there, and the line of its list for an item', () => {
    const { lineOf } = parseYaml('a: 1\nimage:\n  src: x\nlist:\n  - b: 1\n  - c: 2');
    expect(lineOf(['image', 'alt'])).toBeUndefined();
    expect(lineOf(['list', 1, 'c'])).toBe(6);
    expect(lineOf(['list', 7])).toBe(4);
    expect(lineOf(['gone'])).toBeUndefined();
  });
});

interface Field {
  name: string;
  value: { text: string } | { names: string[] } | { items: string[] };
  comment: boolean;
  blank: boolean;
}

/** Fields in block style, and the line of each path. */
function write(fields: Field[]): { text: string; lines: { path: Path; line: number }[] } {
  const out: string[] = [];
  const lines: { path: Path; line: number }[] = [];
  for (const { name, value, comment, blank } of fields) {
    if (comment) out.push('# name: a comment');
    if (blank) out.push('');
    lines.push({ path: [name], line: out.length + 1 });
    if ('text' in value) out.push(...`${name}: ${value.text}`.split('\n'));
    else if ('names' in value) {
      out.push(`${name}:`);
      for (const inner of value.names) {
        lines.push({ path: [name, inner], line: out.length + 1 });
        out.push(`  "${inner}": 1`);
      }
    } else {
      out.push(`${name}:`);
      for (const [index, item] of value.items.entries()) {
        lines.push({ path: [name, index, item], line: out.length + 1 });
        out.push(`  - ${item}: 1`);
      }
    }
  }
  return { text: out.join('\n'), lines };
}

describe('formatPath', () => {
  it.each([
    [['title'], 'title'],
    [['image', 'alt'], 'image.alt'],
    [['links', 0, 'url'], 'links[0].url'],
    [['people', 2], 'people'],
    [[], ''],
  ])('shows %j', (path, shown) => {
    expect(formatPath(path)).toBe(shown);
  });
});
