import { isKind, KINDS } from '../entries/kinds.ts';
import { LANGUAGES, type Words, wordsFor } from '../words/words.ts';
import { FIELDS, type Field, type Values } from './fields.ts';
import { issueQuestions } from './issue-forms.ts';

/**
 * The answers in the text of an issue that one of the forms made; undefined where it is no such text.
 * GitHub writes each question as `### Label`, an empty line and the answer, and `_No response_` where
 * there is none. Only the news itself can hold several lines, and any of them may look like a
 * question: those before it are therefore read from the top, those behind it from the end.
 * The labels may be those of any language that the kit speaks, whatever the newsletter's is now.
 * @param language the newsletter's, which goes first
 */
export function readIssue(markdown: string, language: string): Values | undefined {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n');
  const readings = [wordsFor(language), ...Object.values(LANGUAGES)].map((words) =>
    readBy(words, lines),
  );
  const best = readings.reduce((a, b) => (b.found > a.found ? b : a));
  return best.found >= FEWEST && best.values.body !== undefined ? best.values : undefined;
}

/** With fewer questions than these, a text is no form. */
const FEWEST = 3;

/** Spaces that do not break, as French has them, may come back as others from an edited issue. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

interface ReadByWords {
  values: Values;
  /** How many questions were found. */
  found: number;
}

const BODY = FIELDS.indexOf('body');
const HEAD = FIELDS.slice(0, BODY);

function readBy({ submit }: Pick<Words, 'submit'>, all: readonly string[]): ReadByWords {
  const lines = all.map((line) => line.trimEnd());
  const isAsked = (field: Field, line: number) =>
    plain(lines[line] ?? '') === `### ${plain(submit.questions[field].label)}`;
  const read: Partial<Record<Field, string>> = {};
  let found = 0;

  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '') + 1;
  const places: { field: Field; line: number }[] = [];
  const findDown = (field: Field, limit: number) => {
    const before = places.at(-1)?.line;
    // Where GitHub writes it: behind one line of answer, which may look like a question too.
    const place = before === undefined ? first : before + 4;
    if (isAsked(field, place)) return place;
    const from = before === undefined ? 0 : before + 1;
    const next = lines.findIndex((_, line) => line >= from && isAsked(field, line));
    return next < limit ? next : -1;
  };
  for (const field of HEAD) {
    const from = places.at(-1)?.line ?? -1;
    const body = lines.findIndex((_, line) => line > from && isAsked('body', line));
    const line = findDown(field, body === -1 ? last : body);
    if (line !== -1) places.push({ field, line });
  }
  const news = findDown('body', last);
  if (news === -1) return { values: {}, found: 0 };
  for (const [index, { field, line }] of places.entries()) {
    found += 1;
    const end = places[index + 1]?.line ?? news;
    read[field] = answer(lines.slice(line + 1, end), field, submit);
  }

  let end = last;
  for (const field of tailOf(read.kind).reverse()) {
    const place = end - 3;
    const line =
      place > news && isAsked(field, place)
        ? place
        : lines.findLastIndex((_, at) => at > news && at < end && isAsked(field, at));
    if (line === -1) continue;
    found += 1;
    read[field] = answer(lines.slice(line + 1, end), field, submit);
    end = lines.findLastIndex((text, at) => at < line && text !== '') + 1;
  }
  read.body = answer(all.slice(news + 1, Math.max(end, news + 1)), 'body', submit);
  const values = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== ''));
  return { values: { ...values, body: read.body }, found: found + 1 };
}

/** The questions behind the news. */
function tailOf(kind: string | undefined): Field[] {
  const asked = new Set((isKind(kind) ? [kind] : KINDS).flatMap(issueQuestions));
  return FIELDS.filter((field, index) => index > BODY && asked.has(field));
}

/** What stands where somebody left a question open. */
const NOTHING = /^_No response_$/i;

function answer(lines: readonly string[], field: Field, { options }: Words['submit']): string {
  const text = lines.join('\n').trim();
  if (NOTHING.test(text)) return '';
  if (field === 'body') return text;
  const said = text.replace(/\s*\n\s*/g, ' ');
  const choices = Object.hasOwn(options, field)
    ? Object.entries(options[field as keyof typeof options])
    : [];
  // GitHub's word for a choice that was not made.
  if (choices.length > 0 && said === 'None') return '';
  return choices.find(([, label]) => plain(label) === plain(said))?.[0] ?? said;
}
