import { askState } from '../entries/ask-state.ts';
import type { Day } from '../fields/day.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { compareText } from '../order.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/** An ask that found its help. */
export interface MetAsk {
  entry: Extract<PublicEntry, { kind: 'ask' }>;
  metOn: Day;
  /** Whole days from its date to the day it was met, at least 0. */
  days: number;
}

/** The asks of the site that were met, in the order in which they were met, the last first. */
export function metAsks({ entries, today }: Site): MetAsk[] {
  return entries
    .flatMap((entry): MetAsk[] => {
      if (entry.kind !== 'ask' || !entry.met_on || askState(entry, today) !== 'met') return [];
      return [{ entry, metOn: entry.met_on, days: daysUntil(entry.date, entry.met_on) }];
    })
    .sort(
      (a, b) =>
        compareText(b.metOn, a.metOn) ||
        compareText(b.entry.date, a.entry.date) ||
        compareText(a.entry.id, b.entry.id),
    );
}

/** The way to the page that tells of all of them. */
export function allMet({ words, addresses }: Site): { title: string; href: string } {
  return { title: words.worked.all, href: addresses.local(paths.worked) };
}

/** Those who are thanked for it, each once and in the form that names a person where there is one. */
export function helpersOf(met: readonly MetAsk[]): string[] {
  const helpers = new Map<string, string>();
  for (const helper of met.flatMap(({ entry }) => entry.helped_by)) {
    const key = helperKey(helper);
    if (helper === key || !helpers.has(key)) helpers.set(key, helper);
  }
  return [...helpers.values()];
}

/** The middle of some numbers, the mean of the two middle ones where their number is even. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

/** An id and the plain name it was made from are one person: `Ada Lovelace` and `ada-lovelace`. */
export function helperKey(helper: string): string {
  return helper.normalize('NFC').toLowerCase().replace(/\s+/g, '-');
}

const DAY = 86_400_000;

function daysUntil(asked: Day, met: Day): number {
  return Math.max(0, (Date.parse(met) - Date.parse(asked)) / DAY);
}
