import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { pairKey } from '../matching/known.ts';
import type { Pair } from '../matching/thread.ts';
import { type Draft, draft } from './draft.ts';
import { dayInWords } from './promise-day.ts';

/**
 * The mail to one of those who have been asked, when the introduction does not come about. It says
 * neither why nor by whose wish. It names nobody, for the first mail may have named nobody: it says
 * on which day that one was written.
 */
export function endDraft(circle: Circle, pair: Pair, to: Friend, hasSaidYes: boolean): Draft {
  const isOneOfTwo = to.id === pair.a.id || to.id === pair.b.id;
  const what = isOneOfTwo
    ? 'whether I might bring you together with somebody'
    : 'you for the way to somebody you know';
  const thanks = hasSaidYes
    ? 'Thank you for your yes all the same. There is nothing you need to do.'
    : 'Thank you for giving it a thought. There is no need to answer any more.';
  return draft(circle, [to], 'About my question', [
    `${when(circle, pair, to)} I asked ${what}. It does not work out at the moment, so I leave it there.`,
    thanks,
  ]);
}

/** The day on which they were asked last, as the beginning of a sentence. */
function when({ log, today }: Circle, { a, b }: Pair, { id }: Friend): string {
  const asked = log.findLast(
    ({ introduction: step }) =>
      step?.step === 'asked' &&
      pairKey(...step.between) === pairKey(a.id, b.id) &&
      (step.by ?? id) === id,
  );
  if (!asked) return 'Lately';
  return asked.date === today ? 'Earlier today' : `On ${dayInWords(asked.date, today)}`;
}
