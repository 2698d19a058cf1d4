import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { inRow } from '../circle/in-row.ts';
import { topicWords } from '../fields/topic.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { excerptTextOf } from '../site/entry-view.ts';
import { paths } from '../site/paths.ts';
import { type Draft, draft } from './draft.ts';
import { fewNames } from './few-names.ts';
import { firstSentences, wordCount } from './pitch-sentences.ts';
import { asSentence } from './promise-sentence.ts';

/** A pitch has at most this many words, its greeting and signature included. */
export const LONGEST_PITCH = 150;

/** So many topics are enough. */
const FEW = 3;

/**
 * Tells a reporter of a win: what makes it a story, who can be talked to, where to read it and why
 * it comes to them. Ask `mayPitch` first.
 */
export function pitchDraft(circle: Circle, win: PublicEntry, reporter: Friend): Draft {
  for (const form of FORMS) {
    const made = (story: string) => compose(circle, win, reporter, story, form);
    const room = LONGEST_PITCH - wordCount(made('').text);
    const story = storyOf(win, room);
    if (story !== '') return made(story);
  }
  return compose(circle, win, reporter, 'Here is some good news that may be for you.', {});
}

/** What a pitch says besides the story and the way to it. */
interface Form {
  hasPeople?: boolean;
  hasPlace?: boolean;
  hasReason?: boolean;
  /** A word of ease at the end. */
  hasEase?: boolean;
}

/** From the whole to the shortest: the first in which the story has room is taken. */
const FORMS: readonly Form[] = [
  { hasPeople: true, hasPlace: true, hasReason: true, hasEase: true },
  { hasPeople: true, hasReason: true },
  { hasPeople: true },
  {},
];

/** What happened, in so many words at most; empty where there is no room for it. */
function storyOf(win: PublicEntry, room: number): string {
  const excerpt = excerptTextOf(win) ?? '';
  const isSentence = excerpt !== '' && /^[\p{L}\p{N}]/u.test(win.title);
  const lead = asSentence(isSentence ? win.title : `Here is some good news: “${win.title}”`);
  const left = room - wordCount(lead);
  if (left < 0) return firstSentences(excerpt, room);
  return `${lead} ${firstSentences(excerpt, left)}`.trim();
}

function compose(
  circle: Circle,
  win: PublicEntry,
  reporter: Friend,
  story: string,
  { hasPeople, hasPlace = false, hasReason, hasEase }: Form,
): Draft {
  const page = circle.addresses.absolute(paths.entry(win.id));
  return draft(circle, [reporter], win.title, [
    story,
    `The whole story: ${page}`,
    hasPeople ? talkTo(circle, win, hasPlace) : undefined,
    hasReason ? whyThem(win, reporter) : undefined,
    hasEase ? 'If it is not for you, there is no need to answer.' : undefined,
  ]);
}

/** Nobody is promised to a reporter: they are asked first. */
function talkTo({ gated, friends }: Circle, { people }: PublicEntry, withPlace: boolean): string {
  const names = people.map((id) => {
    const place = withPlace ? friends.get(id)?.shared?.location : undefined;
    const name = gated.names.get(id) ?? id;
    return place && people.length === 1 ? `${name} (${place})` : name;
  });
  const who = fewNames(names);
  return people.length === 1
    ? `The person to talk to is ${who}. If you would like to, tell me, and I will ask first.`
    : `The people to talk to are ${who}. If you would like to, tell me, and I will ask them first.`;
}

/** What they cover, in the words of their file; a story beside it says that it is. */
function whyThem({ topics }: PublicEntry, { contact }: Friend): string {
  const beat = contact?.beat ?? [];
  const shared = topics.filter((topic) => beat.includes(topic));
  const outlet = contact?.outlet;
  const yours = `your beat${outlet ? ` at ${outlet}` : ''}`;
  if (shared.length > 0) {
    return `I am writing to you because ${yours} includes ${named(shared)}.`;
  }
  if (beat.length > 0) {
    return `As I understand it, ${yours} is ${named(beat)}, and this may lie beside it; you will know better than I do.`;
  }
  return `I am writing to you because it may suit ${outlet ?? 'your pages'}.`;
}

function named(topics: readonly string[]): string {
  return inRow(topics.slice(0, FEW).map(topicWords));
}
