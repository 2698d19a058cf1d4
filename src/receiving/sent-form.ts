import { oneLine } from '../fields/clean.ts';
import { type Field, isField, TRAP, type Values } from '../submissions/fields.ts';
import { MARKS } from '../submissions/mail-text.ts';

/** What a request sent, as far as it is a form. */
export interface SentForm {
  /** Answers that are not empty, with plain line ends. */
  values: Values;
  /** Was the field filled in that people do not see? */
  isTrapped: boolean;
  /** What else was sent, with the reason why it is not taken. */
  leftOut: string[];
}

/** Why a body is no form: of another type, broken, or of too many fields. */
export type BodyFault = 'type' | 'broken' | 'many';

/** How many fields may be sent; the form has about twenty. */
const MOST_FIELDS = 100;

/** How much of what is not taken is named: lines, and characters of a name. */
const NAMED = { lines: 20, name: 60 } as const;

/**
 * Reads the body of a request, as browsers send forms. Bytes that are no UTF-8 become U+FFFD, for
 * the editor to see.
 * @param type the `Content-Type` of the request
 */
export async function readForm(
  bytes: ArrayBuffer,
  type: string | undefined,
): Promise<SentForm | BodyFault> {
  const [media] = (type ?? '').split(';', 1);
  switch (media?.trim().toLowerCase()) {
    case 'application/x-www-form-urlencoded': {
      const text = new TextDecoder().decode(bytes);
      return gathered(new URLSearchParams(text));
    }
    case 'multipart/form-data':
      try {
        const answer = new Response(bytes, { headers: { 'content-type': type ?? '' } });
        return gathered(await answer.formData());
      } catch {
        return 'broken';
      }
    default:
      return 'type';
  }
}

/** Names of the hidden fields that stand between the answers. */
const MARK_NAMES: readonly string[] = Object.values(MARKS).map((mark) => mark.split('=')[0] ?? '');

function gathered(fields: Iterable<[string, string | File]>): SentForm | 'many' {
  const all = [...fields];
  if (all.length > MOST_FIELDS) return 'many';
  const values: Partial<Record<Field, string>> = {};
  const leftOut: string[] = [];
  let isTrapped = false;
  for (const [name, said] of all) {
    if (typeof said !== 'string') {
      // A field for files in which nothing was chosen sends an empty one without a name.
      if (said.size > 0 || said.name) leftOut.push(`${shown(said.name)}: files are not taken here`);
      continue;
    }
    const value = said.replace(/\r\n?/g, '\n');
    if (value.trim() === '') continue;
    if (name === TRAP) isTrapped = true;
    else if (isField(name)) {
      const first = values[name];
      if (first === undefined) values[name] = value;
      else if (first !== value) leftOut.push(`${name}: answered twice; the first answer counts`);
    } else if (!MARK_NAMES.includes(name)) leftOut.push(`${shown(name)}: no question of the form`);
  }
  return { values, isTrapped, leftOut: leftOut.slice(0, NAMED.lines) };
}

/** A stranger's name for something, on one line. */
function shown(name: string): string {
  return [...oneLine(name)].slice(0, NAMED.name).join('') || '(without a name)';
}

/** How much the answers are, in bytes. */
export function sizeOf(values: Values): number {
  return Object.values(values).reduce((sum, value) => sum + Buffer.byteLength(value), 0);
}
