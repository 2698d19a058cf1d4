import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { doneAction, formatSettling, showHour, skipAction } from '../../src/command/hour.ts';
import { readHourCall } from '../../src/command/hour-call.ts';
import { openCircle } from '../../src/command/open-circle.ts';
import type { Call } from '../../src/command/verb.ts';
import { formatHour } from '../../src/hour/show.ts';
import { contentFolder, person } from '../content-folder.ts';

const PROMISES = 'promised:\n  - {to: bo, what: a map, due: 2026-11-20} # mine\n';

const files = {
  'people/bo.md': person({ name: 'Bo Li' }),
  'private/people/ada.yaml': 'closeness: close\nlast_contact: 2026-01-01\n',
  'private/people/chi.yaml': 'name: Chi Obi\ncadence: monthly\n',
  'private/promises.yaml': PROMISES,
};

/** A folder, and what it says on a day. */
function begin() {
  const folder = contentFolder(files);
  vi.stubEnv('CONTENT_DIR', folder);
  const on = async (date: string) => {
    const opened = await openCircle({ date });
    if (!opened) throw new Error('the folder cannot be read');
    return opened.circle;
  };
  const numbers = async (date: string) =>
    showHour(folder, await on(date)).actions.map(({ number, key }) => `${number} ${key}`);
  const read = (file: string) => readFileSync(join(folder, 'private', file), 'utf8');
  return { folder, on, numbers, read };
}

describe('settling', () => {
  it('keeps numbers through the day, with a gap for what is done', async () => {
    const { folder, on, numbers } = begin();
    const all = [
      '1 promise bo/2026-11-20 a map',
      '2 reach ada since 2026-01-01',
      '3 reach chi first',
    ];
    expect(await numbers('2026-11-22')).toEqual(all);
    doneAction(folder, await on('2026-11-22'), 2, undefined);
    expect(await numbers('2026-11-22')).toEqual([all[0], all[2]]);
    writeFileSync(join(folder, 'private/people/dee.yaml'), 'name: Dee\ncadence: monthly\n');
    expect(await numbers('2026-11-22')).toEqual([all[0], all[2], '4 reach dee first']);
    expect(await numbers('2026-11-23')).toEqual([
      '1 promise bo/2026-11-20 a map',
      '2 reach chi first',
      '3 reach dee first',
    ]);
  });

  it('means the number that was shown, after midnight too', async () => {
    const { folder, on, numbers, read } = begin();
    await numbers('2026-11-22');
    const { action } = doneAction(folder, await on('2026-11-23'), 3, 'rang');
    expect(action.key).toBe('reach chi first');
    expect(read('log.yaml')).toContain('date: 2026-11-23\n');
  });

  it('closes a promise where it stands', async () => {
    const { folder, on, read } = begin();
    const settling = doneAction(folder, await on('2026-11-22'), 1, undefined);
    expect(read('promises.yaml')).toMatch(
      /^promised:\n {2}- \{ ?to: bo, what: a map, due: 2026-11-20, outcome: kept, closed: 2026-11-22 ?\} # mine\n$/,
    );
    expect(read('log.yaml')).toContain('action: promise bo/2026-11-20 a map');
    expect(formatSettling(settling, 'content')).toBe(
      `Action 1 is done: Do what you promised Bo Li, “a map”, and then tell them.
Written into content/private/promises.yaml and content/private/log.yaml.
There is no plan of when to be in touch with Bo Li again.`,
    );
  });

  it('closes no promise where the log cannot be written', async () => {
    const { folder, on, read } = begin();
    const circle = await on('2026-11-22');
    mkdirSync(join(folder, 'private/log.yaml'));
    expect(() => doneAction(folder, circle, 1, undefined)).toThrow('is no plain file');
    expect(read('promises.yaml')).toBe(PROMISES);
  });

  it('puts off without a contact, and lets that be done before its day', async () => {
    const { folder, on, numbers, read } = begin();
    await numbers('2026-11-22');
    const settling = skipAction(folder, await on('2026-11-22'), 3, '2026-12-10');
    expect(read('log.yaml')).toBe(
      '- date: 2026-11-22\n  action: reach chi first\n  until: 2026-12-10\n',
    );
    expect(formatSettling(settling, 'content')).toContain('Action 3 is put off until 2026-12-10');
    doneAction(folder, await on('2026-11-23'), 3, undefined);
    const again = async () => skipAction(folder, await on('2026-11-23'), 3, '2026-12-20');
    await expect(again()).rejects.toThrow('action 3 was done already, on 2026-11-23.');
  });

  it.each([
    ['2026-11-22', 9, 'The hour of 2026-11-22 has no action 9; npm run hour shows what it has.'],
    ['2026-11-22', 1, 'Nothing was written: what holds the control character U+0001'],
  ])('refuses what cannot be written', async (day, number, message) => {
    const { folder, on, read } = begin();
    const circle = await on(day);
    expect(() => doneAction(folder, circle, number, 'a\u0001b')).toThrow(message);
    expect(() => read('log.yaml')).toThrow();
    expect(read('promises.yaml')).toBe(PROMISES);
  });

  it.each(['2026-11-22', '2026-11-01', 'soon', '2026-02-30'])(
    'refuses to put off to %s',
    async (day) => {
      const { folder, on } = begin();
      const circle = await on('2026-11-22');
      expect(() => skipAction(folder, circle, 1, day)).toThrow(
        '--until wants a day after 2026-11-22',
      );
    },
  );

  it('says so where its occasion is gone', async () => {
    const { folder, on, numbers } = begin();
    await numbers('2026-11-22');
    writeFileSync(join(folder, 'private/people/chi.yaml'), 'name: Chi Obi\ncadence: never\n');
    const circle = await on('2026-11-22');
    expect(() => doneAction(folder, circle, 3, undefined)).toThrow('is no longer there');
  });

  it('says so where the numbers cannot be read, and gives new ones', async () => {
    const { folder, on, numbers } = begin();
    writeFileSync(join(folder, 'private/hour.json'), '{"date": ');
    const circle = await on('2026-11-22');
    expect(() => doneAction(folder, circle, 1, undefined)).toThrow('cannot be read');
    expect(await numbers('2026-11-22')).toHaveLength(3);
    expect(doneAction(folder, circle, 2, undefined).action.key).toBe('reach ada since 2026-01-01');
  });
});

