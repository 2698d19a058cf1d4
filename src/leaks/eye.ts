import { decode } from './decode.ts';
import { phoneKeys, visitPhones } from './phone.ts';
import type { Secret } from './secret.ts';
import { type Strand, strandOf, strandReader } from './strand.ts';
import { BASE, hashOf, type Pattern, Table } from './table.ts';
import { variantsOf } from './variants.ts';

/** Letters by whose hash a long text is found anywhere. */
const LONG = 12;

/** Letters by whose hash a whole name or address is found. */
const SHORT = 6;

/** The fewest letters of anything that is looked for. */
const FEWEST = 3;

const AT = 64;

/** A password of fewer characters is part of ordinary words. */
const SHORTEST_PASSWORD = 6;

/** What looks for all secrets at once. */
export interface Eye {
  /** Calls `see` for each secret that stands in a decoded text, perhaps several times. */
  look(text: string, see: (secret: Secret) => void): void;
  /** Is there nothing to look for? */
  isIdle: boolean;
}

interface Tables {
  /** Found anywhere. */
  long: Table;
  /** Found where words begin and end. */
  whole: Table;
  /** Found by what stands before their `@`. */
  addresses: Table;
  phones: Map<string, Secret>;
  passwords: { text: string; secret: Secret }[];
}

/**
 * Makes an eye for some secrets. Texts are compared as strands of letters: a name and an address
 * as whole words, what is longer anywhere. Looking takes as long for ten thousand secrets as for one.
 */
export function eyeFor(secrets: readonly Secret[]): Eye {
  const tables: Tables = {
    long: new Table(secrets.length),
    whole: new Table(secrets.length),
    addresses: new Table(secrets.length),
    phones: new Map(),
    passwords: [],
  };
  for (const secret of secrets) enter(tables, secret);
  const read = strandReader();
  return {
    isIdle: secrets.length === 0,
    look(text, see) {
      const { words, tags } = read(text);
      for (const strand of [words, tags]) {
        if (strand.length === 0) continue;
        lookAlong(tables.long, strand, see);
        lookAtEnds(tables, strand, see);
        if (tables.phones.size === 0) continue;
        visitPhones(strand, (key) => {
          const secret = tables.phones.get(key);
          if (secret) see(secret);
        });
      }
      for (const each of tables.passwords) if (text.includes(each.text)) see(each.secret);
    },
  };
}

function enter({ long, whole, addresses, phones, passwords }: Tables, secret: Secret): void {
  if (secret.kind === 'phone number') {
    for (const key of phoneKeys(secret.text)) if (!phones.has(key)) phones.set(key, secret);
    return;
  }
  if (secret.kind === 'password') {
    const text = decode(secret.text);
    if (text.length >= SHORTEST_PASSWORD) passwords.push({ text, secret });
    return;
  }
  for (const text of variantsOf(secret)) {
    const strand = strandOf(decode(text));
    const { length } = strand;
    if (length < FEWEST) continue;
    const letters = strand.letters.slice(0, length);
    const begins = strand.begins.slice(0, length);
    const own = { secret, letters, begins };
    const local = letters.lastIndexOf(AT) + 1;
    if (secret.kind === 'e-mail address' && local > 0) {
      addresses.add({ ...own, anchor: local }, Math.min(local, SHORT));
    } else if (secret.kind === 'name' || length < LONG) {
      whole.add({ ...own, anchor: length }, Math.min(length, SHORT));
    } else {
      const anchors = [length, LONG, (length + LONG) >> 1];
      const crowds = anchors.map((anchor) => long.crowd(letters, anchor, LONG));
      const anchor = anchors[crowds.indexOf(Math.min(...crowds))] ?? length;
      long.add({ ...own, anchor }, LONG);
    }
  }
}

/** Looks for long texts, at every letter. */
function lookAlong(table: Table, strand: Strand, see: (secret: Secret) => void): void {
  if (table.patterns.size === 0) return;
  const { letters, length } = strand;
  const drop = power(LONG);
  let hash = 0;
  for (let end = 1; end <= length; end++) {
    hash = (Math.imul(hash, BASE) + (letters[end - 1] as number)) | 0;
    if (end > LONG) hash = (hash - Math.imul(letters[end - 1 - LONG] as number, drop)) | 0;
    if (end < LONG || !table.mayHold(hash)) continue;
    for (const pattern of table.patterns.get(hash) ?? []) {
      if (isAt(pattern, strand, end)) see(pattern.secret);
    }
  }
}

/** Looks for names and addresses, wherever a word ends. */
function lookAtEnds({ whole, addresses }: Tables, strand: Strand, see: (secret: Secret) => void) {
  const { letters, words, count, length } = strand;
  for (let word = 1; word <= count; word++) {
    const end = word === count ? length : (words[word] as number);
    const table = letters[end - 1] === AT ? addresses : whole;
    const { sizes } = table;
    for (let at = 0; at < sizes.length; at++) {
      const size = sizes[at] as number;
      if (end < size) continue;
      const hash = hashOf(letters, end - size, end);
      if (!table.mayHold(hash)) continue;
      for (const pattern of table.patterns.get(hash) ?? []) {
        if (isAt(pattern, strand, end) && isWholeAt(pattern, strand, end)) see(pattern.secret);
      }
    }
  }
}

function power(times: number): number {
  let result = 1;
  for (let time = 0; time < times; time++) result = Math.imul(result, BASE);
  return result;
}

/** Does a strand hold a pattern whose anchor is at a place? */
function isAt({ letters, anchor }: Pattern, strand: Strand, end: number): boolean {
  const from = end - anchor;
  if (from < 0 || from + letters.length > strand.length) return false;
  for (let at = letters.length - 1; at >= 0; at--) {
    if (letters[at] !== strand.letters[from + at]) return false;
  }
  return true;
}

/** Do words begin where those of the pattern do? So Johanson is not Jo Hanson. */
function isWholeAt({ begins, anchor, secret }: Pattern, strand: Strand, end: number): boolean {
  const from = end - anchor;
  const after = from + begins.length;
  for (let at = 0; at < begins.length; at++) {
    if (begins[at] === 1 && strand.begins[from + at] !== 1) return false;
  }
  if (after < strand.length && strand.begins[after] !== 1) return false;
  return secret.kind !== 'e-mail address' || isAddressOfItsOwn(strand, from, after);
}

const LOCAL = /[\p{L}\p{N}][._%+-]+$/u;
const DOMAIN = /^(?:[.-]+)[\p{L}\p{N}]/u;

/** Is an address no part of a longer one, such as `jo.ana@…` or `…example.org.uk`? */
function isAddressOfItsOwn({ text, at }: Strand, from: number, end: number): boolean {
  const first = at[from] ?? 0;
  const last = (at[end - 1] ?? 0) + 1;
  return (
    !LOCAL.test(text.slice(Math.max(0, first - 4), first)) &&
    !DOMAIN.test(text.slice(last, last + 4))
  );
}
