import type { Event, Place, VirtualLocation } from 'schema-dts';
import { Temporal } from 'temporal-polyfill';
import { isOver } from '../../entries/ends.ts';
import type { PublicEntry } from '../../gate/gate.ts';
import { paths } from '../paths.ts';
import type { Site } from '../site.ts';
import { imageOf } from './image.ts';
import { personOf } from './person.ts';

type EventEntry = Extract<PublicEntry, { kind: 'event' }>;

/** An event with its hours in its own zone, and the ways to take part. */
export function eventData(site: Site, event: EventEntry, description: string): Event {
  const { newsletter, addresses } = site;
  const timezone = event.timezone ?? newsletter.timezone;
  const address = addresses.absolute(paths.entry(event.id));
  const location = locationsOf(event, address, isOver(event, site.today));
  return {
    '@type': 'Event',
    '@id': address,
    url: address,
    name: event.title,
    description,
    startDate: zoned(event.starts, timezone),
    ...(event.ends && { endDate: zoned(event.ends, timezone) }),
    eventStatus: 'https://schema.org/EventScheduled',
    ...(location.length > 0 && { location, eventAttendanceMode: modeOf(event) }),
    inLanguage: newsletter.language,
    image: imageOf(site, event),
    about: event.people.map((person) => personOf(site, person)),
    ...(event.topics.length > 0 && { keywords: event.topics.map(site.topicName) }),
  };
}

/** A room, an address in the net, or both; of a meeting that is over or whose address is not told, its page. */
function locationsOf(
  { place, online }: EventEntry,
  page: string,
  isPast: boolean,
): (Place | VirtualLocation)[] {
  const room: Place[] = place ? [{ '@type': 'Place', name: place, address: place }] : [];
  const link = typeof online === 'string' && !isPast ? new URL(online).href : page;
  return online ? [...room, { '@type': 'VirtualLocation', url: link }] : room;
}

function modeOf({ place, online }: EventEntry) {
  if (place && online) return 'https://schema.org/MixedEventAttendanceMode';
  return online
    ? 'https://schema.org/OnlineEventAttendanceMode'
    : 'https://schema.org/OfflineEventAttendanceMode';
}

/** A day as it is; a local time with its distance from UTC: `2026-12-05T10:00:00+01:00`. */
function zoned(local: string, timezone: string): string {
  if (!local.includes('T')) return local;
  const moment = Temporal.PlainDateTime.from(local).toZonedDateTime(timezone);
  return moment.toString({ timeZoneName: 'never' });
}
