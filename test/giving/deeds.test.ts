import { describe, expect, it } from 'vitest';
import { balancesOf } from '../../src/giving/balance.ts';
import { deedsIn } from '../../src/giving/deeds.ts';
import { deedsOf } from '../../src/giving/gather-deeds.ts';
import { circle, type Given } from '../hour/circles.ts';

const people = { ada: {}, bo: {}, chi: { name: 'Chi Obi' }, dee: {} };
const met = { kind: 'ask', people: ['ada'], status: 'met', met_on: '2026-11-01' };

const deeds = (given: Given) =>
  deedsIn(circle({ people, ...given })).map(({ who, how, date }) => `${who} ${how} ${date}`);

describe('a deed', () => {
  it('is help with an ask of somebody else, by id or by a name that one friend alone has', () => {
    const helped_by = ['bo', 'chi obi', 'ada', 'Nobody known'];
    expect(deeds({ entries: { nails: { ...met, helped_by } } })).toEqual([
      'bo met an ask 2026-11-01',
      'chi met an ask 2026-11-01',
    ]);
    const contacts = { eve: { name: 'Chi Obi' } };
    expect(deeds({ contacts, entries: { nails: { ...met, helped_by } } })).toHaveLength(1);
  });

  it('is none yet while the ask is not met', () => {
    const nails = { ...met, met_on: '2026-11-23', helped_by: ['bo'] };
    expect(deeds({ entries: { nails } })).toEqual([]);
  });

  it('is an introduction through somebody, whichever step names them', () => {
    const step = (date: string, word: string, more: object = {}) => ({
      date,
      introduction: { between: ['ada', 'bo'], step: word, ...more },
    });
    const log = [
      step('2026-10-01', 'asked', { by: 'dee', through: 'dee' }),
      step('2026-11-01', 'made'),
    ];
    expect(deeds({ log: log.slice(0, 1) })).toEqual([]);
    expect(deeds({ log })).toEqual(['dee introduced 2026-11-01']);
  });

  it('counts the same in a balance and beside an invitation', () => {
    const entries = {
      nails: { ...met, helped_by: ['bo', 'chi obi'] },
      lift: { kind: 'offer', people: ['dee'], date: '2026-06-01' },
      news: { people: ['ada'], via: 'bo', date: '2026-05-01' },
    };
    const contacts = { kim: { name: 'Kim Lee', introduced_by: 'ada', met_on: '2026' } };
    const made = circle({ people, entries, contacts });
    const inBalance = balancesOf(made).flatMap(({ friend, helped }) => helped.map(() => friend.id));
    const invited = [...deedsOf(made)].flatMap(([id, own]) => own.map(() => id));
    expect(invited.sort()).toEqual(['ada', 'bo', 'bo', 'chi', 'dee']);
    expect(inBalance.sort()).toEqual(invited);
  });
});
