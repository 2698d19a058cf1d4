import { webcalAddress } from './feed-list.ts';
import { type FeedRow, feedRow } from './feeds-view.ts';
import type { PageHead } from './frame-view.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';
import { writingAddress } from './writing-address.ts';

/** The page that tells how to get the letter. */
export interface SubscribeView {
  head: PageHead;
  title: string;
  about: string;
  ways: SubscribeWay[];
}

/** One way to get the letter, with the one thing to do. */
export interface SubscribeWay {
  id: string;
  title: string;
  about: string;
  action: { title: string; href: string };
  /** Its address, for a program that wants it pasted. */
  feed?: FeedRow;
  more?: { title: string; href: string };
}

/** Prepares the page that tells how to get the letter: by mail, by feed and by calendar. */
export function subscribeView(site: Site): SubscribeView {
  const { addresses, words } = site;
  const { title, about, mail, feed, calendar } = words.pages.subscribe;
  return {
    head: { path: paths.subscribe, title, description: about },
    title,
    about,
    ways: [
      {
        id: 'mail',
        title: mail.title,
        about: mail.about,
        action: { title: mail.action, href: writingAddress(site, mail.subject) },
      },
      {
        id: 'feed',
        title: feed.title,
        about: feed.about,
        action: { title: feed.action, href: addresses.local(paths.rss) },
        feed: feedRow(site, 'rss'),
        more: { title: feed.all, href: addresses.local(paths.feeds) },
      },
      {
        id: 'calendar',
        title: calendar.title,
        about: calendar.about,
        action: { title: calendar.action, href: webcalAddress(site) },
        feed: feedRow(site, 'events'),
        more: { title: calendar.file, href: addresses.local(paths.events) },
      },
    ],
  };
}
