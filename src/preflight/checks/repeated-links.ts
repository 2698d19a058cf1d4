import { quote } from '../../fields/fault.ts';
import type { EmailEntry } from '../../gate/gate.ts';
import type { Check, Evidence } from '../evidence.ts';
import { heldIn } from '../held.ts';
import { type LetterLink, linksIn, linksOfEntry, linksOfNote, pageKey } from '../links.ts';
import { finding } from '../place.ts';

/** The same page twice in one letter. */
export const linkRepeated: Check = {
  name: 'link-repeated',
  about: 'The same address stands in two entries of the letter, or in the note and an entry',
  find(evidence) {
    const fresh = freshEntries(evidence);
    const first = new Map<string, LetterLink>();
    const told = new Set<string>();
    const links = linksIn(evidence).filter(({ isInLetter }) => isInLetter);
    const knownFirst = [
      ...links.filter(({ entry }) => !fresh.has(entry)),
      ...links.filter(({ entry }) => fresh.has(entry)),
    ];
    return knownFirst.flatMap((link) => {
      const key = keyOf(evidence, link);
      if (key === undefined) return [];
      const before = first.get(key) ?? link;
      first.set(key, before);
      const id = `${key}\n${link.entry?.id}`;
      if (before.entry === link.entry || isStanding(before, link) || told.has(id)) return [];
      told.add(id);
      const message = `${quote(link.address)} stands in ${before.entry?.file ?? 'the note'} too`;
      return [finding(link.place(), message, 'keep the link in one of the two')];
    });
  },
};

/** A page that an earlier letter told of. */
export const linkSentBefore: Check = {
  name: 'link-sent-before',
  about: 'A link of a new entry was in an earlier letter, in another entry or in the note',
  find(evidence) {
    const { chosen, upTo, reading } = evidence;
    const sought = soughtLinks(evidence);
    if (sought.size === 0) return [];
    const now = new Set<unknown>(heldIn(chosen));
    const mayLeadThere = anyOf([...sought.keys()]);
    return upTo
      .slice(0, -1)
      .toReversed()
      .flatMap(({ digest, sections }) => {
        const entries = sections.flatMap((section) => section.entries);
        const links = [
          ...linksOfNote(reading, digest),
          ...entries
            .filter((entry) => !now.has(entry) && mayLeadThere(entry))
            .flatMap((entry) => linksOfEntry(reading, entry, digest.date)),
        ];
        return links.flatMap((link) => {
          const key = link.isInLetter ? keyOf(evidence, link) : undefined;
          const again = key === undefined ? undefined : sought.get(key);
          if (key === undefined || !again || isStanding(link, again)) return [];
          sought.delete(key);
          const where = link.entry?.file ?? 'in its note';
          const message = `${quote(again.address)} was in the letter of ${digest.date} already (${where})`;
          return [finding(again.place(), message, 'leave the link out, or skip the entry')];
        });
      });
  },
};

/** The links of new entries, by page. What an entry of this letter shares with another is its own check. */
function soughtLinks(evidence: Evidence): Map<string, LetterLink> {
  const fresh = freshEntries(evidence);
  const standing = ownPlaces(evidence);
  const sought = new Map<string, LetterLink>();
  for (const link of linksIn(evidence)) {
    const key = fresh.has(link.entry) && link.isInLetter ? keyOf(evidence, link) : undefined;
    if (key === undefined || isHome(key) || standing.has(key) || sought.has(key)) continue;
    sought.set(key, link);
  }
  return sought;
}

/**
 * May an entry lead to one of these pages? A letter or digit stands in an address as it is, however
 * the rest is written, so a page's longest word tells without reading hundreds of texts.
 */
function anyOf(pages: readonly string[]): (entry: EmailEntry) => boolean {
  const words = pages.map((page) =>
    (page.match(/[a-z0-9]+/gi) ?? []).reduce((a, b) => (a.length >= b.length ? a : b), ''),
  );
  const some = new RegExp(words.join('|'), 'i');
  return (entry) => {
    const { link, respond, online } = entry as {
      link?: string;
      respond?: string;
      online?: unknown;
    };
    return some.test([link, respond, online, entry.body].join('\n'));
  };
}

/** The entries that no earlier letter held. */
function freshEntries({ chosen, upTo }: Evidence): Set<unknown> {
  const before = new Set(upTo.slice(0, -1).flatMap((each) => heldIn(each).map(({ id }) => id)));
  return new Set(heldIn(chosen).filter(({ id }) => !before.has(id)));
}

/** What makes a link the same as another; undefined for mailboxes and for pages of this site. */
function keyOf({ addresses }: Evidence, { address }: LetterLink): string | undefined {
  return addresses.own(address) ? undefined : pageKey(address);
}

/** The front page of a site may be told of whenever its people make news. */
function isHome(key: string): boolean {
  return !/[/?#]/.test(key);
}

/** The places that people call their own: each of their news may lead there. */
function ownPlaces({ reading }: Evidence): Set<string | undefined> {
  return new Set(reading.people.flatMap(({ links }) => links.map(({ url }) => pageKey(url))));
}

/** One form for many asks and one room for many meetings are meant to come again. */
function isStanding(one: LetterLink, other: LetterLink): boolean {
  return one.as === other.as && (one.as === 'respond' || one.as === 'online');
}
