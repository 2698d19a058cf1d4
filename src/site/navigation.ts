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
export interface Navigation {
  home: NavLink;
  /** At the head of the page: what readers come for. */
  main: NavLink[];
  /** At its foot: more to read. */
  more: NavLink[];
  /** At its foot: how to be part of it, and the pages of the editor. */
  join: NavLink[];
}

const MAIN: readonly ListId[] = ['digests', 'asks', 'wins', 'offers', 'events', 'people'];
const MORE: readonly ListId[] = ['spotlights', 'topics'];

/** The navigation as the page at `path` shows it; a page without a path is nowhere in it. */
export function navigationOf(site: Site, path: string | undefined): Navigation {
  const { words, addresses, newsletter } = site;
  const link = (title: string, to: string): NavLink => {
    const current = path === to ? 'page' : to !== paths.home && path?.startsWith(to) && 'true';
    return { title, href: addresses.local(to), ...(current && { current }) };
  };
  const listLink = (id: ListId) => link(words.lists[id].title, lists[id].path);
  return {
    home: link(newsletter.title, paths.home),
    main: [...MAIN.map(listLink), link(words.search.title, paths.search)],
    more: [
      link(words.worked.title, paths.worked),
      ...MORE.map(listLink),
      link(words.pages.archive.title, paths.archive),
    ],
    join: [
      ...(hasExit(newsletter.submit) ? [link(words.submit.title, paths.submit)] : []),
      ...standingPages(site).map(({ title, path, isEditors }) => ({
        ...link(title, path),
        ...(isEditors && { isEditors }),
      })),
      link(words.pages.feeds.title, paths.feeds),
      link(words.feed.rss, paths.rss),
      link(words.feed.events, paths.events),
    ],
  };
}
