import { paths, REPLACEABLE } from './paths.ts';
import type { Site } from './site.ts';

/** A page that the site has besides its news: the kit's own, or one of the editor's. */
export interface StandingPage {
  /** From the site's root. */
  path: string;
  title: string;
  /** Is it one of the editor's? */
  isEditors?: true;
}

/** The names of the kit's own pages that the editor has not replaced. */
export function builtInPages({ pages }: Site): string[] {
  const own = new Set(pages.map(({ id }) => paths.page(id)));
  return REPLACEABLE.filter((path) => !own.has(path)).map((path) => path.slice(1, -1));
}

/** How to subscribe, what the letter is, and then the editor's other pages. */
export function standingPages({ pages, words }: Site): StandingPage[] {
  const own = new Map(pages.map(({ id, title }) => [paths.page(id), title]));
  const { subscribe, about } = words.pages;
  const editors = (path: string): StandingPage | undefined => {
    const title = own.get(path);
    return title === undefined ? undefined : { path, title, isEditors: true };
  };
  const first = [
    editors(paths.subscribe) ?? { path: paths.subscribe, title: subscribe.title },
    editors(paths.about) ?? { path: paths.about, title: about.title },
  ];
  const others = [...own].map(([path, title]) => ({ path, title, isEditors: true as const }));
  return [...first, ...others.filter(({ path }) => !REPLACEABLE.includes(path))];
}
