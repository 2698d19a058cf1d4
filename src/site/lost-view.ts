import type { PageHead } from './frame-view.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';
import { writingAddress } from './writing-address.ts';

/** What stands where there is no such page. */
export interface LostView {
  head: PageHead;
  title: string;
  about: string;
  /** Ways on, the likeliest first. */
  ways: { title: string; href: string /** What it leads to, by its own name. */; name?: string }[];
}

/** Prepares the page for lost addresses. It has none itself and is shown at any depth. */
export function lostView(site: Site): LostView {
  const { words, addresses, digests, newsletter } = site;
  const { lost } = words;
  const newest = digests.at(0)?.digest;
  const way = (title: string, path: string) => ({ title, href: addresses.local(path) });
  return {
    head: { title: lost.title, description: lost.about },
    title: lost.title,
    about: lost.about,
    ways: [
      ...(newsletter.search ? [way(lost.search, paths.search)] : []),
      ...(newest ? [{ ...way(lost.newest, paths.digest(newest.id)), name: newest.title }] : []),
      way(lost.asks, paths.kind('ask')),
      way(lost.archive, paths.archive),
      way(lost.home, paths.home),
      { title: lost.write, href: writingAddress(site, lost.subject) },
    ],
  };
}
