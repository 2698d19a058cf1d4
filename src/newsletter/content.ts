import type { Digest } from '../digest/digest.ts';
import type { Entry } from '../entries/entry.ts';
import type { Person } from '../people/person.ts';
import type { Newsletter } from './newsletter.ts';
import type { Page } from './page.ts';

/** Where something was read from, and its text. */
export interface Source {
  /** The path of the file below its folder, without `.md`. */
  id: string;
  /** The path of the file below the content folder, with `/`. */
  file: string;
  /** The Markdown below the front matter. */
  body: string;
}

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
