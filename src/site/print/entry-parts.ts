import type { Words } from '../../words/words.ts';
import type { EntryCard } from '../entry-card.ts';
import type { AskView, EntryView, EventView } from '../entry-view.ts';
import type { Face } from '../face.ts';
import { faceHtml } from './face.ts';
import { namesHtml } from './names.ts';
import { type Html, html, NONE } from './template.ts';

/** Who an entry is about, their faces in front. */
export function bylineHtml({ faces, names }: Pick<EntryCard, 'faces' | 'names'>): Html {
  return html`<div class="byline">${facesHtml(faces)}${namesLine(names)}</div>`;
}

/** The faces before names. */
export function facesHtml(faces: readonly Face[]): Html {
  if (faces.length === 0) return NONE;
  return html`<span class="faces">${faces.map((face) => faceHtml(face))}</span>`;
}

/** The names of a byline. */
export function namesLine(names: EntryCard['names']): Html {
  return html`<p class="names">${namesHtml(names, 'p-category h-card')}</p>`;
}

/** What an entry is, and of which day. */
export function metaHtml(entry: Pick<EntryView, 'kind' | 'kindWord' | 'date'>): Html {
  const { kind, kindWord, date } = entry;
  const day = html`<time class="dt-published" datetime="${date.iso}">${date.text}</time>`;
  return html`<p class="meta"><span class="kind kind-${kind}">${kindWord}</span> ${day}</p>`;
}

/** In a preview: why something would not be public. */
export function withheldHtml(reason: string | undefined, words: Words): Html {
  if (reason === undefined) return NONE;
  return html`<p class="withheld">${words.preview.withheld(reason)}</p>`;
}

/** What stands only in asks, events and offers. */
export function factsHtml(entry: EntryCard, words: Words): Html {
  const { title, helpers, ask, event, offerUntil } = entry;
  if (ask) return askHtml(ask, title, helpers, words);
  if (event) return eventHtml(event, words);
  if (!offerUntil) return NONE;
  const { iso, text } = offerUntil;
  return html`<p class="fact"><time datetime="${iso}">${words.offer.until(text)}</time></p>`;
}

function askHtml(ask: AskView, title: string, helpers: EntryCard['helpers'], words: Words): Html {
  const { state, by, metOn, respond, respondShown } = ask;
  const said = words.ask;
  switch (state) {
    case 'open': {
      const label = said.helpWith(title);
      const until = by && html`<time datetime="${by.iso}">${said.by(by.text)}</time>`;
      return html`
        <div class="help">
          <a class="button" href="${respond}" data-to="${respondShown}" aria-label="${label}">${said.help}</a>
          <span class="meta"><span>${said.open}</span> ${until}</span>
        </div>
      `;
    }
    case 'met': {
      const when = metOn && html`<time datetime="${metOn.iso}">${said.met(metOn.text)}</time>`;
      return html`<p class="thanks">${when}${thanksHtml(helpers, words)}</p>`;
    }
    default:
      return html`<p class="fact">${said[state]}</p>`;
  }
}

/** Thanks to those who helped; nothing where nobody is named. */
export function thanksHtml(helpers: EntryCard['helpers'], words: Words): Html {
  if (helpers.length === 0) return NONE;
  return html`<span>${words.ask.thanks} ${namesHtml(helpers)}</span>`;
}

function eventHtml(event: EventView, words: Words): Html {
  const { when, ends, leaf, place, online, isOver } = event;
  const said = words.event;
  const room = html`<dd class="p-location" dir="auto">${place}</dd>`;
  const way = online?.href && !isOver && html`<a href="${online.href}">${said.join}</a>`;
  return html`
    <div class="event-facts${isOver && ' over'}">
      <p class="leaf" aria-hidden="true">
        <span class="leaf-month">${leaf.month}</span>
        <span class="leaf-day">${leaf.day}</span>
      </p>
      <dl class="facts">
        <div>
          <dt>${said.when}</dt>
          <dd>
            <time class="dt-start" datetime="${when.iso}">${when.text}</time>
            ${ends && html`<data class="dt-end" value="${ends}"></data>`}
          </dd>
        </div>
        ${place && html`<div><dt>${said.where}</dt>${room}</div>`}
        ${online && html`<div><dt>${said.online}</dt><dd>${way || said.online}</dd></div>`}
      </dl>
    </div>
    ${isOver && html`<p class="fact">${said.over}</p>`}
  `;
}
