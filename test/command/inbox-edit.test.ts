import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editText, readEdited } from '../../src/command/inbox-edit.ts';
import { dropControls } from '../../src/fields/characters.ts';
import { FIELDS, type Values } from '../../src/submissions/fields.ts';

const NEWS: Values = {
  kind: 'event',
  title: 'Open gate: "come in" # all',
  body: 'First line.\n\n--- a rule\n---\nLast line.',
  starts: '2026-12-01',
  starts_time: '18:00',
  sender: '007',
  email: 'ada@example.org',
};

describe('the file in which an answer is corrected', () => {
  it('says what came in, and is read back as it was written', () => {
    expect(readEdited(editText(NEWS))).toEqual({ values: NEWS });
  });

  it('reads back whatever strangers sent, but for control characters and outer space', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    const values = fc.record(Object.fromEntries(FIELDS.map((field) => [field, text])), {
      requiredKeys: [],
    });
    const kept = (all: Values) =>
      Object.fromEntries(
        Object.entries(all).flatMap(([field, value = '']) => {
          const clean = dropControls(value);
          if (field !== 'body') return [[field, clean]];
          const news = clean.replace(/\r\n?/g, '\n').trim();
          return news === '' ? [] : [[field, news]];
        }),
      );
    fc.assert(
      fc.property(values, (given: Values) => {
        expect(readEdited(editText(given))).toEqual({ values: kept(given) });
      }),
      { numRuns: 40 },
    );
  });

  it('names every line that cannot be taken, and takes none of it', () => {
    const text = editText(NEWS)
      .replace('kind: event', 'kynd: event')
      .replace('\nemail:', '\nplace: [a, b]\nemail:');
    expect(readEdited(text)).toEqual({
      faults: [
        expect.stringMatching(/^kynd: there is no such answer; did you mean kind\?/),
        'place: is not a text; write it on one line',
      ],
    });
  });

  it.each([
    ['code in place of fields', '---js\n{ title: process.exit(1) }\n---\n\nNews.\n', 'is not YAML'],
    ['fields that do not end', '---\ntitle: Open\n\nNews.\n', 'neither ends|not closed|---'],
    ['an alias', '---\ntitle: &a Open\nname: *a\n---\n\nNews.\n', 'alias|anchor'],
    ['nothing', '', 'no front matter'],
    ['far too much', `---\ntitle: a\n---\n\n${'x'.repeat(200_000)}`, 'longer than 128 KB'],
  ])('refuses %s', (_, text, words) => {
    const edited = readEdited(text);
    expect(edited).toEqual({ faults: expect.any(Array) });
    expect('faults' in edited && edited.faults.join('\n')).toMatch(new RegExp(words));
  });

  it('takes an answer that ends in empty lines', () => {
    const values = { until: 'a\n\n', email: 'b\n...\n\n' };
    expect(readEdited(editText(values))).toEqual({ values });
  });

  it('takes a number that was typed without quotes as a text', () => {
    const edited = readEdited('---\ntitle: 2026\nkind: win\n---\n\nNews.\n');
    expect(edited).toEqual({ values: { title: '2026', kind: 'win', body: 'News.' } });
  });
});
