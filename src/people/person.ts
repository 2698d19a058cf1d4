import { z } from 'zod';
import { address } from '../fields/address.ts';
import { expected, packFault } from '../fields/fault.ts';
import { slug } from '../fields/id.ts';
import type { Source } from '../fields/source.ts';
import { choice, line, list, paragraph } from '../fields/text.ts';

const link = z.strictObject(
  {
    label: line('text', 'Home').describe('The words of the link.'),
    url: address('link').describe('Where it leads: http(s) or mailto.'),
  },
  { error: expected('a label and an address', '{label: Home, url: "https://example.org"}') },
);

/** The front matter of `content/people/<id>.md`. */
export const personSchema = z
  .strictObject({
    name: line('a name', '"Ada Lovelace"').describe('The name as the person writes it.'),
    consent: choice(['always', 'ask', 'never'], 'always')
      .default('ask')
      .describe('May they be named? `ask`: only where an entry says that they consented.'),
    headline: paragraph('text', '"Beekeeper on city roofs"')
      .optional()
      .describe('Who they are, in one line.'),
    pronouns: line('text', 'she/her').optional().describe('Their pronouns.'),
    location: line('text', 'Porto').optional().describe('Where they are.'),
    links: list(link, '[{label: Home, url: "https://example.org"}]')
      .default([])
      .describe('Their own places.'),
    topics: list(slug, '[city-gardens]').default([]).describe('Free slugs.'),
    can_help_with: list(line('text', '"grant letters"'), '["grant letters"]')
      .default([])
      .describe('What they gladly help with.'),
    looking_for: list(line('text', '"a workshop"'), '["a workshop"]')
      .default([])
      .describe('What they need.'),
    feed: address('web').optional().describe('Their own feed.'),
    photo: line('a path', '../pictures/ada.jpg')
      .optional()
      .describe('Their picture, relative to this file, inside the content folder.'),
    photo_alt: line('text', '"Ada, laughing, in a garden"')
      .optional()
      .describe('What the picture shows.'),
  })
  .superRefine(
    ({ photo, photo_alt }, context) => {
      if (photo === undefined || photo_alt !== undefined) return;
      const message = 'is missing: a photo needs a description';
      const fix = 'add it, for example photo_alt: "Ada, laughing, in a garden"';
      context.addIssue({
        code: 'custom',
        path: ['photo_alt'],
        message: packFault({ message, fix }),
      });
    },
    { when: () => true },
  );

/** Somebody the newsletter speaks of, as written. */
export type Person = z.output<typeof personSchema> & Source;
