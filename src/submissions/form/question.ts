import { KINDS } from '../../entries/kinds.ts';
import { escapeHtml } from '../../markdown/escape.ts';
import { faultWords } from '../fault-words.ts';
import { type Choice, type Field, isOfFriend, LONGEST } from '../fields.ts';
import type { FormView } from '../form.ts';
import { isRequired, lengthOf, type SubmissionFault } from '../submission.ts';
import { faultId, inputId } from './ids.ts';
import { kindOf } from './steps.ts';

/** Do browsers insist on an answer? Only where every kind has it: another kind's question is hidden. */
function isInsistedOn(field: Field): boolean {
  return KINDS.every((kind) => isRequired(field, kind));
}

/** Answers that may be missing, and whose question does not say so. */
const OPTIONAL: readonly Field[] = ['starts_time', 'ends_time', 'place'];

/** What is already chosen; of what is public, the more careful. */
const CHOSEN: Partial<Record<Field, string>> = { about: 'me', credit: 'no' };

/** For which news a question is: the attributes by which the rest of it is hidden. */
export function conditionOf(field: Field): string {
  const kind = kindOf(field);
  if (kind) return ` data-kind="${kind}"`;
  return isOfFriend(field) ? ' data-about="friend"' : '';
}

/** A choice: the options of a group, whose heading is the question. */
export function choiceQuestion(view: FormView, field: Choice): string {
  const options = view.words.submit.options[field];
  const chosen = view.values[field] ?? CHOSEN[field];
  const required = isInsistedOn(field) ? ' required' : '';
  const rows = Object.entries(options).map(([value, label], place) => {
    const id = place === 0 ? inputId(field) : `${inputId(field)}-${value}`;
    const checked = chosen === value ? ' checked' : '';
    return `<label class="submit-choice"><input type="radio" name="${field}" id="${id}" value="${value}"${required}${checked} /> <span>${escapeHtml(label)}</span></label>`;
  });
  return `${hint(view, field)}<div class="submit-choices">${rows.join('')}</div>${faultLine(view, field)}`;
}

/** The attributes of a group of options. */
export function groupAttributes(view: FormView, field: Choice): string {
  const required = isInsistedOn(field) ? ' aria-required="true"' : '';
  return ` role="radiogroup"${required}${describedBy(view, field)}${invalid(view, field)}`;
}

/** A question that is answered by writing: label, hint, field, what is wrong. */
export function textQuestion(view: FormView, field: Field): string {
  const { label } = view.words.submit.questions[field];
  const id = inputId(field);
  const value = view.values[field] ?? '';
  const attributes = [
    `id="${id}" name="${field}" dir="auto"`,
    isInsistedOn(field) ? 'required' : '',
    describedBy(view, field).trim(),
    invalid(view, field).trim(),
    AUTOCOMPLETE[field] ? `autocomplete="${AUTOCOMPLETE[field]}"` : 'autocomplete="off"',
  ]
    .filter(Boolean)
    .join(' ');
  const control =
    field === 'body'
      ? // The parser drops a line break at the beginning, so that it gets one to drop.
        `<textarea ${attributes} rows="8" maxlength="${LONGEST.body}">\n${escapeHtml(value)}</textarea>`
      : `<input ${attributes} ${typeOf(field, value)} value="${escapeHtml(value)}" />`;
  return `<label class="submit-label" for="${id}">${escapeHtml(label)}</label>${hint(view, field)}${control}${faultLine(view, field)}`;
}

const AUTOCOMPLETE: Partial<Record<Field, string>> = { sender: 'name', email: 'email' };

/**
 * The type of a field; plain text where its value is none of the type, so that it is not lost. Not
 * `url`: browsers insist on https:// there, which `readSubmission` adds.
 */
function typeOf(field: Field, value: string): string {
  const wanted = TYPES[field];
  const type = wanted && (value === '' || FITS[wanted].test(value)) ? wanted : 'text';
  if (wanted === 'date' || wanted === 'time') return `type="${type}"`;
  const keys = wanted ?? (ADDRESSES.includes(field) ? 'url' : undefined);
  const mode = keys ? ` inputmode="${keys}"` : '';
  return `type="${type}"${mode} maxlength="${lengthOf(field)}"`;
}

const ADDRESSES: readonly Field[] = ['link', 'online'];

const TYPES: Partial<Record<Field, 'date' | 'time' | 'email'>> = {
  by: 'date',
  until: 'date',
  starts: 'date',
  ends: 'date',
  starts_time: 'time',
  ends_time: 'time',
  email: 'email',
};

/** What a browser keeps in a field of a type. */
const FITS = {
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d$/,
  email: /^[^\s@]+@[^\s@]+$/,
} as const;

function hint(view: FormView, field: Field): string {
  const text = hintOf(view, field);
  return text ? `<p class="submit-hint" id="${hintId(field)}">${escapeHtml(text)}</p>` : '';
}

function hintOf({ words: { submit } }: FormView, field: Field): string | undefined {
  const question = submit.questions[field];
  if ('hint' in question) return question.hint;
  return OPTIONAL.includes(field) ? submit.optional : undefined;
}

function hintId(field: Field): string {
  return `${inputId(field)}-hint`;
}

function describedBy(view: FormView, field: Field): string {
  const ids = [...(hintOf(view, field) ? [hintId(field)] : []), faultId(field)];
  return ` aria-describedby="${ids.join(' ')}"`;
}

function invalid(view: FormView, field: Field): string {
  return faultOf(view, field) ? ' aria-invalid="true"' : '';
}

function faultLine(view: FormView, field: Field): string {
  const fault = faultOf(view, field);
  const text = fault ? escapeHtml(faultWords(view.words, fault)) : '';
  return `<p class="submit-fault" id="${faultId(field)}"${fault ? '' : ' hidden'}>${text}</p>`;
}

function faultOf({ faults }: FormView, field: Field): SubmissionFault | undefined {
  return faults.find((fault) => fault.field === field);
}
