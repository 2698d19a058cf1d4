import { html, raw } from 'hono/html';
import type { Draft } from '../../drafts/draft.ts';
import { addDays, type Day } from '../../fields/day.ts';
import { count } from '../../problems/count.ts';
import type { Action, NumberedAction, Sort } from '../action.ts';
import type { Html } from './html.ts';
import { mailtoOf } from './mailto.ts';

/** The sorts of actions in a word or two. */
const SORTS: Record<Sort, string> = {
  promise: 'A promise',
  consent: 'A consent',
  ask: 'An ask',
  unanswered: 'An unanswered ask',
  introduction: 'An introduction',
  reach: 'Keeping in touch',
  forward: 'Worth passing on',
  congratulate: 'A win',
  story: 'A story',
  feature: 'A friend to feature',
};

/** How far away the day is that the form for later proposes. */
const LATER = 14;

/** What stands in the forms of every action. */
export interface FormFacts {
  today: Day;
  /** Shows that a form comes from this page. */
  token: string;
}

/**
 * An action as an item of the list: what and why, and, unfolded only for the first, the draft to
 * copy and the two ways to settle it.
 */
export function actionHtml(action: NumberedAction, facts: FormFacts, isFirst: boolean): Html {
  const { number, sort, what, reason, minutes, draft } = action;
  return html`<li class="action" id="${placeOf(action)}">
<article>
<header>
<p class="meta"><span class="sort">${SORTS[sort]}</span> <span>about ${count(minutes, 'minute')}</span></p>
<h3 tabindex="-1"><span class="number">${number}</span> <bdi>${what}</bdi></h3>
<p class="reason" dir="auto">${sentence(reason)}</p>
</header>
<details class="task"${isFirst ? raw(' open') : ''}>
<summary>Take it up<span class="sr-only">: ${what}</span></summary>
${draftHtml(draft)}
${formsHtml(action, facts)}
</details>
</article>
</li>`;
}

function draftHtml(draft: Draft): Html {
  const { to, subject, text, isApart } = draft;
  const mails = isApart ? to.map((each) => ({ ...draft, to: [each] })) : [draft];
  const people = to.map(({ name, email }) => (email ? `${name} <${email}>` : name)).join(', ');
  const unknown = to.some(({ email }) => !email);
  return html`<div class="draft">
<dl>
<div><dt>To</dt><dd dir="auto">${people}${isApart ? html` <span class="unknown">(each in a mail of their own)</span>` : ''}${unknown ? html` <span class="unknown">(no address known)</span>` : ''}</dd></div>
<div><dt>Subject</dt><dd class="subject" dir="auto">${subject}</dd></div>
</dl>
<p class="text" dir="auto">${text}</p>
<p class="tools">
<button type="button" class="plain" data-copy="text" data-name="The text" hidden>Copy text</button>
<button type="button" class="plain" data-copy="subject" data-name="The subject" hidden>Copy subject</button>
${mails.map((mail) => linkHtml(mail, isApart === true))}
</p>
</div>`;
}

function linkHtml(mail: Draft, isOneOfSeveral: boolean): Html {
  const link = mailtoOf(mail);
  if (!link) return html``;
  const whom = isOneOfSeveral ? `: ${mail.to[0]?.name ?? ''}` : '';
  return html`<a class="plain" href="${link}">Open in mail<bdi>${whom}</bdi></a> `;
}

function formsHtml({ key, what }: Action, { today, token }: FormFacts): Html {
  const hidden = html`<input type="hidden" name="token" value="${token}"><input type="hidden" name="key" value="${key}">`;
  const about = html`<span class="sr-only">: ${what}</span>`;
  return html`<div class="settle">
<form class="done" method="post" action="/done">
${hidden}
<label>What happened (for your log, if you like)
<input name="what" maxlength="4000" autocomplete="off"></label>
<button class="button">Done${about}</button>
</form>
<details class="later">
<summary>Not now</summary>
<form method="post" action="/later">
${hidden}
<label>Come back to it on
<input type="date" name="until" required min="${addDays(today, 1)}" value="${addDays(today, LATER)}"></label>
<button class="plain">Put off${about}</button>
</form>
</details>
</div>`;
}

/** The id of an action's place on the page: its key, with other characters than `a-z0-9-` spelled. */
function placeOf({ key }: Action): string {
  const spelled = (character: string) => `_${character.codePointAt(0)?.toString(16)}_`;
  return `do-${key.replace(/[^a-z0-9-]/gu, spelled)}`;
}

/** With its stop, where it has no other end yet. */
function sentence(text: string): string {
  return /[.!?…][”"')\]]?$/u.test(text) ? text : `${text}.`;
}
