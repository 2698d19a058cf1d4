import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { topicWords } from '../fields/topic.ts';
import { type Draft, draft } from './draft.ts';
import { asSentence } from './promise-sentence.ts';

/** The sorts of gathering: people meet at a table, or in a circle wherever they are. */
export const GATHERINGS = ['breakfast', 'circle'] as const;

/** A sort of gathering. */
export type GatheringSort = (typeof GATHERINGS)[number];

/** What an invitation says. */
export interface Invitation {
  sort: GatheringSort;
  /** When, as the end of a sentence: `on Thursday 3 December at 08:30`; undefined where it is to be found. */
  when?: string | undefined;
  /** How long, such as `an hour and a half`. */
  length: string;
  place?: string | undefined;
  /** What the guests have in common, as a topic; undefined where it is where they live. */
  topic?: string | undefined;
  /** Does it come again? */
  isSeries: boolean;
}

/**
 * Invites one guest, and tells them what they did for others; nobody else is named as a guest.
 * @param deed what they did, such as `helped Ana with “Hives”`; without, they are not told why
 */
export function gatherDraft(
  circle: Circle,
  guest: Friend,
  invitation: Invitation,
  deed: string | undefined,
): Draft {
  const { sort, when, length, place, topic, isSeries } = invitation;
  const words = topic && topicWords(topic);
  const subject = `${sort === 'breakfast' ? 'Breakfast' : 'A small circle'}${words ? `: ${words}` : ' with a few friends'}`;
  const what =
    sort === 'breakfast'
      ? `I am inviting a few people to breakfast, and I would be glad if you came.`
      : `I would like to bring together a small circle of people, and I would be glad if you were one of them.`;
  return draft(circle, [guest], subject, [
    words ? `${what} What we have in common: ${words}.` : what,
    deed && `${asSentence(`I am asking you because you ${deed}`)} Thank you for that.`,
    [...whenWords(when, length, isSeries), place && asSentence(`The place: ${place}`)]
      .filter(Boolean)
      .join(' '),
    isSeries
      ? 'Nobody has to come each time. If it is not for you, a short no is quite all right.'
      : 'There is nothing to bring. If it does not suit you, a short no is quite all right.',
  ]);
}

function whenWords(when: string | undefined, length: string, isSeries: boolean): string[] {
  if (when === undefined) {
    const each = isSeries ? ' each time' : '';
    return [
      `There is no day yet: which would suit you in the coming weeks? It would take about ${length}${each}.`,
    ];
  }
  return isSeries
    ? [`We would meet ${when}, for about ${length} each time.`]
    : [`It is ${when}, for about ${length}.`];
}
