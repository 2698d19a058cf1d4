import type { Line } from './lines.ts';
import type { Word } from './words.ts';

/** Some words as they are quoted in a sentence, at most three: `“bees”, “hives” and “honey”`. */
export function quoted(words: readonly Pick<Word, 'shown'>[]): string {
  const shown = words.slice(0, 3).map(({ shown }) => `“${shown}”`);
  return [shown.slice(0, -1).join(', '), ...shown.slice(-1)].filter((part) => part).join(' and ');
}

/** What a line says of its friend, as the beginning of a sentence. */
export function lineSays({ origin, text, friend: { firstName: name } }: Line): string {
  switch (origin) {
    case 'offer':
      return `${name} helps with “${text}”`;
    case 'offered':
      return `${name} offers “${text}”`;
    case 'topic':
    case 'beat':
      return `${name} cares about “${text}”`;
    case 'headline':
      return `${name} is described as “${text}”`;
    case 'role':
      return `The role of ${name} is “${text}”`;
    case 'helped':
      return `${name} helped with “${text}” before`;
    case 'need':
      return `${name} looks for “${text}”`;
    case 'asked':
      return `${name} asks for “${text}”`;
    case 'biography':
      return `The page of ${name}`;
  }
}

/** That a line and a text say the same words, each in its own form. */
export function wordsMet(line: Line, noun: string, own: readonly Word[], theirs: readonly Word[]) {
  const article = noun === 'news' ? 'the news' : `the ${noun}`;
  if (line.origin === 'biography') {
    return `${lineSays(line)} says ${quoted(theirs)}; ${article} says ${quoted(own)}`;
  }
  return `${lineSays(line)}; ${article} says ${quoted(own)}`;
}
