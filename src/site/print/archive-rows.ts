import type { Words } from '../../words/words.ts';
import type { ArchiveRow } from '../archive-view.ts';
import { withheldHtml } from './entry-parts.ts';
import { namesHtml } from './names.ts';
import { html } from './template.ts';

/** Prints the rows of a stretch of the archive. */
export function archiveRowsHtml(rows: readonly ArchiveRow[], words: Words): string {
  return html`<ol class="archive">${rows.map((row) => rowHtml(row, words))}</ol>`.text;
}

function rowHtml({ title, href, date, kind, kindWord, names, withheld }: ArchiveRow, words: Words) {
  return html`
    <li>
      <time datetime="${date.iso}">${date.text}</time>
      <div>
        ${names.length > 0 && html`<p class="who">${namesHtml(names)}</p>`}
        <p><a href="${href}" dir="auto">${title}</a> <span class="kind kind-${kind}">${kindWord}</span></p>
        ${withheldHtml(withheld, words)}
      </div>
    </li>
  `;
}
