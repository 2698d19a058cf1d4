import { describe, expect, it } from 'vitest';
import { bestPairs } from '../../src/matching/pairs.ts';
import { threadsBetween } from '../../src/matching/threads.ts';
import { circle, type Given } from './circle.ts';

function threads(given: Given, a = 'ana', b = 'bo') {
  const whole = circle(given);
  const [one, other] = [a, b].map((id) => whole.friends.get(id));
  return one && other ? threadsBetween(whole, one, other) : [];
}

describe('threads between two', () => {
  it('joins a need to an offer and says what is public of them', () => {
    const found = threads({
      people: { ana: { name: 'Ana', looking_for: ['seed keepers'] }, bo: { name: 'Bo' } },
      contacts: { bo: { offers: ['seeds of old beans'] } },
    });
    expect(found).toMatchObject([
      {
        sort: 'need',
        text: 'Ana looks for “seed keepers”; Bo helps with “seeds of old beans”: one says “seed”, the other “seeds”',
        need: { what: 'seed keepers', isPublic: true, who: { id: 'ana' } },
        offer: { what: 'seeds of old beans', isPublic: false, who: { id: 'bo' } },
      },
    ]);
  });

  it('takes an open ask for a need, public where the site shows it', () => {
    const ask = { kind: 'ask', people: ['ana'], title: 'A yoke for an ox' };
    const people = { ana: { consent: 'ask' }, bo: { can_help_with: ['yokes'] } };
    const consented = { ...ask, consented: ['ana'] };
    const what = (entry: Record<string, unknown>) =>
      threads({ people, entries: { a: entry } }).map(
        (each) => 'need' in each && each.need.isPublic,
      );
    expect(what(ask)).toEqual([false]);
    expect(what(consented)).toEqual([true]);
    expect(what({ ...ask, draft: true })).toEqual([]);
    expect(what({ ...ask, status: 'met', met_on: '2026-10-01' })).toEqual([]);
  });

  it('finds topics, the town and events, private ones marked', () => {
    const found = threads({
      people: {
        ana: { name: 'Ana', topics: ['bees'], location: 'Porto, Portugal' },
        bo: { name: 'Bo', topics: ['bees'] },
      },
      contacts: { bo: { location: 'Pôrto' } },
      entries: {
        e: {
          kind: 'event',
          people: ['ana'],
          title: 'Hive day',
          topics: ['bees'],
          starts: '2026-12-01',
        },
        past: {
          kind: 'event',
          people: ['ana'],
          title: 'Hive day',
          topics: ['bees'],
          starts: '2026-11-01',
        },
      },
    });
    expect(found.map(({ sort }) => sort).sort()).toEqual(['event', 'place', 'topic']);
    expect(found).toContainEqual({
      sort: 'topic',
      text: 'Both Ana and Bo care about “bees”',
      topic: 'bees',
      isPublic: true,
    });
    expect(found).toContainEqual(expect.objectContaining({ sort: 'place', isPublic: false }));
    expect(found.find(({ sort }) => sort === 'event')?.text).toBe(
      'Both could meet at “Hive day” on 2026-12-01: it is Ana’s own; Bo cares about “bees”, a topic of the event',
    );
  });

  it('finds nothing between somebody and themselves, or strangers', () => {
    const people = { ana: { topics: ['bees'] }, bo: { topics: ['wool'] } };
    expect(threads({ people })).toEqual([]);
    expect(threads({ people }, 'ana', 'ana')).toEqual([]);
  });
});

