import { z } from 'zod';
import { address } from '../fields/address.ts';
import { day } from '../fields/day.ts';
import { id, slug } from '../fields/id.ts';
import { choice, flag, line, list, paragraph } from '../fields/text.ts';

/** A picture in front matter. */
const image = z.strictObject(
  {
    src: line('a path', '../pictures/hive.jpg').describe(
      'The picture, relative to this file, inside the content folder.',
    ),
    alt: line('text', 'Amina beside her first hive').describe(
      'What the picture shows, for those who cannot see it.',
    ),
  },
  {
    error: () =>
      'must be a picture with its description\nwrite image: {src: ../pictures/hive.jpg, alt: Amina beside her first hive}',
  },
);

/** The fields that every kind of entry has. */
export const common = {
  title: line('text', '"Amina opens the school garden"', 200).describe(
    'The news in one line, at most 200 characters.',
  ),
  date: day.describe('When it became news.'),
  people: list(id, '[ada-lovelace]')
    .min(1, 'names nobody\nname at least one person by id, such as [ada-lovelace]')
    .describe('Ids of the people it is about, at least one.'),
  topics: list(slug, '[city-gardens]').default([]).describe('Free slugs.'),
  summary: paragraph('text', '"A garden for 400 children."', 280)
    .optional()
    .describe('At most 280 characters, for lists and the digest.'),
  link: address('link').optional().describe('Where to read more: http(s) or mailto.'),
  image: image.optional().describe('A picture with its description.'),
  via: id.optional().describe('Id of the person who passed it on.'),
  draft: flag('true').default(false).describe('Not ready: shown in `dev` only.'),
  embargo: day.optional().describe('Not before this day.'),
  audience: choice(['public', 'email'], 'public')
    .default('public')
    .describe('`email` keeps it off the site and the feeds.'),
  consented: list(id, '[ada-lovelace]')
    .default([])
    .describe('Ids of people who agreed to this entry.'),
};
