import { decodeHTML } from 'entities';
import { dropControls, dropInvisibles, findInvisible } from '../fields/characters.ts';

/** Tags that stand in titles where those are HTML; others are taken for words about HTML. */
const IN_TITLES =
  /<\/?(?:a|abbr|b|bdi|bdo|br|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|tt|u|var|wbr)(?:\s[^<>]{0,500})?\/?>/gi;

/** A number for a character; nobody writes one to be read as it is. */
const NUMBERED = /&#(?:\d{1,7}|x[\da-f]{1,6});/gi;

/**
 * A title as plain text on one line, without what is invisible.
 * @param most in characters
 */
export function plainTitle(
  { value, isHtml }: { value: string; isHtml: boolean | 'maybe' },
  most: number,
): string {
  const short = value.slice(0, 20_000);
  if (isHtml === false) return oneLine(short, most);
  const bare = short.replace(IN_TITLES, ' ');
  const isMarked = isHtml === true || bare !== short;
  const text = isMarked
    ? decodeHTML(bare.replace(/\s+([,.;:!?)])/g, '$1'))
    : bare.replace(NUMBERED, (each) => decodeHTML(each));
  return oneLine(text, most);
}

/** Text on one line, cut at a word where it is too long. */
export function oneLine(text: string, most: number): string {
  const line = visible(text)
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut.trimEnd()}…`;
}

/**
 * Text without control characters and without what hides or turns it; joiners stay where they
 * belong to the writing.
 */
export function visible(text: string): string {
  const whole = dropControls(text.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
  const parts = whole.split(/([\u200c\u200d])/);
  const kept = parts
    .map((part) => (/^[\u200c\u200d]$/.test(part) ? part : dropInvisibles(part)))
    .join('');
  return (findInvisible(kept) ? dropInvisibles(kept) : kept).normalize('NFC');
}
