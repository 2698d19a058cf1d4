import type { Circle } from '../../circle/circle.ts';
import { isWrittenTo } from '../../circle/editor.ts';
import type { Friend } from '../../circle/friend.ts';
import { inRow } from '../../circle/in-row.ts';
import { congratulateDraft, thankDraft } from '../../drafts/congratulate.ts';
import { dayInWords } from '../../drafts/promise-day.ts';
import { askState } from '../../entries/ask-state.ts';
import { type EntryOf, isPersonId } from '../../entries/entry.ts';
import { addDays, type Day } from '../../fields/day.ts';
import { compareText } from '../../order.ts';
import { closenessRank } from '../../private/closeness.ts';
import type { Found } from '../action.ts';

/** News is congratulated on within so many days. */
const FRESH = 30;

/**
 * Wins, and asks that were met, of the last days: those of closer friends first, then the newest.
 * One mail goes to all whom the news is about, so that they are congratulated once.
 */
export function* congratulations(circle: Circle): Iterable<Found> {
  const since = addDays(circle.today, -FRESH);
  const news = circle.gated.email.flatMap((entry): News[] => {
    if (entry.kind !== 'win' && entry.kind !== 'ask') return [];
    const day = dayOfJoy(entry, circle.today);
    if (day === undefined || day < since) return [];
    const people = friendsOf(circle, entry.people);
    const helpers =
      entry.kind === 'ask'
        ? friendsOf(circle, entry.helped_by.filter(isPersonId)).filter(
            (one) => !people.includes(one),
          )
        : [];
    const all = [...people, ...helpers];
    const closest = Math.min(...all.map(({ closeness }) => closenessRank(closeness)));
    return all.length > 0 ? [{ entry, day, people, helpers, closest }] : [];
  });
  const inOrder = news.sort(
    (a, b) =>
      a.closest - b.closest || compareText(b.day, a.day) || compareText(a.entry.id, b.entry.id),
  );
  for (const each of inOrder) yield congratulation(circle, each);
}

/** Something to be glad about. */
interface News {
  entry: EntryOf<'win' | 'ask'>;
  day: Day;
  people: Friend[];
  /** Those who met an ask. */
  helpers: Friend[];
  closest: number;
}

function congratulation(circle: Circle, { entry, day, people, helpers }: News): Found {
  const { id, title, kind } = entry;
  const named = (friends: readonly Friend[]) => inRow(friends.map(({ name }) => name));
  const acts = [
    ...(people.length > 0 ? [`congratulate ${named(people)}`] : []),
    ...(helpers.length > 0 ? [`thank ${named(helpers)}`] : []),
  ].join(' and ');
  return {
    key: `congratulate ${id}`,
    with: [...people, ...helpers].map((friend) => friend.id),
    what: `${acts.charAt(0).toUpperCase()}${acts.slice(1)} ${kind === 'ask' ? 'now that help was found for' : 'on'} “${title}”`,
    reason: `It is news of ${dayInWords(day, circle.today)}, and you have not written to them about it`,
    draft: () =>
      kind === 'ask'
        ? thankDraft(circle, entry, people, helpers)
        : congratulateDraft(circle, entry, people),
  };
}

/** When an entry became something to be glad about; undefined where it is not. */
function dayOfJoy(entry: EntryOf<'win' | 'ask'>, today: Day): Day | undefined {
  if (entry.kind === 'win') return entry.date;
  return askState(entry, today) === 'met' ? entry.met_on : undefined;
}

/** All but the editor and those never written to by plan. */
function friendsOf(circle: Circle, ids: readonly string[]): Friend[] {
  const all = [...new Set(ids)].flatMap((id) => circle.friends.get(id) ?? []);
  return all.filter((friend) => isWrittenTo(circle, friend));
}
