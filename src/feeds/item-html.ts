import type { PublicEntry } from '../gate/gate.ts';
import { escapeHtml } from '../markdown/escape.ts';
import type { EntryView } from '../site/entry-view.ts';
import { renderBody } from '../site/html.ts';
import { anchor, named } from '../site/markup.ts';
import type { Site } from '../site/site.ts';

/** The whole content of an entry for a feed reader: people first, as on its page. */
export function itemHtml(site: Site, entry: PublicEntry, view: EntryView): string {
  const { words } = site;
  const { image, event, ask, offerUntil, link, via } = view;
  const parts = [
    paragraph(view.people.map((person) => `<strong>${named(person)}</strong>`).join(', ')),
    image &&
      paragraph(
        `<img src="${escapeHtml(image.src)}" alt="${escapeHtml(image.alt)}" width="${image.width}" height="${image.height}">`,
      ),
    renderBody(site, entry, { pageAddress: view.href }).trim(),
    event && paragraph(`${words.event.when}: ${escapeHtml(event.when.text)}`),
    event?.place && paragraph(`${words.event.where}: ${escapeHtml(event.place)}`),
    event?.online && paragraph(online(words.event, event.online.href)),
    offerUntil && paragraph(escapeHtml(words.offer.until(offerUntil.text))),
    ask && paragraph(askLine(site, view)),
    link && paragraph(anchor(link.href, `${words.entry.link}: ${link.host}`)),
    via && paragraph(`${words.entry.via} ${named(via)}`),
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n');
}

function paragraph(html: string): string {
  return `<p>${html}</p>`;
}

function online(words: Site['words']['event'], href: string | undefined): string {
  return href ? anchor(href, words.join) : escapeHtml(words.online);
}

function askLine({ words }: Site, { ask, title }: EntryView): string {
  if (!ask) return '';
  const by = ask.by ? ` ${escapeHtml(words.ask.by(ask.by.text))}.` : '';
  if (ask.state === 'open')
    return `<strong>${anchor(ask.respond, words.ask.helpWith(title))}</strong>.${by}`;
  if (ask.state !== 'met') return escapeHtml(words.ask[ask.state]);
  const thanks = ask.helpers.map(named).join(', ');
  const met = escapeHtml(ask.metOn ? words.ask.met(ask.metOn.text) : words.ask.metShort);
  return thanks ? `${met}. ${words.ask.thanks} ${thanks}.` : `${met}.`;
}
