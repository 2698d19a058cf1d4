import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { type Draft, draft } from './draft.ts';
import { ownWords, titled } from './news-answer.ts';
import { asSentence } from './promise-sentence.ts';

/** News that is not taken in, and why, in the editor's words. */
export interface NewsDeclined {
  title: string;
  reason: string;
  /** Is it an ask? */
  isAsk?: boolean;
}

/** A kind no to news that somebody sent in; undefined without a reason, for nobody is told a bare no. */
export function newsDeclinedDraft(
  circle: Circle,
  friend: Friend,
  { title, reason, isAsk = false }: NewsDeclined,
): Draft | undefined {
  const why = ownWords(reason);
  if (why === undefined) return undefined;
  const what = titled(title);
  const { newsletter } = circle;
  const again = isAsk
    ? 'If that changes, or you need something else, write to me; I will gladly look at it.'
    : 'If that changes, or there is other news of you or of a friend, send it; I will gladly read it.';
  return draft(circle, [friend], `About ${what}`, [
    `Thank you for sending me ${what}. I have read it, and I am not going to put it into ${newsletter.title}. I would rather tell you so plainly than leave you waiting.`,
    asSentence(why.charAt(0).toUpperCase() + why.slice(1)),
    again,
    'There is no need to answer.',
  ]);
}
