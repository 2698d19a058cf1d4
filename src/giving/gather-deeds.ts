import type { Circle } from '../circle/circle.ts';
import { inRow } from '../circle/in-row.ts';
import { addDays, type Day } from '../fields/day.ts';
import { compareText } from '../order.ts';
import { type Deed as Done, deedsIn } from './deeds.ts';

/** Something that somebody did for others. */
export interface Deed {
  day: Day;
  /** For the editor, without a subject and a stop, such as `helped Ana Diallo with “Hives”`. */
  text: string;
  /** The same to themselves, such as `helped Ana with “Hives”`; undefined where it is not to be told. */
  told?: string;
}

/** Lately: within so many days. */
const LATELY = 365;

/** What each did for others within a year, by id, the newest first. */
export function deedsOf(circle: Circle): Map<string, Deed[]> {
  const { friends, gated, today } = circle;
  const since = addDays(today, -LATELY);
  const shown = new Set(gated.email.map(({ id }) => id));
  const deeds = new Map<string, Deed[]>();
  for (const done of deedsIn(circle)) {
    const day = `${done.date}-01-01`.slice(0, '2026-01-01'.length);
    if (day <= since || day > today || !friends.has(done.who)) continue;
    const deed = { day, ...wordsOf(circle, done, shown) };
    const known = deeds.get(done.who);
    if (known) known.push(deed);
    else deeds.set(done.who, [deed]);
  }
  for (const own of deeds.values()) {
    own.sort((a, b) => compareText(b.day, a.day) || compareText(a.text, b.text));
  }
  return deeds;
}

/** Who the two were whom somebody brought together is nobody else's business. */
function wordsOf(
  { friends, gated }: Circle,
  done: Done,
  shown: ReadonlySet<string>,
): Pick<Deed, 'text' | 'told'> {
  if (done.how === 'introduced') {
    const [a, b] = done.met.map((id) => friends.get(id)?.name ?? id);
    return b === undefined
      ? { text: `introduced you to ${a}`, told: 'brought me together with somebody new' }
      : { text: `brought ${a} and ${b} together`, told: 'helped me to bring two people together' };
  }
  const { id, title, people } = done.entry;
  const name = (person: string) => gated.names.get(person) ?? friends.get(person)?.name ?? person;
  const text = {
    'passed on news': `passed on “${title}”`,
    offered: `offered “${title}”`,
    'met an ask': `helped ${inRow(people.map(name))} with “${title}”`,
  }[done.how];
  return { text, ...(shown.has(id) && { told: text }) };
}
