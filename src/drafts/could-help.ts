import type { Circle } from '../circle/circle.ts';
import { inRow } from '../circle/in-row.ts';
import { shownAddress } from '../fields/address.ts';
import type { PublicEntry } from '../gate/gate.ts';
import type { Match } from '../matching/reason.ts';
import { excerptTextOf } from '../site/entry-view.ts';
import { paths } from '../site/paths.ts';
import { type Draft, draft } from './draft.ts';
import { firstSentences, NOTE_WORDS } from './pitch-sentences.ts';
import { dayInWords } from './promise-day.ts';

type Ask = Extract<PublicEntry, { kind: 'ask' }>;

/** Tells somebody who could perhaps help of an ask on the site: only what is public of it. */
export function couldHelpDraft(circle: Circle, ask: Ask, { friend }: Match): Draft {
  const { gated, newsletter, addresses, today } = circle;
  const askers = ask.people.map((id) => gated.names.get(id) ?? id);
  const names = inRow(askers);
  const isOne = askers.length === 1;
  const until = ask.by ? ` It is needed by ${dayInWords(ask.by, today)}.` : '';
  const page = addresses.absolute(paths.entry(ask.id));
  return draft(circle, [friend], `An ask from ${names}`, [
    `${names} ${isOne ? 'has' : 'have'} an ask in ${newsletter.title}, “${ask.title}”, and you came to mind.${until}`,
    firstSentences(excerptTextOf(ask) ?? '', NOTE_WORDS),
    `All that I know about it is here:\n${page}`,
    `If you can help, or know somebody who can, ${answerTo(ask)}`,
    'If it is nothing for you, there is no need to answer.',
  ]);
}

/** Where to answer: as the ask says, or else to the editor. */
function answerTo({ respond }: Ask): string {
  const here = 'just reply to this mail and I will pass it on.';
  if (respond === undefined) return here;
  if (/^mailto:/i.test(respond)) return `write to ${shownAddress(respond)}, or ${here}`;
  return `${here} You can also answer directly:\n${respond}`;
}
