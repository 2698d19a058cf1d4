import { FIELDS, type Field, isField, type Values } from './fields.ts';

/**
 * Lines before, within and behind the answers: the first one, that behind the news, the last one.
 * The sign stands before the first one in mails that a browser writes from the form: Chromium reads
 * what it hands to a mail program as windows-1252, so that all but English letters are spoilt, the
 * sign too. It also makes a line break of `&`, a space of `+` and a character of `%41`.
 */
export const MARKS = {
  sign: 'utf8=✓',
  first: 'form=1',
  middle: 'more=1',
  last: 'end=1',
} as const;
const SPOILT = 'utf8=âœ“';

/** An answer may hold what Unicode calls a line separator: for a mail it is none. */
const LINE = /^([a-z_]+)[=:] ?(.*)$/s;

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
  const isSpoilt = lines.slice(0, start).some((line) => isMark(line, SPOILT));
  const sent = lines.slice(start + 1, end > start ? end : undefined);
  const inner = isSpoilt ? sent.map(mended) : sent;
  const last = inner.findLastIndex((line) => isMark(line, MARKS.middle));
  const middle = last === -1 ? inner.length : last;
  const news = inner.slice(0, middle).findIndex((line) => fieldOf(line) === 'body');
  const values: Partial<Record<Field, string>> = {};
  readLines(inner.slice(0, news === -1 ? middle : news), values, HEAD, isSpoilt);
  if (news !== -1) values.body = unpacked(inner.slice(news, middle).join('\n')).trim();
  readLines(inner.slice(middle + 1), values, TAIL, isSpoilt);
  return values;
}

const BODY = FIELDS.indexOf('body');
const HEAD: readonly Field[] = FIELDS.slice(0, BODY);
const TAIL: readonly Field[] = FIELDS.slice(BODY + 1);

function readLines(
  lines: readonly string[],
  values: Partial<Record<Field, string>>,
  expected: readonly Field[],
  isSpoilt: boolean,
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
      // No address has a space, so a line break in one was a `&`.
      const isAddress = current === 'link' || current === 'online';
      const joint = isSpoilt && isAddress ? '&' : ' ';
      values[current] = `${values[current] ?? ''}${joint}${line.trim()}`.trim();
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

/** The characters that the bytes from 0 stand for in windows-1252. */
const BYTES = new Map(
  [
    ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
  ].map((character, byte) => [character, byte]),
);

/** A line of which the UTF-8 was read as windows-1252, as it was; any other line as it is. */
function mended(line: string): string {
  // Mail programs write a plain space for the one that does not break, which `à` ends with.
  for (const text of [line, line.replace(/(?<=[\u00c2-\u00f4]) /g, '\u00a0')]) {
    const bytes = [...text].map((character) => BYTES.get(character) ?? -1);
    if (bytes.includes(-1)) return line;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      // Not what it was taken for.
    }
  }
  return line;
}
