import { describe, expect, it } from 'vitest';
import { chooseDigests } from '../../src/digest/choose.ts';
import { gate } from '../../src/gate/gate.ts';
import { parseContent } from '../../src/read/parse.ts';
import { differences, type Snapshot, snapshotOf, snapshotSchema } from '../../src/sent/snapshot.ts';
import { entry, type Files, markdown, person, SETTINGS } from '../content-folder.ts';

const ASK = { kind: 'ask', title: 'A ladder?', date: '2026-09-20' };

const CONTENT: Files = {
  'newsletter.yaml': SETTINGS,
  'people/ada.md': person(),
  'people/bob.md': person({ name: 'Bob' }),
  'digests/one.md': markdown({ title: 'One', date: '2026-10-01' }, 'Dear all.\n'),
  'entries/a.md': entry({ title: 'First' }, 'The news.\n\nAnd more.\n'),
  'entries/ask.md': entry(ASK),
  'entries/event.md': entry({ kind: 'event', title: 'A walk', starts: '2026-10-03' }),
};

function snapshot(changes: Record<string, string | undefined> = {}): Snapshot {
  const files = Object.entries({ ...CONTENT, ...changes }).flatMap(([file, text]) =>
    text === undefined ? [] : [{ file, text: String(text) }],
  );
  const reading = parseContent(files);
  expect(reading.problems).toEqual([]);
  const { email } = gate(reading, { on: '2026-11-21' });
  const [chosen] = chooseDigests(reading.digests, email, reading.newsletter?.sections ?? []);
  if (!chosen) throw new Error('no digest');
  return snapshotOf(chosen);
}

describe('what is kept of a letter', () => {
  it('names its entries and holds none of its words', () => {
    const kept = snapshot();
    expect(kept.entries.map(({ id, section }) => [id, section])).toEqual([
      ['a', 'wins'],
      ['ask', 'asks'],
      ['event', 'events'],
    ]);
    expect(JSON.stringify(kept)).not.toMatch(/First|ladder|Dear|news/);
    expect(snapshotSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each<[string, Record<string, string | undefined>, string[]]>([
    ['nothing', {}, []],
    [
      'a later paragraph',
      { 'entries/a.md': entry({ title: 'First' }, 'The news.\n\nOther.\n') },
      [],
    ],
    [
      'what became of an ask later',
      {
        'entries/ask.md': entry({ ...ASK, status: 'met', met_on: '2026-11-01' }),
      },
      [],
    ],
    [
      'a title',
      { 'entries/a.md': entry({ title: 'Second' }, 'The news.\n') },
      ['it tells otherwise of a'],
    ],
    [
      'the first paragraph',
      { 'entries/a.md': entry({ title: 'First' }, 'Other news.\n') },
      ['it tells otherwise of a'],
    ],
    [
      'when an event begins',
      {
        'entries/event.md': entry({ kind: 'event', title: 'A walk', starts: '2026-10-04' }),
      },
      ['it tells otherwise of event'],
    ],
    [
      'an entry more and one less',
      { 'entries/a.md': undefined, 'entries/b.md': entry() },
      ['it now holds b', 'it no longer holds a'],
    ],
    [
      'an ask that was met by then',
      {
        'entries/ask.md': entry({ ...ASK, status: 'met', met_on: '2026-09-30' }),
      },
      ['it tells otherwise of ask', 'ask moved to another section'],
    ],
    [
      'a withdrawn consent',
      { 'people/ada.md': person({ consent: 'never' }) },
      ['it no longer holds a, ask, event'],
    ],
    [
      'title and note',
      {
        'digests/one.md': markdown({ title: 'Uno', date: '2026-10-01' }, 'Dear both.\n'),
      },
      ['the subject is another', 'the title is another', 'the opening note is another'],
    ],
    [
      'the subject',
      {
        'digests/one.md': markdown(
          { title: 'One', subject: 'Hm', date: '2026-10-01' },
          'Dear all.\n',
        ),
      },
      ['the subject is another'],
    ],
  ])('tells what changed: %s', (_, changes, expected) => {
    expect(differences(snapshot(), snapshot(changes))).toEqual(expected);
  });
});
