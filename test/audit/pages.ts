import { KINDS, kinds } from '../../src/entries/kinds.ts';
import { paths } from '../../src/site/paths.ts';

/** A page that stands for its kind. */
export interface AuditPage {
  /** What kind of page, in a word or two. */
  kind: string;
  /** From the site's root, without the base path. */
  path: string;
  /** Must it keep to the budget of a page to read? Not the search, and not the editor's page for copying. */
  isLight: boolean;
  /** Is it one of those that Lighthouse looks at? */
  isMeasured: boolean;
}

/** The files of a built site. */
export interface SiteFiles {
  /** Paths below its folder. */
  files: readonly string[];
  read(file: string): string;
}

/** The file of a page. */
function fileOf(path: string): string {
  return (path.endsWith('/') ? `${path}index.html` : path).slice(1);
}

/** The address of the site's home, as its pages say it; ends with a slash. */
export function homeOf({ read }: SiteFiles): URL {
  const [, address] = /<link rel="canonical" href="([^"]+)"/.exec(read('index.html')) ?? [];
  if (!address) throw new Error('index.html has no canonical link');
  return new URL(address);
}

/** The base path of a site, without a slash at the end; empty for a site at the root of its host. */
export function baseOf(site: SiteFiles): string {
  return homeOf(site).pathname.replace(/\/$/, '');
}

/**
 * One page of each kind that the site has, found through its own lists, so that it works on any
 * content: the newest of what has several. A kind that the site has not is left out.
 */
export function pagesByKind(site: SiteFiles): AuditPage[] {
  const has = new Set(site.files);
  const base = baseOf(site);
  const main = (path: string): string => {
    const html = has.has(fileOf(path)) ? site.read(fileOf(path)) : '';
    return html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  };
  const linked = (from: string, to: RegExp): string | undefined =>
    [...main(from).matchAll(/ href="([^"#?]+)/g)]
      .map(([, href = '']) => (href.startsWith(`${base}/`) ? href.slice(base.length) : ''))
      .find((path) => to.test(path) && has.has(fileOf(path)));
  const pages = site.files
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
  const first = (of: RegExp, fits: (path: string) => boolean = () => true) =>
    pages.find((path) => of.test(path) && fits(path));
  const pictured = (path: string) => main(path).includes('<img');
  const illustrated = (path: string) => /<img src="(?![^"]*-face-)/.test(main(path));
  const longest = pages
    .filter((path) => !path.endsWith('/email/'))
    .map((path) => ({ path, length: site.read(fileOf(path)).length }))
    .reduce((one, other) => (other.length > one.length ? other : one));
  const newest = first(A_PERSON) && linked(paths.home, A_PERSON);

  const found: [kind: string, path: string | undefined][] = [
    ['home', paths.home],
    ...KINDS.flatMap((kind): [string, string | undefined][] => [
      [kinds[kind].list, paths.kind(kind)],
      [kind, linked(paths.kind(kind), AN_ENTRY)],
    ]),
    ['met ask', linked(paths.worked, AN_ENTRY)],
    ['entry with a picture', first(AN_ENTRY, illustrated)],
    ['page of a list', first(/^\/[^/]+\/page\/2\/$/)],
    ['people', paths.people],
    ['person', newest ?? first(A_PERSON)],
    ['person with a photo', first(A_PERSON, pictured)],
    ['person without a photo', first(A_PERSON, (path) => !pictured(path))],
    ['topics', paths.topics],
    ['topic', first(/^\/topics\/[^/]+\/$/)],
    ['kind in a topic', first(/^\/topics\/[^/]+\/(?!page\/)[^/]+\/$/)],
    ['digests', paths.digests],
    ['digest', linked(paths.digests, A_DIGEST)],
    ['letter to copy', first(/^\/digests\/.+\/email\/$/)],
    ['archive', paths.archive],
    ['year', linked(paths.archive, /^\/archive\/\d+\/$/)],
    ['it worked', paths.worked],
    ['feeds', paths.feeds],
    ['subscribe', paths.subscribe],
    ['about', paths.about],
    ['submit', paths.submit],
    ['submitted', paths.submitted],
    ['search', paths.search],
    ["editor's own page", first(/^\/[^/]+\/$/, (path) => !STANDING.has(path))],
    ['404', paths.lost],
    ['longest page', longest.path],
  ];
  const seen = new Set<string>();
  return found.flatMap(([kind, path]) => {
    if (!path || !has.has(fileOf(path)) || seen.has(path)) return [];
    seen.add(path);
    return [{ kind, path, isLight: !HEAVY.has(kind), isMeasured: MEASURED.has(kind) }];
  });
}

const AN_ENTRY = /^\/entries\/.+\/$/;
const A_PERSON = /^\/people\/(?!page\/)[^/]+\/$/;
const A_DIGEST = /^\/digests\/(?!page\/)(?:(?!\/email\/).)+\/$/;

/** The pages at the root that every site has. */
const STANDING: ReadonlySet<string> = new Set([
  ...Object.values(paths).filter((path) => typeof path === 'string'),
  ...KINDS.map(paths.kind),
]);

/** The search brings its index along, and the page for copying a whole letter with its code. */
const HEAVY: ReadonlySet<string> = new Set(['search', 'letter to copy']);

/** What a friend opens: the front page, the newest win, a person, the asks, the newest digest. */
const MEASURED: ReadonlySet<string> = new Set(['home', 'win', 'person', 'asks', 'digest']);
