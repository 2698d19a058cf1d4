import type { PublicEntry } from '../gate/gate.ts';
import { type EntryLink, entryLink } from './entry-link.ts';
import { kinOf, type Reason } from './kinship.ts';
import type { NamePart } from './names.ts';
import { phrase } from './phrase.ts';
import type { Site } from './site.ts';

/** Entries that readers of another one may like, for one reason. */
export interface RelatedGroup {
  /** In a few words: why they stand here. */
  reason: NamePart[];
  entries: EntryLink[];
}

/**
 * Up to three entries that go with one: those about the same people first, then those that share
 * topics, then others of its kind.
 */
export function relatedTo(site: Site, entry: PublicEntry): RelatedGroup[] {
  const groups = Map.groupBy(kinOf(site, entry), ({ reason: { by, of } }) => `${by} ${of}`);
  return [...groups.values()].flatMap((kin) => {
    const [first] = kin;
    if (!first) return [];
    const entries = kin.map((each) => entryLink(site, each.entry));
    return [{ reason: inWords(site, first.reason), entries }];
  });
}

function inWords({ words: { around }, nameOf, topicName }: Site, { by, of }: Reason): NamePart[] {
  switch (by) {
    case 'person':
      return phrase(around.about, { name: nameOf(of) });
    case 'topic':
      return phrase(around.on, { name: topicName(of) });
    case 'kind':
      return [around.kind[of]];
  }
}
