import { decodeHTML } from 'entities';

/** Feeds hold HTML in HTML in JSON; deeper is nobody's. */
const ROUNDS = 5;

/**
 * A text without the encodings that its own signs give away, in each other as they may be: HTML
 * entities, escapes of JSON and JavaScript, URL encoding. The same secret, encoded or not, becomes
 * the same text.
 */
export function decode(text: string): string {
  let before = text;
  for (let round = 0; round < ROUNDS; round++) {
    let after = before;
    if (after.includes('&')) after = decodeHTML(after);
    if (after.includes('\\')) after = after.replace(ESCAPE, unescaped);
    if (after.includes('%')) after = after.replace(PERCENT, ofBytes);
    if (after === before) break;
    before = after;
  }
  return composed(before);
}

/** A text in the form in which a letter and its accents are one character, where that matters. */
function composed(text: string): string {
  return BEYOND_LATIN.test(text) ? text.normalize('NFC') : text;
}

const BEYOND_LATIN = /[^\u0000-\u00ff]/;

const ESCAPE = /\\+(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|[nrt])/gi;

function unescaped(_: string, braced?: string, four?: string, two?: string): string {
  const digits = braced ?? four ?? two;
  if (digits === undefined) return '\n';
  const code = Number.parseInt(digits, 16);
  if (code > 0x10ffff) return ' ';
  return braced ? String.fromCodePoint(code) : String.fromCharCode(code);
}

const PERCENT = /(?:%[0-9a-f]{2})+/gi;

function ofBytes(run: string): string {
  return textOfBytes(Buffer.from(run.replace(/[%=]/g, ''), 'hex'));
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as UTF-8, or where they are not as Latin-1. */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

/**
 * In small letters only what no word begins with, as `=de` of `width=device-width`. No length of a
 * style sheet, as `=26` of `@media (width<=26rem)`, which nearly every page has.
 */
const QUOTED = /=(?!\d+(?:\.\d+)?(?:r?em|px)\))(?:\r?\n|[0-9A-F]{2}|[2-7][a-f]|c[23]|e2)/;

/** A text read as quoted-printable (RFC 2045, section 6.7); undefined where it has no sign of it. */
export function fromQuotedPrintable(text: string): string | undefined {
  if (!text.includes('=') || !QUOTED.test(text)) return undefined;
  return text.replace(/=[ \t]*\r?\n/g, '').replace(/(?:=[0-9A-F]{2})+/gi, ofBytes);
}
