import type { Circle } from '../../circle/circle.ts';
import { isWrittenTo } from '../../circle/editor.ts';
import { forwardDraft } from '../../drafts/forward.ts';
import { dayInWords } from '../../drafts/promise-day.ts';
import { isOver } from '../../entries/ends.ts';
import type { Entry } from '../../entries/entry.ts';
import { addDays, type Day, dayOf } from '../../fields/day.ts';
import { whyNotTo } from '../../giving/forward.ts';
import { whoWouldCare } from '../../matching/who-would-care.ts';
import { compareText } from '../../order.ts';
import type { Found } from '../action.ts';
import { reasonsOf } from './words.ts';

/** Events that start within so many days are passed on. */
const AHEAD = 60;

/** So many are told of one event or offer by the hour; `npm run forward` tells more. */
const TOLD = 3;

/** Events to come and offers that hold, with those who would care: the soonest first. */
export function* forwards(circle: Circle): Iterable<Found> {
  const last = addDays(circle.today, AHEAD);
  const isNow = (entry: Entry) => {
    if (entry.kind === 'event') {
      return dayOf(entry.starts) >= circle.today && dayOf(entry.starts) <= last;
    }
    return entry.kind === 'offer' && !isOver(entry, circle.today);
  };
  for (const entry of circle.gated.site.filter(isNow).sort(bySoonest)) {
    const fitting = whoWouldCare(circle, entry).filter(
      ({ friend }) => isWrittenTo(circle, friend) && !whyNotTo(circle, entry, friend),
    );
    for (const match of fitting.slice(0, TOLD)) {
      const { friend, reasons } = match;
      const end = endOf(entry);
      yield {
        key: `forward ${entry.id} ${friend.id}`,
        about: entry.id,
        with: [friend.id],
        what: `Forward “${entry.title}” to ${friend.name}`,
        reason: `${reasonsOf(reasons)}${whenOf(entry, circle.today)}`,
        ...(end && { by: end }),
        draft: () => forwardDraft(circle, entry, match),
        notes: { forwarded: { entry: entry.id, to: [friend.id] } },
      };
    }
  }
}

function endOf(entry: Entry): Day | undefined {
  if (entry.kind === 'event') return dayOf(entry.starts);
  return entry.kind === 'offer' ? entry.until : undefined;
}

function whenOf(entry: Entry, today: Day): string {
  const end = endOf(entry);
  if (!end) return '';
  const day = dayInWords(end, today);
  return entry.kind === 'event' ? `. It starts on ${day}` : `. It holds until ${day}`;
}

function bySoonest(a: Entry, b: Entry): number {
  return (
    compareText(endOf(a) ?? '9999', endOf(b) ?? '9999') ||
    compareText(b.date, a.date) ||
    compareText(a.id, b.id)
  );
}
