import type { Circle } from '../../circle/circle.ts';
import { inRow } from '../../circle/in-row.ts';
import type { Entry } from '../../entries/entry.ts';
import type { Reason } from '../../matching/reason.ts';

/** The names of those an entry is about, in a row. */
export function peopleOf({ friends }: Circle, { people }: Entry): string {
  return inRow(people.map((id) => friends.get(id)?.name ?? id));
}

/** The strongest reasons, a sentence each, the last without its stop. */
export function reasonsOf(reasons: readonly Pick<Reason, 'text'>[]): string {
  const strongest = reasons.slice(0, SHOWN_REASONS);
  return strongest.map(({ text }) => text).join('. ');
}

/** A text cut at a word where it is long. */
export function shortened(text: string): string {
  if ([...text].length <= LONG) return text;
  const cut = [...text].slice(0, LONG).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONG / 2)).replace(/[\s,;:.]+$/, '')} …`;
}

const LONG = 80;

const SHOWN_REASONS = 3;
