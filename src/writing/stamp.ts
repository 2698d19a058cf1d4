import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../fields/day.ts';
import { parseFrontMatter } from '../read/front-matter.ts';

/**
 * A digest's file with the day on which it went out; not a byte of the rest is changed. Undefined
 * where the fields are written in a way that takes no line more.
 */
export function stamp(text: string, day: Day): string | undefined {
  const before = parseFrontMatter(text);
  const lines = text.split(/(?<=\n)/);
  const closing = before.bodyLine - 2;
  const empty = lines.findIndex(
    (line, index) => index < closing && /^sent:[ \t]*(#.*)?\r?\n$/.test(line),
  );
  if (empty > 0) lines[empty] = (lines[empty] ?? '').replace('sent:', `sent: ${day}`);
  else {
    const end = lines[0]?.endsWith('\r\n') ? '\r\n' : '\n';
    lines.splice(closing, 0, `sent: ${day}${end}`);
  }
  const stamped = lines.join('');
  const after = parseFrontMatter(stamped);
  const isKept = after.faults.length === before.faults.length && after.body === before.body;
  const isMeant = isDeepStrictEqual(after.data, { ...before.data, sent: day });
  return isKept && isMeant ? stamped : undefined;
}
