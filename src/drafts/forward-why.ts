import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { inRow } from '../circle/in-row.ts';
import type { Kind } from '../entries/kinds.ts';
import { topicWords } from '../fields/topic.ts';
import type { EmailEntry } from '../gate/gate.ts';
import type { Match, Reason } from '../matching/reason.ts';

/** No more topics than these in one sentence. */
const FEW = 3;

/**
 * The strongest reason why an entry goes to somebody that can be said to themselves, as a
 * sentence: it speaks of nobody else. Undefined where there is none.
 */
export function whyYou(
  circle: Circle,
  entry: EmailEntry,
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
  entry: EmailEntry,
  friend: Friend,
  { sort, line }: Reason,
): string | undefined {
  switch (sort) {
    case 'need': {
      if (line?.origin === 'need') {
        return `It made me think of what you are looking for: ${inQuotes(line.text)}.`;
      }
      const asked = line?.origin === 'asked' && isTheirs(circle, friend, 'ask', line.text);
      return asked ? `It made me think of what you asked for: ${inQuotes(line.text)}.` : undefined;
    }
    case 'offer': {
      if (line?.origin === 'offer') {
        return `It made me think of what you gladly help with: ${inQuotes(line.text)}.`;
      }
      const offered = line?.origin === 'offered' && isTheirs(circle, friend, 'offer', line.text);
      return offered ? `It made me think of what you offer: ${inQuotes(line.text)}.` : undefined;
    }
    case 'topic': {
      const topics = entry.topics.filter((topic) => friend.topics.includes(topic));
      if (topics.length === 0) return undefined;
      const words = topics.slice(0, FEW).map(topicWords);
      const noun = words.length === 1 ? 'topic is' : 'topics are';
      return `The ${noun} ${inRow(words)}, so I thought of you.`;
    }
    case 'place':
      return 'It is in your part of the world.';
    default:
      return undefined;
  }
}

/** Has an entry of theirs passed the gate under this title? A draft of it is not to be spoken of. */
function isTheirs({ gated }: Circle, { id }: Friend, wanted: Kind, title: string): boolean {
  return gated.email.some(
    (each) => each.kind === wanted && each.title === title && each.people.includes(id),
  );
}

/**
 * Would a reader see the reason, too? A word in passing is one for the editor to look, and no
 * more: a need counts where the title says the word, help also where it is the strongest reason.
 */
function isPlain(
  { title }: EmailEntry,
  { sort, words = [] }: Reason,
  isStrongest: boolean,
): boolean {
  if (sort !== 'need' && sort !== 'offer') return true;
  if (sort === 'offer' && isStrongest) return true;
  return words.some((word) => title.toLowerCase().includes(word.toLowerCase()));
}

function inQuotes(text: string): string {
  return `“${text.replace(/[.\s]+$/, '')}”`;
}
