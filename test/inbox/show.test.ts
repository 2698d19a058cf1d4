import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/email/wrap.ts';
import { deskJson, deskLine, deskWords } from '../../src/inbox/show.ts';
import { visible } from '../../src/inbox/visible.ts';
import { FIELDS } from '../../src/submissions/fields.ts';
import { HOSTILE } from '../hostile/inputs.ts';
import { NEWS, type Sent, seen } from './desk-of.ts';

/** What a terminal would obey or hide, besides what emoji and scripts are joined by. */
const HARM =
  /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e00ff}\p{Cs}]/u;

function shown(sent: Sent): string[] {
  const one = seen(sent).seen;
  JSON.parse(JSON.stringify(deskJson(one)));
  return [deskLine(one), ...deskWords(one)];
}

describe('the desk on a terminal', () => {
  it('shows the news as it would look, who sent it, and what there is to know', () => {
    const lines = deskWords(
      seen({ values: { body: '**Beans** at [a page](https://example.org/).' } }).seen,
    );
    const text = lines.join('\n');
    expect(lines[0]).toBe('12. A seed library in the old station');
    expect(lines[1]).toBe('From Ada Example <ada@example.org>, 2026-11-20, by mail');
    expect(text).toContain('  Beans at a page <https://example.org/>.');
    expect(text).toContain('About Ada Example (ada), the sender.');
    expect(text).not.toContain('Missing');
  });

  it('says beside the sender what is doubtful, and what the editor has corrected', () => {
    const one = seen({
      doubt: 'refused',
      notes: ['your mail server doubts that it is from whom it says (spf: fail)'],
      uncorrected: { ...NEWS, consent: 'no' },
    }).seen;
    const lines = deskWords(one);
    const text = lines.join('\n');
    expect(text.indexOf('which is doubtful')).toBeLessThan(text.indexOf('As it would'));
    expect(text.indexOf('(spf: fail)')).toBeLessThan(text.indexOf('As it would'));
    expect(text).toContain('Corrected by you\n  consent: “no” came.\n');
    expect(deskJson(one)).toMatchObject({ doubt: 'refused', notes: one.item.notes });
  });

  it('says once that pictures want a description', () => {
    const picture = { name: 'a.jpg', type: 'image/jpeg' as const, width: 2, height: 1 };
    const of = (...pictures: object[]) =>
      deskWords(seen({ pictures: pictures.map((each) => ({ ...picture, ...each })) }).seen).join(
        '\n',
      );
    expect(of({}, { alt: 'A bean' }, {})).toContain(
      'Pictures\n  1. a.jpg (2 × 1)\n  2. a.jpg (2 × 1): A bean\n  3. a.jpg (2 × 1)\n  Say what 1 and 3 show when you accept it.',
    );
    expect(of({})).toContain('\n  Say what it shows when you accept it.');
    expect(of({ alt: 'A bean' })).not.toContain('Say what');
  });

  it('has a line for lists', () => {
    expect(deskLine(seen().seen)).toBe(
      '  12  2026-11-20  win       Ada Example: A seed library in the old station',
    );
    const put = seen({
      state: 'later',
      until: '2026-12-01',
      door: 'endpoint',
      values: { title: '' },
    });
    expect(deskLine(put.seen)).toBe(
      '  12  2026-11-20  win       Ada Examp…  [put off until 2026-12-01, incomplete]',
    );
  });

  it('names what it does not obey', () => {
    expect(visible('a\u001b[2J\u202eb\u200bc\nd')).toBe('a<U+001B>[2J<U+202E>b<U+200B>c d');
    expect(visible('👩‍👧 e\u0301')).toBe('👩‍👧 e\u0301');
  });

  it('gives hostile news no control, and no wide line', () => {
    for (const { name, values } of HOSTILE) {
      for (const line of shown({
        values,
        from: { name: values.sender ?? '', email: values.email ?? '' },
      })) {
        expect([name, HARM.test(line), columnsOf(line) <= 78]).toEqual([name, false, true]);
      }
    }
  });

  it('takes anything', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string());
    const values = fc.record(Object.fromEntries(FIELDS.map((field) => [field, text])), {
      requiredKeys: [],
    });
    const doors = fc.constantFrom('mail' as const, 'endpoint' as const, 'feed' as const);
    fc.assert(
      fc.property(values, doors, text, (given, door, other) => {
        const from = { name: other, email: other, url: other, person: other };
        const lines = shown({
          values: given,
          door,
          from,
          text: other,
          leftOut: [other],
          at: other,
          isGuessed: true,
        });
        for (const line of lines) expect(HARM.test(line)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
