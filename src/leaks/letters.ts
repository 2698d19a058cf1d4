/** A character that shows nothing: it neither is a letter nor keeps two words apart. */
export const UNSEEN = 0;

/** A character that keeps words apart. */
export const GAP = 1;

/** A character that stands for several, such as a ligature; see {@link lettersOf}. */
export const SEVERAL = 2;

/** Set for a letter of a script that writes no spaces: each is a word of its own. */
export const ALONE = 1 << 24;

/** The letter of a value of {@link letterOf}. */
export const LETTER = ALONE - 1;

/** Stands in {@link KNOWN} for what {@link letterOf} must judge first; so for surrogates, always. */
export const UNKNOWN = -1;
const MARKS = /[\u0300-\u036f]/g;
const INVISIBLE = /^[\p{Cf}\p{Default_Ignorable_Code_Point}\u0300-\u036f]$/u;
const WORD = /^[\p{L}\p{N}\p{M}@]$/u;
const UNSPACED =
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]$/u;

/** The zeros of scripts in which telephone numbers are written besides ASCII. */
const ZEROS = [0x0660, 0x06f0, 0x0966];

/** What each character of the first plane counts as, as far as any was asked for. */
export const KNOWN = new Int32Array(0x10000).fill(UNKNOWN);

const beyond = new Map<number, number>();
const several = new Map<number, number[]>();

/**
 * What a character counts as: {@link UNSEEN}, {@link GAP}, {@link SEVERAL}, or a letter, digit or
 * `@` without case, accents and forms of presentation (Unicode's NFKD), perhaps with {@link ALONE}.
 */
export function letterOf(codePoint: number): number {
  if (codePoint > 0xffff) {
    const found = beyond.get(codePoint) ?? judge(codePoint);
    beyond.set(codePoint, found);
    return found;
  }
  const found = KNOWN[codePoint] ?? UNKNOWN;
  if (found !== UNKNOWN) return found;
  const judged = judge(codePoint);
  const isHalf = codePoint >= 0xd800 && codePoint < 0xe000;
  if (!isHalf) KNOWN[codePoint] = judged;
  return judged;
}

/** The letters of a character that stands for {@link SEVERAL}. */
export function lettersOf(codePoint: number): readonly number[] {
  return several.get(codePoint) ?? [];
}

function judge(codePoint: number): number {
  const zero = ZEROS.find((each) => codePoint >= each && codePoint < each + 10);
  if (zero !== undefined) return 0x30 + codePoint - zero;
  const character = String.fromCodePoint(codePoint);
  if (INVISIBLE.test(character)) return UNSEEN;
  // Up and down again: so ß is ss, and both sigmas are one.
  const plain = bare(bare(character).toUpperCase().toLowerCase());
  const letters = [...plain]
    .filter((each) => WORD.test(each))
    .map((each) => (each.codePointAt(0) ?? 0) | (UNSPACED.test(each) ? ALONE : 0));
  if (letters.length > 1) several.set(codePoint, letters);
  return letters.length > 1 ? SEVERAL : (letters[0] ?? GAP);
}

/** A text without its accents and forms of presentation. */
function bare(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').normalize('NFC');
}
