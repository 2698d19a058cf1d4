import type { Words } from '../../words/words.ts';
import type { Story } from '../worked-view.ts';
import { bylineHtml, thanksHtml, withheldHtml } from './entry-parts.ts';
import { html } from './template.ts';

/** Prints how an ask was met. */
export function storyHtml({ entry, took }: Story, words: Words): string {
  const metOn = entry.ask?.metOn;
  const day =
    metOn &&
    html`
    <time class="detail" datetime="${metOn.iso}">${words.ask.met(metOn.text)}</time>
  `;
  return html`
    <article class="entry h-entry">
      ${bylineHtml(entry)}
      <h3 class="entry-title"><a class="p-name u-url" href="${entry.href}" dir="auto">${entry.title}</a></h3>
      ${withheldHtml(entry.withheld, words)}
      <p class="thanks">
        <span class="when">${day} <bdi class="detail">${took}</bdi></span>
        ${thanksHtml(entry.helpers, words)}
      </p>
    </article>
  `.text;
}
