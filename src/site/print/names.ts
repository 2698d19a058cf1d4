import type { NamePart } from '../names.ts';
import { type Html, html } from './template.ts';

/** Names in a row, each with the classes `mark` for programs that read microformats. */
export function namesHtml(names: readonly NamePart[], mark?: string): Html {
  const marked = mark === undefined ? '' : html` class="${mark}"`;
  return html`${names.map((part) => {
    if (typeof part === 'string') return part;
    const name = html`<bdi>${part.name}</bdi>`;
    return part.href
      ? html`<a${marked} href="${part.href}">${name}</a>`
      : html`<bdi${marked}>${part.name}</bdi>`;
  })}`;
}
