/** What an opening note writes where a reader's first name shall stand. */
export const FIRST_NAME = '{first_name}';

/**
 * An opening note with a name in the place of `{first_name}`. The name is a text, whatever it
 * holds: any ASCII punctuation of it is escaped (CommonMark 0.31, section 2.4).
 */
export function greet(note: string, name: string): string {
  return note.replaceAll(FIRST_NAME, () => name.replace(/[!-/:-@[-`{-~]/g, '\\$&'));
}
