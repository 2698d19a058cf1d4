import { escapeHtml } from '../markdown/escape.ts';
import type { PersonView } from './entry-view.ts';
import { joinNames } from './names.ts';

/** A link, its words escaped. */
export function anchor(href: string, words: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;
}

/** A person's name, linked where they have a page. */
export function named({ name, href }: PersonView): string {
  return href ? anchor(href, name) : escapeHtml(name);
}

/** Names in a row as HTML, each by `mark`: as a link where nothing else is said. */
export function namedInRow(
  people: readonly PersonView[],
  language: string,
  mark: (person: PersonView) => string = named,
): string {
  return joinNames(people, language)
    .map((part) => (typeof part === 'string' ? escapeHtml(part) : mark(part)))
    .join('');
}
