import { html, raw } from 'hono/html';
import { dropControls } from '../fields/characters.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import { addressesOf } from '../site/addresses.ts';
import { paths } from '../site/paths.ts';
import type { Field, Values } from '../submissions/fields.ts';
import { submissionForm } from '../submissions/form.ts';
import type { SubmissionFault } from '../submissions/submission.ts';
import { directionOf, languageOfWords, scriptOf, type Words, wordsFor } from '../words/words.ts';

/** Markup in which every text has been escaped. */
export type Html = ReturnType<typeof html>;

/** What every page of the endpoint is framed by. */
export interface Frame {
  newsletter: Newsletter;
  /** All of its CSS. */
  styles: string;
  /** Lets its own styles through the policy of the page. */
  nonce: string;
}

/** Why news was not taken, where it can be sent again from the page. */
export type Again =
  | { why: 'faulty' | 'suspected' | 'long' | 'unkept' }
  | { why: 'often'; minutes: number };

/** Why there is nothing to send again. */
export type Refusal = 'huge' | 'unread' | 'lost';

/** The address that the form is sent to; below the page's own where the settings do not say. */
export function endpointOf({ submit }: Newsletter): string {
  return submit?.endpoint ?? 'submit';
}

/** Behind the endpoint's address: whoever sends it has been told of the hidden field. */
export const ONCE_MORE = 'again';

/** The form with all that was typed, and why it was not taken. */
export function againPage(
  again: Again,
  { values, faults }: { values: Values; faults: readonly SubmissionFault[] },
  frame: Frame,
): Html {
  const { newsletter } = frame;
  const { language, title } = newsletter;
  const words = wordsFor(language);
  const endpoint = endpointOf(newsletter);
  const form = submissionForm({
    words,
    language,
    title,
    values: printable(values),
    faults,
    exits: {
      endpoint: again.why === 'suspected' ? onceMore(endpoint) : endpoint,
      email: newsletter.submit?.email,
    },
  });
  return framed(words.received[again.why].title, noteOf(again, words), raw(form), frame);
}

/** A page without a form, which leads to it. */
export function refusalPage(refusal: Refusal, frame: Frame): Html {
  const { newsletter } = frame;
  const { received } = wordsFor(newsletter.language);
  const { title, note } = received[refusal];
  const href = addressesOf(newsletter.url).absolute(paths.submit);
  const way = html`<p><a class="onward" href="${href}">${received.form}</a></p>`;
  return framed(title, note, way, frame);
}

function noteOf(again: Again, { received }: Words): string {
  return again.why === 'often' ? received.often.note(again.minutes) : received[again.why].note;
}

/** An address with the word that the hidden field does not count. */
function onceMore(endpoint: string): string {
  return `${endpoint}${endpoint.includes('?') ? '&' : '?'}${ONCE_MORE}=1`;
}

/** Without controls, which HTML does not hold: what a fault says of them is done by that. */
function printable(values: Values): Values {
  const kept: Partial<Record<Field, string>> = {};
  for (const [field, value] of Object.entries(values)) kept[field as Field] = dropControls(value);
  return kept;
}

function framed(heading: string, note: string, content: Html | string, frame: Frame): Html {
  const { newsletter, styles, nonce } = frame;
  const { language, title, url } = newsletter;
  const spoken = languageOfWords(language);
  const home = addressesOf(url).absolute(paths.home);
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}" data-script="${scriptOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${heading} · ${title}</title>
<style nonce="${nonce}">${raw(styles)}</style>
</head>
<body>
<header class="receiving-head"><p><a href="${home}"><bdi>${title}</bdi></a></p></header>
<main id="content" tabindex="-1" lang="${spoken}">
<h1>${heading}</h1>
<p class="receiving-note" role="status">${note}</p>
${content}
</main>
</body>
</html>
`;
}
