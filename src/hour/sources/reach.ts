import type { Circle } from '../../circle/circle.ts';
import type { Friend } from '../../circle/friend.ts';
import { ago } from '../../circle/since.ts';
import { dayInWords } from '../../drafts/promise-day.ts';
import { reachDraft } from '../../drafts/reach.ts';
import { compareText } from '../../order.ts';
import { closenessRank } from '../../private/closeness.ts';
import type { Found } from '../action.ts';
import { shortened } from './words.ts';

/**
 * Friends with whom it is time to be in touch: the closer ones first, then the longest overdue;
 * after them those whom one wants to be in touch with and has not been, as far as anybody noted.
 */
export function* reaches(circle: Circle): Iterable<Found> {
  const { friends, today } = circle;
  const isPlanned = ({ cadence }: Friend) => cadence !== undefined && cadence !== 'never';
  const planned = [...friends.values()].filter(isPlanned);
  const due = planned.filter(({ dueOn }) => dueOn !== undefined && dueOn <= today);
  for (const friend of due.sort(byClosenessAndDay)) yield reach(circle, friend);
  const never = planned.filter(({ lastContact }) => !lastContact);
  for (const friend of never.sort(byClosenessAndDay)) yield reach(circle, friend);
}

function reach(circle: Circle, friend: Friend): Found {
  const { id, name, lastContact: last, dueOn = '' } = friend;
  return {
    key: last ? `reach ${id} since ${last.day}` : `reach ${id} first`,
    with: [id],
    what: `Write to ${name}, and ask how you can help`,
    reason: last
      ? `Last contact ${ago(last.day, circle.today)} (${shortened(last.how)}); it was time on ${dayInWords(dueOn, circle.today)}`
      : 'You want to be in touch, and no contact is noted yet',
    draft: () => reachDraft(circle, friend),
  };
}

function byClosenessAndDay(a: Friend, b: Friend): number {
  return (
    closenessRank(a.closeness) - closenessRank(b.closeness) ||
    compareText(a.dueOn ?? '', b.dueOn ?? '') ||
    compareText(a.id, b.id)
  );
}
