/** Where something was read from, and its text. */
export interface Source {
  /** The path of the file below its folder, without `.md`. */
  id: string;
  /** The path of the file below the content folder, with `/`. */
  file: string;
  /** The Markdown below the front matter. */
  body: string;
}
