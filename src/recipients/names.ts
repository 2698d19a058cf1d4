import { dropControls, dropHidden, findControl } from '../fields/characters.ts';

/** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@＝＋－＠\s]+/;

const LONGEST_NAME = 200;
const LONGEST_NOTE = 1000;

/**
 * A text on one line that is safe in a letter's head, in a terminal and in a spreadsheet: without
 * line breaks, control characters, invisible characters and the beginning of a formula.
 */
export function cleanText(text: string): string {
  const clean = cleanOnce(text);
  // What is taken out may have kept apart what must be taken out too.
  return clean === text ? clean : cleanText(clean);
}

function cleanOnce(text: string): string {
  const plain = dropHidden(dropControls(text.toWellFormed().replace(/\s+/g, ' ')));
  return plain.normalize('NFC').replace(FORMULA, '').trim();
}

/**
 * A name to greet somebody by; empty where a text is none: it has no letter, holds a control
 * character, an address, a link or a placeholder, or is longer than any name.
 */
export function cleanName(text: string): string {
  if (findControl(text) || /[@<>{}]|:\/\//.test(text)) return '';
  const plain = cleanText(text.replace(/^\s*(["'])(.*)\1\s*$/s, '$2'));
  return /\p{L}/u.test(plain) && [...plain].length <= LONGEST_NAME ? plain : '';
}

/** A note, cut where it is very long. */
export function cleanNote(text: string): string {
  return [...cleanText(text)].slice(0, LONGEST_NOTE).join('');
}
