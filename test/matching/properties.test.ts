import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Circle } from '../../src/circle/circle.ts';
import { bestPairs } from '../../src/matching/pairs.ts';
import { threadsBetween } from '../../src/matching/threads.ts';
import { whoCouldHelp } from '../../src/matching/who-could-help.ts';
import { whoWouldCare } from '../../src/matching/who-would-care.ts';
import { tokensOf, wordsIn } from '../../src/matching/words.ts';
import { circle } from './circle.ts';

const IDS = ['ana', 'bo', 'cy', 'di', 'ed', 'flo'];
const id = fc.constantFrom(...IDS);
const phrase = fc
  .array(fc.constantFrom('bees', 'hive', 'hour', 'seed', 'choir', 'Graz', 'mending', 'bicycles'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));
const topics = fc.uniqueArray(fc.constantFrom('bees', 'music', 'wood', 'sea'), { maxLength: 3 });

const contact = fc.record({
  name: phrase,
  closeness: fc.constantFrom('close', 'well', 'met-once', 'never-met'),
  topics,
  needs: fc.uniqueArray(phrase, { maxLength: 2 }),
  offers: fc.uniqueArray(phrase, { maxLength: 2 }),
  location: fc.constantFrom('Graz, Austria', 'Porto', 'Austria'),
});

const entry = fc.record({
  kind: fc.constantFrom('ask', 'event', 'offer', 'win'),
  title: phrase,
  people: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }),
  topics,
  body: phrase,
});

const given = fc.record({
  people: fc.array(contact, { minLength: 6, maxLength: 6 }),
  entries: fc.array(entry, { minLength: 1, maxLength: 4 }),
});

type Parts = (typeof given extends fc.Arbitrary<infer T> ? T : never) & object;

function build({ people, entries }: Parts, turn: <T>(list: T[]) => T[] = (list) => list): Circle {
  const contacts = people.map((each, index) => [IDS[index], each] as const);
  const news = entries.map(({ kind, ...fields }, index) => {
    const more =
      kind === 'event'
        ? { starts: '2026-12-01', place: 'Hall, Graz' }
        : kind === 'win'
          ? { link: 'https://example.org/a' }
          : {};
    return [`e${index}`, { kind, ...fields, ...more }] as const;
  });
  const persons = IDS.map((each) => [each, {}] as const);
  return circle({
    people: Object.fromEntries(turn(persons)),
    contacts: Object.fromEntries(turn(contacts)),
    entries: Object.fromEntries(turn(news)),
  });
}

/** All that matching says of a circle, as ids and sentences. */
function said(whole: Circle): unknown {
  const matches = [...whole.entries.values()]
    .map((each) => {
      const found = each.kind === 'ask' ? whoCouldHelp(whole, each) : whoWouldCare(whole, each);
      return [each.id, ...found.map(({ friend, reasons }) => [friend.id, reasons])];
    })
    .sort();
  const pairs = bestPairs(whole, 10).map(({ a, b, threads }) => [
    a.id,
    b.id,
    threads.map(({ text }) => text),
  ]);
  return { matches, pairs };
}

describe('matching', () => {
  it('says the same in whatever order people and entries come', () => {
    fc.assert(
      fc.property(given, (parts) => {
        const turned = build(parts, (list) => [...list].reverse());
        expect(said(turned)).toEqual(said(build(parts)));
      }),
      { numRuns: 60 },
    );
  });

  it('never matches anybody to their own, and gives each match a reason', () => {
    fc.assert(
      fc.property(given, (parts) => {
        const whole = build(parts);
        for (const each of whole.entries.values()) {
          const found = whoWouldCare(whole, each);
          expect(found.filter(({ friend }) => each.people.includes(friend.id))).toEqual([]);
          expect(found.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
          expect(new Set(found.map(({ friend }) => friend.id)).size).toBe(found.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same threads from both sides', () => {
    fc.assert(
      fc.property(given, id, id, (parts, one, other) => {
        const whole = build(parts);
        const [a, b] = [whole.friends.get(one), whole.friends.get(other)];
        if (!a || !b) return;
        expect(threadsBetween(whole, a, b)).toEqual(threadsBetween(whole, b, a));
      }),
      { numRuns: 60 },
    );
  });

  it('pairs no two who stand in one entry', () => {
    fc.assert(
      fc.property(given, (parts) => {
        const whole = build(parts);
        for (const { a, b } of bestPairs(whole, 20)) {
          expect(a.closeness).not.toBe('never-met');
          expect(b.closeness).not.toBe('never-met');
          for (const { people } of whole.entries.values()) {
            expect(people.includes(a.id) && people.includes(b.id)).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads any text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, (any) => {
        const written = new Set(tokensOf(any));
        const strange = wordsIn(any).filter(({ key, shown }) => !key || !written.has(shown));
        expect(strange).toEqual([]);
      }),
    );
    expect(wordsIn('\ud800 a\udfff 文 ＦＵＬＬ')).toBeInstanceOf(Array);
  });
});
