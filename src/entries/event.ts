import { z } from 'zod';
import { address } from '../fields/address.ts';
import { dayOf, dayOrMoment, isDayOrMoment } from '../fields/day.ts';
import { packFault } from '../fields/fault.ts';
import { line } from '../fields/text.ts';
import { timezone } from '../fields/zone.ts';
import { common } from './common.ts';

/** Something that takes place. */
export const event = z
  .strictObject({
    ...common,
    kind: z.literal('event'),
    starts: dayOrMoment.describe('First day, or local date and time.'),
    ends: dayOrMoment.optional().describe('Last day, or local date and time.'),
    timezone: timezone.optional().describe("IANA zone of both; default: the newsletter's."),
    place: line('text', '"Community hall, Porto"').optional().describe('Where it takes place.'),
    online: z
      .union([z.boolean(), address('web')], {
        error: () =>
          packFault({
            message: 'must be an http(s) address, true or false',
            fix: 'give the address where one takes part, such as https://example.org/room',
          }),
      })
      .optional()
      .describe('The address where one takes part, or `true`.'),
  })
  .superRefine(
    ({ starts, ends }, context) => {
      if (isDayOrMoment(starts) && isDayOrMoment(ends) && endsBefore(ends, starts)) {
        const message = `the event ends (${ends}) before it starts (${starts})`;
        const fix = 'correct one of the two';
        context.addIssue({ code: 'custom', path: ['ends'], message: packFault({ message, fix }) });
      }
    },
    { when: () => true },
  );

/** A day and a moment compare by their days. */
function endsBefore(ends: string, starts: string): boolean {
  const areMoments = ends.includes('T') && starts.includes('T');
  return areMoments ? toSecond(ends) < toSecond(starts) : dayOf(ends) < dayOf(starts);
}

function toSecond(moment: string): string {
  return moment.length === '2026-09-01T18:00'.length ? `${moment}:00` : moment;
}
