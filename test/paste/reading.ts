/** What a reader finds in a letter: one text for each thing, in order. */
export interface Reading {
  /** The visible lines. */
  lines: string[];
  /** `h2 Still needed`. */
  headings: string[];
  /** `I can help -> mailto:...`: the words, and the address as written. */
  links: string[];
  /** `- item`, `1. item`, indented by two spaces for each list around it. */
  lists: string[];
  /** Headings too, as long as they are bold. */
  bold: string[];
  italic: string[];
  /** `alt -> address 800x600`. */
  images: string[];
  tables: number;
  /** Texts that are there, but that nobody sees. */
  hidden: string[];
  /** Light texts and dark backgrounds, which a dark browser would have brought along. */
  dark: string[];
}
