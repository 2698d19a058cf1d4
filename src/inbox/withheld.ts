import type { Day } from '../fields/day.ts';
import type { Decided } from './decided.ts';
import type { Whom } from './whom.ts';

/** Why an entry will not be public as it is. */
export interface Withheld {
  /** The yes of the one it is about is missing; it is a draft; its date is ahead. */
  why: 'consent' | 'draft' | 'ahead';
  /** For the editor. */
  words: string;
}

/** Why an entry that is accepted so will not be public; undefined where it will. */
export function withheldBy(
  { isDraft, decided, whom, date }: { isDraft: boolean; decided: Decided; whom: Whom; date: Day },
  today: Day,
): Withheld | undefined {
  if (!decided.isGiven && !decided.hasStanding) {
    return { why: 'consent', words: `${whom.name} has not agreed to it yet` };
  }
  if (isDraft) return { why: 'draft', words: 'it is a draft' };
  if (date > today) return { why: 'ahead', words: `its date is ahead (${date})` };
  return undefined;
}
