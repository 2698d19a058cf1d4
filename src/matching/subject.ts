import type { Circle } from '../circle/circle.ts';
import type { Entry } from '../entries/entry.ts';
import { toText } from '../markdown/text.ts';
import type { Acquaintance } from './acquaintance.ts';
import type { Place } from './places.ts';
import { tokensOf, type Word, wordsIn } from './words.ts';

/** A word of an entry, and how much it counts for where it stands. */
export interface SubjectWord extends Word {
  weight: number;
}

/** What an entry is about, as matching sees it. */
export interface Subject {
  /** What the reasons call it: `ask`, `event`, `offer`, `news`. */
  noun: string;
  words: readonly SubjectWord[];
  topics: readonly string[];
  /** The places that its text names; of an event, where it takes place. */
  towns: readonly Place[];
  countries: readonly Place[];
}

/**
 * A title says what it is about, the text below also much that is not; least where somebody asks
 * and every detail says what would help.
 */
const WEIGHTS = { title: 1, summary: 0.9, topics: 0.7, ask: 0.6, body: 0.35 };

const NOUNS = { ask: 'ask', event: 'event', offer: 'offer', win: 'news', spotlight: 'news' };

/** The words, topics and places of an entry. Names of its own people and of places are no words of it. */
export function subjectOf(circle: Circle, { places }: Acquaintance, entry: Entry): Subject {
  const body = toText(entry.body);
  const text = [entry.title, entry.summary ?? '', body].join('\n\n');
  const named = entry.kind === 'event' ? places.inField(entry.place ?? '') : places.inText(text);
  const names = entry.people.flatMap((id) => tokensOf(circle.friends.get(id)?.name ?? ''));
  const placeNames = Object.values(places.inText(text)).flat();
  const skipped = new Set(
    wordsIn([...names, ...placeNames.map(({ shown }) => shown)].join(' ')).map(({ key }) => key),
  );
  const words = new Map<string, SubjectWord>();
  const read = (from: string, weight: number) => {
    for (const word of wordsIn(from)) {
      if (!words.has(word.key) && !skipped.has(word.key)) words.set(word.key, { ...word, weight });
    }
  };
  read(entry.title, WEIGHTS.title);
  read(entry.summary ?? '', WEIGHTS.summary);
  read(entry.topics.join(' '), WEIGHTS.topics);
  read(body, entry.kind === 'ask' ? WEIGHTS.ask : WEIGHTS.body);
  return { noun: NOUNS[entry.kind], words: [...words.values()], topics: entry.topics, ...named };
}
