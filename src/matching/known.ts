import type { Circle } from '../circle/circle.ts';
import { peopleNamed } from '../entries/entry.ts';
import { compareText } from '../order.ts';

/** Names two friends, whichever comes first. */
export function pairKey(a: string, b: string): string {
  return compareText(a, b) < 0 ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * The pairs whose members know each other as far as the files tell: one entry names both, one
 * brought the other to the editor, one was told of the other's news or ask, or an introduction of
 * the two is under way, made or declined.
 */
export function knownPairs({ entries, friends, log }: Circle): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const entry of entries.values()) {
    const named = peopleNamed(entry);
    named.forEach((a, index) => {
      for (const b of named.slice(index + 1)) pairs.add(pairKey(a, b));
    });
  }
  for (const { id, contact } of friends.values()) {
    if (contact?.introduced_by) pairs.add(pairKey(id, contact.introduced_by));
  }
  for (const { introduction, forwarded } of log) {
    if (introduction) pairs.add(pairKey(...introduction.between));
    const about = entries.get(forwarded?.entry ?? '')?.people ?? [];
    for (const a of about) for (const b of forwarded?.to ?? []) pairs.add(pairKey(a, b));
  }
  return pairs;
}
