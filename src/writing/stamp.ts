import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../fields/day.ts';
import { parseFrontMatter } from '../read/front-matter.ts';

/** A field without a value. */
const EMPTY = /^( *sent:)(?:[ \t]+(?:null|Null|NULL|~))?([ \t]*(?:#.*)?\r?\n)$/;

/**
 * A digest's file with the day on which it went out; not a byte of the rest is changed. Undefined
 * where the fields are written in a way that takes none more.
 */
export function stamp(text: string, day: Day): string | undefined {
  const before = parseFrontMatter(text);
  const lines = text.split(/(?<=\n)/);
  const closing = before.bodyLine - 2;
  const fields = lines.slice(1, closing);
  const around = (changed: string[]) =>
    [...lines.slice(0, 1), ...changed, ...lines.slice(closing)].join('');
  const isMeant = (stamped: string) => {
    const after = parseFrontMatter(stamped);
    const isKept = after.faults.length === before.faults.length && after.body === before.body;
    return isKept && isDeepStrictEqual(after.data, { ...before.data, sent: day });
  };
  return [filled(fields, day), lengthened(fields, day, lines[0]), inBraces(fields, day)]
    .map(around)
    .find(isMeant);
}

function filled(fields: string[], day: Day): string[] {
  return fields.map((line) => line.replace(EMPTY, `$1 ${day}$2`));
}

/** One line more, as far in as the others, its end as that of the first line. */
function lengthened(fields: string[], day: Day, opening = '\n'): string[] {
  const indent = /^ */.exec(fields.find((line) => /^ *[^ #\r\n]/.test(line)) ?? '')?.[0] ?? '';
  return [...fields, `${indent}sent: ${day}${opening.endsWith('\r\n') ? '\r\n' : '\n'}`];
}

/** In YAML's flow style, before the last brace. */
function inBraces(fields: string[], day: Day): string[] {
  return [fields.join('').replace(/\}(?=[^}]*$)/, `, sent: ${day}}`)];
}
