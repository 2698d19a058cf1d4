import { describe } from './entry-card.ts';
import { FEEDS, siteFeeds } from './feed-list.ts';
import { openAsks } from './groups.ts';
import { LISTS, lists } from './lists.ts';
import { rowOfNames } from './names.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';
import { standingPages } from './standing-pages.ts';

/** So many letters and asks: the newest say what the newsletter is like. And so many of the editor's pages. */
const MAX_LETTERS = 5;
const MAX_ASKS = 10;
const MAX_PAGES = 50;

interface Link {
  title: string;
  /** From the site's root. */
  path: string;
  about?: string | undefined;
}

/**
 * What the site is and where to find what, for language models (llmstxt.org): Markdown with a
 * title, a quotation, a few words, and then lists of links. `Optional` is a word of the format: what
 * stands there may be left out.
 */
export function llmsTxt(site: Site): string {
  const { newsletter, words } = site;
  const letters = site.digests.slice(0, MAX_LETTERS).map(({ digest }) => ({
    title: digest.title,
    path: paths.digest(digest.id),
    about: describe(digest),
  }));
  const asks = openAsks(site).slice(0, MAX_ASKS);
  const feeds = FEEDS.map((id) => ({ title: words.feed[id], path: siteFeeds[id].path }));
  const parts = [
    `# ${escapeMarkdown(newsletter.title)}`,
    `> ${escapeMarkdown(newsletter.tagline)}`,
    escapeMarkdown(`${words.machines.by(newsletter.editor.name)} ${words.machines.note}`),
    section(site, words.machines.pages, listLinks(site)),
    section(site, words.lists.digests.title, letters),
    section(
      site,
      words.ask.openTitle,
      asks.map(({ id, title, people }) => ({
        title,
        path: paths.entry(id),
        about: rowOfNames(
          people.map((id) => ({ name: site.nameOf(id) })),
          newsletter.language,
        ),
      })),
    ),
    section(site, words.feeds, feeds),
    section(site, 'Optional', standingPages(site).slice(0, MAX_PAGES)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function listLinks({ words }: Site): Link[] {
  return LISTS.map((id) => {
    const { title, about } = words.lists[id];
    return { title, path: lists[id].path, about };
  });
}

function section({ addresses }: Site, title: string, links: readonly Link[]): string {
  if (links.length === 0) return '';
  const lines = links.map(({ title: words, path, about }) => {
    const link = `- [${escapeMarkdown(words)}](${addresses.absolute(path)})`;
    return about === undefined ? link : `${link}: ${escapeMarkdown(about)}`;
  });
  return [`## ${escapeMarkdown(title)}\n`, ...lines].join('\n');
}

/** A text on one line, so that nothing in it is Markdown or HTML, nor becomes a link by itself. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>()#|~&]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\.|@/gi, '\\$&')
    .replace(/^(?:([+-])|(\d+)\.)/, (_, sign, number) => (sign ? `\\${sign}` : `${number}\\.`));
}
