import { z } from 'zod';
import { day, isDay } from '../fields/day.ts';
import { packFault } from '../fields/fault.ts';
import { id } from '../fields/id.ts';
import type { Source } from '../fields/source.ts';
import { line, list } from '../fields/text.ts';

/** The front matter of `content/digests/<id>.md`. */
export const digestSchema = z
  .strictObject({
    title: line('text', '"Late summer news"').describe('The heading of the issue.'),
    date: day.describe('The day of the issue; everything in it is judged as of this day.'),
    subject: line('text', '"Three wins and two asks"')
      .optional()
      .describe('The subject of the mail; default: the title.'),
    since: day
      .optional()
      .describe('Entries after this day are new; default: the date of the digest before.'),
    pick: list(id, '[2026/school-garden]').default([]).describe('Ids of entries to add.'),
    skip: list(id, '[2026/school-garden]').default([]).describe('Ids of entries to leave out.'),
    sent: day.optional().describe('The day on which it went out.'),
  })
  .superRefine(
    ({ since, date }, context) => {
      if (!isDay(since) || !isDay(date) || since <= date) return;
      const message = `since (${since}) is after the date of the digest (${date})`;
      const fix = 'give a day before the date, or remove it';
      context.addIssue({ code: 'custom', path: ['since'], message: packFault({ message, fix }) });
    },
    { when: () => true },
  );

/** One issue of the newsletter, as written. */
export type Digest = z.output<typeof digestSchema> & Source;
