/** Marks that end a sentence, and what may close after them. */
const ENDED = /[.!?…。！？][”’"')\]]*$/u;

/** Words as the end of a sentence: with a stop, but for those that have their own. */
export function asSentence(words: string): string {
  const text = words.trim();
  return ENDED.test(text) ? text : `${text.replace(/[,;:\s]+$/u, '')}.`;
}
