import type { Strand } from './strand.ts';

/** So many digits have numbers of the smallest countries; what has fewer is compared as it is written. */
const SHORT = 8;

/** The digits by which longer numbers are compared, whatever stands before them. */
const LONG = 9;

/** The longest number there is (ITU-T E.164), with the 00 of another country and a 0 before it. */
const LONGEST = 18;

/** A number of fewer digits is none. */
const FEWEST = 6;

/** More groups than any number is written in. */
const MOST_GROUPS = 8;

/** Farther apart than groups with a tag between. */
const FAR = 300;

/** What stands between the groups of a number. */
const BETWEEN = /^[\s()./+\u2010-\u2015-]{0,4}$/;

const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

const NUMBER = /\d[\d\s()./+\u2010-\u2015-]*/;

/**
 * By what a telephone number is known in a text, see {@link visitPhones}: by its last nine digits,
 * or eight where no more are written; a number of six or seven by its groups. None for other texts.
 */
export function phoneKeys(written: string): string[] {
  const number = NUMBER.exec(written.normalize('NFKC'))?.[0] ?? '';
  const digits = number.replace(/\(0\)/, '').replace(/\D/g, '');
  if (digits.length > SHORT) return [nine(digits), `cut ${digits.slice(-SHORT)}`];
  if (digits.length === SHORT) return [`whole ${digits}`, abroad(digits)];
  const groups = number.match(/\d+/g) ?? [];
  return digits.length >= FEWEST && groups.length > 1 ? [groups.join(' ')] : [];
}

function nine(digits: string): string {
  return `nine ${digits.slice(-LONG)}`;
}

function abroad(digits: string): string {
  return `abroad ${digits.slice(-SHORT)}`;
}

interface Group {
  /** The place of its first digit in the strand. */
  from: number;
  digits: string;
  /** What stands between the group before and this. */
  gap: string;
}

/**
 * Calls `visit` with all that may be the key of a number in a strand, and the place of its last
 * digit. A number is made of whole groups of digits, a few signs apart, and touches no letter: so
 * no part of an id, a hash or a moment is one. Days and coordinates are none either.
 */
export function visitPhones(strand: Strand, visit: (key: string, place: number) => void): void {
  const { letters, words, count, length } = strand;
  let groups: Group[] = [];
  for (let word = 0; word < count; word++) {
    const place = words[word] as number;
    if (!isDigit(letters[place] as number)) {
      if (groups.length > 0) groups = [];
      continue;
    }
    const after = word + 1 === count ? length : (words[word + 1] as number);
    if (groups.length === 0 && after - place < FEWEST) {
      const isAlone = word + 1 === count || !isDigit(letters[after] as number);
      if (isAlone) continue;
    }
    const gap = groups.length > 0 ? gapBefore(strand, place) : '';
    if (!BETWEEN.test(gap)) groups = [];
    if (after - place > LONGEST || !isNumber(letters, place, after)) {
      groups = [];
      continue;
    }
    groups.push({
      from: place,
      digits: String.fromCharCode(...letters.subarray(place, after)),
      gap: groups.length > 0 ? gap : '',
    });
    if (groups.length > MOST_GROUPS) groups.shift();
    const digits = after - (groups[0]?.from ?? 0);
    if (digits >= FEWEST) visitEnding(strand, groups, after - 1, visit);
  }
}

function isNumber(letters: Int32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isDigit(letters[at] as number)) return false;
  return true;
}

/** The numbers that end with the last of some groups. */
function visitEnding(
  strand: Strand,
  groups: Group[],
  place: number,
  visit: (key: string, place: number) => void,
): void {
  let digits = '';
  for (let first = groups.length - 1; first >= 0; first--) {
    const group = groups[first];
    if (!group) return;
    digits = group.digits + digits;
    const own = groups.slice(first);
    if (isDay(own) || own.slice(1).some((each) => each.digits.length === 1)) return;
    if (digits.length < SHORT) {
      const isAll = first === 0;
      if (isAll && own.length > 1) visit(own.map((each) => each.digits).join(' '), place);
      continue;
    }
    if (isCoordinates(own)) return;
    if (digits.length === SHORT) {
      visit(`whole ${digits}`, place);
      if (first === 0 && !(own.length === 1 && DAY.test(digits))) visit(`cut ${digits}`, place);
      continue;
    }
    visit(nine(digits), place);
    if (isInternational(strand, group)) visit(abroad(digits), place);
    return;
  }
}

/** `2026-11-22` and the like. */
function isDay(groups: Group[]): boolean {
  const [year, month, day] = groups;
  if (groups.length !== 3 || year?.digits.length !== 4 || month?.gap !== day?.gap) return false;
  return DAY.test(groups.map(({ digits }) => digits).join(''));
}

/** `10.5 20.25 30`: within a number points and spaces do not mix, but behind the country. */
function isCoordinates(groups: Group[]): boolean {
  const gaps = groups.slice(groups.length > 3 ? 2 : 1).map(({ gap }) => gap);
  return gaps.includes('.') && gaps.some((gap) => /^\s/.test(gap));
}

function isInternational({ text, at }: Strand, { from, digits }: Group): boolean {
  return digits.startsWith('00') || text[(at[from] ?? 0) - 1] === '+';
}

function isDigit(letter: number): boolean {
  return letter >= 48 && letter <= 57;
}

/** What stands between a digit and the one before it; a tag is a space. */
function gapBefore({ text, at }: Strand, place: number): string {
  const from = (at[place - 1] ?? 0) + 1;
  const to = at[place] ?? 0;
  if (to - from > FAR) return text.slice(from, from + FAR);
  const gap = text.slice(from, to);
  return gap.includes('<') ? gap.replace(/<[^<>]*>/g, ' ').replace(/ {3,}/g, ' ') : gap;
}
