import { decodeHTML } from 'entities';
import { oneLine } from '../fields/clean.ts';

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
