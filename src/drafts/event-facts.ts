import type { Circle } from '../circle/circle.ts';
import type { EntryOf } from '../entries/entry.ts';
import { showEvent } from '../site/dates.ts';

/** When and where an event takes place, a line each. */
export function eventFacts({ newsletter }: Circle, event: EntryOf<'event'>): string[] {
  const { place, online } = event;
  const when = showEvent(event, event.timezone ?? newsletter.timezone, 'en-GB').text;
  return [
    `When: ${when.replaceAll(/[\u2009\u202f]/g, ' ')}`,
    ...(place ? [`Where: ${place}`] : []),
    ...(online ? [`Online: ${online === true ? 'yes' : online}`] : []),
  ];
}
