import { defineCollection } from 'astro:content';
import { nounLoader, settingsLoader } from './astro/loader.ts';
import { digestSchema } from './digest/digest.ts';
import { entrySchema } from './entries/entry.ts';
import { newsletterSchema } from './newsletter/newsletter.ts';
import { pageSchema } from './newsletter/page.ts';
import { personSchema } from './people/person.ts';

export const collections = {
  newsletter: defineCollection({ loader: settingsLoader(), schema: newsletterSchema }),
  people: defineCollection({ loader: nounLoader('people'), schema: personSchema }),
  entries: defineCollection({ loader: nounLoader('entries'), schema: entrySchema }),
  digests: defineCollection({ loader: nounLoader('digests'), schema: digestSchema }),
  pages: defineCollection({ loader: nounLoader('pages'), schema: pageSchema }),
};
