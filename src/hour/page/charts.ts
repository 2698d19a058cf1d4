import { html, raw } from 'hono/html';
import type { Helping, Month, MonthOfHelping } from '../../giving/helping.ts';
import { count } from '../../problems/count.ts';
import { showDay } from '../../site/dates.ts';
import type { Html } from './html.ts';
import { dots, monthColumns } from './plots.ts';

/** A drawing with its words: the gist in a sentence, and the numbers as a table. */
interface Chart {
  title: string;
  gist: string;
  /** The gist with the two ways of drawing shown in it. */
  keyed?: Html;
  /** Undefined where there is nothing to draw. */
  svg?: string;
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** The last year's helping as four drawings. */
export function chartsHtml(helping: Helping): Html {
  return html`<div class="charts">${[asksMet, daysUntilMet, thanked, promises].map((chart) =>
    figure(chart(helping)),
  )}</div>`;
}

function figure({ title, gist, keyed, svg, head, rows }: Chart): Html {
  return html`<figure class="chart">
<h3>${title}</h3>
<p class="gist">${keyed ?? gist}</p>
${
  svg &&
  html`<div role="img" aria-label="${title} by month. ${gist}">${raw(svg)}</div>
<details>
<summary>The numbers<span class="sr-only">: ${title}</span></summary>
<table>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...rest]) =>
      html`<tr><th scope="row" dir="auto">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody>
</table>
</details>`
}
</figure>`;
}

function asksMet({ months, met }: Helping): Chart {
  const title = 'Asks met';
  if (met.length === 0) {
    return { ...NOTHING, title, gist: 'No ask has been met in the last twelve months.' };
  }
  return {
    title,
    gist: `${count(met.length, 'ask')} met in the last twelve months${most(months, 'asksMet', met.length)}.`,
    svg: monthColumns(each(months, 'asksMet')),
    head: ['Month', 'Asks met'],
    rows: months.map(({ month, asksMet }) => [longMonth(month), asksMet]),
  };
}

function daysUntilMet({ months, met, medianDays }: Helping): Chart {
  const title = 'Days until met';
  if (medianDays === undefined) {
    return { ...NOTHING, title, gist: 'Once an ask is met, its days of waiting stand here.' };
  }
  const days = Math.round(medianDays);
  const gist =
    met.length === 1
      ? `The one ask that was met waited ${count(days, 'day')}.`
      : `Half of them were met within ${count(days, 'day')}, the dashed line.`;
  return {
    title,
    gist,
    svg: dots(
      met.map((ask) => ({
        day: ask.metOn,
        number: ask.days,
        title: `${ask.title}: ${count(ask.days, 'day')}`,
      })),
      months.map(({ month }) => month),
      medianDays,
    ),
    head: ['Ask', 'Met on', 'Days'],
    rows: met.map((ask) => [ask.title, showDay(ask.metOn, 'en-GB').text, ask.days]),
  };
}

function thanked({ months, thanked }: Helping): Chart {
  const title = 'People thanked';
  if (thanked === 0) {
    return { ...NOTHING, title, gist: 'Nobody has been thanked for a met ask in twelve months.' };
  }
  const people = count(thanked, 'person', 'people');
  return {
    title,
    gist: `${people} thanked for help with an ask${most(months, 'thanked', thanked)}.`,
    svg: monthColumns(each(months, 'thanked')),
    head: ['Month', 'People thanked'],
    rows: months.map(({ month, thanked }) => [longMonth(month), thanked]),
  };
}

function promises({ months }: Helping): Chart {
  const title = 'Promises kept';
  const sum = (field: 'promisesKept' | 'promisesNotKept') =>
    months.reduce((total, month) => total + month[field], 0);
  const kept = sum('promisesKept');
  const notKept = sum('promisesNotKept');
  if (kept + notKept === 0) {
    return { ...NOTHING, title, gist: 'No promise has come to its end in twelve months.' };
  }
  return {
    title,
    gist:
      notKept === 0
        ? `${count(kept, 'promise')} kept, and none broken.`
        : `${count(kept, 'promise')} kept, ${notKept} not.`,
    svg: monthColumns(
      months.map(({ month, promisesKept, promisesNotKept }) => ({
        month,
        counts: [promisesKept, promisesNotKept],
      })),
    ),
    ...(notKept > 0 && {
      keyed: html`${count(kept, 'promise')} <span class="key kept">kept</span>, ${notKept} <span class="key">not</span>.`,
    }),
    head: ['Month', 'Kept', 'Not kept'],
    rows: months.map((each) => [longMonth(each.month), each.promisesKept, each.promisesNotKept]),
  };
}

const NOTHING = { head: [], rows: [] };

type Counted = 'asksMet' | 'thanked';

function each(months: readonly MonthOfHelping[], field: Counted) {
  return months.map((month) => ({ month: month.month, counts: [month[field]] }));
}

/** The month that had most, where it is one alone and there was more than that in all. */
function most(months: readonly MonthOfHelping[], field: Counted, sum: number): string {
  const top = Math.max(...months.map((month) => month[field]));
  const [best, ...others] = months.filter((month) => month[field] === top);
  if (!best || others.length > 0 || top === sum) return '';
  return `, ${top} of them in ${monthName(best.month)}`;
}

/** `November`: among twelve months in a row there is only one. */
function monthName(month: Month): string {
  return showMonth(month, {});
}

function longMonth(month: Month): string {
  return showMonth(month, { year: 'numeric' });
}

function showMonth(month: Month, year: { year?: 'numeric' }): string {
  const format = new Intl.DateTimeFormat('en-GB', { month: 'long', ...year, timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
