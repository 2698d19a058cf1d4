import { ask } from './ask.ts';
import { event } from './event.ts';
import { offer } from './offer.ts';
import { spotlight } from './spotlight.ts';
import { win } from './win.ts';

/**
 * The one table of the kinds of entry: the schema of each, and the name of its list, which is
 * the path of its page and the heading over it.
 */
export const kinds = {
  win: { schema: win, list: 'wins', title: 'Wins' },
  ask: { schema: ask, list: 'asks', title: 'Asks' },
  offer: { schema: offer, list: 'offers', title: 'Offers' },
  event: { schema: event, list: 'events', title: 'Events' },
  spotlight: { schema: spotlight, list: 'spotlights', title: 'Spotlights' },
} as const;

/** The kind of an entry. */
export type Kind = keyof typeof kinds;

/** All kinds, in the order of the table. */
export const KINDS = Object.keys(kinds) as Kind[];

/** Is this the name of a kind? */
export function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}
