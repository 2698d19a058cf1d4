import { scryptSync, timingSafeEqual } from 'node:crypto';
import type { Traced } from './leak.ts';
import { inWords, type Wall } from './wall.ts';

/**
 * What a look that found no leak leaves behind, so that the next need not look at files that are
 * the same. It does not give the secrets away, though it may lie in a cache that others can read.
 */
export interface Tight {
  /** Random; in hexadecimal digits. */
  salt: string;
  /** Of all secrets, of which of them are public on purpose, and of the way of looking. */
  seal: string;
  /** Places in the order of secrets: those that stand in the files, and that public words open. */
  told: number[];
}

/** Bytes of a seal. */
const SIZE = 32;

/** About ten milliseconds for each seal, so years for all telephone numbers. */
const COST = 4096;

/**
 * What is left behind where none of the traces is a leak.
 * @param way names the version of everything that decides whether a file holds a secret
 * @param salt hexadecimal digits, random
 */
export function tightOf(wall: Wall, traced: readonly Traced[], way: string, salt: string): Tight {
  const found = new Set(traced.flatMap(({ traces }) => [...traces]));
  const told = wall.secrets.flatMap((secret, place) => (found.has(secret) ? [place] : []));
  return { salt, seal: sealOf(wall, way, salt).toString('hex'), told };
}

/**
 * Would files that held no leak when something was left behind hold none today? So where the same
 * secrets are looked for in the same way, and those that stand in the files are public still.
 */
export function isStillTight(wall: Wall, { salt, seal, told }: Tight, way: string): boolean {
  const known = Buffer.from(seal, 'hex');
  if (known.length !== SIZE || !timingSafeEqual(known, sealOf(wall, way, salt))) return false;
  const secrets = told.flatMap((place) => wall.secrets[place] ?? []);
  const { open } = inWords(wall, secrets);
  return secrets.length === told.length && secrets.every((secret) => open.has(secret));
}

/**
 * What looks at the shares of a site leave behind together, each having found no leak.
 * @param before of the files that nobody looked at again
 */
export function together(
  shares: readonly (Tight | undefined)[],
  before?: Tight,
): Tight | undefined {
  const [first] = shares;
  // Where the private side was written to in between, they did not look for the same.
  if (!first || shares.some((share) => share?.seal !== first.seal)) return undefined;
  const told = new Set([before, ...shares].flatMap((share) => share?.told ?? []));
  return { ...first, told: [...told].sort((a, b) => a - b) };
}

/** Slow on purpose (RFC 7914), for a telephone number alone would be found by trying all. */
function sealOf({ secrets, open }: Wall, way: string, salt: string): Buffer {
  const known = secrets.map((secret) => {
    const { kind, text, unless, isWithdrawn } = secret;
    return [kind, text, unless, isWithdrawn, open.has(secret)];
  });
  return scryptSync(JSON.stringify([way, known]), salt, SIZE, { N: COST });
}
