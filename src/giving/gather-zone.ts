import { Temporal } from 'temporal-polyfill';

type Moment = Temporal.ZonedDateTime;

/**
 * A time zone as calendars want it (VTIMEZONE, RFC 5545, 3.6.5), with each change of its clocks
 * from the year before `from` to the year after `to`.
 */
export function vtimezone(timezone: string, from: Moment, to: Moment): string {
  const start = from.subtract({ years: 1 });
  const lines = ['BEGIN:VTIMEZONE', `TZID:${timezone}`, ...observance(start, start)];
  let change = start.getTimeZoneTransition('next');
  const end = to.add({ years: 1 });
  while (change && Temporal.ZonedDateTime.compare(change, end) < 0) {
    lines.push(...observance(change, change.subtract({ nanoseconds: 1 })));
    change = change.getTimeZoneTransition('next');
  }
  return [...lines, 'END:VTIMEZONE'].join('\r\n');
}

/** What the clocks show from a moment on; RFC 5545 writes its start in the time before the change. */
function observance(moment: Moment, before: Moment): string[] {
  const isSummer = moment.offsetNanoseconds > standardOf(moment);
  const name = isSummer ? 'DAYLIGHT' : 'STANDARD';
  const shown = moment.toInstant().toZonedDateTimeISO(fixed(before)).toPlainDateTime();
  return [
    `BEGIN:${name}`,
    `DTSTART:${shown.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(moment)}`,
    `END:${name}`,
  ];
}

/** The smaller offset of a year is that of standard time. */
function standardOf(moment: Moment): number {
  const halves = [1, 7].map((month) => moment.with({ month, day: 1 }).offsetNanoseconds);
  return Math.min(...halves);
}

function offset({ offset }: Moment): string {
  return offset.replaceAll(':', '');
}

function fixed({ offset }: Moment): string {
  return offset;
}
