import type { Day } from '../fields/day.ts';

/** How a line begins that was added to notes: `2026-11-22 import: …`, `2026-11-22 from bo-chen: …`. */
const ADDED = /^\d{4}-\d{2}-\d{2} (?:import|from [a-z0-9/-]+):(?: |$)/;

/** The lines of notes that the editor wrote: without those that imports and unions added. */
export function ownNotes(notes: string): string {
  return linesOf(notes)
    .filter((line) => !ADDED.test(line))
    .join('\n');
}

/** Where lines that are added to notes come from, and when. */
export interface Source {
  /** `import`, or `from` and an id. */
  from: string;
  today: Day;
}

/** Something to be kept in the notes. */
export interface Remark {
  text: string;
  /** Does it differ from a field that is filled? Then it always says when it came. */
  isOther?: boolean;
}

/**
 * Notes with remarks added at their end, each line once: what is in the notes already, on whatever
 * day it came, is not added again. Undefined where nothing is new.
 */
export function addToNotes(
  notes: string | undefined,
  remarks: readonly Remark[],
  { from, today }: Source,
): string | undefined {
  const known = new Set(linesOf(notes ?? '').map(lineKey));
  const isFirst = known.size === 0;
  const added: string[] = [];
  for (const { text, isOther } of remarks) {
    const lines = linesOf(text).filter((line) => !known.has(lineKey(line)));
    for (const line of lines) known.add(lineKey(line));
    if (lines.length === 0) continue;
    const begin = `${today} ${from}:`;
    const isDated = lines.length === 1 && ADDED.test(lines[0] ?? '');
    if (isFirst && !isOther) added.push(text.trim());
    else if (isDated) added.push(...lines);
    else added.push(lines.length === 1 ? `${begin} ${lines[0]}` : [begin, ...lines].join('\n'));
  }
  if (added.length === 0) return undefined;
  return [...(isFirst ? [] : [notes?.trimEnd() ?? '']), ...added].join('\n');
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.replace(ADDED, '').trim() !== '');
}

function lineKey(line: string): string {
  return line.trim().replace(ADDED, '').trim();
}
