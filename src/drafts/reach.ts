import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { inRow } from '../circle/in-row.ts';
import { ago } from '../circle/since.ts';
import { askState } from '../entries/ask-state.ts';
import { addDays } from '../fields/day.ts';
import { type Draft, draft } from './draft.ts';

/** News of somebody is mentioned to them for so many days. */
const RECENT = 365;

/** Writes to somebody with whom one is losing touch: first of all, how one can help them. */
export function reachDraft(circle: Circle, friend: Friend): Draft {
  return draft(circle, [friend], 'How are things with you?', [
    opening(circle, friend),
    `How can I help you at the moment? ${lastKnown(circle, friend)}`,
    'If there is nothing, I would still like to hear how you are, whenever it suits you. And if this is a bad time, leave it: there is no need to answer.',
  ]);
}

function opening({ today }: Circle, { spoke }: Friend): string {
  if (!spoke) return 'I would like to be in touch with you more than I am, so I am writing.';
  return `We were last in touch ${ago(spoke.day, today)}, which is longer than I would like.`;
}

/** What the editor last knew: their open ask, or what they need, or their last news; else nothing. */
function lastKnown({ gated, today }: Circle, { id, needs }: Friend): string {
  const theirs = gated.email.filter(({ people }) => people.includes(id));
  const ask = theirs.find((entry) => entry.kind === 'ask' && askState(entry, today) === 'open');
  if (ask) return `I have not forgotten “${ask.title}”, and would like to know how it stands.`;
  if (needs.length > 0) {
    const wanted = inRow(needs.slice(0, 2).map(inSentence));
    return `Last I knew, you were looking for ${wanted}, and I wonder whether you still are.`;
  }
  const news = theirs.find(
    ({ kind, date }) => (kind === 'win' || kind === 'spotlight') && date >= addDays(today, -RECENT),
  );
  if (news) return `The last I read of you was “${news.title}”, and I wonder what came of it.`;
  return 'Advice, a name, a pair of hands: say what it is, and I will see what I can do.';
}

/** Words as a part of a sentence: quoted where they are a sentence of their own. */
function inSentence(words: string): string {
  const isPart = /^[\p{Ll}\p{N}]/u.test(words) && !/[.!?;:]/.test(words);
  return isPart ? words : `“${words}”`;
}
