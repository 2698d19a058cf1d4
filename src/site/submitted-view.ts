import type { PageHead } from './frame-view.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';
import { draftKey } from './submit-view.ts';

/** The page to which a form leads that was sent. Not for search engines. */
export interface SubmittedView {
  head: PageHead;
  title: string;
  about: string;
  ways: { title: string; href: string }[];
  /** By which the browser kept what was typed; it is forgotten now. */
  draft: string;
}

/** Prepares the page that thanks for news. */
export function submittedView(site: Site): SubmittedView {
  const { words, addresses, newsletter } = site;
  const { title, about, another, home } = words.submit.thanks;
  const said = about(newsletter.editor.name);
  return {
    head: { title, description: said },
    title,
    about: said,
    ways: [
      { title: home, href: addresses.local(paths.home) },
      { title: another, href: addresses.local(paths.submit) },
    ],
    draft: draftKey(site),
  };
}
