import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../src/read/front-matter.ts';
import { stamp } from '../../src/writing/stamp.ts';

const DAY = '2026-11-21';

describe('stamp', () => {
  it('adds one line to the fields and changes nothing else', () => {
    const text =
      '---\n# mine\ntitle:   "One"  # odd\ndate: 2026-11-10\n---\n\nDear all.\n\n---\n\nsent: no\n';
    expect(stamp(text, DAY)).toBe(text.replace('10\n---', `10\nsent: ${DAY}\n---`));
  });

  it('keeps line ends, a byte order mark and a missing last line end', () => {
    const text = '\ufeff---\r\ntitle: One\r\ndate: 2026-11-10\r\n---\r\n\r\nDear all.';
    expect(stamp(text, DAY)).toBe(text.replace('10\r\n---', `10\r\nsent: ${DAY}\r\n---`));
  });

  it('fills a field that was left empty', () => {
    const text = '---\ntitle: One\nsent: # when?\ndate: 2026-11-10\n---\n';
    expect(stamp(text, DAY)).toBe(text.replace('sent: #', `sent: ${DAY} #`));
  });

  it('stands behind a text of several lines', () => {
    const text =
      '---\ntitle: One\ndate: 2026-11-10\npick:\n  - a\n  - b\nsubject: >-\n  Three\n  wins\n---\n';
    expect(parseFrontMatter(String(stamp(text, DAY))).data).toMatchObject({
      subject: 'Three wins',
      sent: DAY,
    });
  });

  it.each([
    ['null', 'sent: null # soon', `sent: ${DAY} # soon`],
    ['a tilde', 'sent: ~', `sent: ${DAY}`],
  ])('fills a field that holds %s', (_, empty, full) => {
    const text = `---\ntitle: One\n${empty}\ndate: 2026-11-10\n---\n`;
    expect(stamp(text, DAY)).toBe(text.replace(empty, full));
  });

  it('goes as far in as the other fields', () => {
    const text = '---\n  # mine\n  title: One\n  date: 2026-11-10\n---\n';
    expect(stamp(text, DAY)).toBe(text.replace('10\n---', `10\n  sent: ${DAY}\n---`));
  });

  it('stands in braces where the others do', () => {
    const text = '---\n{title: "a } b", date: 2026-11-10} # }\n---\n';
    expect(stamp('---\n{title: One, date: 2026-11-10}\n---\n', DAY)).toBe(
      `---\n{title: One, date: 2026-11-10, sent: ${DAY}}\n---\n`,
    );
    expect(stamp(text, DAY)).toBeUndefined();
  });

  it('changes only the one field, whatever else is there', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const fields = fc.dictionary(
      word.filter((name) => name !== 'sent'),
      fc.oneof(fc.integer(), word, fc.array(word)),
      { maxKeys: 5 },
    );
    const body = fc.array(fc.constantFrom('---', 'sent:', 'a: b', '', '# x', '```'));
    fc.assert(
      fc.property(fields, body, fc.constantFrom('\n', '\r\n'), (data, lines, end) => {
        const written = Object.entries(data).map(
          ([name, value]) => `${name}: ${JSON.stringify(value)}`,
        );
        const text = ['---', ...written, '---', ...lines].join(end) + end;
        const stamped = stamp(text, DAY) ?? '';
        expect(parseFrontMatter(stamped).data).toEqual({ ...data, sent: DAY });
        expect(stamped.replace(`sent: ${DAY}${end}`, '')).toBe(text);
      }),
    );
  });
});
