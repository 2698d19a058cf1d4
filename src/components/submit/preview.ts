import { addressFault, shownAddress, wholeAddress } from '../../fields/address.ts';
import { leafOf, showDay, showEvent } from '../../site/dates.ts';
import type { SubmitSettings } from '../../site/submit-view.ts';
import type { Values } from '../../submissions/fields.ts';
import { readSubmission, type Submission } from '../../submissions/submission.ts';
import { type Piece, proseOf } from './prose.ts';

/** The level of the headings in the text: the preview has one, the news below it another. */
const HEADING_LEVEL = 4;

/**
 * The news as its page will show it, as far as it is answered; nothing where there is no news yet.
 * @param values answers that can be taken.
 */
export function previewOf(settings: SubmitSettings, values: Values): DocumentFragment {
  const page = document.createDocumentFragment();
  const { words } = settings;
  const { kind, title, body, about, name, sender, link, credit } = values;
  const who = (about === 'friend' ? name : sender) || words.somebody;
  page.append(
    make('div', 'byline', make('p', 'names', make('bdi', '', who))),
    isolated(make('h3', 'entry-head', title ?? '…')),
    make(
      'p',
      'meta',
      make('span', `kind kind-${kind}`, words.kinds[kind as keyof typeof words.kinds]),
    ),
  );
  if (kind === 'event') page.append(...eventFacts(settings, values));
  const text = isolated(make('div', 'prose', ...proseOf(body ?? '', HEADING_LEVEL).map(node)));
  if (body) page.append(text);
  if (kind === 'ask') page.append(askFacts(settings, values));
  if (kind === 'offer' && values.until) {
    page.append(make('p', 'fact', dated(words.until, values.until, settings)));
  }
  const address = link && openable(link);
  if (address) {
    const onward = make('a', 'onward', words.link, words.colon, make('bdi', '', hostOf(address)));
    onward.setAttribute('href', address);
    page.append(make('p', '', onward));
  }
  if (about === 'friend' && credit === 'yes' && sender) {
    page.append(make('p', 'fact', `${words.via} `, make('bdi', '', sender)));
  }
  return page;
}

function askFacts(settings: SubmitSettings, { by }: Values): HTMLElement {
  const { words } = settings;
  const state = make('span', 'meta', make('span', '', words.open));
  if (by) state.append(' ', dated(words.by, by, settings));
  // What leads nowhere is no button.
  return make('div', 'help', make('span', 'button', words.help), state);
}

function eventFacts(settings: SubmitSettings, values: Values): HTMLElement[] {
  const { words, language, timezone } = settings;
  const { starts, ends } = momentsOf(values);
  if (!starts) return [];
  const { month, day } = leafOf(starts, language);
  const leaf = make('p', 'leaf', make('span', 'leaf-month', month), make('span', 'leaf-day', day));
  leaf.setAttribute('aria-hidden', 'true');
  const when = showEvent({ starts, ends }, timezone, language);
  const facts = [fact(words.when, timeOf(when))];
  if (values.place) facts.push(fact(words.where, make('bdi', '', values.place)));
  const online = values.online && openable(values.online);
  if (online) {
    const join = make('a', '', words.join);
    join.setAttribute('href', online);
    facts.push(fact(words.online, join));
  }
  return [make('div', 'event-facts', leaf, make('dl', 'facts', ...facts))];
}

/** Days with their times, as the schemas join them. */
function momentsOf(values: Values): Pick<Submission, 'starts' | 'ends'> {
  const { starts, starts_time, ends, ends_time } = values;
  const { submission } = readSubmission(
    {
      kind: 'event',
      title: 'x',
      body: 'x',
      about: 'me',
      consent: 'yes',
      sender: 'x',
      ...{ starts, starts_time, ends, ends_time },
    } as Values,
    { needsEmail: false },
  );
  return submission ?? { starts: undefined };
}

/** An address that can be opened, completed as the schemas do; undefined for any other. */
function openable(typed: string): string | undefined {
  const address = wholeAddress(typed.trim());
  return addressFault(address, 'link') ? undefined : new URL(address).href;
}

function hostOf(address: string): string {
  const url = new URL(address);
  return url.protocol === 'mailto:' ? shownAddress(address) : url.host.replace(/^www\./, '');
}

function dated(sentence: string, day: string, { language }: SubmitSettings): HTMLElement {
  const shown = showDay(day, language);
  return timeOf({ iso: shown.iso, text: sentence.replace('{day}', () => shown.text) });
}

function timeOf({ iso, text }: { iso: string; text: string }): HTMLElement {
  const time = make('time', '', text);
  time.setAttribute('datetime', iso);
  return time;
}

function fact(term: string, value: HTMLElement): HTMLElement {
  return make('div', '', make('dt', '', term), make('dd', '', value));
}

function isolated(element: HTMLElement): HTMLElement {
  element.dir = 'auto';
  return element;
}

/** An element with texts and elements in it; texts are never markup. */
function make(name: string, className: string, ...inner: (string | Node)[]): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inner);
  return element;
}

function node(piece: Piece): string | Node {
  if (typeof piece === 'string') return piece;
  const element = make(piece.name, '', ...piece.children.map(node));
  for (const [name, value] of Object.entries(piece.attributes)) element.setAttribute(name, value);
  return element;
}
