import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departuresSince, openJournal, readJournal } from '../../src/command/sending-journal.ts';
import { takeLock } from '../../src/command/sending-lock.ts';
import {
  departuresIn,
  foldJournal,
  type JournalEntry,
  lineOf,
  parseJournal,
} from '../../src/sending/journal.ts';
import { contentFolder } from '../content-folder.ts';

const ADA = 'ada@example.org';
const BOB = 'bob@example.org';

function made(
  event: JournalEntry['event'],
  to = ADA,
  at = '2026-11-21T12:00:00.000Z',
): JournalEntry {
  return {
    at,
    event,
    to,
    messageId: '<1@example.org>',
    words: event === 'sending' ? '' : '250 Ok',
  };
}

const text = (...entries: JournalEntry[]) => entries.map(lineOf).join('');
const last = (written: string) => foldJournal(parseJournal(written).entries);
const eventOf = (written: string, to = ADA) => last(written).get(to)?.event;

describe('a journal', () => {
  it('gives back what was written, whatever the server said', () => {
    const words = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 10 }), (all) => {
        const entries = all.map((each) => ({ ...made('refused'), words: each }));
        expect(parseJournal(text(...entries))).toEqual({ entries, damaged: [], isTorn: false });
      }),
    );
  });

  it('says of each address what happened last, however it is spelt', () => {
    const written = text(made('sending'), made('sending', BOB), made('sent', 'Ada@Example.ORG'));
    expect(eventOf(written)).toBe('sent');
    expect(eventOf(written, BOB)).toBe('sending');
  });

  it('says nothing by a line that was torn off', () => {
    const sending = text(made('sending', BOB), made('sending'));
    const sent = lineOf(made('sent'));
    for (let length = 1; length < sent.length - 1; length += 1) {
      const reading = parseJournal(sending + sent.slice(0, length));
      expect(reading).toMatchObject({ damaged: [], isTorn: true });
      expect(eventOf(sending + sent.slice(0, length))).toBe('sending');
      expect(eventOf(sending.slice(0, -1 - length))).not.toBe('sent');
    }
    expect(eventOf(lineOf(made('sending')).slice(0, -5))).toBeUndefined();
    expect(parseJournal(`${sending}\0\0\0\0`)).toMatchObject({ damaged: [], isTorn: true });
  });

  it('counts a whole line whose end was lost', () => {
    const written = text(made('sending'), made('sent')).trimEnd();
    expect(parseJournal(written).isTorn).toBe(false);
    expect(eventOf(written)).toBe('sent');
  });

  it('names the other lines that are damaged', () => {
    const lines = ['{"at":"2026', '', '{"event":"sent","to":"x"}', 'null', '[]', '{}'];
    const written = `${lineOf(made('sent'))}${lines.join('\r\n')}\n${lineOf(made('sent', BOB))}`;
    expect(parseJournal(written).damaged).toEqual([2, 4, 5, 6, 7]);
    expect(eventOf(written, BOB)).toBe('sent');
  });

  it('is read where an editor has saved it with a byte order mark and other line ends', () => {
    const written = `\ufeff${text(made('sending'), made('sent')).replaceAll('\n', '\r\n')}`;
    expect(parseJournal(written)).toMatchObject({ damaged: [], isTorn: false });
  });

  it('says when letters left', () => {
    const at = '2026-11-21T11:59:00.000Z';
    const entries = [made('sending'), made('sent'), made('sending', BOB, at)];
    expect(departuresIn(entries)).toEqual([Date.parse(at), Date.parse(made('sent').at)]);
  });
});

describe('a journal on the disk', () => {
  const path = (folder: string, id: string) => join(folder, `private/sent/${id}.jsonl`);

  it('has a place for each digest', () => {
    const folder = contentFolder({});
    for (const id of ['2026', '2026/november', '2026--november']) {
      const journal = openJournal(folder, id);
      journal.keep(made('sent', `${id.replace('/', '-of-')}@example.org`));
      journal.close();
    }
    expect([...readJournal(folder, '2026/november').last.keys()]).toEqual([
      '2026-of-november@example.org',
    ]);
    expect(readJournal(folder, '2026').last.size).toBe(1);
    expect(readJournal(folder, 'never').last.size).toBe(0);
    expect(statSync(path(folder, '2026')).mode & 0o077).toBe(0);
  });

  it('has each entry on the disk when it is kept', () => {
    const folder = contentFolder({});
    const journal = openJournal(folder, 'one');
    journal.keep(made('sending'));
    expect(readJournal(folder, 'one').last.get(ADA)?.event).toBe('sending');
    journal.close();
  });

  it.each([
    ['the beginning of a line', '{"at":"2026-11', 1],
    ['nothing but zeros', '\0'.repeat(300), 1],
    ['half a character', lineOf({ ...made('sent'), words: 'é' }).slice(0, -4), 1],
    ['a whole line without its end', lineOf(made('sent', BOB)).trimEnd(), 2],
  ])('goes on in a new line after %s', (_, end, whole) => {
    const folder = contentFolder({});
    const first = openJournal(folder, 'one');
    first.keep(made('sending'));
    first.close();
    appendFileSync(path(folder, 'one'), end);
    const again = openJournal(folder, 'one');
    again.keep(made('refused'));
    again.close();
    expect(parseJournal(readFileSync(path(folder, 'one'), 'utf8'))).toMatchObject({
      damaged: [],
      isTorn: false,
      entries: { length: whole + 1 },
    });
  });

  it('reports a damaged line with its file and its number', () => {
    const folder = contentFolder({
      'private/sent/2026/one.jsonl': `${lineOf(made('sent'))}oops\n${lineOf(made('sent', BOB))}`,
    });
    expect(readJournal(folder, '2026/one').problems).toMatchObject([
      { file: 'private/sent/2026/one.jsonl', line: 2, severity: 'error' },
    ]);
  });

  it('counts the letters of all digests within an hour', () => {
    const now = Date.now();
    const at = (ago: number) => new Date(now - ago * 60_000).toISOString();
    const folder = contentFolder({
      'private/sent/one.jsonl': text(made('sending', ADA, at(61)), made('sending', BOB, at(59))),
      'private/sent/2025/two.jsonl': text(made('sending', ADA, at(1)), made('sent', ADA, at(1))),
      'private/sent/old.jsonl': text(made('sending', ADA, at(2))),
      'private/sent/one.json': '{}',
    });
    const old = new Date(now - 7_200_000);
    utimesSync(path(folder, 'old'), old, old);
    const since = departuresSince(folder, now - 3_600_000);
    expect(since.map((each) => Math.round((now - each) / 60_000))).toEqual([59, 1]);
    expect(departuresSince(contentFolder({}), 0)).toEqual([]);
  });

  it('says why it cannot be written', () => {
    const folder = contentFolder({});
    mkdirSync(path(folder, 'one'), { recursive: true });
    expect(() => openJournal(folder, 'one')).toThrow(/one\.jsonl cannot be written \(EISDIR\)/);
    writeFileSync(join(folder, 'private/sent/two'), '');
    expect(() => openJournal(folder, 'two/three')).toThrow(/cannot be written/);
  });
});

describe('the lock of a content folder', () => {
  it('is held by one run at a time', () => {
    const folder = contentFolder({});
    const lock = takeLock(folder);
    expect(lock).toBeDefined();
    expect(takeLock(folder)).toBeUndefined();
    expect(takeLock(contentFolder({}))).toBeDefined();
    lock?.release();
    const again = takeLock(folder);
    expect(again).toBeDefined();
    again?.release();
  });
});
