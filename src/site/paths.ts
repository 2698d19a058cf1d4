import { KINDS, type Kind, kinds } from '../entries/kinds.ts';

/** The paths of the site's pages and feeds, from its root and without the base path. */
export const paths = {
  home: '/',
  entry: (id: string) => `/entries/${id}/`,
  kind: (kind: Kind) => `/${kinds[kind].list}/`,
  people: '/people/',
  person: (id: string) => `/people/${id}/`,
  personFeed: (id: string) => `/people/${id}/rss.xml`,
  topics: '/topics/',
  topic: (topic: string) => `/topics/${topic}/`,
  topicKind: (topic: string, kind: Kind) => `/topics/${topic}/${kinds[kind].list}/`,
  topicFeed: (topic: string) => `/topics/${topic}/rss.xml`,
  digests: '/digests/',
  digest: (id: string) => `/digests/${id}/`,
  digestEmail: (id: string) => `/digests/${id}/email/`,
  page: (id: string) => `/${id}/`,
  picture: (name: string) => `/pictures/${name}`,
  entryCard: (id: string) => `/og/entries/${id}.png`,
  personCard: (id: string) => `/og/people/${id}.png`,
  digestCard: (id: string) => `/og/digests/${id}.png`,
  siteCard: '/og/site.png',
  search: '/search/',
  feeds: '/feeds/',
  subscribe: '/subscribe/',
  about: '/about/',
  /** Only where the settings say how friends send in news. */
  submit: '/submit/',
  /** Where a form that was sent leads. */
  submitted: '/submit/thanks/',
  /** Only where the settings want it. */
  admin: '/admin/',
  archive: '/archive/',
  archiveYear: (year: string) => `/archive/${year}/`,
  worked: '/it-worked/',
  asksFeed: '/asks/rss.xml',
  digestsFeed: '/digests/rss.xml',
  /** Documents of feeds' archives, from 1; hosts know the type of such a file by its name. */
  newsDocument: (number: number | '*') => `/feeds/news/${number}/atom.xml`,
  digestsDocument: (number: number | '*') => `/feeds/digests/${number}/rss.xml`,
  rss: '/rss.xml',
  atom: '/atom.xml',
  json: '/feed.json',
  events: '/events.ics',
  blogroll: '/blogroll.opml',
  sitemap: '/sitemap-index.xml',
  robots: '/robots.txt',
  llms: '/llms.txt',
  /** Only where the settings say how to report a hole. */
  security: '/.well-known/security.txt',
  manifest: '/manifest.webmanifest',
  favicon: '/favicon.svg',
  faviconIco: '/favicon.ico',
  touchIcon: '/apple-touch-icon.png',
  icon: '/icon-192.png',
  largeIcon: '/icon-512.png',
  maskIcon: '/icon-mask-512.png',
  lost: '/404.html',
} as const;

/** Pages that a site has only where its settings say so. */
const BY_SETTING: readonly string[] = [paths.security, paths.submit, paths.submitted, paths.admin];

/** The pages and feeds that a site always has, whatever is in it. */
export const FIXED_PATHS: readonly string[] = [
  ...Object.values(paths)
    .filter((path) => typeof path === 'string')
    .filter((path) => !BY_SETTING.includes(path)),
  ...KINDS.map(paths.kind),
];

/** Pages of the site that a page of the editor's by the same name replaces. */
export const REPLACEABLE: readonly string[] = [paths.about, paths.subscribe];

/** First segments of paths that the site itself uses: no page of the editor's may take them. */
export const TAKEN: readonly string[] = [
  ...new Set([
    '404',
    'index',
    'entries',
    'pictures',
    'pagefind',
    'submit',
    'admin',
    ...FIXED_PATHS.filter((path) => !REPLACEABLE.includes(path)).map(
      (path) => path.split('/')[1] ?? '',
    ),
  ]),
].filter((segment) => segment !== '');

/** The path of page `number` (from 1) of a list. */
export function pageOf(list: string, number: number): string {
  return number === 1 ? list : `${list}page/${number}/`;
}
