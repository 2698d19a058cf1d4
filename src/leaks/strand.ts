import {
  ALONE,
  GAP,
  KNOWN,
  LETTER,
  letterOf,
  lettersOf,
  SEVERAL,
  UNKNOWN,
  UNSEEN,
} from './letters.ts';
import { tagEnd } from './tag-end.ts';

/**
 * The letters, digits and `@` of a text in a row, folded, with nothing between: so that line
 * breaks, tags, quotes and dashes of any sort make no difference. Its arrays may be longer than it
 * is, and are used again for the next text.
 */
export interface Strand {
  length: number;
  letters: Int32Array;
  /** 1 where a word begins. */
  begins: Uint8Array;
  /** Where each letter stands in the text. */
  at: Int32Array;
  /** The places of the letters with which words begin, and how many these are. */
  words: Int32Array;
  count: number;
  text: string;
}

/** What a text says, and what the tags in it say: attributes, comments. */
export interface Strands {
  words: Strand;
  tags: Strand;
}

const AT = 64;
/** A reader that takes texts apart, each before the next. */
export function strandReader(): (text: string) => Strands {
  const words = emptyStrand();
  const tags = emptyStrand();
  return (text) => {
    begin(words, text);
    begin(tags, text);
    let from = 0;
    for (let left = text.indexOf('<'); left !== -1; ) {
      const end = tagEnd(text, left);
      if (end === -1) {
        left = text.indexOf('<', left + 1);
        continue;
      }
      feed(words, from, left);
      feed(tags, left + 1, end);
      from = end;
      left = text.indexOf('<', end);
    }
    feed(words, from, text.length);
    return { words, tags };
  };
}

/** The strand of a short text, tags taken for words; it holds until the next is asked for. */
export function strandOf(text: string): Strand {
  begin(own, text);
  feed(own, 0, text.length);
  return own;
}

function emptyStrand(): Strand {
  const none = new ArrayBuffer(0);
  return {
    length: 0,
    letters: new Int32Array(none),
    begins: new Uint8Array(none),
    at: new Int32Array(none),
    words: new Int32Array(none),
    count: 0,
    text: '',
  };
}

const own = emptyStrand();

function begin(strand: Strand, text: string): void {
  strand.length = 0;
  strand.count = 0;
  strand.text = text;
  if (strand.letters.length < text.length) grow(strand, text.length);
}

function grow(strand: Strand, least: number): void {
  const size = Math.max(64, least, strand.letters.length * 2);
  const { letters, begins, at, words } = strand;
  strand.letters = new Int32Array(size);
  strand.begins = new Uint8Array(size);
  strand.at = new Int32Array(size);
  strand.words = new Int32Array(size);
  strand.letters.set(letters);
  strand.begins.set(begins);
  strand.at.set(at);
  strand.words.set(words);
}

/** Adds a part of the text; a word never goes on from one part to the next. */
function feed(strand: Strand, from: number, to: number): void {
  const { text } = strand;
  let { letters, begins, at, words, length, count } = strand;
  let begin = 1;
  for (let place = from; place < to; place++) {
    const code = text.charCodeAt(place);
    let letter = KNOWN[code] as number;
    if (letter === UNKNOWN) letter = letterAt(text, place);
    if (letter === GAP) begin = 1;
    else if (letter > SEVERAL) {
      if (letter === AT || letter >= ALONE) begin = 1;
      letters[length] = letter & LETTER;
      begins[length] = begin;
      at[length] = place;
      if (begin === 1) words[count++] = length;
      length++;
      begin = letter === AT || letter >= ALONE ? 1 : 0;
    } else if (letter === SEVERAL) {
      strand.length = length;
      strand.count = count;
      feedSeveral(strand, text.codePointAt(place) ?? code, place, begin);
      ({ letters, begins, at, words, length, count } = strand);
      begin = 0;
    }
  }
  strand.length = length;
  strand.count = count;
}

/** Adds the letters of one character; there may be more of them than the strand has room for. */
function feedSeveral(strand: Strand, codePoint: number, place: number, begin: number): void {
  const all = lettersOf(codePoint);
  const needed = strand.length + all.length + strand.text.length - place;
  if (needed > strand.letters.length) grow(strand, needed);
  let isBegin = begin === 1;
  for (const letter of all) {
    if (isBegin || letter >= ALONE) strand.words[strand.count++] = strand.length;
    strand.letters[strand.length] = letter & LETTER;
    strand.begins[strand.length] = isBegin || letter >= ALONE ? 1 : 0;
    strand.at[strand.length] = place;
    strand.length++;
    isBegin = false;
  }
}

/** What a character counts as that was not judged yet: of one beyond the first plane the first half. */
function letterAt(text: string, place: number): number {
  const code = text.charCodeAt(place);
  if (code >= 0xdc00 && code < 0xe000) return UNSEEN;
  return letterOf(text.codePointAt(place) ?? code);
}
