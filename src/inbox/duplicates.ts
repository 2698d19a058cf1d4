import type { Circle } from '../circle/circle.ts';
import { wholeAddress } from '../fields/address.ts';
import { pageKey } from '../preflight/links.ts';
import type { InboxItem } from '../submissions/item.ts';
import { alikeTexts } from './alike-texts.ts';

/** Something that says the same, perhaps. */
export interface Duplicate {
  of: 'entry' | 'item';
  /** The id of the entry, or the number of the item. */
  id: string;
  title: string;
  /** Why it may be the same, such as `the same link`. */
  reason: string;
}

/** A flood of the same link is compared with its first so many. */
const MOST_OF_ONE = 50;

/** More of one submission help nobody. */
const MOST = 5;

/** Likely duplicates of all submissions, among entries and among each other, by number. */
export function duplicatesIn(
  circle: Pick<Circle, 'entries'>,
  items: readonly InboxItem[],
): Map<number, Duplicate[]> {
  const found = new Map<number, Map<string, Duplicate>>();
  const note = (number: number, { of, id, title }: Omit<Duplicate, 'reason'>, reason: string) => {
    const own = found.get(number) ?? new Map<string, Duplicate>();
    found.set(number, own);
    const key = `${of} ${id}`;
    const known = own.get(key);
    if (known?.reason.includes(reason)) return;
    if (known) known.reason += `, ${reason}`;
    else own.set(key, { of, id, title, reason });
  };

  const texts = alikeTexts(items.map(({ number, values }) => ({ number, ...values })));
  const byPage = new Map<string, number[]>();
  for (const { number, values } of items) {
    for (const key of pagesOf(values.link, values.body)) {
      const numbers = byPage.get(key) ?? [];
      if (numbers.length < MOST_OF_ONE) byPage.set(key, [...numbers, number]);
    }
  }
  const reasonsFor = (title: string, body: string, link: string | undefined) => [
    ...[...pagesOf(link, body)].flatMap((key) =>
      (byPage.get(key) ?? []).map((number) => ({ number, reason: 'the same link' })),
    ),
    ...texts.like(title, body),
  ];
  const known = new Map(items.map((item) => [item.number, item]));
  for (const { id, title, body, link } of circle.entries.values()) {
    for (const { number, reason } of reasonsFor(title, body, link)) {
      if (known.get(number)?.entry !== id) note(number, { of: 'entry', id, title }, reason);
    }
  }
  for (const item of items) {
    const { title = '', body = '', link } = item.values;
    for (const { number, reason } of reasonsFor(title, body, link)) {
      const other = known.get(number);
      if (!other || number === item.number) continue;
      note(number, asDuplicate(item), reason);
      note(item.number, asDuplicate(other), reason);
    }
  }
  return new Map(
    [...found].map(([number, own]) => [number, [...own.values()].sort(newest).slice(0, MOST)]),
  );
}

function asDuplicate({ number, values }: InboxItem): Omit<Duplicate, 'reason'> {
  return { of: 'item', id: String(number), title: values.title ?? '' };
}

/** Entries before other submissions, what has more reasons first, then the newer ones. */
function newest(one: Duplicate, other: Duplicate): number {
  const rank = ({ of, reason }: Duplicate) =>
    (of === 'entry' ? 100 : 0) + reason.split(', ').length;
  return rank(other) - rank(one) || (one.id < other.id ? 1 : -1);
}

const ADDRESS = /https?:\/\/[^\s<>"'()[\]]+/gi;

/** More links of one text are a list of links. */
const MOST_LINKS = 20;

/** The pages that a text leads to; the front page of a site only where it is the link itself. */
function pagesOf(link: string | undefined, body: string | undefined): Set<string> {
  const keys = new Set<string>();
  const own = link?.trim() && pageKey(wholeAddress(link.trim()));
  if (own) keys.add(own);
  if (body?.includes('://')) {
    for (const address of (body.match(ADDRESS) ?? []).slice(0, MOST_LINKS)) {
      const key = pageKey(address.replace(/[.,;:!?*_]+$/, ''));
      if (key?.includes('/')) keys.add(key);
    }
  }
  return keys;
}
