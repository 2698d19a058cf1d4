import { characterAt, textIn } from './bytes.ts';

/** An address or a number of eight digits has no less in base64. */
const SHORTEST = 11;

/** From so many characters on a run may begin amid other characters of the alphabet, such as a path. */
const EMBEDDED = 16;

/** So many bytes of text in a row are no chance. */
const TEXT = 7;

/** MIME breaks lines after 76 characters, PEM after 64. */
const LINE = 60;

/** The value of each character of both alphabets (RFC 4648); 64 of any other. */
const VALUES = new Uint8Array(128).fill(64);
for (const [value, character] of [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
].entries()) {
  VALUES[character.charCodeAt(0)] = value;
}
VALUES['-'.charCodeAt(0)] = 62;
VALUES['_'.charCodeAt(0)] = 63;

const A = 65;
const Z = 90;

/**
 * The texts that runs of base64 in a text hold. A run without a capital is none: of four
 * characters that stand for three of a text, at least one nearly always is, and words have none.
 */
export function fromBase64(text: string): string[] {
  const found: string[] = [];
  for (let from = 0; from + SHORTEST <= text.length; ) {
    const gap = lastGap(text, from);
    if (gap !== -1) {
      from = gap + 1;
      continue;
    }
    const { end, hasCapital } = runFrom(text, from);
    const told = hasCapital ? textOf(text.slice(from, end)) : '';
    if (told !== '') found.push(told);
    from = end + 1;
  }
  return found;
}

/** The last place that holds no base64 among as many as the shortest run has; -1 where all do. */
function lastGap(text: string, from: number): number {
  for (let place = from + SHORTEST - 1; place >= from; place--) {
    const code = text.charCodeAt(place);
    if (code > 127 || (VALUES[code] as number) > 63) return place;
  }
  return -1;
}

/** Where the run that begins at a place ends, perhaps lines later, and has it a capital? */
function runFrom(text: string, from: number): { end: number; hasCapital: boolean } {
  let hasCapital = false;
  let place = from;
  for (; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code < 128 && (VALUES[code] as number) < 64) {
      if (code <= Z && code >= A) hasCapital = true;
    } else if (!(hasCapital && place - from >= LINE && isLineEnd(text, place))) break;
  }
  return { end: place, hasCapital };
}

function valueAt(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return code < 128 ? (VALUES[code] ?? 64) : 64;
}

/** Does a line end here, and another line of base64 begin? */
function isLineEnd(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  const next = code === 13 ? place + 1 : place;
  if (code !== 13 && code !== 10) return false;
  return valueAt(text, next + 1) < 64 || (code === 13 && text.charCodeAt(next) === 10);
}

function textOf(written: string): string {
  const run = /\s/.test(written) ? written.replace(/\s+/g, '') : written;
  const last = run.length >= EMBEDDED ? 3 : 0;
  let texts = '';
  for (let start = 0; start <= last; start++) {
    if (holdsText(run, start)) texts += `${textIn(Buffer.from(run.slice(start), 'base64'))}\n`;
  }
  return texts;
}

const window = new Uint8Array(3 * 4096);

/** Do the bytes of a run, read from a character on, hold some text? */
function holdsText(run: string, start: number): boolean {
  for (let from = start; from < run.length; from += 4 * 4000) {
    let size = 0;
    const to = Math.min(run.length, from + 4 * 4096);
    for (let place = from; place < to; place += 4) {
      const bits =
        (valueAt(run, place) << 18) |
        (((valueAt(run, place + 1) & 63) << 12) |
          ((valueAt(run, place + 2) & 63) << 6) |
          (valueAt(run, place + 3) & 63));
      window[size++] = bits >> 16;
      if (place + 2 < run.length) window[size++] = (bits >> 8) & 255;
      if (place + 3 < run.length) window[size++] = bits & 255;
    }
    if (holdsRun(size)) return true;
  }
  return false;
}

function holdsRun(size: number): boolean {
  const bytes = window.subarray(0, size);
  let length = 0;
  for (let place = 0; place < size; ) {
    const step = characterAt(bytes, place);
    length = step === 0 ? 0 : length + step;
    if (length >= TEXT) return true;
    place += step || 1;
  }
  return false;
}
