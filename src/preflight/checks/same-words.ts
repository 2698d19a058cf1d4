import { quote } from '../../fields/fault.ts';
import type { Check, Evidence } from '../evidence.ts';
import { wordsOfHtml } from '../html-words.ts';
import { atDigest, finding } from '../place.ts';

/** Two halves of a mail that do not say the same. */
export const textDiffers: Check = {
  name: 'text-differs',
  about: 'The HTML and the plain text of the letter do not say the same words',
  find(evidence) {
    const place = { ...atDigest(evidence, 'body'), line: 1 };
    const html = withoutAddresses(wordsOfHtml(evidence.html));
    const text = withoutAddresses(evidence.text);
    if (letters(html) === letters(text)) return [];
    if (hasFootnotes(evidence) && sameInAnyOrder(html, text)) return [];
    const [one, other] = firstDifference(html, text);
    const message = `the HTML says ${quote(one)} where the plain text says ${quote(other)}`;
    return [finding(place, message, 'write that part of the letter more simply')];
  },
};

/** Plain text prints the address of each link; mail programs read either form of it. */
function withoutAddresses(text: string): string {
  return text.replace(/<?\b(?:https?:\/\/|mailto:)[^\s<>]*>?/gi, ' ');
}

/** Letters and digits only: line breaks may fall within words, bullets and underlines are no words. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** Footnotes stand at the end of HTML, numbered, and in plain text where and as they are written. */
function hasFootnotes({ digest }: Evidence): boolean {
  return digest.body.includes('[^');
}

function sameInAnyOrder(html: string, text: string): boolean {
  const sorted = (words: string) =>
    [...letters(words.replace(/\[[^\]\s]*\]|\d+\.\s/g, ' '))].sort().join('');
  return sorted(html) === sorted(text);
}

/** Some words of each, from the first place on where they differ. */
function firstDifference(html: string, text: string): [string, string] {
  const [one, other] = [html, text].map((each) => each.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
  const from = (one ?? []).findIndex((word, index) => word !== other?.[index]);
  const start = from === -1 ? Math.min(one?.length ?? 0, other?.length ?? 0) : from;
  const some = (words: string[] | undefined) =>
    words?.slice(start, start + 5).join(' ') || 'nothing';
  return [some(one), some(other)];
}
