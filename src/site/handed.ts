import type { Content } from '../content/content.ts';
import type { Measured } from '../pictures/measured.ts';

/**
 * What the build hands to the compiled pages. They are a bundle with modules of its own, so that it
 * reaches them through the one thing that they share with the build: the global object of a thread.
 */
export interface Handed {
  content: Content;
  /** Milliseconds since 1970. */
  now: number;
  /** The pictures of the content folder, measured; a file without one is not shown. */
  pictures: ReadonlyMap<string, Measured>;
  /** The absolute path of the content folder. */
  folder: string;
  /** The absolute path of the kit. */
  kit: string;
  /** The absolute path below which made pictures are kept. */
  cache: string;
  /** Is the list of pages wanted without the keys by which they are known again? */
  isUnkeyed?: true;
}

const PLACE = Symbol.for('friends-doing-good-things.handed');

type Shelf = { [PLACE]?: Handed };

/** Lays down what pages of this thread will be made from. */
export function hand(handed: Handed): void {
  (globalThis as Shelf)[PLACE] = handed;
}

/** What was laid down; undefined in the preview, whose content is Astro's. */
export function handed(): Handed | undefined {
  return (globalThis as Shelf)[PLACE];
}
