import { z } from 'zod';
import { address, mailbox } from '../fields/address.ts';
import { day } from '../fields/day.ts';
import { expected, refuse } from '../fields/fault.ts';
import { id, slug } from '../fields/id.ts';
import { line, list, paragraph } from '../fields/text.ts';
import { cadence } from './cadence.ts';
import { closeness } from './closeness.ts';
import { ownPromiseSchema, promised } from './promise.ts';

/** A year, a month or a day: `2019`, `2019-05` or `2019-05-04`. */
const about = z.string({ error: expected('a day, a month or a year', '"2019-05"') }).superRefine(
  refuse((value) => {
    const whole = `${value}${'-01-01'.slice(0, Math.max(0, 10 - value.length))}`;
    const isDated = /^\d{4}(-\d{2}){0,2}$/.test(value) && day.safeParse(whole).success;
    if (isDated) return undefined;
    const fix = 'write 2019, 2019-05 or 2019-05-04; a year alone goes in "quotes"';
    return { message: `${JSON.stringify(value)} is no day, month or year`, fix };
  }),
);

const text = (example: string) => line('text', example);

/** Anything the editor wants to remember, on as many lines as it takes. */
const notes = z.string({ error: expected('text', '"Likes long walks"') });

/** `content/private/people/<id>.yaml`: what the editor alone knows of somebody. */
export const contactSchema = z.strictObject({
  name: text('"Ada Lovelace"')
    .optional()
    .describe('Their whole name; needed for those who are not on the site.'),
  first_name: text('Ada').optional().describe('What to call them; default: the first word.'),
  pronouns: text('she/her').optional().describe('Their pronouns.'),
  emails: list(mailbox, '[ada@example.org]')
    .default([])
    .describe('Their e-mail addresses, the preferred one first.'),
  phones: list(text('"+351 900 100 200"'), '["+351 900 100 200"]')
    .default([])
    .describe('Their telephone numbers.'),
  postal: list(paragraph('an address', '"Rua das Flores 1, Porto"'), '["Rua das Flores 1, Porto"]')
    .default([])
    .describe('Where post reaches them.'),
  links: list(address('web'), '["https://example.org"]').default([]).describe('Their own places.'),
  organisation: text('"Seed Library"').optional().describe('Where they work.'),
  role: text('Librarian').optional().describe('What they do there.'),
  location: text('Porto').optional().describe('Where they are.'),
  met: paragraph('text', '"at the seed fair in Porto"').optional().describe('How you met.'),
  met_on: about.optional().describe('When you met: a day, a month or a year.'),
  introduced_by: id.optional().describe('Id of the person who brought you together.'),
  closeness: closeness.optional().describe('How well you honestly know them.'),
  last_contact: day.optional().describe('When you last spoke; the log may know a later day.'),
  cadence: cadence.optional().describe('How often you want to be in touch.'),
  topics: list(slug, '[city-gardens]').default([]).describe('Free slugs.'),
  needs: list(text('"a workshop"'), '["a workshop"]')
    .default([])
    .describe('What they need, and did not say in public.'),
  offers: list(text('"grant letters"'), '["grant letters"]')
    .default([])
    .describe('What they gladly give, and did not say in public.'),
  beat: list(slug, '[city-gardens]').default([]).describe('For a reporter: topics they cover.'),
  outlet: text('"The Evening Post"').optional().describe('For a reporter: where they publish.'),
  public: list(text('ada@example.org'), '[ada@example.org]')
    .default([])
    .describe('Of all that is written here, what may be public; `leaks` lets it pass.'),
  notes: notes.optional().describe('Anything you want to remember.'),
  promised: promised(ownPromiseSchema),
});

/** What the editor alone knows of somebody, as written. */
export type Contact = z.output<typeof contactSchema> & {
  id: string;
  /** The path of the file below the content folder. */
  file: string;
};
