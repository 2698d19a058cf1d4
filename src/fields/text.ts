import { z } from 'zod';
import { codePoint, dropInvisibles, findControl } from './characters.ts';
import { expected, type Fault, refuse } from './fault.ts';

/** A text of one line: surrounding space is dropped, line breaks and controls are refused. */
export function line(what: string, example: string, longest = 1000) {
  return z
    .string({ error: expected(what, example) })
    .trim()
    .superRefine(refuse((value) => lineFault(value, longest)));
}

/** A short paragraph: like {@link line}, but any run of white space counts as one space. */
export function paragraph(what: string, example: string, longest = 1000) {
  return z
    .string({ error: expected(what, example) })
    .overwrite((value) => value.replace(/[ \t\r\n]+/g, ' ').trim())
    .superRefine(refuse((value) => lineFault(value, longest)));
}

/** A list; `example` shows it whole. */
export function list<T extends z.ZodType>(item: T, example: string) {
  return z.array(item, { error: expected('a list', example) });
}

/** One of a few words. */
export function choice<const T extends readonly string[]>(words: T, example: string) {
  return z.enum(words, { error: expected(`one of ${words.join(', ')}`, example) });
}

/** Yes or no. */
export function flag(example: string) {
  return z.boolean({ error: expected('true or false', example) });
}

function lineFault(value: string, longest: number): Fault | undefined {
  if (dropInvisibles(value).trim() === '')
    return { message: 'is empty', fix: 'fill it in, or remove the line' };
  const control = findControl(value);
  if (control) {
    return {
      message: `holds the control character ${codePoint(control)}`,
      fix: 'delete it; it is invisible, so type the text anew',
    };
  }
  if (/[\n\r\t]/.test(value)) {
    return { message: 'holds a line break or a tab', fix: 'write it on one line' };
  }
  const length = [...value].length;
  if (length > longest) {
    return {
      message: `has ${length} characters, more than ${longest}`,
      fix: `shorten it by ${length - longest}`,
    };
  }
  return undefined;
}