describe('a call', () => {
  const read = (call: Call, ...words: string[]) => readHourCall(call, words);

  it('shows, settles or serves', () => {
    expect(read({})).toEqual({ does: 'show' });
    expect(read({ done: '3' }, 'rang', 'her')).toEqual({
      does: 'done',
      number: 3,
      what: 'rang her',
    });
    expect(read({ skip: '3', until: '2026-12-01' })).toEqual({
      does: 'skip',
      number: 3,
      until: '2026-12-01',
    });
    expect(read({ web: true, port: '4400' })).toEqual({ does: 'web', port: 4400 });
  });

  it.each<[Call, string[], string]>([
    [{ done: 'x' }, [], 'The number of an action is wanted, such as 3, not x.'],
    [{ done: '0' }, [], 'The number of an action is wanted, such as 3, not 0.'],
    [{ done: '1', skip: '2' }, [], 'Say either --done or --skip.'],
    [{ skip: '1' }, [], '--skip wants --until and a day, such as --skip 1 --until 2026-12-10.'],
    [{ until: '2026-12-01' }, [], '--until goes with --skip and a number.'],
    [{ done: '1', until: '2026-12-01' }, [], '--until goes with --skip and a number.'],
    [{}, ['she', 'rang'], 'What happened (she rang) goes with --done and a number.'],
    [{ port: '1' }, [], '--port goes with --web.'],
    [{ web: true, port: 'x' }, [], '--port wants a number from 0 to 65535, not x.'],
    [{ web: true, port: '70000' }, [], '--port wants a number from 0 to 65535, not 70000.'],
    [{ web: true, json: true }, [], '--web shows a page'],
  ])('%j %j is wrong', (call, words, message) => {
    expect(() => read(call, ...words)).toThrow(message);
  });
});

describe('an hour without actions', () => {
  const nothing = { date: '2026-11-22', actions: [], minutes: 0 };

  it('is kind, and tells what is done from what never was', () => {
    expect(formatHour({ ...nothing, more: 0 }, { isBegun: true })).toBe(
      'The giving hour of 2026-11-22: nothing is waiting for you. Enjoy the day; somebody may be glad of a call.',
    );
    expect(formatHour({ ...nothing, more: 1 }, { isBegun: true })).toContain(
      'it is done. Thank you',
    );
  });
});
