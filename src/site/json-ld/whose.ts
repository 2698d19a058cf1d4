import type { Blog, Person, SearchAction, WebSite } from 'schema-dts';
import { paths } from '../paths.ts';
import type { Site } from '../site.ts';
import type { Described } from './print.ts';

/** The front page: the site and how to search it, the newsletter as a blog, and who writes it. */
export function homeData(site: Site): Described[] {
  const { title, tagline, language, search } = site.newsletter;
  const shared = {
    name: title,
    url: site.addresses.absolute(paths.home),
    description: tagline,
    inLanguage: language,
    publisher: { '@id': idOf(site, 'editor') },
  };
  const website: WebSite = {
    '@type': 'WebSite',
    '@id': idOf(site, 'site'),
    ...shared,
    ...(search && { potentialAction: searchOf(site) }),
  };
  return [website, { ...blogOf(site), ...shared }, editorOf(site)];
}

function searchOf(site: Site): SearchAction {
  return {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${site.addresses.absolute(paths.search)}?q={search_term_string}`,
    },
    ...{ 'query-input': 'required name=search_term_string' },
  };
}

/** The editor: by name only, for a mail address is not for every page. */
export function editorOf(site: Site): Exclude<Person, string> & { '@type': 'Person' } {
  return {
    '@type': 'Person',
    '@id': idOf(site, 'editor'),
    name: site.newsletter.editor.name,
    url: site.addresses.absolute(paths.home),
  };
}

/** The newsletter, as the whole that an entry or a letter belongs to. */
export function blogOf(site: Site): Exclude<Blog, string> & { '@type': 'Blog' } {
  return { '@type': 'Blog', '@id': idOf(site, 'blog'), name: site.newsletter.title };
}

/** The identity of something that all pages of the site speak of. */
export function idOf(site: Site, name: 'site' | 'blog' | 'editor'): string {
  return `${site.addresses.absolute(paths.home)}#${name}`;
}
