import { z } from 'zod';
import { day } from '../fields/day.ts';
import { expected } from '../fields/fault.ts';
import { id } from '../fields/id.ts';
import { choice, line, list, paragraph } from '../fields/text.ts';
import { promised, promiseSchema } from './promise.ts';

/** The steps of an introduction. `made`: the two have been brought together. */
const STEPS = ['asked', 'yes', 'no', 'made'] as const;

/** The answers that somebody can give to being published, and the question. */
export const ANSWERS = ['asked', 'yes', 'no', 'withdrawn'] as const;

const group = (example: string) => ({ error: expected('a group of fields', example) });

const introduction = z.strictObject(
  {
    between: z
      .tuple([id, id], { error: expected('two ids', '[ada-lovelace, grace-hopper]') })
      .describe('The ids of the two.'),
    step: choice(STEPS, 'asked').describe('What happened.'),
    by: id.optional().describe('Who was asked, or who answered.'),
    through: id.optional().describe('The friend through whom the way leads.'),
  },
  group('{between: [ada-lovelace, grace-hopper], step: yes, by: ada-lovelace}'),
);

const consent = z.strictObject(
  {
    of: id.describe('Whose consent it is.'),
    entry: id.optional().describe('For which entry; without, for everything.'),
    answer: choice(ANSWERS, 'yes').describe('What was said.'),
  },
  group('{of: ada-lovelace, entry: 2026/first-program, answer: yes}'),
);

const pitched = z.strictObject(
  { entry: id.describe('The win.'), to: id.describe('The reporter.') },
  group('{entry: 2026/first-program, to: grace-hopper}'),
);

const forwarded = z.strictObject(
  {
    entry: id.describe('What was passed on.'),
    to: list(id, '[ada-lovelace]').describe('To whom.'),
  },
  group('{entry: 2026/open-day, to: [ada-lovelace]}'),
);

const gathering = z.strictObject(
  {
    on: day.describe('The day, or the first day, it takes place.'),
    guests: list(id, '[ada-lovelace]').describe('Who was invited.'),
  },
  group('{on: 2026-12-03, guests: [ada-lovelace]}'),
);

/** One thing that happened: an item of the list in `content/private/log.yaml`. */
export const logItemSchema = z.strictObject(
  {
    date: day.describe('When.'),
    with: list(id, '[ada-lovelace]')
      .default([])
      .describe('Ids of those with whom you spoke or wrote: their cadence begins anew.'),
    what: paragraph('text', '"talked about her hives"', 4000)
      .optional()
      .describe('What happened, in your words; of a consent, the evidence.'),
    action: line('the key of an action', '"reach ada-lovelace"', 400)
      .optional()
      .describe('The action of an hour that this settles.'),
    until: day.optional().describe('With `action`: it is put off until this day.'),
    introduction: introduction.optional().describe('A step of an introduction.'),
    consent: consent.optional().describe('A question about being published, or its answer.'),
    pitched: pitched.optional().describe('A story told to a reporter.'),
    forwarded: forwarded.optional().describe('Something passed on.'),
    gathering: gathering.optional().describe('A gathering that people were invited to.'),
    promised: promised(promiseSchema),
  },
  group('{date: 2026-12-01, with: [ada-lovelace], what: "talked about her hives"}'),
);

/** One thing that happened. */
export type LogItem = z.output<typeof logItemSchema>;

/** What a writer of the log says of one thing that happened. */
export type LogItemInput = z.input<typeof logItemSchema>;
