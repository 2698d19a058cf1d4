import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const pattern = '**/*.md';

const entries = defineCollection({
  loader: glob({ pattern, base: './content/entries' }),
  schema: z.object({
    title: z.string(),
    date: z.coerce.date(),
    kinds: z.array(z.enum(['wins', 'asks', 'offers', 'events', 'spotlights'])).length(1),
    people: z.array(reference('people')),
    topics: z.array(z.string()),
    topickinds: z.array(z.string()),
    archive: z.array(z.string()),
    summary: z.string().optional(),
    link: z.url().optional(),
    state: z.enum(['open', 'met', 'past']).optional(),
    by: z.coerce.date().optional(),
    met_on: z.coerce.date().optional(),
    helped_by: z.array(reference('people')).optional(),
    until: z.coerce.date().optional(),
    starts: z.coerce.date().optional(),
    place: z.string().optional(),
  }),
});

const people = defineCollection({
  loader: glob({ pattern, base: './content/people' }),
  schema: z.object({ title: z.string(), headline: z.string().optional() }),
});

const digests = defineCollection({
  loader: glob({ pattern, base: './content/digests' }),
  schema: z.object({
    title: z.string(),
    date: z.coerce.date(),
    archive: z.array(z.string()),
    sections: z.array(z.object({ title: z.string(), entries: z.array(reference('entries')) })),
  }),
});

const pages = defineCollection({
  loader: glob({ pattern: '*.md', base: './content' }),
  schema: z.object({ title: z.string() }),
});

export const collections = { entries, people, digests, pages };
