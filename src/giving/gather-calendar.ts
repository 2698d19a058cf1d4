import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalEventRepeatingFreq,
  ICalWeekday,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { instantOf } from '../site/dates.ts';
import { daysOf, type Meeting, type Rhythm, weekOfMonth } from './gather-times.ts';
import { vtimezone } from './gather-zone.ts';

/** A gathering as it stands in a calendar. */
export interface Appointment {
  title: string;
  meeting: Meeting;
  place?: string | undefined;
  guests: readonly Friend[];
}

/**
 * A gathering as a calendar for the editor (RFC 5545), in local time, so that its hour stays when
 * the clocks change. It names the guests, and their addresses where the editor has one of their own.
 */
export function toAppointment(circle: Circle, appointment: Appointment): string {
  const { newsletter, today } = circle;
  const { title, meeting, place, guests } = appointment;
  const { timezone, starts, minutes } = meeting;
  const start = Temporal.PlainDateTime.from(starts).toZonedDateTime(timezone);
  const last = daysOf(meeting).at(-1)?.toZonedDateTime(timezone) ?? start;
  const calendar = ical({
    prodId: { company: 'Friends Doing Good Things', product: 'Gathering', language: 'EN' },
    timezone: { name: null, generator: () => vtimezone(timezone, start, last) },
  });
  const event = calendar.createEvent({
    id: `gathering-${starts.replace(/\D/g, '')}@${new URL(newsletter.url).hostname}`,
    summary: title,
    description: `Guests: ${guests.map(({ name }) => name).join(', ')}`,
    stamp: instantOf(today, newsletter.timezone),
    timezone,
    start,
    end: start.add({ minutes }),
    location: place ?? null,
    repeating: repeating(meeting, start),
  });
  const { name, email } = newsletter.editor;
  if (!email) return `${calendar.toString()}\r\n`;
  event.organizer({ name, email });
  for (const { name, emails } of guests) {
    const [address] = emails;
    if (!address) continue;
    const role = ICalAttendeeRole.REQ;
    event.createAttendee({ name, email: address, role, status: ICalAttendeeStatus.NEEDSACTION });
  }
  return `${calendar.toString()}\r\n`;
}

const WEEKDAYS = [
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
  ICalWeekday.SU,
];

const WEEKS: Record<Exclude<Rhythm, 'monthly'>, number> = { weekly: 1, '2 weeks': 2 };

function repeating({ every, times }: Meeting, start: Temporal.ZonedDateTime) {
  if (!every) return null;
  if (every !== 'monthly') {
    return { freq: ICalEventRepeatingFreq.WEEKLY, interval: WEEKS[every], count: times };
  }
  return {
    freq: ICalEventRepeatingFreq.MONTHLY,
    count: times,
    byDay: WEEKDAYS.slice(start.dayOfWeek - 1, start.dayOfWeek),
    bySetPos: weekOfMonth(start.toPlainDate()),
  };
}
