import { z } from 'zod';
import { address } from '../fields/address.ts';
import { day } from '../fields/day.ts';
import { packFault } from '../fields/fault.ts';
import { choice, line, list } from '../fields/text.ts';
import { common } from './common.ts';

/** Something somebody needs. */
export const ask = z
  .strictObject({
    ...common,
    kind: z.literal('ask'),
    by: day.optional().describe('Needed by this day.'),
    status: choice(['open', 'met', 'withdrawn'], 'open')
      .default('open')
      .describe('`met` needs `met_on`, `withdrawn` needs `withdrawn_on`.'),
    met_on: day.optional().describe('The day on which help was found.'),
    withdrawn_on: day.optional().describe('The day on which it was taken back.'),
    helped_by: list(line('a person', 'ada-lovelace'), '[ada-lovelace, "Grace from the library"]')
      .default([])
      .describe(
        'People thanked: a value in the form of an id is a person, any other a plain name.',
      ),
    respond: address('link').optional().describe('Where to answer; default: the contact.'),
  })
  .superRefine(
    (value, context) => {
      for (const [status, field] of ENDINGS) {
        if (value.status === status && value[field] === undefined) {
          const message = `is missing: the ask is ${status}`;
          const fix = `add the day, such as ${field}: 2026-09-01`;
          context.addIssue({ code: 'custom', path: [field], message: packFault({ message, fix }) });
        }
      }
    },
    { when: () => true },
  );

const ENDINGS = [
  ['met', 'met_on'],
  ['withdrawn', 'withdrawn_on'],
] as const;
