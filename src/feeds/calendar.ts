import ical, { foldLines, type ICalCalendar, ICalCalendarMethod } from 'ical-generator';
import { isOver } from '../entries/ends.ts';
import { addDays, dayOf } from '../fields/day.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { firstParagraphText } from '../markdown/text.ts';
import { compareText } from '../order.ts';
import { instantOf } from '../site/dates.ts';
import { rowOfNames } from '../site/names.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { cutTo, FEED_BYTES, whatFits } from './limit.ts';

type Event = Extract<PublicEntry, { kind: 'event' }>;

/** Characters of what an event says of itself. */
const MOST_ABOUT = 2000;

/**
 * The events as a calendar (RFC 5545), hours in UTC: those to come and, of those that are over, as
 * many of the newest as fit.
 */
export function toCalendar(site: Site): string {
  const events = site.entries.filter((entry) => entry.kind === 'event');
  const whole = calendarOf(site, events);
  if (Buffer.byteLength(whole) < FEED_BYTES) return whole;
  const fit = eventsThatFit(site, events);
  return calendarOf(
    site,
    events.filter((event) => fit.has(event)),
  );
}

function calendarOf(site: Site, events: readonly Event[]): string {
  const calendar = emptyCalendar(site);
  for (const event of events) calendar.createEvent(eventOf(site, event));
  return `${calendar.toString()}\r\n`;
}

function emptyCalendar({ newsletter, addresses }: Site): ICalCalendar {
  return ical({
    name: calendarText(newsletter.title),
    description: calendarText(newsletter.tagline),
    prodId: { company: 'Friends Doing Good Things', product: 'Newsletter', language: 'EN' },
    url: addresses.absolute(paths.kind('event')),
    method: ICalCalendarMethod.PUBLISH,
  });
}

/** The next one first, then those that are over, newest first. */
function eventsThatFit(site: Site, events: readonly Event[]): Set<Event> {
  const byStart = events.toSorted((a, b) => compareText(a.starts, b.starts));
  const { next = [], over = [] } = Object.groupBy(byStart, (event) =>
    isOver(event, site.today) ? 'over' : 'next',
  );
  const scratch = emptyCalendar(site);
  const bytesOf = (event: Event) =>
    Buffer.byteLength(foldLines(scratch.createEvent(eventOf(site, event)).toString()));
  const frame = Buffer.byteLength(calendarOf(site, []));
  return whatFits([...next, ...over.reverse()], bytesOf, FEED_BYTES - 1 - frame);
}

function eventOf(site: Site, event: Event) {
  const { newsletter, addresses } = site;
  const people = event.people.map((id) => ({ name: site.nameOf(id) }));
  const page = addresses.absolute(paths.entry(event.id));
  const online = typeof event.online === 'string' ? event.online : undefined;
  const about = cutTo(event.summary ?? firstParagraphText(event.body) ?? '', MOST_ABOUT);
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
