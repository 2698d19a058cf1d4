/**
 * What a reader does not see, or sees otherwise than it is, judged without the kit's own tables: no
 * input of ours has a joiner or a selector that belongs to a writing.
 */
const HIDDEN =
  /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Co}\p{Noncharacter_Code_Point}\p{Cs}\p{Zl}\p{Zp}]|(?![\n\r\t])\p{Cc}/gu;
const STACKED = /(\p{M}{4})\p{M}+/gu;

/** Is there something hidden in a text, or a word of letters of two scripts? */
export function isTricky(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return (
    text.search(HIDDEN) !== -1 ||
    text.search(STACKED) !== -1 ||
    words.some((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
  );
}

/** A text without what hides, in composed form, with plain line ends. */
export function plainOf(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(HIDDEN, '')
    .replace(STACKED, '$1')
    .normalize('NFC');
}

/** A text by which two are compared: how many of the marks that were heaped up are left does not count. */
export function bareOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}{2,}/gu, '')
    .normalize('NFC')
    .trim();
}
