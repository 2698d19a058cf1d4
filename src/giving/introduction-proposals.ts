import type { Circle } from '../circle/circle.ts';
import type { Pair } from '../matching/thread.ts';
import { type Acquainted, acquainted } from './introduction-acquainted.ts';
import { standOf, wrapped } from './introduction-words.ts';
import { introductionsIn, isClosed } from './introductions.ts';

/** A pair worth bringing together, with its reasons. */
export interface Proposal {
  between: readonly [Acquainted, Acquainted];
  reasons: readonly string[];
}

/** Pairs as `npm run intro` proposes them. */
export function proposalsOf(circle: Circle, pairs: readonly Pair[]): Proposal[] {
  return pairs.map(({ a, b, threads }) => ({
    between: [acquainted(circle, a), acquainted(circle, b)],
    reasons: threads.map(({ text }) => text),
  }));
}

/** An introduction that has begun and not come to an end. */
export interface UnderWay {
  between: readonly [string, string];
  says: readonly string[];
}

/** The introductions that wait for an answer or for a mail of the editor's. */
export function underWay(circle: Circle): UnderWay[] {
  return introductionsIn(circle).flatMap(({ between: [one, other], state }) => {
    const [a, b] = [circle.friends.get(one), circle.friends.get(other)];
    if (!a || !b || state.made) return [];
    if (isClosed(state, one, other)) return [];
    return [{ between: [one, other], says: standOf(circle, { a, b, threads: [] }, state) }];
  });
}

/** Pairs and what is under way, for the terminal. */
export function showProposals(proposals: readonly Proposal[], begun: readonly UnderWay[]): string {
  const parts = [
    begun.length > 0 ? 'Under way:' : '',
    ...begun.map(({ between, says }) =>
      [`  ${says.join(' ')}`, `  npm run intro -- ${between.join(' ')}`].join('\n'),
    ),
    proposals.length > 0
      ? 'Worth bringing together:'
      : 'No two people have enough in common yet. Needs, offers and topics in their files help.',
    ...proposals.map(({ between: [one, other], reasons }, at) =>
      [
        `${`${at + 1}.`.padEnd(3)} ${one.name} and ${other.name}`,
        ...reasons.slice(0, 3).map((reason) => `    ${reason}.`),
        `    ${one.says}. ${other.says}.`,
        `    npm run intro -- ${one.id} ${other.id}`,
      ].join('\n'),
    ),
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => wrapped(part.split('\n')))
    .join('\n\n');
}
