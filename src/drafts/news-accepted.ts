import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import type { Day } from '../fields/day.ts';
import { showDay } from '../site/dates.ts';
import { paths } from '../site/paths.ts';
import { type Draft, draft } from './draft.ts';
import { ownWords, titled } from './news-answer.ts';
import { asSentence } from './promise-sentence.ts';

/** News that was taken in. */
export interface NewsTaken {
  title: string;
  /** The id of its entry. */
  entry: string;
  /** The day on which it may appear. */
  on: Day;
  /** What it still needs before anybody sees it. */
  needs?: 'own-yes' | 'yes-of-friend' | 'last-look';
  /** The name of the friend it is about; undefined where it is about the sender. */
  about?: string;
  /** Is the sender named as the one who passed it on? */
  isCredited?: boolean;
  /** What the editor adds. */
  note?: string;
}

/** Thanks somebody for news, and says where it will stand or what it still needs. */
export function newsAcceptedDraft(circle: Circle, friend: Friend, news: NewsTaken): Draft {
  const { newsletter } = circle;
  const what = titled(news.title);
  return draft(circle, [friend], `Thank you for ${what}`, [
    `Thank you for ${what}. I am glad that you told me, and I have taken it into ${newsletter.title}.`,
    whereWords(circle, news),
    news.isCredited ? 'It says, as you wished, that it came by way of you.' : undefined,
    ownWords(news.note),
    'If a word of it is wrong, or you would rather see it gone, tell me, and I will change it.',
  ]);
}

function whereWords({ addresses, today }: Circle, { entry, on, needs, about }: NewsTaken): string {
  const page = addresses.absolute(paths.entry(entry));
  if (needs === 'own-yes') {
    return `One thing is still missing: your yes. May I publish it with your name? A short yes is enough; then it will stand at ${page} and go into the next letter. Until then nobody sees it.`;
  }
  if (needs === 'yes-of-friend') {
    const whom = about === undefined ? 'the one it is about' : about;
    return `It names ${whom}, and I publish it when I have their own yes. If you can, tell them that I will ask, or have them write to me. Then it will stand at ${page} and go into the next letter.`;
  }
  if (needs === 'last-look') {
    return `I want to look at it once more before it appears. Then it will stand at ${page} and go into the next letter.`;
  }
  if (on > today) {
    return `From ${asSentence(`${showDay(on, 'en-GB').text} on it will stand at ${page} and go into the letter after that`)}`;
  }
  return `When I next bring the site up to date, it will stand at ${page}, and it goes into the next letter.`;
}
