import type { Circle } from '../circle/circle.ts';
import { type Friend, told } from '../circle/friend.ts';
import { inRow } from '../circle/in-row.ts';
import { isOnSite } from '../circle/on-site.ts';
import type { Entry, EntryOf } from '../entries/entry.ts';
import { paths } from '../site/paths.ts';
import { type Draft, draft } from './draft.ts';
import { asSentence } from './promise-sentence.ts';

/** Congratulates all whom a win is about, in one mail, and says what exactly it is that they did. */
export function congratulateDraft(
  circle: Circle,
  win: EntryOf<'win'>,
  people: readonly Friend[],
): Draft {
  const you = ['yourself', 'both'][people.length - 1] ?? 'all';
  return draft(circle, people, `Congratulations on “${win.title}”`, [
    `I was glad of your news, “${win.title}”, and would like to say so to you ${you}: congratulations.`,
    win.summary && `This is the part that stayed with me: ${asSentence(`“${win.summary}”`)}`,
    'Is there anything that would help you now, or somebody who should hear of it?',
    pageOf(circle, win),
    'There is no need to answer.',
  ]);
}

/** Is glad with those whose ask was met, and thanks those friends who met it, in one mail. */
export function thankDraft(
  circle: Circle,
  ask: EntryOf<'ask'>,
  people: readonly Friend[],
  helpers: readonly Friend[],
): Draft {
  const names = (friends: readonly Friend[]) =>
    inRow(friends.map((friend) => told(friend).firstName));
  const isOne = people.length + helpers.length === 1;
  const glad = `Help was found for “${ask.title}”, and that made me glad.`;
  const thanks = isOne ? 'Thank you for helping.' : `Thank you for helping, ${names(helpers)}.`;
  const whose = helpers.length > 0 && people.length > 0 ? `${names(people)}, is` : 'Is';
  return draft(circle, [...people, ...helpers], `Help was found for “${ask.title}”`, [
    helpers.length > 0 ? `${glad} ${thanks}` : glad,
    people.length > 0
      ? `${whose} there anything else you need, now that this is settled?`
      : 'If there is something that I can do for you in turn, tell me.',
    pageOf(circle, ask),
    'There is no need to answer.',
  ]);
}

/** Where it can be read; undefined where it went out by mail only. */
function pageOf(circle: Circle, { id }: Entry): string | undefined {
  if (!isOnSite(circle, id)) return undefined;
  const page = circle.addresses.absolute(paths.entry(id));
  return `It is here, if you would like to pass it on:\n${page}`;
}
