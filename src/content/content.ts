import type { Digest } from '../digest/digest.ts';
import type { Entry } from '../entries/entry.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import type { Page } from '../newsletter/page.ts';
import type { Person } from '../people/person.ts';

/** A whole content folder, read and valid. Nothing in it has passed the gate. */
export interface Content {
  newsletter: Newsletter;
  people: Person[];
  entries: Entry[];
  digests: Digest[];
  pages: Page[];
}

/** The nouns that an editor writes as Markdown files, one file each. */
export type Noun = Exclude<keyof Content, 'newsletter'>;
