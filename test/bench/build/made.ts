/** What a build has made. */
export interface Made {
  /** How many HTML pages of each kind, without the search and pages that only send readers on. */
  pages: Record<string, number>;
  /** How many feeds of each kind. */
  feeds: Record<string, number>;
  /** All files. */
  files: number;
  bytes: number;
}

/** The kinds of pages by their paths below the output folder, the first that fits. */
const PAGES: readonly [kind: string, path: RegExp][] = [
  ['home', /^index\.html$/],
  ['404', /^404\.html$/],
  ['entry', /^entries\//],
  ['person', /^people\/(?!page\/)[^/]+\/index\.html$/],
  ['letter to copy', /^digests\/.+\/email\/index\.html$/],
  ['digest', /^digests\/(?!page\/)[^/]+\/index\.html$/],
  ['year', /^archive\/.+\//],
  ['kind in a topic', /^topics\/[^/]+\/(wins|asks|offers|events|spotlights)\//],
  ['topic', /^topics\/[^/]+\//],
  ['it worked', /^it-worked\//],
  ['list', /^(wins|asks|offers|events|spotlights|people|digests|topics|archive)\//],
];

/** The feeds that all of them make, by their paths. Any others are ours alone. */
const FEEDS: readonly [kind: string, path: RegExp][] = [
  ['all news', /^(rss\.xml|atom\.xml|feed\.json)$/],
  ['open asks', /^asks\/rss\.xml$/],
  ['digests', /^digests\/rss\.xml$/],
  ['person', /^people\/[^/]+\/rss\.xml$/],
  ['topic', /^topics\/[^/]+\/rss\.xml$/],
];

/** The kind of a page; `other` for pages that stand alone, such as About. */
function kindOfPage(path: string): string {
  return PAGES.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
}

/** The kind of a feed that all of them make. */
function kindOfFeed(path: string): string | undefined {
  return FEEDS.find(([, pattern]) => pattern.test(path))?.[0];
}

/** The page for searching: the peers have no search, so it is left out of every count. */
function isSearch(path: string): boolean {
  return path === 'search/index.html';
}

/** The first page of a list under a second address: Hugo writes them, to send readers on. */
function isSecondAddress(path: string): boolean {
  return path.endsWith('/page/1/index.html');
}

/**
 * What files there are.
 * @param files with paths below the output folder
 */
export function countMade(files: readonly { path: string; bytes: number }[]): Made {
  const made: Made = { pages: {}, feeds: {}, files: files.length, bytes: 0 };
  for (const { path, bytes } of files) {
    made.bytes += bytes;
    if (path.endsWith('.html')) {
      if (!isSecondAddress(path) && !isSearch(path)) add(made.pages, kindOfPage(path));
      continue;
    }
    const feed = kindOfFeed(path);
    if (feed !== undefined) add(made.feeds, feed);
  }
  return made;
}

/** All of the counts together. */
export function sumOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/**
 * Why two builds cannot be compared: they did not make as many pages and feeds of each kind. Empty
 * where they can.
 */
export function differences(ours: Made, theirs: Made, peer: string): string[] {
  return (['pages', 'feeds'] as const).flatMap((what) =>
    [...new Set([...Object.keys(ours[what]), ...Object.keys(theirs[what])])].flatMap((kind) => {
      const [own, other] = [ours[what][kind] ?? 0, theirs[what][kind] ?? 0];
      return own === other ? [] : [`${what} (${kind}): ours ${own}, ${peer} ${other}`];
    }),
  );
}

function add(counts: Record<string, number>, kind: string): void {
  counts[kind] = (counts[kind] ?? 0) + 1;
}
