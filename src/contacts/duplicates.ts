import { distance } from 'fastest-levenshtein';
import { firstNameIn } from '../circle/friend.ts';
import { compareText } from '../order.ts';
import { addressKey } from '../recipients/recipient.ts';
import { mailboxKey } from '../recipients/same-mailbox.ts';
import { isApart, type Pair } from './apart.ts';
import type { Known } from './known.ts';
import { linkedInKey, phoneKey, textKey } from './same-value.ts';

/** Two who may be one person. */
export interface Duplicate {
  /** Their ids: first the one who would be kept. */
  ids: Pair;
  /** What they have in common, as words such as `the same name, “Ana Silva”`. */
  reasons: string[];
}

/** Something two can have in common: who has the same key is compared. */
interface Trait {
  /** The keys of somebody, and the words for each. */
  keys(known: Known): [key: string, words: string][];
}

const quoted = (text: string | undefined) => `“${text ?? ''}”`;

const NEARLY = 'nearly the same name';

/** What two can have in common, the surest first; of names only the first counts. */
const TRAITS: readonly Trait[] = [
  {
    keys: ({ fields: { emails = [] } }) =>
      emails.map((email) => [addressKey(email), `the same address, ${email}`]),
  },
  {
    keys: ({ fields: { links = [] } }) =>
      links.flatMap((link): [string, string][] => {
        const key = linkedInKey(link);
        return key ? [[key, `the same profile, ${key}`]] : [];
      }),
  },
  {
    keys: ({ fields: { emails = [] } }) =>
      emails.map((email) => [mailboxKey(email), `the same mailbox, ${mailboxKey(email)}`]),
  },
  {
    keys: ({ fields: { phones = [] } }) =>
      phones.flatMap((phone): [string, string][] => {
        const digits = phoneKey(phone).replace(/\D/g, '');
        // With and without the country before it.
        return digits.length < 6 ? [] : [[digits.slice(-9), `the same phone, ${phone}`]];
      }),
  },
  {
    keys: ({ fields: { name } }) =>
      name ? [[textKey(name), `the same name, ${quoted(name)}`]] : [],
  },
  { keys: ({ fields: { name } }) => nearKeys(name ?? '') },
  {
    keys: ({ fields: { name, first_name: called, organisation } }) => {
      const first = called ?? firstNameIn(name ?? '');
      if (!organisation || first === '') return [];
      const words = `the same first name and organisation, ${quoted(`${first}, ${organisation}`)}`;
      return [[`${folded(first)} ${textKey(organisation)}`, words]];
    },
  },
];

/** Bigger groups are compared with their first alone, so that no file makes millions of pairs. */
const LARGEST_GROUP = 100;

/** Pairs who may be one person and of whom nobody has said that they are two; the surest first. */
export function findDuplicates(all: readonly Known[], apart: readonly Pair[] = []): Duplicate[] {
  const found = new Map<string, Duplicate & { rank: number }>();
  const settled = isApart(apart);
  for (const [rank, trait] of TRAITS.entries()) {
    for (const [a, b, words] of pairsBy(all, trait)) {
      if (a === b || (a.isOnSite && b.isOnSite) || settled(a.id, b.id)) continue;
      const [first, second] = ordered(a, b);
      const ids: Pair = [first.id, second.id];
      const both = `${NEARLY}, ${quoted(first.fields.name)} and ${quoted(second.fields.name)}`;
      const reason = words === NEARLY ? both : words;
      const known = found.get(ids.join(' '));
      if (!known) found.set(ids.join(' '), { ids, reasons: [reason], rank });
      else if (!covers(known.reasons, reason)) known.reasons.push(reason);
    }
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank || compareText(a.ids.join(' '), b.ids.join(' ')))
    .map(({ ids, reasons }) => ({ ids, reasons }));
}

/** An address has its mailbox, and a name all that is near it. */
function covers(reasons: string[], words: string): boolean {
  const sort = (text: string) => /address|mailbox|profile|phone|name/.exec(text)?.[0];
  const has = (name: string) => reasons.some((reason) => sort(reason) === name);
  const own = sort(words) ?? '';
  return has(own) || (own === 'mailbox' && has('address'));
}

function pairsBy(all: readonly Known[], { keys }: Trait): [Known, Known, string][] {
  const groups = new Map<string, { known: Known; words: string }[]>();
  for (const known of all) {
    for (const [key, words] of keys(known)) {
      const group = groups.get(key);
      if (!group) groups.set(key, [{ known, words }]);
      else if (group.every((each) => each.known !== known)) group.push({ known, words });
    }
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap(({ known, words }, at) =>
      group
        .slice(0, group.length > LARGEST_GROUP ? Math.min(at, 1) : at)
        .filter((other) => isNear(other.known, known, words))
        .map((other): [Known, Known, string] => [other.known, known, words]),
    ),
  );
}

/**
 * Keys under which names meet that may be one: the words in any order; the last word with the
 * initial of the first, or with its own beginning and the whole first.
 */
function nearKeys(name: string): [key: string, words: string][] {
  const words = folded(name).split(' ').filter(Boolean);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2) return [];
  return [
    [words.toSorted(compareText).join(' '), NEARLY],
    [`${first[0]} ${last}`, NEARLY],
    [`${first} ${last.slice(0, 3)}…`, NEARLY],
  ];
}

/** Shorter names that differ in a letter are different names. */
const LONG_ENOUGH = 5;

/** Of those who meet under a key of names: are they so near that they may be one? */
function isNear(a: Known, b: Known, words: string): boolean {
  if (words !== NEARLY) return true;
  const [one, other] = [a, b].map(({ fields }) => folded(fields.name ?? '').split(' '));
  if (!one || !other) return false;
  if (one.toSorted(compareText).join(' ') === other.toSorted(compareText).join(' ')) return true;
  const [first = '', second = ''] = [one[0], other[0]];
  const [last = '', lastOfOther = ''] = [one.at(-1), other.at(-1)];
  if (last === lastOfOther) {
    const isInitial = first[0] === second[0] && (first.length === 1 || second.length === 1);
    return isInitial || (first === second && one.length !== other.length);
  }
  const isLong = Math.min(last.length, lastOfOther.length) >= LONG_ENOUGH;
  return first === second && isLong && distance(last, lastOfOther) === 1;
}

/** A name without accents, case, punctuation and titles. */
function folded(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const bare = plain.replace(/^((dr|prof|mr|mrs|ms|mx) )+(?=\S+ \S)/, '');
  return bare || textKey(name);
}

/** First the one who is kept: on the site, not just begun, of known closeness, better known. */
function ordered(a: Known, b: Known): [Known, Known] {
  const known = ({ fields }: Known) => Object.keys(fields).length;
  const order =
    Number(b.isOnSite) - Number(a.isOnSite) ||
    Number(b.hasFile) - Number(a.hasFile) ||
    Number(b.fields.closeness !== undefined) - Number(a.fields.closeness !== undefined) ||
    known(b) - known(a) ||
    a.id.length - b.id.length ||
    compareText(a.id, b.id);
  return order <= 0 ? [a, b] : [b, a];
}
