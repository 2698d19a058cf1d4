import type { Circle } from '../../../src/circle/circle.ts';
import type { Friend } from '../../../src/circle/friend.ts';
import type { EntryOf } from '../../../src/entries/entry.ts';
import { toText } from '../../../src/markdown/text.ts';
import { circle, entryOf } from '../circle.ts';
import type { LabelledAsk } from './ask.ts';
import { PEOPLE } from './people.ts';

/** A labelled ask as an entry of a circle. */
export interface Case {
  circle: Circle;
  ask: EntryOf<'ask'>;
  fits: readonly string[];
}

/** Each ask in a circle in which all of them are open. */
export function casesOf(asks: readonly LabelledAsk[]): Case[] {
  const people: Record<string, Record<string, unknown>> = {};
  const contacts: Record<string, Record<string, unknown>> = {};
  for (const { id, contact, ...fields } of PEOPLE) {
    if (contact) contacts[id] = { name: fields.name, ...contact };
    else people[id] = fields;
  }
  const entries = asks.map(({ title, from, topics, body }, index) => [
    `ask-${index}`,
    { kind: 'ask', title, people: [from], topics, body },
  ]);
  const all = circle({ people, contacts, entries: Object.fromEntries(entries) });
  return asks.map(({ fits }, index) => ({
    circle: all,
    ask: entryOf(all, `ask-${index}`, 'ask'),
    fits,
  }));
}

/** How often one of those who fit is among the first three, of the cases in which somebody does. */
export function recallAtThree(cases: readonly Case[], choose: (each: Case) => readonly string[]) {
  const answerable = cases.filter(({ fits }) => fits.length > 0);
  const hits = answerable.filter((each) => {
    const first = choose(each).slice(0, 3);
    return each.fits.some((id) => first.includes(id));
  });
  return hits.length / answerable.length;
}

/** What a choice of three at random reaches on average: one minus the chance to miss all who fit. */
export function randomRecallAtThree(cases: readonly Case[]): number {
  const answerable = cases.filter(({ fits }) => fits.length > 0);
  const chances = answerable.map(({ circle, ask, fits }) => {
    const others = circle.friends.size - ask.people.length;
    const missing = others - fits.length;
    return 1 - [0, 1, 2].reduce((all, drawn) => all * ((missing - drawn) / (others - drawn)), 1);
  });
  return chances.reduce((all, chance) => all + chance, 0) / answerable.length;
}

/** The plain word match: who shares the most words with the ask, letter for letter. */
export function byPlainWords({ circle, ask }: Case): string[] {
  const asked = plainWords([ask.title, ask.summary ?? '', ...ask.topics, toText(ask.body)]);
  return [...circle.friends.values()]
    .filter(({ id }) => !ask.people.includes(id))
    .map((friend) => {
      const own = plainWords(textsOf(friend));
      return { id: friend.id, shared: [...asked].filter((word) => own.has(word)).length };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

function textsOf({ offers, topics, location, person, contact }: Friend): string[] {
  const more = [location, person?.headline, person?.body, contact?.role];
  return [...offers, ...topics, ...more.flatMap((text) => text ?? [])];
}

function plainWords(texts: readonly string[]): Set<string> {
  return new Set(
    texts
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}
