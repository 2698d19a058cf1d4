import type { BlogPosting } from 'schema-dts';
import { askState } from '../../entries/ask-state.ts';
import { kinds } from '../../entries/kinds.ts';
import type { PublicEntry } from '../../gate/gate.ts';
import type { Words } from '../../words/words.ts';
import { paths } from '../paths.ts';
import type { Site } from '../site.ts';
import { eventData } from './event.ts';
import { imageOf } from './image.ts';
import { personOf } from './person.ts';
import type { Described } from './print.ts';
import { trailOf } from './trail.ts';
import { blogOf, editorOf } from './whose.ts';

/**
 * An entry's page. An event is an `Event`. Everything else is a `BlogPosting` about people: the
 * terms of schema.org for asks and offers (`Demand`, `Offer`) are those of trade, with sellers and
 * prices, and would say of a friend's gift that it is for sale. Until when an ask or an offer
 * holds, and how an ask stands, are said by `expires` and `creativeWorkStatus`.
 */
export function entryData(site: Site, entry: PublicEntry, description: string): Described[] {
  const { id, kind, title } = entry;
  const list = { name: site.words.lists[kinds[kind].list].title, path: paths.kind(kind) };
  return [
    kind === 'event' ? eventData(site, entry, description) : postOf(site, entry, description),
    trailOf(site, [list, { name: title, path: paths.entry(id) }]),
  ];
}

type Post = Exclude<PublicEntry, { kind: 'event' }>;

function postOf(site: Site, entry: Post, description: string): BlogPosting {
  const address = site.addresses.absolute(paths.entry(entry.id));
  const until = untilOf(entry);
  return {
    '@type': 'BlogPosting',
    '@id': address,
    url: address,
    headline: entry.title,
    description,
    datePublished: entry.date,
    inLanguage: site.newsletter.language,
    image: imageOf(site, entry),
    author: editorOf(site),
    isPartOf: blogOf(site),
    about: entry.people.map((person) => personOf(site, person)),
    ...(entry.topics.length > 0 && { keywords: entry.topics.map(site.topicName) }),
    ...(until && { expires: until }),
    ...(entry.kind === 'ask' && { creativeWorkStatus: stateWord(entry, site) }),
  };
}

function untilOf(entry: Post): string | undefined {
  if (entry.kind === 'ask') return entry.by;
  return entry.kind === 'offer' ? entry.until : undefined;
}

function stateWord(ask: Extract<PublicEntry, { kind: 'ask' }>, { words, today }: Site): string {
  const said = {
    open: words.ask.open,
    met: words.ask.metShort,
    withdrawn: words.ask.withdrawn,
    expired: words.ask.expired,
  } satisfies Record<ReturnType<typeof askState>, Words['ask']['open']>;
  return said[askState(ask, today)];
}
