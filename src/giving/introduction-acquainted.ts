import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { ago } from '../circle/since.ts';
import type { Day } from '../fields/day.ts';
import type { Closeness } from '../private/closeness.ts';

/** How well the editor knows one of the two. */
export interface Acquainted {
  id: string;
  name: string;
  closeness?: Closeness;
  /** When they last spoke; undefined where no file says. */
  lastSpoke?: Day;
  /** The same in words. */
  says: string;
}

/** How well the editor knows a friend, and when they last spoke. */
export function acquainted({ today }: Circle, { id, name, closeness, spoke }: Friend): Acquainted {
  const how = knownAs(closeness, name);
  const last = spoke
    ? `${closeness === 'never-met' ? 'last in touch' : 'last spoke'} ${ago(spoke.day, today)}`
    : 'no file says when you last spoke';
  return {
    id,
    name,
    ...(closeness && { closeness }),
    ...(spoke && { lastSpoke: spoke.day }),
    says: `${how}; ${last}`,
  };
}

/** How well the editor knows somebody, as told to the editor, without a stop. */
export function knownAs(closeness: Closeness | undefined, name: string): string {
  return closeness ? KNOWN[closeness](name) : `You have not said how well you know ${name}`;
}

const KNOWN: Record<Closeness, (name: string) => string> = {
  close: (name) => `${name} is a close friend of yours`,
  well: (name) => `You know ${name} well`,
  'a-little': (name) => `You know ${name} a little`,
  'met-once': (name) => `You have met ${name} once`,
  'never-met': (name) => `You and ${name} have never met`,
};
