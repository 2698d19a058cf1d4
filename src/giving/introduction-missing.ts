import type { Friend } from '../circle/friend.ts';
import { oneOfRow } from '../circle/in-row.ts';
import type { Pair } from '../matching/thread.ts';
import type { Problem } from '../problems/problem.ts';
import { CONTACTS } from '../read/parse-private.ts';
import { farOf } from './introduction-next.ts';
import { type Introduction, isClosed } from './introductions.ts';

/**
 * What is missing before the next mail of an introduction can be honest: how well the editor knows
 * each of the two, but for the one to whom a friend leads the way, and something they have in common.
 * Nothing is missing where no mail is to come, or one that says no more than that it ends.
 */
export function missingFor(pair: Pair, state: Introduction): Problem[] {
  const { a, b, threads } = pair;
  if (state.made || isClosed(state, a.id, b.id)) return [];
  const led = state.through === undefined ? undefined : farOf(pair);
  const strangers = [a, b].filter((friend) => !friend.closeness && friend !== led);
  return [
    ...strangers.map((friend) =>
      problem(
        friend,
        'closeness',
        'is missing',
        'say how well you honestly know them, for example closeness: well',
      ),
    ),
    ...(threads.length === 0 ? [threadless(a, b), threadless(b, a)] : []),
  ];
}

/** What would help to find something in common. */
function threadless(friend: Friend, other: Friend): Problem {
  const facts = (['needs', 'offers', 'topics'] as const).map((field) => ({
    field,
    isKnown: friend[field].length > 0,
  }));
  const place = { field: 'location', isKnown: friend.location !== undefined };
  const unknown = [...facts, place].filter(({ isKnown }) => !isKnown).map(({ field }) => field);
  const lacking = unknown.length > 0 ? unknown : ['needs', 'offers', 'topics'];
  const list = oneOfRow(lacking);
  return problem(
    friend,
    lacking[0] ?? 'needs',
    unknown.length > 0
      ? `is missing, and nothing else joins ${friend.name} to ${other.name}`
      : `says nothing that joins ${friend.name} to ${other.name}`,
    `add what you know of their ${list}, in the words in which they say it`,
  );
}

function problem({ id, contact }: Friend, field: string, message: string, fix: string): Problem {
  const file = contact?.file ?? `${CONTACTS}/${id}.yaml`;
  return { file, line: 1, field, message, fix, severity: 'error' };
}
