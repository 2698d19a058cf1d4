import { hasExit } from '../submissions/exits.ts';
import { type ListId, lists } from './lists.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';
import { standingPages } from './standing-pages.ts';

/** A link to a part of the site. */
export interface NavLink {
  title: string;
  href: string;
  /** For `aria-current`: the page itself, or a part of the site that it belongs to. */
  current?: 'page' | 'true';
  /** Is its title the editor's, and not of the dictionary? */
  isEditors?: true;
}

/** The ways through the site that stand on every page. */
export type Navigation = Arranged<NavLink>;

interface Arranged<Link> {
  home: Link;
  /** At the head of the page: what readers come for. */
  main: Link[];
  /** At its foot: more to read. */
  more: Link[];
  /** At its foot: how to be part of it, and the pages of the editor. */
  join: Link[];
}

const MAIN: readonly ListId[] = ['digests', 'asks', 'wins', 'offers', 'events', 'people'];
const MORE: readonly ListId[] = ['spotlights', 'topics'];

/** What is known of a site's navigation. */
interface Known {
  /** Where its links lead, from the site's root. */
  targets: string[];
  /** By the state of all links. */
  made: Map<string, Navigation>;
}

const known = new WeakMap<Site, Known>();

/**
 * The navigation as the page at `path` shows it; a page without a path is nowhere in it. Pages on
 * which its links look the same get the same object, so that it can be printed once for all of them.
 */
export function navigationOf(site: Site, path: string | undefined): Navigation {
  const { targets, made } = knownOf(site);
  const state = targets.map((to) => currentAt(path, to) ?? '').join();
  const found = made.get(state);
  if (found) return found;
  const navigation = arrange(site, (title, to, isEditors): NavLink => {
    const current = currentAt(path, to);
    const href = site.addresses.local(to);
    return { title, href, ...(current && { current }), ...(isEditors && { isEditors }) };
  });
  made.set(state, navigation);
  return navigation;
}

function knownOf(site: Site): Known {
  const found = known.get(site);
  if (found) return found;
  const { home, main, more, join } = arrange(site, (_title, to) => to);
  const made: Known = { targets: [home, ...main, ...more, ...join], made: new Map() };
  known.set(site, made);
  return made;
}

function currentAt(path: string | undefined, to: string): NavLink['current'] {
  if (path === to) return 'page';
  return to !== paths.home && path?.startsWith(to) ? 'true' : undefined;
}

function arrange<Link>(
  site: Site,
  link: (title: string, to: string, isEditors?: true) => Link,
): Arranged<Link> {
  const { words, newsletter } = site;
  const listLink = (id: ListId) => link(words.lists[id].title, lists[id].path);
  return {
    home: link(newsletter.title, paths.home),
    main: [
      ...MAIN.map(listLink),
      ...(newsletter.search ? [link(words.search.title, paths.search)] : []),
    ],
    more: [
      link(words.worked.title, paths.worked),
      ...MORE.map(listLink),
      link(words.pages.archive.title, paths.archive),
    ],
    join: [
      ...(hasExit(newsletter.submit) ? [link(words.submit.title, paths.submit)] : []),
      ...standingPages(site).map(({ title, path, isEditors }) => link(title, path, isEditors)),
      link(words.pages.feeds.title, paths.feeds),
      link(words.feed.rss, paths.rss),
      link(words.feed.events, paths.events),
    ],
  };
}
