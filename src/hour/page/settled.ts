import { html } from 'hono/html';
import type { Circle } from '../../circle/circle.ts';
import { inRow } from '../../circle/in-row.ts';
import type { LogItem } from '../../private/log.ts';
import { showDay } from '../../site/dates.ts';
import type { Html } from './html.ts';

/** What an action is called by its key; undefined where its occasion is gone. */
export type WhatOf = (key: string) => string | undefined;

/** What was done today and what was put off, quietly. Empty where it is nothing. */
export function settledHtml(circle: Circle, whatOf: WhatOf): Html {
  const settled = circle.log.filter(({ date, action }) => action && date === circle.today);
  const done = settled.filter(({ until }) => !until);
  const later = settled.filter(({ until }) => until);
  return html`${done.length > 0 ? part('Done today', done, { circle, whatOf }) : ''}${
    later.length > 0 ? part('Put off today', later, { circle, whatOf }) : ''
  }`;
}

interface Known {
  circle: Circle;
  whatOf: WhatOf;
}

function part(title: string, items: readonly LogItem[], known: Known): Html {
  return html`<section class="settled">
<h2 class="part-title" tabindex="-1">${title}</h2>
<ul>${items.map((item) => html`<li dir="auto">${words(item, known)}${until(item)}</li>`)}</ul>
</section>`;
}

/** Whom or what it was about, and what the editor wrote of it. */
function words({ with: ids, what, action = '' }: LogItem, { circle, whatOf }: Known): string {
  const names = ids.map((id) => circle.friends.get(id)?.name ?? id);
  const about = names.length > 0 ? inRow(names) : (whatOf(action) ?? (what ? '' : action));
  return [about, what].filter(Boolean).join(': ');
}

function until({ until: day }: LogItem): Html | '' {
  return day ? html` · until ${showDay(day, 'en-GB').text}` : '';
}
