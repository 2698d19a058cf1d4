import rss from '@astrojs/rss';
import { type Digest, type Entry, excerpt, loadSite, TAGLINE, TITLE } from './site.ts';

const HOST = 'https://town.example.org';
const MOST = 50;

/** A feed of entries in RSS, by the package that Astro's documentation names. */
export async function entriesFeed(title: string, entries: readonly Entry[]): Promise<Response> {
  const { person } = await loadSite();
  return rss({
    title,
    description: TAGLINE,
    site: HOST,
    customData: '<language>en</language>',
    items: entries.slice(0, MOST).map((entry) => ({
      title: entry.data.title,
      link: `/entries/${entry.id}/`,
      pubDate: entry.data.date,
      ...(entry.data.summary && { description: entry.data.summary }),
      content: entry.rendered?.html ?? '',
      categories: [...entry.data.kinds, ...entry.data.topics],
      author: entry.data.people.map(({ id }) => person.get(id)?.data.title).join(', '),
    })),
  });
}

/** The feed of letters, each with its whole text. */
export async function digestsFeed(): Promise<Response> {
  const { digests } = await loadSite();
  const items = digests.slice(0, MOST).map(async (digest) => ({
    title: digest.data.title,
    link: `/digests/${digest.id}/`,
    pubDate: digest.data.date,
    content: await letterHtml(digest),
  }));
  return rss({
    title: `Letters · ${TITLE}`,
    description: TAGLINE,
    site: HOST,
    customData: '<language>en</language>',
    items: await Promise.all(items),
  });
}

/** A letter as HTML without a page around it. */
export async function letterHtml({ data, rendered }: Digest): Promise<string> {
  const { entry, person } = await loadSite();
  const item = (id: string) => {
    const found = entry.get(id);
    if (!found) return '';
    const { summary, html } = excerpt(found);
    const names = found.data.people.map(({ id }) => escapeText(person.get(id)?.data.title ?? ''));
    const more = found.data.link
      ? `<br><a href="${escapeText(found.data.link)}">Read more</a>`
      : '';
    return `<p><strong>${names.join(', ')}</strong><br><a href="${HOST}/entries/${id}/">${escapeText(found.data.title)}</a><br>${html ?? escapeText(summary ?? '')}${more}</p>`;
  };
  const sections = data.sections.map(
    ({ title, entries }) => `<h2>${title}</h2>\n${entries.map(({ id }) => item(id)).join('\n')}`,
  );
  return `<h1>${escapeText(data.title)}</h1>\n${rendered?.html ?? ''}\n${sections.join('\n')}`;
}

/** The newest entries in Atom. */
export async function atom(): Promise<string> {
  const { entries } = await loadSite();
  const items = entries
    .slice(0, MOST)
    .map(
      ({ id, data, rendered }) =>
        `<entry><id>${HOST}/entries/${id}/</id><title>${escapeText(data.title)}</title><link href="${HOST}/entries/${id}/" rel="alternate" type="text/html"/><updated>${data.date.toISOString()}</updated><content type="html">${escapeText(rendered?.html ?? '')}</content></entry>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>${HOST}/</id><title>${TITLE}</title><updated>${entries[0]?.data.date.toISOString()}</updated><author><name>Edda</name></author>${items.join('')}</feed>`;
}

/** The newest entries as a JSON Feed. */
export async function json(): Promise<string> {
  const { entries } = await loadSite();
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    home_page_url: `${HOST}/`,
    feed_url: `${HOST}/feed.json`,
    language: 'en',
    items: entries.slice(0, MOST).map(({ id, data, rendered }) => ({
      id: `${HOST}/entries/${id}/`,
      url: `${HOST}/entries/${id}/`,
      title: data.title,
      content_html: rendered?.html,
      date_published: data.date,
      tags: data.topics,
    })),
  });
}

function escapeText(text: string): string {
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}
