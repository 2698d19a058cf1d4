import type { Circle } from '../../circle/circle.ts';
import { isWrittenTo } from '../../circle/editor.ts';
import { couldHelpDraft } from '../../drafts/could-help.ts';
import { dayInWords } from '../../drafts/promise-day.ts';
import { askState } from '../../entries/ask-state.ts';
import { addDays } from '../../fields/day.ts';
import type { PublicEntry } from '../../gate/gate.ts';
import { whyNotTo } from '../../giving/forward.ts';
import { whoCouldHelp } from '../../matching/who-could-help.ts';
import { compareText } from '../../order.ts';
import type { Found } from '../action.ts';
import { peopleOf, reasonsOf } from './words.ts';

type Ask = Extract<PublicEntry, { kind: 'ask' }>;

/** Of those who could meet an ask, so many are told of it by the hour; `npm run forward` tells more. */
const ASKED_OF = 3;

/** When somebody was told of an ask, the next one is told no sooner than so many days later. */
const APART = 7;

/** Open asks with those who could best meet them: what is needed soonest first, then the newest. */
export function* asks(circle: Circle): Iterable<Found> {
  const open = circle.gated.site.flatMap((entry) =>
    entry.kind === 'ask' && askState(entry, circle.today) === 'open' ? [entry] : [],
  );
  for (const ask of open.toSorted(bySoonest)) {
    if (isAwaitingAnswer(circle, ask)) continue;
    const fitting = whoCouldHelp(circle, ask).filter(({ friend }) => isWrittenTo(circle, friend));
    for (const match of fitting.slice(0, ASKED_OF)) {
      const { friend, reasons } = match;
      if (whyNotTo(circle, ask, friend)) continue;
      const needed = ask.by ? `. It is needed by ${dayInWords(ask.by, circle.today)}` : '';
      yield {
        key: `ask ${ask.id} ${friend.id}`,
        about: ask.id,
        with: [friend.id],
        what: `Tell ${friend.name} of the ask “${ask.title}” (${peopleOf(circle, ask)})`,
        reason: `${reasonsOf(reasons)}${needed}`,
        ...(ask.by && { by: ask.by }),
        draft: () => couldHelpDraft(circle, ask, match),
        notes: { forwarded: { entry: ask.id, to: [friend.id] } },
      };
    }
  }
}

function isAwaitingAnswer({ log, today }: Circle, { id }: Ask): boolean {
  const since = addDays(today, -APART);
  return log.some(
    ({ action, until, date, forwarded }) =>
      date > since &&
      (forwarded?.entry === id || (until === undefined && action?.startsWith(`ask ${id} `))),
  );
}

function bySoonest(a: Ask, b: Ask): number {
  return (
    compareText(a.by ?? '9999', b.by ?? '9999') ||
    compareText(b.date, a.date) ||
    compareText(a.id, b.id)
  );
}
