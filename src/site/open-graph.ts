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

/** `language_TERRITORY`, as Open Graph writes a locale; the likeliest territory where none is given. */
function localeOf(language: string): string {
  const { language: tongue, region } = new Intl.Locale(language).maximize();
  return region ? `${tongue}_${region}` : tongue;
}
