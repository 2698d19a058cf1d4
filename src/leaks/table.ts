import type { Secret } from './secret.ts';

/** Bits of the sieve that spares most look-ups, for each secret. */
const BITS = 64;

/** The factor of the hash. */
export const BASE = 0x01000193;

/** What is looked for, as a strand of letters. */
export interface Pattern {
  secret: Secret;
  letters: Int32Array;
  begins: Uint8Array;
  /** Where in it the letters end by whose hash it is found. */
  anchor: number;
}

/** Patterns by the hash of some letters before their anchor. */
export class Table {
  readonly patterns = new Map<number, Pattern[]>();
  readonly sizes: number[] = [];
  readonly #sieve: Uint8Array;
  readonly #mask: number;

  constructor(secrets: number) {
    const bits = 2 ** Math.min(23, Math.ceil(Math.log2(secrets * BITS + BITS)));
    this.#sieve = new Uint8Array(bits / 8);
    this.#mask = bits - 1;
  }

  add(pattern: Pattern, size: number): void {
    const hash = hashOf(pattern.letters, pattern.anchor - size, pattern.anchor);
    const place = (hash & this.#mask) >> 3;
    this.#sieve[place] = (this.#sieve[place] ?? 0) | (1 << (hash & 7));
    const listed = this.patterns.get(hash);
    if (listed) listed.push(pattern);
    else this.patterns.set(hash, [pattern]);
    if (!this.sizes.includes(size)) this.sizes.push(size);
  }

  /** How many patterns have the letters before a place of one. */
  crowd(letters: Int32Array, anchor: number, size: number): number {
    return this.patterns.get(hashOf(letters, anchor - size, anchor))?.length ?? 0;
  }

  mayHold(hash: number): boolean {
    return ((this.#sieve[(hash & this.#mask) >> 3] as number) & (1 << (hash & 7))) !== 0;
  }
}

/** Of letters in a row; the rolling hash of as many is the same. */
export function hashOf(letters: Int32Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, BASE) + (letters[at] as number)) | 0;
  return hash;
}
