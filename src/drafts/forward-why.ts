import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { inRow } from '../circle/in-row.ts';
import type { Entry } from '../entries/entry.ts';
import type { Kind } from '../entries/kinds.ts';
import type { Match, Reason } from '../matching/reason.ts';

/** No more topics than these in one sentence. */
const FEW = 3;

/**
 * The strongest reason why an entry goes to somebody that can be said to themselves, as a
 * sentence: it speaks of nobody else. Undefined where there is none.
 */
export function whyYou(
  circle: Circle,
  entry: Entry,
  { friend, reasons }: Match,
): string | undefined {
  for (const [at, reason] of reasons.entries()) {
    if (!isPlain(entry, reason, at === 0)) continue;
    const said = sentenceFor(circle, entry, friend, reason);
    if (said) return said;
  }
  return undefined;
}

function sentenceFor(
  circle: Circle,
  entry: Entry,
  friend: Friend,
  { sort, text }: Reason,
): string | undefined {
  const isMeant = (words: string) => text.includes(`“${words}”`);
  const own = (wanted: Kind) =>
    circle.gated.email.find(
      ({ kind, people, title }) => kind === wanted && people.includes(friend.id) && isMeant(title),
    );
  switch (sort) {
    case 'need': {
      const need = longest(friend.needs.filter(isMeant));
      if (need) return `It made me think of what you are looking for: ${inQuotes(need)}.`;
      const asked = own('ask');
      return asked && `It made me think of what you asked for: ${inQuotes(asked.title)}.`;
    }
    case 'offer': {
      const offer = longest(friend.offers.filter(isMeant));
      if (offer) return `It made me think of what you gladly help with: ${inQuotes(offer)}.`;
      const offered = own('offer');
      return offered && `It made me think of what you offer: ${inQuotes(offered.title)}.`;
    }
    case 'topic': {
      const topics = entry.topics.filter((topic) => friend.topics.includes(topic));
      if (topics.length === 0) return undefined;
      const words = topics.slice(0, FEW).map((topic) => topic.replaceAll('-', ' '));
      const noun = words.length === 1 ? 'topic is' : 'topics are';
      return `The ${noun} ${inRow(words)}, so I thought of you.`;
    }
    case 'place':
      return 'It is in your part of the world, too.';
    default:
      return undefined;
  }
}

/**
 * Would a reader see the reason, too? A word in passing is one for the editor to look, and no
 * more: a need counts where the title says the word, help also where it is the strongest reason.
 */
function isPlain({ title }: Entry, { sort, text }: Reason, isStrongest: boolean): boolean {
  if (sort !== 'need' && sort !== 'offer') return true;
  if (sort === 'offer' && isStrongest) return true;
  const quoted = text.slice(text.lastIndexOf(' says ')).matchAll(/“([^”]+)”/g);
  const words = title.toLowerCase();
  return [...quoted].some(([, word]) => word && words.includes(word.toLowerCase()));
}

function longest(texts: readonly string[]): string | undefined {
  return texts.toSorted((a, b) => b.length - a.length)[0];
}

function inQuotes(text: string): string {
  return `“${text.replace(/[.\s]+$/, '')}”`;
}
