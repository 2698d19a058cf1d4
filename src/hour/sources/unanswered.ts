import type { Circle } from '../../circle/circle.ts';
import { unansweredDraft } from '../../drafts/unanswered.ts';
import { askState } from '../../entries/ask-state.ts';
import type { EntryOf } from '../../entries/entry.ts';
import type { Day } from '../../fields/day.ts';
import { compareText } from '../../order.ts';
import { count } from '../../problems/count.ts';
import type { Found } from '../action.ts';
import { peopleOf } from './words.ts';

/** After so many digests without an answer the editor asks how it stands, and again after as many more. */
const SHOWINGS = 2;

/** Open asks that two digests or more have shown since the editor last asked: what is needed soonest first. */
export function* unanswered(circle: Circle): Iterable<Found> {
  const { friends, gated, today } = circle;
  const open = gated.email.flatMap((entry) =>
    entry.kind === 'ask' && askState(entry, today) === 'open' ? [entry] : [],
  );
  for (const ask of open.toSorted(bySoonest)) {
    const shown = showingsOf(circle, ask);
    const next = showingsWhenAsked(circle, ask, shown) + SHOWINGS;
    const askers = ask.people.flatMap((id) => friends.get(id) ?? []);
    if (shown.length < next || askers.length === 0) continue;
    yield {
      key: `unanswered ${ask.id} after ${next}`,
      with: askers.map(({ id }) => id),
      what: `Ask ${peopleOf(circle, ask)} how it stands with “${ask.title}”`,
      reason: `${count(shown.length, 'digest')} have shown it, and it is still open`,
      ...(ask.by && { by: ask.by }),
      draft: () => unansweredDraft(circle, ask, shown.length),
    };
  }
}

/** The days of the digests that showed an ask as open. */
function showingsOf({ digests }: Circle, { id }: EntryOf<'ask'>): Day[] {
  return digests.flatMap(({ digest, sections }) =>
    sections.some(
      (section) =>
        (section.id === 'asks' || section.id === 'still-needed') &&
        section.entries.some((entry) => entry.id === id),
    )
      ? [digest.date]
      : [],
  );
}

/** How many digests had shown it when the editor last asked; 0 where that never was. */
function showingsWhenAsked({ log }: Circle, { id }: EntryOf<'ask'>, shown: readonly Day[]): number {
  const asked = log.findLast(
    ({ action, until }) => until === undefined && action?.startsWith(`unanswered ${id} after `),
  );
  return asked ? shown.filter((day) => day <= asked.date).length : 0;
}

function bySoonest(a: EntryOf<'ask'>, b: EntryOf<'ask'>): number {
  return (
    compareText(a.by ?? '9999', b.by ?? '9999') ||
    compareText(a.date, b.date) ||
    compareText(a.id, b.id)
  );
}
