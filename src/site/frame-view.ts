import { type Accent, readableAccent } from './accent.ts';
import { type ListId, lists } from './lists.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/** What a page says about itself. */
export interface PageHead {
  /** From the site's root; absent for a page without an address of its own. */
  path?: string;
  /** Absent on the front page. */
  title?: string;
  description: string;
  /** A feed of just this page's subject. */
  feed?: { title: string; path: string };
}

/** What stands around every page. */
export interface Frame {
  title: string;
  canonical?: string;
  accent: Accent;
  icon: string;
  home: NavLink;
  nav: NavLink[];
  more: NavLink[];
  feeds: NavLink[];
  /** For feed readers: the site's feeds and the page's own. */
  alternates: { type: string; title: string; href: string }[];
}

/** A link to a part of the site. */
export interface NavLink {
  title: string;
  href: string;
  /** For `aria-current`: the page itself, or a part of the site that it belongs to. */
  current?: 'page' | 'true';
}

const MAIN: readonly ListId[] = ['digests', 'asks', 'wins', 'offers', 'events', 'people'];
const MORE: readonly ListId[] = ['spotlights', 'topics'];

/** Prepares what stands around a page. */
export function frameView(site: Site, head: PageHead): Frame {
  const { newsletter, words, addresses, pages } = site;
  const { path, title, feed } = head;
  const link = (name: string, to: string): NavLink => {
    const current = path === to ? 'page' : to !== paths.home && path?.startsWith(to) && 'true';
    return { title: name, href: addresses.local(to), ...(current && { current }) };
  };
  const listLink = (id: ListId) => link(words.lists[id].title, lists[id].path);
  const siteFeeds = [
    { type: 'application/rss+xml', name: words.feed.rss, to: paths.rss },
    { type: 'application/atom+xml', name: words.feed.atom, to: paths.atom },
    { type: 'application/feed+json', name: words.feed.json, to: paths.json },
  ];
  const alternates = siteFeeds.map(({ type, name, to }) => ({
    type,
    title: `${newsletter.title} (${name})`,
    href: addresses.local(to),
  }));
  const own = feed && {
    type: 'application/rss+xml',
    title: feed.title,
    href: addresses.local(feed.path),
  };
  return {
    title: title === undefined ? newsletter.title : `${title} · ${newsletter.title}`,
    ...(path && { canonical: addresses.absolute(path) }),
    accent: readableAccent(newsletter.theme.accent),
    icon: addresses.local('/favicon.svg'),
    home: link(newsletter.title, paths.home),
    nav: MAIN.map(listLink),
    more: [...MORE.map(listLink), ...pages.map((page) => link(page.title, paths.page(page.id)))],
    feeds: [
      ...siteFeeds.map(({ name, to }) => link(name, to)),
      link(words.feed.asks, paths.asksFeed),
      link(words.feed.digests, paths.digestsFeed),
      link(words.feed.events, paths.events),
      link(words.feed.blogroll, paths.blogroll),
    ],
    alternates: [...alternates, ...(own ? [own] : [])],
  };
}
