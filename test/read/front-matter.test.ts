import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFields, parseFrontMatter } from '../../src/read/front-matter.ts';

describe('parseFrontMatter', () => {
  it('takes fields and body apart, with the line on which the body begins', () => {
    const read = parseFrontMatter('---\na: 012\nb: 2026-02-31\nc:\n---\n\nOne.\n\n---\n\nTwo.\n');
    expect(read.data).toEqual({ a: 12, b: '2026-02-31' });
    expect(read.body).toBe('\nOne.\n\n---\n\nTwo.\n');
    expect(read.bodyLine).toBe(6);
    expect(read.faults).toEqual([]);
    expect(read.lineOf(['b'])).toBe(3);
    expect(read.lineOf(['gone'])).toBe(1);
  });

  it('reads the same text twice alike, broken or not', () => {
    const broken = '---\na: [\n---\n\nOne.\n';
    const read = () => {
      const { data, faults, body } = parseFrontMatter(broken);
      return { data, faults, body };
    };
    expect(read()).toEqual(read());
    expect(read().data).toBeUndefined();
    expect(read().faults).toHaveLength(1);
  });

  it('runs no code', () => {
    const seen = globalThis as { ran?: boolean };
    for (const opening of ['---js', '---JS', '--- js', '---javascript', '---coffee', '---json']) {
      const text = `${opening}\nglobalThis.ran = true\n---\n\nOne.\n`;
      const { data, faults } = parseFrontMatter(text);
      expect(data).toBeUndefined();
      expect(faults[0]?.message).toBe(`the front matter (${opening}) is not YAML`);
    }
    expect(seen.ran).toBeUndefined();
  });

  it('keeps a field named __proto__ a plain field', () => {
    const { data } = parseFrontMatter('---\n__proto__: {polluted: 1}\na: 1\n---\n');
    expect(data?.a).toBe(1);
    expect((data as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('never throws, whatever the text, and its body holds no controls', () => {
    const parts = fc.constantFrom('---', '\n', '\r\n', '\r', 'a: 1', ': ', 'x', '\u0000', '\ufeff');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts, { maxLength: 20 }).map((all) => all.join('')),
      fc.array(parts, { maxLength: 20 }).map((all) => `---\n${all.join('')}\n---\n${all.join('')}`),
    );
    fc.assert(
      fc.property(text, (source) => {
        const { body, faults, data } = parseFrontMatter(source);
        expect(body).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
        expect(data === undefined ? faults.length : 1).toBeGreaterThan(0);
        for (const { line } of faults) expect(line).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseFields', () => {
  it('reads a file of YAML, with the lines of the file', () => {
    const { data, lineOf } = parseFields(
      '\ufeff# settings\r\ntitle: A\r\neditor:\r\n  name: B\r\n',
    );
    expect(data).toEqual({ title: 'A', editor: { name: 'B' } });
    expect(lineOf(['editor', 'name'])).toBe(4);
  });
});