describe('pairs worth bringing together', () => {
  const contacts = {
    ana: { name: 'Ana', closeness: 'well', needs: ['a yoke'] },
    bo: { name: 'Bo', closeness: 'met-once', offers: ['yokes'] },
  };
  const pairs = (given: Given) => bestPairs(circle(given), 5).map(({ a, b }) => `${a.id} ${b.id}`);

  it('proposes those whose need an offer meets', () => {
    expect(pairs({ contacts })).toEqual(['ana bo']);
  });

  it('wants to know how well both are known, and to have met them', () => {
    const { closeness: _, ...unknown } = contacts.bo;
    expect(pairs({ contacts: { ...contacts, bo: unknown } })).toEqual([]);
    const never = { ...contacts.bo, closeness: 'never-met' };
    expect(pairs({ contacts: { ...contacts, bo: never } })).toEqual([]);
  });

  it('leaves out those who know each other already', () => {
    const people = { ana: {}, bo: {} };
    const date = '2026-11-01';
    const introduction = { between: ['bo', 'ana'], step: 'asked', by: 'ana' };
    expect(pairs({ contacts, log: [{ date, introduction }] })).toEqual([]);
    expect(pairs({ contacts, people, entries: { e: { people: ['ana', 'bo'] } } })).toEqual([]);
    expect(pairs({ contacts, people, entries: { e: { people: ['ana'], via: 'bo' } } })).toEqual([]);
    const by = { ...contacts, ana: { ...contacts.ana, introduced_by: 'bo' } };
    expect(pairs({ contacts: by })).toEqual([]);
  });

  it('wants more than one topic or a town', () => {
    const two = (fields: Record<string, unknown>) => ({
      ana: { name: 'Ana', closeness: 'well', ...fields },
      bo: { name: 'Bo', closeness: 'well', ...fields },
      cy: { name: 'Cy' },
      di: { name: 'Di' },
      ed: { name: 'Ed' },
    });
    expect(pairs({ contacts: two({ topics: ['owls'] }) })).toEqual([]);
    expect(pairs({ contacts: two({ location: 'Graz' }) })).toEqual([]);
    expect(pairs({ contacts: two({ topics: ['owls', 'organs'] }) })).toEqual(['ana bo']);
    expect(pairs({ contacts: two({ topics: ['owls'], location: 'Graz' }) })).toEqual(['ana bo']);
  });

  it('names everybody once before anybody twice', () => {
    const more = {
      ...contacts,
      cy: { name: 'Cy', closeness: 'well', needs: ['a yoke'], topics: ['oxen', 'ploughs'] },
      di: { name: 'Di', closeness: 'well', offers: ['a yoke'], topics: ['oxen', 'ploughs'] },
    };
    const [first = '', second = ''] = pairs({ contacts: more });
    expect(first).toBe('cy di');
    expect(second).toBe('ana bo');
  });

  it('looks at five thousand who are all alike without comparing each with each', () => {
    const alike = {
      name: 'P',
      closeness: 'well',
      topics: ['bees', 'food'],
      needs: ['a place to keep hives'],
      offers: ['proofreading', 'hives'],
      location: 'Lisbon',
    };
    const many = Array.from({ length: 5000 }, (_, n) => [`p${n}`, alike]);
    const whole = circle({ contacts: { ...Object.fromEntries(many), ...contacts } });
    const before = process.cpuUsage();
    expect(bestPairs(whole, 10).map(({ a, b }) => `${a.id} ${b.id}`)).toEqual(['ana bo']);
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(1000);
  });
});

describe('a need that names a town', () => {
  const need = 'a quiet room in Lisbon for two nights in February';
  const offer = 'a guest room up eighty-one steps, with tea and a view';
  const meets = (location: string) =>
    threads({
      people: { ana: { name: 'Ana' }, bo: { name: 'Bo', location } },
      contacts: { ana: { needs: [need] }, bo: { offers: [offer] }, cy: { location: 'Lisbon' } },
    }).some(({ sort }) => sort === 'need');

  it('is met by an everyday word of somebody who is there, and of nobody else', () => {
    expect(meets('Lisbon')).toBe(true);
    expect(meets('Oslo')).toBe(false);
  });
});

describe('an event to come', () => {
  it('is a thread only where there is time to ask both first', () => {
    const on = (starts: string) =>
      threads({
        people: { ana: { topics: ['moths'] }, bo: { topics: ['moths'] }, zed: {} },
        entries: { e: { kind: 'event', people: ['zed'], topics: ['moths'], starts } },
      }).some(({ sort }) => sort === 'event');
    expect(on('2026-11-28')).toBe(false);
    expect(on('2026-11-29')).toBe(true);
  });
});
