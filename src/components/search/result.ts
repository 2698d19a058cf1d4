import { dateText } from '../../site/date-text.ts';
import type { SearchSettings } from '../../site/search-view.ts';
import { stretchesOf } from './excerpt.ts';
import type { Found } from './pagefind.ts';

/** One result as an item of the list. All of it are other people's words: it is made of texts alone. */
export function resultItem(found: Found, { kinds, language }: SearchSettings): HTMLLIElement {
  const { url, meta, filters, excerpt, content } = found;
  const kind = filters.kind?.[0] ?? '';
  const facts = element('p', 'meta', [
    element('span', `kind kind-${kind}`, [titleOf(kinds, kind)]),
    ...(meta.date ? [' ', dateOf(meta.date, language)] : []),
  ]);
  const link = element('a', undefined, [meta.title]);
  link.href = url;
  link.dir = 'auto';
  const title = element('h2', 'entry-title', [link]);
  const people = meta.people ? [element('p', 'names', [meta.people])] : [];
  const text = element('p', 'search-excerpt', stretchesOf(excerpt, content).map(stretch));
  for (const part of [title, text, ...people]) part.dir = 'auto';
  return element('li', 'search-result', [...people, title, text, facts]);
}

function stretch({ text, isMarked }: { text: string; isMarked: boolean }): Node | string {
  return isMarked ? element('mark', undefined, [text]) : text;
}

function titleOf(kinds: SearchSettings['kinds'], kind: string): string {
  return Object.entries(kinds).find(([id]) => id === kind)?.[1] ?? kind;
}

function dateOf(day: string, language: string): HTMLTimeElement {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const time = element('time', undefined, [
    dateText(format, language, new Date(`${day}T00:00:00Z`)),
  ]);
  time.dateTime = day;
  return time;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string | undefined,
  content: (Node | string)[],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}
