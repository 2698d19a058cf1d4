import type { PublicEntry } from '../../gate/gate.ts';
import { entryCard } from '../entry-card.ts';
import type { Site } from '../site.ts';
import { facesHtml, factsHtml, metaHtml, namesLine, withheldHtml } from './entry-parts.ts';
import { namesHtml } from './names.ts';
import { Html, html } from './template.ts';

/** An entry in a list, printed. */
export interface EntryItem {
  /** The address of its page on this site. */
  href: string;
  html: string;
}

/** How an entry is printed in a list. */
export interface ItemLook {
  /** The level of its heading. */
  level: 2 | 3;
  /** Only its people, title and state? */
  isQuiet?: boolean;
  /** Without faces: beside somebody's own news their face would only repeat itself. */
  isFaceless?: boolean;
}

/** An entry as lists print it, in stretches between which lists differ. */
interface Stretches {
  href: string;
  begin: string;
  faces: string;
  names: string;
  title: string;
  rest: string;
}

const known = new WeakMap<Site, Map<string, Stretches>>();

/**
 * Prints an entry for a list. It stands in some eight of them (its kind, its topics, both, its
 * people, letters), so that what they have in common is made once for a site.
 */
export function entryItem(site: Site, entry: PublicEntry, look: ItemLook): EntryItem {
  const { level, isQuiet = false, isFaceless = false } = look;
  const { href, begin, faces, names, title, rest } = isQuiet
    ? stretchesOf(site, entry, true)
    : fullStretches(site, entry);
  const heading = `<h${level} class="entry-title">${title}</h${level}>`;
  return { href, html: begin + (isFaceless ? '' : faces) + names + heading + rest };
}

function fullStretches(site: Site, entry: PublicEntry): Stretches {
  const all = known.get(site) ?? new Map<string, Stretches>();
  known.set(site, all);
  const stretches = all.get(entry.id) ?? stretchesOf(site, entry, false);
  all.set(entry.id, stretches);
  return stretches;
}

function stretchesOf(site: Site, entry: PublicEntry, isQuiet: boolean): Stretches {
  const { words } = site;
  const card = entryCard(site, entry, !isQuiet);
  const { href, title, ask, event, excerpt, link, via } = card;
  const wanted = ask?.state === 'open' && ' wanted';
  const is = html`entry h-entry${isQuiet && ' quiet'}${wanted}${event && ' h-event'}`;
  const said =
    excerpt &&
    html`
    <p class="excerpt p-summary" dir="auto">${new Html(excerpt)}</p>
  `;
  const to =
    link &&
    html`
    <p class="fact"><a href="${link.href}">${words.entry.link}${words.colon}<bdi>${link.host}</bdi></a></p>
  `;
  const from = via && html`<p class="fact">${words.entry.via} ${namesHtml([via])}</p>`;
  const rest = html`
      ${withheldHtml(card.withheld, words)}
      ${!isQuiet && said}
      ${factsHtml(card, words)}
      ${!isQuiet && to}
      ${!isQuiet && from}
      ${metaHtml(card)}
    </article>
  `;
  return {
    href,
    begin: html`<article class="${is}"><div class="byline">`.text,
    faces: facesHtml(card.faces).text,
    names: html`${namesLine(card.names)}</div>`.text,
    title: html`<a class="p-name u-url" href="${href}" dir="auto">${title}</a>`.text,
    rest: rest.text,
  };
}
