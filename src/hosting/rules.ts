import { paths } from '../site/paths.ts';

/** The name and the value of an HTTP header. */
export type Header = readonly [name: string, value: string];

/** Files of the site that want the same headers. */
export interface Rule {
  /** The folder, from the site's root, with a slash at both ends; or the name of files anywhere. */
  files: { below: string } | { named: string };
  /** Where such files are, from the site's root; `*` stands for anything. */
  at: readonly string[];
  headers: readonly Header[];
}

/**
 * For every answer. `frame-ancestors` is here, since a policy in a page cannot hold it; the rest
 * of the policy is in each page. No Strict-Transport-Security: it binds a whole host for a year,
 * with all that stands beside this site, so whoever runs the host decides.
 */
export const EVERYWHERE: readonly Header[] = [
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
];

/**
 * For all that no rule names, pages above all: what is taken down is gone at the next look, and an
 * unchanged page costs one short question.
 */
export const ALWAYS_ASK: Header = cache('max-age=0, must-revalidate');

/** Ever other bytes have ever another name. */
const FOR_GOOD = cache('max-age=31536000, immutable');

/** The name stays when the picture changes. */
const AN_HOUR = cache('max-age=3600');

/** Feed readers ask every few minutes. */
const TEN_MINUTES = cache('max-age=600');

/** What differs from {@link ALWAYS_ASK}; no file is in two rules. */
export const RULES: readonly Rule[] = [
  below('/_astro/', FOR_GOOD),
  below(paths.picture(''), FOR_GOOD),
  below('/og/', AN_HOUR),
  feed('rss.xml', 'application/rss+xml; charset=utf-8', [
    paths.rss,
    paths.asksFeed,
    paths.digestsFeed,
    paths.personFeed('*'),
    paths.topicFeed('*'),
    paths.digestsDocument('*'),
  ]),
  feed('atom.xml', 'application/atom+xml; charset=utf-8', [paths.atom, paths.newsDocument('*')]),
  feed('feed.json', 'application/feed+json; charset=utf-8', [paths.json]),
  feed('events.ics', 'text/calendar; charset=utf-8', [paths.events]),
  feed('blogroll.opml', 'text/x-opml; charset=utf-8', [paths.blogroll]),
  feed('manifest.webmanifest', 'application/manifest+json', [paths.manifest]),
];

/** The header that says what a file is, where a rule has one. */
export function typeOf({ headers }: Rule): string | undefined {
  return headers.find(([name]) => name === 'Content-Type')?.[1];
}

/** The headers of a rule but for the type. */
export function headersOf({ headers }: Rule): readonly Header[] {
  return headers.filter(([name]) => name !== 'Content-Type');
}

function cache(how: string): Header {
  return ['Cache-Control', `public, ${how}`];
}

function below(folder: string, header: Header): Rule {
  return { files: { below: folder }, at: [`${folder}*`], headers: [header] };
}

function feed(named: string, type: string, at: readonly string[]): Rule {
  return { files: { named }, at, headers: [['Content-Type', type], TEN_MINUTES] };
}
