import { toFragment } from '../email/fragment.ts';
import { letterOf } from '../email/letter.ts';
import { toPlain } from '../email/plain.ts';
import { toCalendar } from '../feeds/calendar.ts';
import { digestsFeed } from '../feeds/digests-feed.ts';
import { asksFeed, newsFeed, personFeed, topicFeed } from '../feeds/feed.ts';
import { toOpml } from '../feeds/opml.ts';
import { digestPage } from '../site/digest-view.ts';
import { entryPage } from '../site/entry-card.ts';
import { homeView } from '../site/home-view.ts';
import { renderBody } from '../site/html.ts';
import { listView, topicView } from '../site/list-view.ts';
import { LISTS, listPages, topicPages } from '../site/lists.ts';
import { paths } from '../site/paths.ts';
import { personSheet } from '../site/person-sheet.ts';
import type { Site } from '../site/site.ts';

/** Where the sitemap lists the pages; paths.sitemap leads to it. */
const SITEMAP = '/sitemap-0.xml';

/**
 * Everything that a site publishes: by its path, a text that is another one whenever the file that
 * the build writes there is another one.
 */
export function publishedBy(site: Site): Map<string, string> {
  const pages = new Map([...pagesOf(site)].map(([path, value]) => [path, JSON.stringify(value)]));
  const listed = [...pages.keys()].filter((path) => !path.endsWith('/email/'));
  return new Map([
    ...pages,
    ...[...feedsOf(site)].map(([path, value]): [string, string] => [path, JSON.stringify(value)]),
    ...[...site.pictures.values()].map(({ name }): [string, string] => [paths.picture(name), name]),
    [SITEMAP, listed.sort().join('\n')],
  ]);
}

function* pagesOf(site: Site): Generator<[string, unknown]> {
  yield [paths.home, homeView(site)];
  for (const entry of site.entries) yield [paths.entry(entry.id), entryPage(site, entry)];
  for (const person of site.people) yield [paths.person(person.id), personSheet(site, person)];
  for (const id of LISTS) {
    for (const page of listPages(site, id)) yield [page.path, listView(site, id, page)];
  }
  for (const topic of site.topics.keys()) {
    for (const page of topicPages(site, topic)) yield [page.path, topicView(site, topic, page)];
  }
  for (const chosen of site.digests) {
    const { id } = chosen.digest;
    const letter = letterOf(site, chosen);
    yield [paths.digest(id), digestPage(site, chosen)];
    yield [paths.digestEmail(id), [letter.subject, toFragment(letter), toPlain(letter)]];
  }
  for (const page of site.pages) yield [paths.page(page.id), [page, renderBody(site, page)]];
}

function* feedsOf(site: Site): Generator<[string, unknown]> {
  for (const path of [paths.rss, paths.atom, paths.json]) yield [path, newsFeed(site, path)];
  yield [paths.asksFeed, asksFeed(site)];
  yield [paths.digestsFeed, digestsFeed(site)];
  yield [paths.events, toCalendar(site)];
  yield [paths.blogroll, toOpml(site)];
  for (const person of site.people) yield [paths.personFeed(person.id), personFeed(site, person)];
  for (const topic of site.topics.keys()) yield [paths.topicFeed(topic), topicFeed(site, topic)];
}
