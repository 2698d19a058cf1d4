const and = new Intl.ListFormat('en-GB');
const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Words in a row, such as `Ana, Bo and Chi`. */
export function inRow(words: readonly string[]): string {
  return and.format(words);
}

/** Words of which one is meant, such as `Ana, Bo or Chi`. */
export function oneOfRow(words: readonly string[]): string {
  return or.format(words);
}
