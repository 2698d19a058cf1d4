import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { ago } from '../circle/since.ts';
import type { Day } from '../fields/day.ts';
import type { Pair } from '../matching/thread.ts';
import { type Closeness, closenessWords } from '../private/closeness.ts';
import type { LogItem } from '../private/log.ts';

/**
 * How well the editor knows one of the two, and when they were last in touch, for others to read.
 * Of somebody to whom a friend leads the way it says so; where no file says how well the editor
 * knows somebody, it says nothing.
 * @param isNamed may the mail say who it is?
 */
export function standing(
  circle: Circle,
  pair: Pair,
  friend: Friend,
  isNamed: boolean,
): string | undefined {
  const { closeness, firstName } = friend;
  if (!closeness) {
    const who = isNamed ? firstName : 'them';
    return isLed(circle, pair)
      ? `I do not know ${who} myself; the way leads through somebody I know.`
      : undefined;
  }
  const words = isNamed ? closenessWords(closeness, firstName) : NAMELESS[closeness].known;
  const day = lastInTouch(circle, pair, friend);
  if (!day) {
    if (closeness === 'never-met') return `${words}.`;
    return `${words}, though I could not say when we were last in touch.`;
  }
  const when = ago(day, circle.today);
  return when.startsWith('over')
    ? `${words}. I should say openly that we were last in touch ${when}.`
    : `${words}; we were last in touch ${when}.`;
}

/** What a mail calls somebody whom it does not name, such as `a friend of mine`. */
export function nameless({ closeness }: Friend): string {
  return closeness ? NAMELESS[closeness].noun : 'somebody I know of';
}

const NAMELESS: Record<Closeness, { noun: string; known: string }> = {
  close: { noun: 'a close friend of mine', known: 'They and I know each other well' },
  well: { noun: 'a friend of mine', known: 'I know them well' },
  'a-little': { noun: 'somebody I know', known: 'I know them a little' },
  'met-once': { noun: 'somebody I have met', known: 'I have met them once' },
  'never-met': { noun: 'somebody I am in touch with', known: 'They and I have never met' },
};

/**
 * When the editor was last in touch with somebody, apart from the mails of this introduction:
 * to be asked for a yes is not what a reader takes for being in touch.
 */
function lastInTouch({ log, today }: Circle, pair: Pair, { id, contact }: Friend): Day | undefined {
  const days = log
    .filter((item) => item.with.includes(id) && !isOf(item, pair))
    .map(({ date }) => date);
  const noted = contact?.last_contact;
  if (noted && noted <= today) days.push(noted);
  return days.sort().at(-1);
}

/** Does the way between the two lead through a friend? */
function isLed({ log }: Circle, pair: Pair): boolean {
  return log.some((item) => isOf(item, pair) && item.introduction?.through !== undefined);
}

function isOf({ introduction }: LogItem, { a, b }: Pair): boolean {
  return (
    introduction !== undefined && [a.id, b.id].every((id) => introduction.between.includes(id))
  );
}
