import { describe, expect, it } from 'vitest';
import { hourOf } from '../../src/hour/hour.ts';
import { keepNumbers, numbersAfter } from '../../src/hour/numbers.ts';
import { doneItem, skipItem } from '../../src/hour/settle.ts';
import { circle, type Given, TODAY } from './circles.ts';

const many = (count: number, fields: (at: number) => Record<string, unknown>) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`friend-${at}`, fields(at)]));

const overdue = (at: number) => ({
  name: `Friend ${at}`,
  closeness: 'close',
  last_contact: '2025-01-01',
});

const shown = (given: Given) => {
  const { actions, minutes, more, date } = hourOf(circle(given));
  return {
    keys: actions.map(({ key }) => key),
    numbers: actions.map((a) => a.number),
    minutes,
    more,
    date,
  };
};

describe('an hour', () => {
  it('is empty where there is nothing to do', () => {
    expect(shown({})).toEqual({ keys: [], numbers: [], minutes: 0, more: 0, date: TODAY });
  });

  it('has one mail to a friend, though an introduction is begun with them', () => {
    const hour = shown({
      people: {
        ada: { looking_for: ['old hive records'] },
        bo: { can_help_with: ['reading old hive records', 'brazing bicycle frames'] },
        chi: {},
      },
      contacts: { ada: { closeness: 'well' }, bo: { closeness: 'close' }, chi: {} },
      entries: {
        frame: { kind: 'ask', title: 'Somebody for brazing bicycle frames', people: ['chi'] },
      },
      log: [
        { date: '2026-11-01', introduction: { between: ['ada', 'bo'], step: 'yes', by: 'ada' } },
      ],
    });
    const toBo = hour.keys.filter((key) => /^(ask|introduction|forward|reach) .*bo/.test(key));
    expect(toBo).toHaveLength(1);
  });

  it('holds at most twelve actions in at most 60 minutes, numbered from 1', () => {
    const { keys, numbers, minutes, more } = shown({ contacts: many(50, overdue) });
    expect(keys.length).toBeLessThanOrEqual(12);
    expect(keys.length).toBeGreaterThan(8);
    expect(numbers).toEqual(keys.map((_, at) => at + 1));
    expect(minutes).toBeLessThanOrEqual(60);
    expect(more).toBeGreaterThan(0);
  });

  it('keeps overdue promises before all else, as many as fit', () => {
    const promised = Array.from({ length: 20 }, (_, at) => ({
      to: `friend-${at % 3}`,
      what: `thing ${at}`,
      due: `2026-11-${String(at + 1).padStart(2, '0')}`,
    }));
    const { keys } = shown({ contacts: many(50, overdue), promised });
    expect(keys.filter((key) => key.startsWith('promise')).length).toBe(7);
    expect(keys[0]).toBe('promise friend-0/2026-11-01 thing 0');
  });

  it('writes to nobody twice, but for promises', () => {
    const promised = [
      { to: 'ada', what: 'a map', due: '2026-11-20' },
      { to: 'ada', what: 'a name', due: '2026-11-21' },
    ];
    const given = {
      people: { ada: {} },
      contacts: { ada: { closeness: 'close', last_contact: '2025-01-01' } },
      entries: { one: { date: '2026-11-20' }, two: { date: '2026-11-19' } },
    };
    expect(shown({ ...given }).keys).toEqual(['congratulate one']);
    expect(shown({ ...given, promised }).keys).toEqual([
      'promise ada/2026-11-20 a map',
      'promise ada/2026-11-21 a name',
    ]);
  });

  it('writes to neither of an introduction besides', () => {
    const given = {
      contacts: {
        ada: {
          name: 'Ada',
          closeness: 'well',
          last_contact: '2026-01-01',
          needs: ['a theodolite'],
        },
        bo: { name: 'Bo', closeness: 'well', last_contact: '2026-01-01', offers: ['a theodolite'] },
      },
    };
    expect(shown(given).keys).toEqual(['introduction ada bo asks ada']);
  });

  it('leaves those alone with whom one was in touch the same day', () => {
    const given = { people: { ada: {} }, entries: { one: { date: '2026-11-20' } } };
    expect(shown({ ...given, log: [{ date: TODAY, with: ['ada'] }] }).keys).toEqual([]);
    expect(shown({ ...given, log: [{ date: '2026-11-21', with: ['ada'] }] }).keys).toEqual([
      'congratulate one',
    ]);
  });

  it('grows shorter with what was done that day', () => {
    const contacts = many(50, overdue);
    const first = hourOf(circle({ contacts }));
    const log = first.actions.slice(0, 4).map((action) => doneItem(action, undefined, TODAY));
    const second = shown({ contacts, log });
    expect(second.minutes).toBeLessThanOrEqual(60 - 4 * 3);
    const all = first.actions.map((action) => doneItem(action, undefined, TODAY));
    expect(shown({ contacts, log: all }).keys.length).toBeLessThanOrEqual(1);
    expect(shown({ contacts, log: all, today: '2026-11-23' }).keys.length).toBeGreaterThan(8);
  });

  it('never has the editor write to themselves', () => {
    const contacts = {
      edda: { name: 'Edda Holm', closeness: 'close', last_contact: '2025-01-01' },
    };
    expect(shown({ contacts }).keys).toEqual([]);
  });
});

