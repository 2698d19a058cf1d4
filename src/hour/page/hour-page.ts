import { html } from 'hono/html';
import type { Circle } from '../../circle/circle.ts';
import { helpingOf } from '../../giving/helping.ts';
import { count } from '../../problems/count.ts';
import { showDay } from '../../site/dates.ts';
import type { Hour } from '../hour.ts';
import { actionHtml } from './action-html.ts';
import { chartsHtml } from './charts.ts';
import { type Frame, framed, type Message, statusHtml } from './frame.ts';
import type { Html } from './html.ts';
import { settledHtml, type WhatOf } from './settled.ts';

/** What the page of the hour is made of. */
export interface HourPage extends Frame {
  circle: Circle;
  hour: Hour;
  whatOf: WhatOf;
  /** Shows that a form comes from this page. */
  token: string;
  message?: Message | undefined;
}

/** As many as an hour holds. */
const NUMBERS = 'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');

/** The hour as a page: what to do, each with its draft, what was done today, and the last year. */
export function hourPage({ circle, hour, whatOf, token, message, ...frame }: HourPage): Html {
  const { newsletter, today } = circle;
  return framed(
    `The giving hour · ${newsletter.title}`,
    html`<a class="skip" href="#content">Skip to the content</a>
<header class="masthead"><p class="masthead-name" dir="auto">${newsletter.title}</p><p>for your eyes only</p></header>
<main id="content" tabindex="-1">
<header class="page-head">
<h1 tabindex="-1">The giving hour</h1>
<div id="summary" class="summary">${summary(hour)}</div>
</header>
${statusHtml(message)}
<h2 class="sr-only">What you could do</h2>
<ol id="actions" class="actions">${hour.actions.map((action, index) => actionHtml(action, { today, token }, index === 0))}</ol>
<div id="settled">${settledHtml(circle, whatOf)}</div>
<section id="year" class="year" aria-labelledby="year-title">
<h2 class="part-title" id="year-title">The helping of twelve months</h2>
${chartsHtml(helpingOf(circle))}
</section>
</main>
<footer class="colophon">
<p>Only this computer can open this page, and only while npm run hour runs. Nothing on it is sent anywhere: what you do is written into your own files.</p>
</footer>`,
    frame,
  );
}

function summary({ date, actions, minutes, more }: Hour): Html {
  const { iso, text } = showDay(date, 'en-GB');
  const day = html`<time datetime="${iso}">${text}</time>`;
  if (actions.length === 0) {
    return html`<p class="lede">Nothing waits for you today.</p>
<p class="meta"><span>${day}</span></p>
<p>Every promise is in hand, and nobody is out of sight. Take a walk, or write to somebody simply because you thought of them.</p>`;
  }
  const number = NUMBERS[actions.length - 1] ?? actions.length;
  const things = `${number} ${actions.length === 1 ? 'thing' : 'things'}`;
  return html`<p class="lede">${things} you could do for others, in about ${count(minutes, 'minute')}.</p>
<p class="meta"><span>${day}</span>${more > 0 ? html` <span>${more} more can wait for another hour</span>` : ''}</p>`;
}
