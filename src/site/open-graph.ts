import type { PageHead } from './frame-view.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/** One `meta` element of Open Graph. */
export interface Meta {
  property: string;
  content: string;
}

/** The size of the pictures for sharing, in pixels: what the large cards of most networks ask for. */
const WIDTH = 1200;
const HEIGHT = 630;

/** What networks and messengers show of a page that is shared (ogp.me); `title` as it stands in the tab. */
export function openGraph(site: Site, head: PageHead, title: string): Meta[] {
  const { newsletter, addresses } = site;
  const { path = paths.home, type = 'website', published, picture = paths.siteCard } = head;
  const meta: [string, string][] = [
    ['og:type', type],
    ['og:title', head.title ?? newsletter.title],
    ['og:description', head.description],
    ['og:url', addresses.absolute(path)],
    ['og:site_name', newsletter.title],
    ['og:locale', localeOf(newsletter.language)],
    ['og:image', addresses.absolute(picture)],
    ['og:image:width', String(WIDTH)],
    ['og:image:height', String(HEIGHT)],
    ['og:image:alt', title],
  ];
  if (type === 'article' && published) meta.push(['article:published_time', published]);
  return meta.map(([property, content]) => ({ property, content }));
}

/** The path of the picture for sharing of an entry: its own, where the settings want one. */
export function entryPicture(site: Site, id: string): string {
  return entriesWithPicture(site).has(id) ? paths.entryCard(id) : paths.siteCard;
}

/** The path of the picture for sharing of a person. */
export function personPicture({ newsletter }: Site, id: string): string {
  return newsletter.cards === 0 ? paths.siteCard : paths.personCard(id);
}

/** The path of the picture for sharing of a digest. */
export function digestPicture({ newsletter }: Site, id: string): string {
  return newsletter.cards === 0 ? paths.siteCard : paths.digestCard(id);
}

const withPicture = new WeakMap<Site, ReadonlySet<string>>();

function entriesWithPicture(site: Site): ReadonlySet<string> {
  const known = withPicture.get(site);
  if (known) return known;
  const newest = site.entries.slice(0, site.newsletter.cards);
  const found = new Set(newest.map(({ id }) => id));
  withPicture.set(site, found);
  return found;
}

const locales = new Map<string, string>();

/** `language_TERRITORY`, as Open Graph writes a locale; the likeliest territory where none is given. */
function localeOf(language: string): string {
  const known = locales.get(language);
  if (known) return known;
  const { language: tongue, region } = new Intl.Locale(language).maximize();
  const locale = region ? `${tongue}_${region}` : tongue;
  locales.set(language, locale);
  return locale;
}