describe('what was settled', () => {
  const contacts = { ada: { name: 'Ada', cadence: '1 month', last_contact: '2026-10-01' } };
  const [action] = hourOf(circle({ contacts })).actions;
  if (!action) throw new Error('nothing to settle');

  it('does not come again, and the cadence begins anew', () => {
    const log = [doneItem(action, '  rang her ', TODAY)];
    expect(log).toEqual([
      { date: TODAY, with: ['ada'], what: 'rang her', action: 'reach ada since 2026-10-01' },
    ]);
    expect(shown({ contacts, log }).keys).toEqual([]);
    expect(shown({ contacts, log, today: '2026-12-21' }).keys).toEqual([]);
    expect(shown({ contacts, log, today: '2026-12-22' }).keys).toEqual([
      'reach ada since 2026-11-22',
    ]);
  });

  it('comes again on the day to which it was put off, without counting as a contact', () => {
    const log: object[] = [skipItem(action, '2026-12-10', TODAY)];
    expect(log).toEqual([
      { date: TODAY, action: 'reach ada since 2026-10-01', until: '2026-12-10' },
    ]);
    expect(shown({ contacts, log, today: '2026-12-09' }).keys).toEqual([]);
    expect(shown({ contacts, log, today: '2026-12-10' }).keys).toEqual([action.key]);
    log.push(skipItem(action, '2026-12-01', '2026-11-23'));
    expect(shown({ contacts, log, today: '2026-12-01' }).keys).toEqual([action.key]);
    log.push(doneItem(action, undefined, '2026-12-01'));
    expect(shown({ contacts, log, today: '2026-12-10' }).keys).toEqual([]);
  });
});

describe('the numbers of a day', () => {
  const hour = (...keys: string[]) => {
    const [action] = hourOf(
      circle({ contacts: { ada: { name: 'Ada', cadence: 'weekly', last_contact: '2026-01-01' } } }),
    ).actions;
    if (!action) throw new Error('nothing to number');
    const actions = keys.map((key, at) => ({ ...action, key, number: at + 1 }));
    return { date: TODAY, actions, minutes: 0, more: 0 };
  };
  const numbers = (...keys: string[]) => numbersAfter(hour(...keys), undefined);

  it('stay: what is done leaves a gap, what is new gets the next', () => {
    const shown = keepNumbers(hour('new', 'c', 'a', 'other'), numbers('a', 'b', 'c'));
    expect(shown.actions.map(({ number }) => number)).toEqual([4, 3, 1, 5]);
    expect(numbersAfter(shown, numbers('a', 'b', 'c')).numbers).toEqual({
      a: 1,
      b: 2,
      c: 3,
      new: 4,
      other: 5,
    });
  });

  it('begin anew with another day', () => {
    const before = { ...numbers('a', 'b', 'c'), date: '2026-11-21' };
    const shown = keepNumbers(hour('c', 'd'), before);
    expect(shown.actions.map(({ number }) => number)).toEqual([1, 2]);
    expect(numbersAfter(shown, before).numbers).toEqual({ c: 1, d: 2 });
  });
});

describe('rest', () => {
  const contacts = { bo: { name: 'Bo', offers: ['welding frames'], closeness: 'well' } };
  const people = { ada: { name: 'Ada' } };
  const frames = { kind: 'ask', title: 'Welding for bent frames', date: '2026-11-15' };
  const given = (log: object[] = []): Given => ({ people, contacts, entries: { frames }, log });
  const asked = (log: object[]) => shown(given(log)).keys.some((key) => key.startsWith('ask '));

  it('is given for two weeks to whoever was asked or told of something', () => {
    const told = { with: ['bo'], forwarded: { entry: 'other', to: ['bo'] } };
    expect(asked([])).toBe(true);
    expect(asked([{ date: '2026-11-09', ...told }])).toBe(false);
    expect(asked([{ date: '2026-11-08', ...told }])).toBe(true);
    expect(asked([{ date: '2026-11-20', with: ['bo'], what: 'they rang me' }])).toBe(true);
  });

  it('does not hold up an introduction to which both have said yes, on that very day', () => {
    const between = ['ada', 'bo'];
    const step = (by: string, word: string) => ({
      date: TODAY,
      with: [by],
      introduction: { between, step: word, by },
    });
    const log = [step('ada', 'asked'), step('bo', 'asked'), step('ada', 'yes'), step('bo', 'yes')];
    const world = { ...given(log), contacts: { ...contacts, ada: { closeness: 'well' } } };
    expect(shown(world).keys).toContain('introduction ada bo made');
  });
});

describe('what was shown', () => {
  it('stays while one works through it, until it is settled', () => {
    const contacts = many(30, overdue);
    const world = circle({ contacts });
    const last = hourOf(world).actions.at(-1);
    if (!last) throw new Error('no action');
    const keys = new Set(hourOf(world).actions.map(({ key }) => key));
    const nearer = { ...contacts, aa: { ...overdue(0), name: 'Aa', last_contact: '2024-01-01' } };
    const more = circle({ contacts: nearer });
    expect(hourOf(more).actions.map(({ key }) => key)).not.toContain(last.key);
    expect(hourOf(more, keys).actions.map(({ key }) => key)).toContain(last.key);
    const done = circle({ contacts: nearer, log: [doneItem(last, undefined, TODAY)] });
    expect(hourOf(done, keys).actions.map(({ key }) => key)).not.toContain(last.key);
  });
});
