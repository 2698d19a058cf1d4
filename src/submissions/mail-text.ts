import { FIELDS, type Field, isField, type Values } from './fields.ts';

/** Lines before, within and behind the answers: the first one, that behind the news, the last one. */
export const MARKS = { first: 'form=1', middle: 'more=1', last: 'end=1' } as const;

const LINE = /^([a-z_]+)[=:] ?(.*)$/;

/**
 * Answers as the text of a mail: a line for each, as browsers write a form of the type
 * `text/plain`. The form has the marks as hidden fields, so that both are alike.
 */
export function mailText(values: Values): string {
  const linesOf = (fields: readonly Field[]) =>
    fields.flatMap((field) => {
      const value = values[field]?.replace(/\r\n?/g, '\n').trim();
      if (!value) return [];
      return [`${field}=${field === 'body' ? value : value.replace(/\s*\n\s*/g, ' ')}`];
    });
  const { first, middle, last } = MARKS;
  return [first, ...linesOf(HEAD), ...linesOf(['body']), middle, ...linesOf(TAIL), last, ''].join(
    '\n',
  );
}

/**
 * The answers in the text of a mail that the form began; undefined where it is no such mail. What
 * stands before the first mark or behind the last one does not count. Lines that a mail program
 * broke are joined again. The news may hold lines that look like answers.
 */
export function readMailText(text: string): Values | undefined {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const start = lines.findIndex((line) => isMark(line, MARKS.first));
  if (start === -1) return undefined;
  const end = lines.findLastIndex((line) => isMark(line, MARKS.last));
  const inner = lines.slice(start + 1, end > start ? end : undefined);
  const last = inner.findLastIndex((line) => isMark(line, MARKS.middle));
  const middle = last === -1 ? inner.length : last;
  const news = inner.slice(0, middle).findIndex((line) => fieldOf(line) === 'body');
  const values: Partial<Record<Field, string>> = {};
  readLines(inner.slice(0, news === -1 ? middle : news), values, HEAD);
  if (news !== -1) values.body = unpacked(inner.slice(news, middle).join('\n')).trim();
  readLines(inner.slice(middle + 1), values, TAIL);
  return values;
}

const BODY = FIELDS.indexOf('body');
const HEAD: readonly Field[] = FIELDS.slice(0, BODY);
const TAIL: readonly Field[] = FIELDS.slice(BODY + 1);

function readLines(
  lines: readonly string[],
  values: Partial<Record<Field, string>>,
  expected: readonly Field[],
): void {
  let current: Field | undefined;
  let next = 0;
  for (const line of lines) {
    const field = fieldOf(line);
    const place = field ? expected.indexOf(field, next) : -1;
    if (field && place !== -1) {
      current = field;
      next = place + 1;
      values[field] = unpacked(line).trim();
    } else if (current && line.trim() !== '') {
      values[current] = `${values[current] ?? ''} ${line.trim()}`.trim();
    }
  }
}

function fieldOf(line: string): Field | undefined {
  const name = LINE.exec(line)?.[1];
  return name !== undefined && isField(name) ? name : undefined;
}

/** A line without the name of its field. */
function unpacked(line: string): string {
  return line.replace(/^[a-z_]+[=:] ?/, '');
}

function isMark(line: string, mark: string): boolean {
  return line.trim().replace(/[:=] ?/, '=') === mark;
}
