import type { ChosenDigest } from '../digest/choose.ts';
import type { PublicEntry, PublicPerson } from '../gate/gate.ts';
import type { DigestPage } from './digest-view.ts';
import type { EntryPage } from './entry-card.ts';
import type { PageHead } from './frame-view.ts';
import { digestData } from './json-ld/digest.ts';
import { entryData } from './json-ld/entry.ts';
import { listData } from './json-ld/list.ts';
import { personData } from './json-ld/person.ts';
import type { Described } from './json-ld/print.ts';
import { homeData } from './json-ld/whose.ts';
import type { ListView } from './list-view.ts';
import { digestPicture, entryPicture, personPicture } from './open-graph.ts';
import { paths } from './paths.ts';
import type { PersonSheet } from './person-sheet.ts';
import type { Site } from './site.ts';

/** What the front page says about itself. */
export function homeHead(site: Site): PageHead {
  return { path: paths.home, description: site.newsletter.tagline, jsonLd: homeData(site) };
}

/** What an entry's page says about itself. */
export function entryHead(site: Site, entry: PublicEntry, { description }: EntryPage): PageHead {
  const { id, title, date } = entry;
  return {
    path: paths.entry(id),
    title,
    description,
    type: 'article',
    published: date,
    picture: entryPicture(site, id),
    jsonLd: entryData(site, entry, description),
  };
}

/** What a person's page says about itself. */
export function personHead(site: Site, person: PublicPerson, sheet: PersonSheet): PageHead {
  const { id, name, topics } = person;
  return {
    path: paths.person(id),
    title: name,
    description: sheet.description,
    feed: { title: site.words.person.follow(name), path: paths.personFeed(id) },
    type: 'profile',
    picture: personPicture(site, id),
    jsonLd: personData(site, sheet, topics),
  };
}

/** What a digest's page says about itself. */
export function digestHead(
  site: Site,
  { digest }: ChosenDigest<PublicEntry>,
  { description }: DigestPage,
): PageHead {
  const { id, title, date } = digest;
  return {
    path: paths.digest(id),
    title,
    description,
    feed: { title: site.words.feed.digests, path: paths.digestsFeed },
    type: 'article',
    published: date,
    picture: digestPicture(site, id),
    jsonLd: digestData(site, digest, description),
  };
}

/** A page of a list, its head completed: the pages beside it, and what it leads to. */
export function listWithData(site: Site, list: ListView): ListView {
  return completed(list, listData(site, list));
}

/** A page of a topic's entries, its head completed. */
export function topicWithData(site: Site, list: ListView): ListView {
  const above = { name: site.words.lists.topics.title, path: paths.topics };
  return completed(list, listData(site, list, above));
}

function completed({ head, pager, ...list }: ListView, jsonLd: Described[]): ListView {
  const { previous, next } = pager ?? {};
  const beside = { ...(previous && { previous }), ...(next && { next }) };
  return { ...list, ...(pager && { pager }), head: { ...head, ...beside, jsonLd } };
}
