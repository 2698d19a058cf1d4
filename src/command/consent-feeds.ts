import { toCalendar } from '../feeds/calendar.ts';
import { digestDocument, digestDocuments, digestsFeed } from '../feeds/digests-feed.ts';
import {
  asksFeed,
  newsDocument,
  newsDocuments,
  newsFeed,
  personFeed,
  topicFeed,
} from '../feeds/feed.ts';
import { toOpml } from '../feeds/opml.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import type { Output } from './consent-output.ts';

/** Every feed of a site, the calendar and the blogroll among them. */
export function feedsOf(site: Site): Output[] {
  const news = newsFeed(site, paths.rss);
  const feeds: [string, unknown][] = [
    [paths.rss, news],
    [paths.atom, news],
    [paths.json, news],
    [paths.asksFeed, asksFeed(site)],
    [paths.digestsFeed, digestsFeed(site)],
    [paths.events, toCalendar(site)],
    [paths.blogroll, toOpml(site)],
    ...newsDocuments(site).map((number): [string, unknown] => [
      paths.newsDocument(number),
      newsDocument(site, number),
    ]),
    ...digestDocuments(site).map((number): [string, unknown] => [
      paths.digestsDocument(number),
      digestDocument(site, number),
    ]),
    ...site.people.map((person): [string, unknown] => [
      paths.personFeed(person.id),
      personFeed(site, person),
    ]),
    ...[...site.topics.keys()].map((topic): [string, unknown] => [
      paths.topicFeed(topic),
      topicFeed(site, topic),
    ]),
  ];
  return feeds.map(([path, says]) => ({ path, part: 'feed', says }));
}
