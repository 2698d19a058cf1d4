import type { Day } from '../fields/day.ts';
import { languageOfWords, scriptOf } from '../words/words.ts';
import { type Accent, readableAccent } from './accent.ts';
import { FEEDS, siteFeeds } from './feed-list.ts';
import { type Described, printJsonLd } from './json-ld/print.ts';
import { type Navigation, navigationOf } from './navigation.ts';
import { type Meta, openGraph } from './open-graph.ts';
import { PAPER } from './paper.ts';
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
  /** What it is, by Open Graph. Default: `website`. */
  type?: 'website' | 'article' | 'profile';
  /** The day on which an article became news. */
  published?: Day;
  /** The path of its picture for sharing, 1200 by 630 pixels. Default: the site's. */
  picture?: string;
  /** Of a page of a list: the addresses of its neighbours. */
  previous?: string;
  next?: string;
  /** What it says to machines, in the terms of schema.org. */
  jsonLd?: readonly Described[];
}

/** A feed as feed readers find it in the head of a page. */
export interface Alternate {
  type: string;
  title: string;
  href: string;
}

/** What stands around every page. */
export interface Frame {
  shared: SharedFrame;
  title: string;
  canonical?: string;
  /** For networks and messengers; none where the page has no address of its own. */
  openGraph: Meta[];
  /** JSON-LD, ready for a `script` element. */
  jsonLd?: string;
  navigation: Navigation;
  /** The page's own feed. */
  alternate?: Alternate;
}

/** What is the same around all pages: one object for each site. */
export interface SharedFrame {
  accent: Accent;
  /** The colour of the browser around the page. */
  paper: typeof PAPER;
  icons: { ico: string; svg: string; touch: string };
  manifest: string;
  language: string;
  /** The script of the language (ISO 15924). */
  script: string;
  /** The language of the kit's own words (BCP 47), where it is not the newsletter's. */
  wordsLanguage?: string;
  /** The site's feeds. */
  alternates: Alternate[];
}

/** Prepares what stands around a page. */
export function frameView(site: Site, head: PageHead): Frame {
  const { newsletter, addresses } = site;
  const { path, title, feed, jsonLd } = head;
  const tabTitle = title === undefined ? newsletter.title : `${title} · ${newsletter.title}`;
  const alternate = feed && {
    type: 'application/rss+xml',
    title: feed.title,
    href: addresses.local(feed.path),
  };
  return {
    shared: sharedFrame(site),
    title: tabTitle,
    ...(path && { canonical: addresses.absolute(path) }),
    openGraph: path ? openGraph(site, head, tabTitle) : [],
    ...(jsonLd && { jsonLd: printJsonLd(jsonLd) }),
    navigation: navigationOf(site, path),
    ...(alternate && { alternate }),
  };
}

const known = new WeakMap<Site, SharedFrame>();

function sharedFrame(site: Site): SharedFrame {
  const found = known.get(site);
  if (found) return found;
  const { newsletter, words, addresses } = site;
  const { language, theme } = newsletter;
  const wordsLanguage = languageOfWords(language);
  const shared: SharedFrame = {
    accent: readableAccent(theme.accent),
    paper: PAPER,
    icons: {
      ico: addresses.local(paths.faviconIco),
      svg: addresses.local(paths.favicon),
      touch: addresses.local(paths.touchIcon),
    },
    manifest: addresses.local(paths.manifest),
    language,
    script: scriptOf(language),
    ...(wordsLanguage !== language && { wordsLanguage }),
    alternates: FEEDS.filter((id) => siteFeeds[id].isEverywhere).map((id) => ({
      type: siteFeeds[id].type,
      title: `${newsletter.title} (${words.feed[id]})`,
      href: addresses.local(siteFeeds[id].path),
    })),
  };
  known.set(site, shared);
  return shared;
}
