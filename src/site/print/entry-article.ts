import type { Words } from '../../words/words.ts';
import type { EntryCard, EntryPage } from '../entry-card.ts';
import type { EntryLink } from '../entry-link.ts';
import type { RelatedGroup } from '../related.ts';
import { bylineHtml, factsHtml, metaHtml, withheldHtml } from './entry-parts.ts';
import { pictureHtml } from './face.ts';
import { namesHtml } from './names.ts';
import { Html, html, NONE } from './template.ts';

/** Prints what an entry's page tells, from its people to its topics. */
export function entryHtml(entry: EntryPage, words: Words): string {
  const { title, image, ask, link, via, topics } = entry;
  const facts = factsHtml(entry, words);
  const to =
    link &&
    html`
    <p><a class="onward" href="${link.href}">${words.entry.link}${words.colon}<bdi>${link.host}</bdi></a></p>
  `;
  return html`
    <header class="page-head">
      ${withheldHtml(entry.withheld, words)}
      ${bylineHtml(entry)}
      <h1 class="entry-head p-name" dir="auto">${title}</h1>
      ${metaHtml(entry)}
    </header>
    ${image && pictureHtml(image, { loading: 'eager', mark: 'picture u-photo' })}
    ${!ask && facts}
    ${proseHtml(entry.html, 'e-content')}
    ${ask && facts}
    ${to}
    ${via && html`<p class="fact">${words.entry.via} ${namesHtml([via])}</p>`}
    ${topicsHtml(topics, words)}
  `.text;
}

/** Markdown's HTML, with a class for programs that read microformats. */
function proseHtml(body: string, mark: string): Html {
  if (body === '') return NONE;
  return html`<div class="prose ${mark}" dir="auto">${new Html(body)}</div>`;
}

function topicsHtml(topics: EntryCard['topics'], words: Words): Html {
  if (topics.length === 0) return NONE;
  const links = topics.map(
    ({ name, href }) =>
      html`<li><a class="p-category" rel="tag" href="${href}" dir="auto">${name}</a></li>`,
  );
  return html`
    <div class="topics">
      <h2 class="label">${words.entry.topics}</h2>
      <ul class="menu">${links}</ul>
    </div>
  `;
}

/** Prints what stands below an entry: its neighbours, and what goes with it. */
export function aroundHtml({ older, newer, related }: EntryPage, words: Words): string {
  return html`${neighboursHtml(older, newer, words)}${relatedHtml(related, words)}`.text;
}

type Beside = EntryLink | undefined;

function neighboursHtml(older: Beside, newer: Beside, { around }: Words): Html {
  if (!older && !newer) return NONE;
  return html`
    <nav class="neighbours" aria-label="${around.title}">
      ${older && neighbourHtml(older, 'prev', around.older)}
      ${newer && neighbourHtml(newer, 'next', around.newer)}
    </nav>
  `;
}

function neighbourHtml(
  { href, title, names }: EntryLink,
  rel: 'prev' | 'next',
  label: string,
): Html {
  const told = html`<span class="neighbour-title" dir="auto">${title}</span>`;
  const who = html`<span class="neighbour-names">${namesHtml(names)}</span>`;
  return html`
    <a class="neighbour neighbour-${rel}" href="${href}" rel="${rel}">
      <span class="label">${label}</span> ${told} ${who}
    </a>
  `;
}

function relatedHtml(groups: readonly RelatedGroup[], { around }: Words): Html {
  if (groups.length === 0) return NONE;
  return html`
    <aside class="related" aria-labelledby="related-title">
      <h2 class="part-title" id="related-title">${around.related}</h2>
      ${groups.map(
        ({ reason, entries }) => html`
          <section>
            <h3 class="label">${namesHtml(reason)}</h3>
            <ul>${entries.map(relatedRow)}</ul>
          </section>
        `,
      )}
    </aside>
  `;
}

function relatedRow({ href, title, names, kind, kindWord, date }: EntryLink): Html {
  const is = html`<span class="kind kind-${kind}">${kindWord}</span>`;
  const day = html`<time datetime="${date.iso}">${date.text}</time>`;
  return html`
    <li>
      <a href="${href}" dir="auto">${title}</a>
      <p class="meta">${is} <span>${namesHtml(names)}</span> ${day}</p>
    </li>
  `;
}
