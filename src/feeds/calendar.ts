import ical, { ICalCalendarMethod } from 'ical-generator';
import { addDays, dayOf } from '../fields/day.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { firstParagraphText } from '../markdown/text.ts';
import { instantOf } from '../site/dates.ts';
import { rowOfNames } from '../site/names.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';

type Event = Extract<PublicEntry, { kind: 'event' }>;

/** All events as a calendar (RFC 5545), hours in UTC. */
export function toCalendar(site: Site): string {
  const { newsletter, addresses } = site;
  const calendar = ical({
    name: calendarText(newsletter.title),
    description: calendarText(newsletter.tagline),
    prodId: { company: 'Friends Doing Good Things', product: 'Newsletter', language: 'EN' },
    url: addresses.absolute(paths.kind('event')),
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of site.entries) {
    if (entry.kind === 'event') calendar.createEvent(eventOf(site, entry));
  }
  return `${calendar.toString()}\r\n`;
}

function eventOf(site: Site, event: Event) {
  const { newsletter, addresses } = site;
  const people = event.people.map((id) => ({ name: site.nameOf(id) }));
  const page = addresses.absolute(paths.entry(event.id));
  const online = typeof event.online === 'string' ? event.online : undefined;
  const about = event.summary ?? firstParagraphText(event.body) ?? '';
  return {
    id: `${event.id}@${new URL(newsletter.url).hostname}`,
    summary: event.title,
    description: [rowOfNames(people, newsletter.language), about, online, page]
      .filter(Boolean)
      .join('\n\n'),
    url: page,
    stamp: instantOf(event.date, newsletter.timezone),
    location: event.place ?? online ?? null,
    ...time(event, event.timezone ?? newsletter.timezone),
  };
}

/** Days end before the next one begins; an event with hours and no end lasts an hour. */
function time({ starts, ends }: Event, timezone: string) {
  if (!starts.includes('T') && !ends?.includes('T')) {
    return { start: starts, end: addDays(dayOf(ends ?? starts), 1), allDay: true };
  }
  const start = instantOf(starts, timezone);
  if (!ends) return { start, end: new Date(start.getTime() + 3_600_000) };
  const end = ends.includes('T') ? ends : addDays(ends, 1);
  return { start, end: instantOf(end, timezone) };
}

/** The package escapes these in events, but not in the calendar's own name. */
function calendarText(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\;,]/g, '\\$&');
}
