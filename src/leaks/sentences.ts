/** What is shorter may stand anywhere by chance. */
const SHORTEST = 20;

/** Where sentences end, in scripts with and without spaces. */
const END = /(?<=[.!?…])["'”’»)\]]*\s+|(?<=[。！？])|\n\s*\n/;

const CLAUSE = /(?<=[:;])\s+/;

/**
 * The pieces of a text that are secrets of their own: its lines, its sentences and what stands in
 * these between colons and semicolons, each of 20 or more characters, so that a part of a note counts too; of a text with none so long, the whole.
 */
export function sentencesOf(text: string): string[] {
  const sentences = text.split(END);
  const clauses = sentences.flatMap((sentence) => sentence.split(CLAUSE));
  const pieces = [...text.split('\n'), ...sentences, ...clauses].map(plain).filter(isLong);
  if (pieces.length > 0) return [...new Set(pieces)];
  return isLong(plain(text)) ? [plain(text)] : [];
}

/** Is a text long enough to be a secret by itself? */
export function isLong(text: string): boolean {
  return [...plain(text)].length >= SHORTEST;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const ADDRESS = /[^\s@,:;<>()[\]\\"'`|=*]+@[\p{L}\p{N}][\p{L}\p{N}.-]*\.[\p{L}\p{N}-]{2,}/gu;

/** The e-mail addresses in a text. */
export function addressesIn(text: string): string[] {
  return text.includes('@') ? [...new Set(text.match(ADDRESS))] : [];
}

const PHONE =
  /(?:(?:\b(?:tel|phone|mobile|cell|call|fax|whatsapp|signal|sms)\w*[^\w+]{0,4}(?:\w+[^\w+]+){0,2}?)|(?=\+|\b00|\(0|\b0\d))\(?(\+?[\d(][\d\s()./-]{6,22}\d)/giu;

/** What is meant for a telephone number in a text: begun with + or 0, or after a word such as `tel`. */
export function phonesIn(text: string): string[] {
  return [...text.matchAll(PHONE)]
    .map(([, number = '']) => number)
    .filter((number) => number.replace(/\D/g, '').length >= 8);
}

const UNSPACED = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]{3,}$/u;

/** Is this a full name: of two words or more, or of three characters where no spaces are written? */
export function isFullName(name: string): boolean {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length > 1 || UNSPACED.test(name.replace(/[\s・·]/g, ''));
}
