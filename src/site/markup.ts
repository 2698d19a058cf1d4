import { escapeHtml } from '../markdown/escape.ts';
import type { PersonView } from './entry-view.ts';

/** A link, its words escaped. */
export function anchor(href: string, words: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;
}

/** A person's name, linked where they have a page. */
export function named({ name, href }: PersonView): string {
  return href ? anchor(href, name) : escapeHtml(name);
}
