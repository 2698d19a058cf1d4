import { z } from 'zod';
import { address, addressFault, mailbox } from '../fields/address.ts';
import { expected, quote, refuse } from '../fields/fault.ts';
import { slug } from '../fields/id.ts';
import { choice, flag, line, list } from '../fields/text.ts';
import { language, timezone } from '../fields/zone.ts';
import { SECTIONS } from './sections.ts';

const ACCENT = '#9a3412';

/** `content/newsletter.yaml`: the only place that says whose newsletter this is. */
export const newsletterSchema = z.strictObject({
  title: line('text', '"Friends Doing Good Things"').describe('The name of the newsletter.'),
  tagline: line('text', '"What good people did, and what they need"').describe(
    'One sentence below the name.',
  ),
  url: z
    .string({ error: expected('an address', 'https://example.org') })
    .trim()
    .superRefine(refuse(siteFault))
    .describe('Where the site will stand; a path is kept.'),
  language: language.describe('The language of the texts, by BCP 47.'),
  timezone: timezone.describe('The zone in which days begin, by IANA.'),
  editor: z
    .strictObject(
      {
        name: line('a name', '"Rosa Lindqvist"').describe('Who writes the letter.'),
        email: mailbox.optional().describe("The editor's address, published in feeds."),
      },
      { error: expected('the name of the editor', 'editor: {name: "Rosa Lindqvist"}') },
    )
    .describe('Who writes the letter.'),
  contact: address('contact').describe('Where help is offered by default; public.'),
  sections: list(choice(SECTIONS, 'wins'), '[wins, asks]')
    .superRefine(
      refuse((ids) =>
        new Set(ids).size === ids.length
          ? undefined
          : { message: 'names a section twice', fix: 'name each section once' },
      ),
    )
    .default([...SECTIONS])
    .describe('The sections of a digest, in order.'),
  asks_per_person: z
    .int({ error: expected('a whole number', '2') })
    .min(1, 'must be at least 1\nwrite a number such as 2')
    .optional()
    .describe('How many open asks of one person a digest shows; the others wait. Default: all.'),
  feed_limit: z
    .int({ error: expected('a whole number', '50') })
    .min(1, 'must be at least 1\nwrite a number such as 50')
    .default(50)
    .describe('How many entries a feed holds.'),
  search: flag('true')
    .default(true)
    .describe(
      'Whether readers can search. `false` spares a build its index, which takes longest of all in a large archive.',
    ),
  cards: z
    .int({ error: expected('a whole number', '500') })
    .min(0, 'must be at least 0\nwrite a number such as 500')
    .optional()
    .describe(
      "How many of the newest entries have a picture of their own for sharing; older ones show the newsletter's, and with `0` so do people and letters. For a large archive, or a slow computer. Default: all.",
    ),
  topics: z
    .record(slug, line('a name', '"Climate science"', 80), {
      error: expected('names of topics', 'topics: {climate-science: "Climate science"}'),
    })
    .default({})
    .describe('What readers see of a topic, by topic. Default: its words, without hyphens.'),
  theme: z
    .strictObject(
      {
        accent: z
          .string({ error: expected('a colour', `"${ACCENT}"`) })
          .superRefine(
            refuse((value) =>
              /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value)
                ? undefined
                : { message: `${quote(value)} is not a colour`, fix: `write it as "${ACCENT}"` },
            ),
          )
          .default(ACCENT)
          .describe('The one colour of the site.'),
      },
      { error: expected('a group of fields', `theme: {accent: "${ACCENT}"}`) },
    )
    .default({ accent: ACCENT })
    .describe('How the site looks.'),
  security: z
    .strictObject(
      {
        contact: address('contact').describe('Where to report a hole: https or mailto.'),
        policy: z
          .string({ error: expected('an address', 'https://example.org/security') })
          .trim()
          .superRefine(refuse(policyFault))
          .optional()
          .describe('A page on how reports are handled.'),
      },
      {
        error: expected(
          'a contact for reports',
          'security: {contact: "mailto:security@example.org"}',
        ),
      },
    )
    .optional()
    .describe('Makes `/.well-known/security.txt`: how to report a hole in the site.'),
  submit: z
    .strictObject(
      {
        email: mailbox.optional().describe('A mailbox for news from friends.'),
        github: z
          .string({ error: expected('a repository', 'owner/repo') })
          .regex(/^[\w.-]+\/[\w.-]+$/, 'must be a GitHub repository\nwrite it as owner/repo')
          .optional()
          .describe('A repository for news from friends.'),
        endpoint: address('web').optional().describe('Where the form is sent.'),
      },
      { error: expected('a group of fields', 'submit: {email: news@example.org}') },
    )
    .optional()
    .describe('How friends send in news.'),
  admin: flag('true')
    .default(false)
    .describe('Makes `/admin/`, where the content is edited in a browser.'),
});

/** The settings of a newsletter. */
export type Newsletter = z.output<typeof newsletterSchema>;

/** RFC 9116, 2.4: an address of the web must begin with https. */
function policyFault(value: string) {
  if (!/^http:/i.test(value)) return addressFault(value, 'web');
  return { message: `${quote(value)} is not encrypted`, fix: 'write https instead of http' };
}

function siteFault(value: string) {
  const fault = addressFault(value, 'web');
  if (fault) return fault;
  const { search, hash, pathname } = new URL(value);
  if (!/^(\/[\w.~-]+)*\/?$/.test(pathname)) {
    return {
      message: `the path ${quote(pathname)} cannot be that of a site`,
      fix: 'use letters a to z, digits, hyphens and single slashes',
    };
  }
  return search || hash
    ? { message: `${quote(value)} has a part after ? or #`, fix: 'end it with the path' }
    : undefined;
}
