import type { Check } from '../evidence.ts';
import { atFile, finding } from '../place.ts';

/** What is private and stands in the letter, or in the site as it was built last. */
export const leak: Check = {
  name: 'leak',
  about: 'The letter, or the site as built last, holds something that stands in `content/private/`',
  find: ({ leaks, digest }) =>
    leaks.map(({ where, leak: { kind, source, told, fix } }) => {
      const place = told ?? atFile(digest);
      const origin = `${source.file}:${source.line} ${source.field}`;
      return finding(place, `${where} tells the ${kind} of ${origin}`, fix);
    }),
};
