import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, raw } from 'hono/html';
import type { Acceptance } from '../inbox/acceptance.ts';
import type { DeskItem } from '../inbox/desk-item.ts';
import type { Measured } from '../pictures/measured.ts';
import { pictureReference } from '../pictures/reference.ts';
import { readContent } from '../read/disk.ts';
import { parseContent } from '../read/parse.ts';
import { readableAccent } from '../site/accent.ts';
import { type EntryCard, entryCard } from '../site/entry-card.ts';
import { renderBody } from '../site/html.ts';
import type { NamePart } from '../site/names.ts';
import { paths } from '../site/paths.ts';
import { buildSite, type Site } from '../site/site.ts';
import { scriptOf } from '../words/words.ts';
import { markdownFile } from '../writing/markdown-file.ts';
import type { OpenedDesk } from './inbox-open.ts';
import { kit } from './kit.ts';
import { replaceFile } from './replace-file.ts';

const STYLES = ['tokens', 'base', 'frame', 'person', 'entry', 'prose'];

/**
 * Writes a page that shows an item as the site would, for the editor alone; returns its path. It
 * needs no other file, asks no server and runs no script.
 */
export async function writePreview(
  opened: OpenedDesk,
  { item }: DeskItem,
  acceptance: Acceptance,
): Promise<string> {
  const { folder, inbox, out } = opened;
  const { number } = item;
  const data = new Map<string, string>();
  const measured = new Map<string, Measured>();
  for (const { at, file } of acceptance.pictures) {
    const picture = inbox.picture(number, at);
    if (!picture) continue;
    const { type, width, height, bytes } = picture;
    measured.set(file, { name: `${at}.${type === 'image/png' ? 'png' : 'jpg'}`, width, height });
    data.set(file, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`);
  }
  const site = await siteWith(folder, opened, acceptance, measured);
  const entry = site?.entries.find(({ id }) => id === acceptance.entry.id);
  if (!site || !entry) throw new Error(`submission ${number} makes no entry`);
  const pageAddress = site.addresses.absolute(paths.entry(entry.id));
  let body = renderBody(site, entry, { pageAddress });
  for (const [file, { name }] of measured) {
    const address = site.addresses.absolute(paths.picture(name));
    body = body.replaceAll(`src="${address}"`, () => `src="${data.get(file)}"`);
  }
  const reference = entry.image && pictureReference(entry.file, entry.image.src);
  const src = reference && 'file' in reference ? data.get(reference.file) : undefined;
  const image = src === undefined ? undefined : { src, alt: entry.image?.alt ?? '' };
  const path = join(out, `${number}.html`);
  replaceFile(path, previewPage(site, entryCard(site, entry), body, image, number));
  return path;
}

/** The site as it would be with the entry, what is withheld from it included. */
async function siteWith(
  folder: string,
  { circle, at }: OpenedDesk,
  { entry, person }: Acceptance,
  measured: Map<string, Measured>,
): Promise<Site | undefined> {
  const texts = [person, entry].flatMap((each) =>
    each ? [{ file: each.file, text: markdownFile(each.fields, each.body) }] : [],
  );
  const own = parseContent(texts);
  const { people, entries, digests, pages } = readContent(folder);
  // As of the entry's own day where that is ahead: the gate lets nothing through before it.
  const day = String(entry.fields.date ?? '');
  const now = Math.max(Date.parse(at), Date.parse(`${day}T12:00:00Z`) || 0);
  return buildSite({
    content: {
      newsletter: circle.newsletter,
      people: [...people, ...own.people],
      entries: [...entries, ...own.entries],
      digests,
      pages,
    },
    now,
    preview: true,
    measure: async () => measured,
  });
}

/** The page: what `Entry.astro` prints, without the site around it. */
function previewPage(
  site: Site,
  card: EntryCard,
  body: string,
  image: { src: string; alt: string } | undefined,
  number: number,
): string {
  const { newsletter, words, direction } = site;
  const { language } = newsletter;
  const { light, dark } = readableAccent(newsletter.theme.accent);
  const styles = [
    `:root{--accent-light:${light};--accent-dark:${dark}}`,
    ...STYLES.map((name) => readFileSync(join(kit, 'src/styles', `${name}.css`), 'utf8')),
  ].join('\n');
  const hash = createHash('sha256').update(styles).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; form-action 'none'; base-uri 'none'`;
  const { ask, event, offerUntil, link, via, withheld } = card;
  const page = html`<!doctype html>
<html lang="${language}" dir="${direction}" data-script="${scriptOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Preview of submission ${number}</title>
<style>${raw(styles)}</style>
</head>
<body>
<main id="content">
<p class="meta" lang="en" dir="ltr">Preview of submission ${number}, for you alone. Nothing of it is published.${withheld ? ` Once accepted it would be withheld: ${withheld}.` : ''}</p>
<article class="sheet">
<header class="page-head">
<div class="byline">${card.faces.map((face) => html`<span class="face monogram tint-${face.tint}" aria-hidden="true">${face.monogram}</span>`)}
<p class="names">${namesHtml(card.names)}</p></div>
<h1 class="entry-head" dir="auto">${card.title}</h1>
<p class="meta"><span class="kind kind-${card.kind}">${card.kindWord}</span> <time datetime="${card.date.iso}">${card.date.text}</time></p>
</header>
${image ? html`<img class="picture" src="${image.src}" alt="${image.alt}">` : ''}
${event ? eventHtml(event, words) : ''}
${offerUntil ? html`<p class="fact"><time datetime="${offerUntil.iso}">${words.offer.until(offerUntil.text)}</time></p>` : ''}
<div class="prose" dir="auto">${raw(body)}</div>
${ask ? html`<div class="help"><a class="button" href="${ask.respond}" rel="noopener noreferrer">${words.ask.help}</a> <span class="meta">${ask.by ? words.ask.by(ask.by.text) : words.ask.open}</span></div>` : ''}
${link ? html`<p><a class="onward" href="${link.href}" rel="noopener noreferrer">${words.entry.link}${words.colon}<bdi>${link.host}</bdi></a></p>` : ''}
${via ? html`<p class="fact">${words.entry.via} <bdi>${via.name}</bdi></p>` : ''}
</article>
</main>
</body>
</html>
`;
  return String(page);
}

function eventHtml({ when, place, online }: NonNullable<EntryCard['event']>, words: Site['words']) {
  return html`<dl class="facts">
<div><dt>${words.event.when}</dt><dd><time datetime="${when.iso}">${when.text}</time></dd></div>
${place ? html`<div><dt>${words.event.where}</dt><dd dir="auto">${place}</dd></div>` : ''}
${online ? html`<div><dt>${words.event.online}</dt><dd>${online.href ? html`<a href="${online.href}" rel="noopener noreferrer">${words.event.join}</a>` : words.event.online}</dd></div>` : ''}
</dl>`;
}

function namesHtml(names: readonly NamePart[]) {
  return names.map((part) => (typeof part === 'string' ? part : html`<bdi>${part.name}</bdi>`));
}
