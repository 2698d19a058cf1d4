/** What stands for a secret. */
const VEIL = '…';

/** Runs of characters that may be base64, of either alphabet. */
const BASE64 = /[A-Za-z0-9+/_-]{2,}={0,2}/g;

/**
 * Replaces secrets in a text: as they are, escaped for JSON or for an address, and in base64,
 * alone or amid other bytes, as the logins of mail carry them (RFC 4616).
 */
export function conceal(text: string, secrets: readonly string[]): string {
  const all = [...new Set(secrets)].filter((secret) => secret !== '').sort(longestFirst);
  const runs = text.replace(BASE64, (run) => (holds(run, all) ? VEIL : run));
  const addresses = all.reduce((veiled, each) => veiled.replace(inAddresses(each), VEIL), runs);
  const json = all.flatMap(inJson).sort(longestFirst);
  return json.reduce((veiled, form) => veiled.replaceAll(form, VEIL), addresses);
}

/** A text of a server or of a library on one line: without secrets and controls, and cut. */
export function foreign(text: string, secrets: readonly string[], longest = 200): string {
  const line = conceal(text, secrets)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest)}${VEIL}` : line;
}

function longestFirst(one: string, other: string): number {
  return other.length - one.length;
}

/** A text as it is and percent-encoded: programs differ in the characters that they encode. */
function inAddresses(text: string): RegExp {
  const characters = [...text].map((character) => {
    const codes = [...Buffer.from(character)].map(
      (byte) => `%${byte.toString(16).padStart(2, '0')}`,
    );
    const anyCase = codes.join('').replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
    const plain = character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    return `(?:${plain}|${anyCase}${character === ' ' ? '|\\+' : ''})`;
  });
  return new RegExp(characters.join(''), 'g');
}

/** A text as JSON has it, or JSON in JSON; and with ASCII alone, as Python writes it. */
function inJson(text: string): string[] {
  const escaped = (each: string) => JSON.stringify(each).slice(1, -1);
  const json = escaped(text);
  const ascii = json.replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [json, escaped(json), ascii];
}

/** Does a run of base64, read from any of its characters on, hold a secret? */
function holds(run: string, secrets: string[]): boolean {
  return [0, 1, 2, 3].some((start) => {
    const bytes = Buffer.from(run.slice(start), 'base64');
    return secrets.some((secret) => bytes.includes(secret));
  });
}
