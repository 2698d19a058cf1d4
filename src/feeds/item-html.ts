import type { PublicEntry } from '../gate/gate.ts';
import { escapeHtml } from '../markdown/escape.ts';
import type { EntryView } from '../site/entry-view.ts';
import { renderBody } from '../site/html.ts';
import { anchor, named, namedInRow } from '../site/markup.ts';
import type { Site } from '../site/site.ts';
import type { Words } from '../words/words.ts';

/** The whole content of an entry for a feed reader: people first, as on its page. */
export function itemHtml(site: Site, entry: PublicEntry, view: EntryView): string {
  const { words, newsletter } = site;
  const { image, event, ask, offerUntil, link, via } = view;
  const parts = [
    paragraph(
      namedInRow(view.people, newsletter.language, (person) => `<strong>${named(person)}</strong>`),
    ),
    image &&
      paragraph(
        `<img src="${escapeHtml(image.src)}" alt="${escapeHtml(image.alt)}" width="${image.width}" height="${image.height}">`,
      ),
    renderBody(site, entry, { pageAddress: view.href }).trim(),
    event && paragraph(labelled(words, words.event.when, event.when.text)),
    event?.place && paragraph(labelled(words, words.event.where, event.place)),
    event?.online && paragraph(online(words.event, event.online.href)),
    offerUntil && paragraph(escapeHtml(words.offer.until(offerUntil.text))),
    ask && paragraph(askLine(site, view)),
    link && paragraph(anchor(link.href, `${words.entry.link}${words.colon}${link.host}`)),
    via && paragraph(`${escapeHtml(words.entry.via)} ${named(via)}`),
  ];
  const html = parts.filter((part) => typeof part === 'string' && part !== '').join('\n');
  return site.direction === 'rtl' ? `<div dir="rtl">${html}</div>` : html;
}

function paragraph(html: string): string {
  return `<p>${html}</p>`;
}

function labelled({ colon }: Words, label: string, text: string): string {
  return escapeHtml(`${label}${colon}${text}`);
}

function online(words: Words['event'], href: string | undefined): string {
  return href ? anchor(href, words.join) : escapeHtml(words.online);
}

/** What is said of an ask, set apart by points: a full stop is not the same in every script. */
function askLine({ words, newsletter }: Site, { ask, title }: EntryView): string {
  if (!ask) return '';
  if (ask.state === 'open') {
    const help = `<strong>${anchor(ask.respond, words.ask.helpWith(title))}</strong>`;
    return ask.by ? `${help} · ${escapeHtml(words.ask.by(ask.by.text))}` : help;
  }
  if (ask.state !== 'met') return escapeHtml(words.ask[ask.state]);
  const met = escapeHtml(ask.metOn ? words.ask.met(ask.metOn.text) : words.ask.metShort);
  const helpers = namedInRow(ask.helpers, newsletter.language);
  return helpers ? `${met} · ${escapeHtml(words.ask.thanks)} ${helpers}` : met;
}
