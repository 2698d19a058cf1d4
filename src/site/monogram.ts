/** What stands for a name without a letter: a flower, an emoji, a row of dots. */
const NO_LETTER = '•';

/**
 * The initials of a name: of its first and its last word, or one letter where scripts know no
 * initials: Chinese, Japanese and Korean names begin with the family's, letters of Arabic and its
 * neighbours join, so that two of them would be read as a word. What is in brackets is no name of
 * its own. At most two graphemes.
 */
export function monogramOf(name: string): string {
  const plain = name.normalize('NFKC');
  const bare = initialsOf(plain.replace(/[([{（【].*$/u, ''));
  const [first, ...others] = bare.length > 0 ? bare : initialsOf(plain);
  if (first === undefined) return NO_LETTER;
  const last = others.at(-1);
  const standsAlone = last === undefined || ALONE.test(first) || ALONE.test(last);
  return standsAlone ? capital(first) : capital(first) + capital(last);
}

/** Scripts of whose names one letter is shown. */
const ALONE = new RegExp(
  [
    ...['Han', 'Hangul', 'Hiragana', 'Katakana', 'Bopomofo', 'Yi'],
    ...['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Adlam', 'Mandaic', 'Mongolian'],
  ]
    .map((script) => `\\p{Script=${script}}`)
    .join('|'),
  'u',
);

/** A letter of its own, seen without looking for the borders of graphemes, which is slow. */
const PLAIN = /^\p{Script=Latin}(?=[ -\u02ff]|$)/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** More code points than any letter is written with; what goes beyond are marks piled up for fun. */
const MAX_MARKS = 5;

function initialsOf(name: string): string[] {
  return name
    .split(/\s+/u)
    .map(firstLetter)
    .filter((letter) => letter !== '');
}

/**
 * Thai and Lao write some vowels before the consonant with which a name begins; these and a digit
 * that is dressed up as an emoji are passed over.
 */
function firstLetter(word: string): string {
  const plain = PLAIN.exec(word)?.[0];
  if (plain !== undefined) return plain;
  for (const { segment } of graphemes.segment(word)) {
    if (!/[\p{L}\p{N}]/u.test(segment) || /[\u20e3\ufe0f]/u.test(segment)) continue;
    if (/^\p{Logical_Order_Exception}/u.test(segment)) continue;
    const points = [...segment];
    return points.length > MAX_MARKS
      ? points.filter((point) => !/\p{M}/u.test(point)).join('')
      : segment;
  }
  return '';
}

/** The large letter, where there is one and it is one: not `SS`, and none in Georgian, which uses no capitals. */
function capital(letter: string): string {
  if (/\p{Script=Georgian}/u.test(letter)) return letter;
  const large = letter.toUpperCase();
  if (large.length === 1) return large;
  return [...graphemes.segment(large)].length === 1 ? large : letter;
}
