import { describe, expect, it } from 'vitest';
import { whoWouldCare } from '../../src/matching/who-would-care.ts';
import { circle, type Given } from './circle.ts';

/** Who would care for the entry `e` of Ada. */
function caring(given: Given, fields: Record<string, unknown>) {
  const whole = circle({
    ...given,
    people: { ada: {}, ...given.people },
    entries: { ...given.entries, e: fields },
  });
  const entry = whole.entries.get('e');
  return (entry ? whoWouldCare(whole, entry) : []).map(({ friend, reasons }) => [
    friend.id,
    ...reasons.map(({ sort, text }) => `${sort}: ${text}`),
  ]);
}

const EVENT = { kind: 'event', title: 'Moth night', starts: '2026-12-01' };

describe('who would care', () => {
  it('knows needs that were said, in private, and asked for', () => {
    const given = {
      people: { bo: { name: 'Bo', looking_for: ['moths'] }, cy: { name: 'Cy' } },
      contacts: { di: { name: 'Di', needs: ['a moth lamp'] } },
      entries: { a: { kind: 'ask', people: ['cy'], title: 'Moths for a class' } },
    };
    const found = caring(given, EVENT).map(([, reason]) => reason);
    expect(found.sort()).toEqual([
      'need: Bo looks for “moths”; the event says “Moth”',
      'need: Cy asks for “Moths for a class”; the event says “Moth”',
      'need: Di looks for “a moth lamp”; the event says “Moth”',
    ]);
  });

  it('takes the same town for a reason, the same country only beside another', () => {
    const people = {
      town: { name: 'Tom', location: 'Porto' },
      land: { location: 'Faro, Portugal' },
      both: { name: 'Bea', location: 'Braga, Portugal', topics: ['moths'] },
    };
    const event = { ...EVENT, place: 'Community hall, Porto, Portugal', topics: ['moths'] };
    expect(caring({ people }, event)).toEqual([
      [
        'both',
        'topic: Bea cares about “moths”, a topic of the event',
        'place: Bea is in Portugal, where it takes place',
      ],
      ['town', 'place: Tom is in Porto, where it takes place'],
    ]);
  });

  it('takes a town for no reason in which very many are', () => {
    const many = Array.from({ length: 300 }, (_, n) => [
      `p${n}`,
      { name: 'P', location: 'Lisbon' },
    ]);
    const given = { contacts: Object.fromEntries(many) };
    expect(caring(given, { ...EVENT, place: 'Hall, Lisbon' })).toEqual([]);
  });

  it('names nobody for what is over or leads nowhere', () => {
    const given = { people: { bo: { topics: ['moths'] } } };
    const topics = ['moths'];
    const count = (fields: Record<string, unknown>) => caring(given, { topics, ...fields }).length;
    expect(count({ ...EVENT, starts: '2026-11-22T08:00' })).toBe(1);
    expect(count({ ...EVENT, starts: '2026-11-20', ends: '2026-11-22T08:00' })).toBe(1);
    expect(count({ ...EVENT, starts: '2026-11-21T23:59' })).toBe(0);
    expect(count({ kind: 'offer' })).toBe(1);
    expect(count({ kind: 'offer', until: '2026-11-22' })).toBe(1);
    expect(count({ kind: 'offer', until: '2026-11-21' })).toBe(0);
    expect(count({ kind: 'win', link: 'https://example.org/a' })).toBe(1);
    expect(count({ kind: 'win' })).toBe(0);
    expect(count({ kind: 'spotlight' })).toBe(0);
    expect(count({ kind: 'ask' })).toBe(1);
  });

  it('leaves out whom it is about and who passed it on', () => {
    const people = {
      ada: { topics: ['moths'] },
      bo: { topics: ['moths'] },
      cy: { topics: ['moths'] },
    };
    const found = caring({ people }, { ...EVENT, topics: ['moths'], via: 'bo' });
    expect(found.map(([id]) => id)).toEqual(['cy']);
  });
});

describe('an event that is held in a place alone', () => {
  const people = {
    near: { location: 'Porto', topics: ['moths'] },
    far: { location: 'Puno, Peru', topics: ['moths'] },
    where: { topics: ['moths'] },
  };
  const event = { ...EVENT, topics: ['moths'], place: 'Town hall, Porto' };

  it('is for those who are near', () => {
    expect(caring({ people }, event).map(([id]) => id)).toEqual(['near']);
  });

  it('is for everybody where one can take part from afar', () => {
    const found = caring({ people }, { ...event, online: 'https://example.org/room' });
    expect(found.map(([id]) => id).sort()).toEqual(['far', 'near', 'where']);
  });
});
