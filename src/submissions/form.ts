import { escapeHtml } from '../markdown/escape.ts';
import { languageOfWords, type Words } from '../words/words.ts';
import { type Exits, githubForms, mailWay, questionsWay } from './exits.ts';
import { faultWords } from './fault-words.ts';
import { type Field, isChoice, TRAP, type Values } from './fields.ts';
import { FAULTS_ID, inputId } from './form/ids.ts';
import { choiceQuestion, conditionOf, groupAttributes, textQuestion } from './form/question.ts';
import { STEPS, type Step } from './form/steps.ts';
import { MARKS } from './mail-text.ts';
import type { SubmissionFault } from './submission.ts';

/** What the form shows. */
export interface FormView {
  words: Words;
  /** Of the newsletter. */
  language: string;
  /** Of the newsletter, for the subject of a mail. */
  title: string;
  /** What was already typed. */
  values: Values;
  /** What is wrong with it. */
  faults: readonly SubmissionFault[];
  exits: Exits;
}

/**
 * The form for news, as HTML: one for the page and for the server that shows it again with what was
 * typed. Without a script all questions stand below one another; those that the chosen kind does not
 * have are hidden by styles. As `text/plain` it sends what `readMailText` reads.
 */
export function submissionForm(view: FormView): string {
  const { language, words } = view;
  const spoken = languageOfWords(language);
  const lang = spoken === language ? '' : ` lang="${escapeHtml(spoken)}"`;
  const target = targetOf(view);
  return [
    `<form class="submit" id="submit"${lang} method="post"${target}>`,
    faultSummary(view),
    mark(MARKS.sign),
    mark(MARKS.first),
    ...STEPS.map((step) => stepHtml(view, step)),
    mark(MARKS.last),
    trap(words),
    sending(view),
    '</form>',
  ].join('\n');
}

function targetOf({ words, title, exits: { endpoint, email } }: FormView): string {
  if (endpoint) return ` action="${escapeHtml(endpoint)}" accept-charset="utf-8"`;
  if (!email) return '';
  const action = subjectOnly(email, words.submit.subject(title));
  return ` action="${escapeHtml(action)}" enctype="text/plain" accept-charset="utf-8"`;
}

/** A mail to which the browser adds the answers. */
function subjectOnly(to: string, subject: string): string {
  return mailWay({ to, subject, text: '' }).href.replace(/&body=$/, '');
}

function stepHtml(view: FormView, { id, fields }: Step): string {
  const [first, ...more] = fields;
  if (!first) return '';
  const { steps, questions } = view.words.submit;
  const { endpoint, email } = view.exits;
  // Where only GitHub takes news, nothing can be sent without a script.
  const scripted = endpoint || email ? '' : ' scripted';
  const shared = `class="submit-step${scripted}" data-step="${id}"`;
  if (more.length === 0 && !isChoice(first)) {
    return `<div ${shared}${conditionOf(first)}>${textQuestion(view, first)}</div>`;
  }
  if (isChoice(first)) {
    const legend = escapeHtml(questions[first].label);
    return `<fieldset ${shared}${conditionOf(first)}${groupAttributes(view, first)}><legend>${legend}</legend>${choiceQuestion(view, first)}</fieldset>`;
  }
  const legend = id === 'news' || id === 'sender' ? steps[id] : steps.when;
  const rows = fields.filter((field) => isAsked(view, field)).map((field) => row(view, field));
  return `<fieldset ${shared}><legend>${escapeHtml(legend)}</legend>${rows.join('')}</fieldset>`;
}

/** GitHub answers where it was asked, for everybody to read: an address by mail has no use there. */
function isAsked({ exits: { email, endpoint } }: FormView, field: Field): boolean {
  return field !== 'email' || Boolean(email || endpoint);
}

function row(view: FormView, field: Field): string {
  const behind = field === 'body' ? mark(MARKS.middle) : '';
  return `<div class="submit-question"${conditionOf(field)}>${textQuestion(view, field)}</div>${behind}`;
}

/** A line of the mail that is no answer, as a hidden field. */
function mark(line: string): string {
  const [name, value] = line.split('=');
  return `<input type="hidden" name="${name}" value="${value}" />`;
}

/** The field that only programs fill in. Behind the last mark, so that it is no part of a mail. */
function trap({ submit }: Words): string {
  return `<p class="submit-trap" aria-hidden="true"><label>${escapeHtml(submit.trap)} <input type="text" name="${TRAP}" tabindex="-1" autocomplete="off" /></label></p>`;
}

function faultSummary({ words, faults }: FormView): string {
  const rows = faults.map((fault) => {
    const { label } = words.submit.questions[fault.field];
    const said = escapeHtml(faultWords(words, fault));
    return `<li><a href="#${inputId(fault.field)}">${escapeHtml(label)}</a> ${said}</li>`;
  });
  const hidden = faults.length === 0 ? ' hidden' : '';
  return `<div class="submit-faults" id="${FAULTS_ID}" role="alert" tabindex="-1"${hidden}><p>${escapeHtml(words.submit.wrong)}</p><ul>${rows.join('')}</ul></div>`;
}

/** The ways out, with what happens next. The first button is what Enter presses. */
function sending(view: FormView): string {
  const {
    words: { submit },
    title,
    exits: { endpoint, email, github },
  } = view;
  const { send } = submit;
  const subject = submit.subject(title);
  const button = (attributes: string, word: string) =>
    `<p><button class="button" type="submit"${attributes}>${escapeHtml(word)}</button></p>`;
  const note = (text: string) => `<p class="submit-hint">${escapeHtml(text)}</p>`;
  const parts: string[] = [];
  if (endpoint) parts.push(button(' data-way="form"', send.form));
  if (email) {
    const action = escapeHtml(subjectOnly(email, subject));
    const other = endpoint ? ` formaction="${action}" formenctype="text/plain"` : '';
    parts.push(
      `<div data-way="mail">${button(other, send.mail)}${note(send.mailAbout)}</div>`,
      `<p class="submit-hint" data-way="plain">${plainMail(view, email)}</p>`,
    );
  }
  if (github) {
    const href = escapeHtml(githubForms(github));
    parts.push(
      `<div data-way="github"><p><a class="onward" href="${href}">${escapeHtml(send.githubPlain)}</a></p>${note(send.githubAbout)}</div>`,
    );
  }
  return `<div class="submit-send" data-step="send"><h2 class="part-title" tabindex="-1">${escapeHtml(send.title)}</h2>${parts.join('')}</div>`;
}

/** For mail programs that do not take what a form hands them. */
function plainMail({ words: { submit }, title }: FormView, email: string): string {
  const { questions } = submit;
  const asked = (['title', 'body', 'link', 'consent', 'sender'] as const).map(
    (field) => questions[field].label,
  );
  const href = questionsWay(email, submit.subject(title), asked);
  return `${escapeHtml(submit.send.plainAbout(email))} <a href="${escapeHtml(href)}">${escapeHtml(submit.send.plain)}</a>`;
}
