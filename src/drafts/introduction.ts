import type { Circle } from '../circle/circle.ts';
import { type Friend, told } from '../circle/friend.ts';
import type { Pair, Thread } from '../matching/thread.ts';
import { type Draft, draft } from './draft.ts';
import { standing } from './introduction-standing.ts';
import {
  confided,
  mayBeNamed,
  needWords,
  offerWords,
  otherOf,
  pageOf,
  strongest,
  threadFor,
  threadWords,
} from './introduction-thread.ts';
import { throughAsk } from './introduction-through.ts';
import { toldPair } from './introduction-told.ts';

/**
 * The mail that asks one of the two for their consent; the other is told of as far as the site
 * tells of them, and else not by name.
 * @param through the friend over whom the way to `asked` leads: the mail goes to this friend
 */
export function introductionAsk(
  circle: Circle,
  pair: Pair,
  asked: Friend,
  through?: Friend,
): Draft {
  return through
    ? throughAsk(circle, toldPair(pair), asked, through)
    : consentAsk(circle, toldPair(pair), asked);
}

/**
 * The mail that asks for consent somebody whom the editor does not know, when the friend whom
 * they share has said that this is welcome.
 */
export function referredAsk(circle: Circle, pair: Pair, asked: Friend, by: Friend): Draft {
  const { title, url, editor } = circle.newsletter;
  const who = `${told(by).name} said that I may write to you. I am ${editor.name}, of ${title}: ${url}`;
  return consentAsk(circle, toldPair(pair), asked, who);
}

/** The mail to both, for when both have said yes. */
export function jointDraft(circle: Circle, pair: Pair): Draft {
  const known = toldPair(pair);
  const both = [known.a, known.b];
  const subject = both.map(({ name }) => name).join(' and ');
  const standings = both.flatMap((friend) => standing(circle, known, friend, true) ?? []);
  return draft(
    circle,
    both,
    subject,
    [
      ['Thank you both for saying yes.', threadWords(circle, known)]
        .filter((each) => each)
        .join(' '),
      ...both.map((friend) => pageWords(circle, friend)),
      standings.length > 0
        ? ['So that you both know how it stood until I asked:', ...standings].join(' ')
        : undefined,
      'From here on it is yours. Write to each other when it suits you; there is no hurry, and no need to keep me posted.',
    ],
    { isShared: true },
  );
}

function consentAsk(circle: Circle, pair: Pair, asked: Friend, opening?: string): Draft {
  const other = otherOf(pair, asked);
  const thread = strongest(pair);
  const isNamed = mayBeNamed(thread, other);
  const page = isNamed && thread ? pageOf(circle, thread, other) : undefined;
  return draft(circle, [asked], subject(other, isNamed), [
    opening,
    `${threadFor(circle, pair, asked)} May I bring the two of you together?`,
    isNamed ? pageWords(circle, other, page) : undefined,
    standing(circle, pair, other, isNamed),
    assurance(circle, thread, asked, other),
    'If you would rather not, a short no is enough. It needs no reason, and no answer is fine too.',
  ]);
}

function subject({ name }: Friend, isNamed: boolean): string {
  return isNamed
    ? `May I bring you and ${name} together?`
    : 'May I bring you together with somebody?';
}

/** Who somebody is, by their page; undefined where they have none. */
function pageWords({ newsletter }: Circle, friend: Friend, page?: string): string | undefined {
  const { shared, firstName } = friend;
  if (!shared) return undefined;
  const headline = shared.headline ? `, “${shared.headline}”` : '';
  const about = `${newsletter.title} has a page about ${firstName}${headline}: ${shared.url}`;
  return page ? `${about}\nThis is what I have in mind: ${page}` : about;
}

/** How the consent of both is kept, and what is told of the reader with it and without. */
function assurance(
  circle: Circle,
  thread: Thread | undefined,
  asked: Friend,
  other: Friend,
): string {
  const isNamed = mayBeNamed(thread, other);
  const they = isNamed ? other.firstName : 'they';
  const asking = isNamed
    ? `I ask ${they} separately. Only when you have both said yes do I write to the two of you together`
    : 'I ask them separately, and name them to you only when you have both said yes. Then I write to the two of you together';
  const own = confided(thread, asked);
  const words =
    own && thread?.sort === 'need'
      ? `, and only then would I mention that ${
          thread.need === own ? needWords(circle, thread, 'you') : offerWords(circle, thread, 'you')
        }`
      : '';
  const known = mayBeNamed(thread, asked)
    ? `Until then ${they} ${isNamed ? 'hears' : 'hear'} of you only what is public anyway, and how well you and I know each other; without your yes nothing more is passed on.`
    : 'Without your yes nothing about you is passed on, your name included.';
  return `${asking}${words}. ${known}`;
}
