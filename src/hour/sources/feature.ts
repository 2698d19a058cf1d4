import { Temporal } from 'temporal-polyfill';
import type { Circle } from '../../circle/circle.ts';
import { refusesAll } from '../../circle/consents.ts';
import type { Friend } from '../../circle/friend.ts';
import { featureDraft } from '../../drafts/feature.ts';
import { peopleNamed } from '../../entries/entry.ts';
import { addDays, type Day } from '../../fields/day.ts';
import { compareText } from '../../order.ts';
import { closenessRank } from '../../private/closeness.ts';
import type { Found } from '../action.ts';

/** Who is known at least so well is asked for news. */
const ASKED = new Set(['close', 'well', 'a-little']);

/** Somebody with whom one was in touch within so many days is left alone for now. */
const QUIET = 14;

/**
 * Friends whom no news that may be told has named for a year, and who were not asked for news in that time either:
 * the closer ones first, then those named longest ago or never. Who does not want to be named is
 * never asked, and nobody while the editor puts off writing to them.
 */
export function* features(circle: Circle): Iterable<Found> {
  const { friends, gated, log, today } = circle;
  const yearAgo = Temporal.PlainDate.from(today).subtract({ years: 1 }).toString();
  const named = new Map<string, Day>();
  for (const entry of gated.email) {
    for (const id of peopleNamed(entry)) named.set(id, latest(named.get(id), entry.date));
  }
  const asked = new Map<string, Day>();
  const putOff = new Set<string>();
  for (const { action, until, date } of log) {
    const [sort, id] = action?.split(' ') ?? [];
    if (sort === 'feature' && id && until === undefined) asked.set(id, date);
    if (sort === 'reach' && id && until !== undefined && until > today) putOff.add(id);
  }
  const long = [...friends.values()]
    .filter((friend) => mayBeAsked(friend) && !putOff.has(friend.id))
    .filter(({ spoke }) => !spoke || spoke.day <= addDays(today, -QUIET))
    .map((friend) => ({ friend, last: named.get(friend.id), asked: asked.get(friend.id) }))
    .filter(({ last, asked: day }) => latest(last, day) <= yearAgo)
    .filter(({ friend }) => !refusesAll(log, friend.id));
  const inOrder = long.sort(
    (a, b) =>
      closenessRank(a.friend.closeness) - closenessRank(b.friend.closeness) ||
      compareText(a.last ?? '', b.last ?? '') ||
      compareText(a.friend.id, b.friend.id),
  );
  for (const { friend, last, asked: day } of inOrder) {
    yield {
      key: `feature ${friend.id} since ${latest(last, day) || 'ever'}`,
      with: [friend.id],
      what: `Ask ${friend.name} what they have been doing`,
      reason: last ? `The last news that named them is of ${last}` : 'No news has named them yet',
      draft: () => featureDraft(circle, friend, last),
    };
  }
}

function mayBeAsked({ person, closeness, cadence }: Friend): boolean {
  if (person?.consent === 'never' || cadence === 'never') return false;
  return person !== undefined || (closeness !== undefined && ASKED.has(closeness));
}

/** The later of two days; empty where there is neither. */
function latest(a: Day | undefined, b: Day | undefined): Day | '' {
  return [a ?? '', b ?? ''].sort(compareText)[1] ?? '';
}
