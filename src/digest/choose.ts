import { askState } from '../entries/ask-state.ts';
import { addDays, type Day, dayOf } from '../fields/day.ts';
import { type EmailEntry, isDue } from '../gate/gate.ts';
import type { SectionId } from '../newsletter/sections.ts';
import { compareText } from '../order.ts';
import type { Digest } from './digest.ts';

/** A section of a digest, never empty. */
export interface Section<E extends EmailEntry> {
  id: SectionId;
  entries: E[];
}

/** A digest with the entries it holds. */
export interface ChosenDigest<E extends EmailEntry> {
  digest: Digest;
  /** Entries after this day are new; empty for the beginning of time. */
  since: Day | '';
  sections: Section<E>[];
}

/** An ask is shown in at most this many digests, its first included. */
export const MAX_SHOWINGS = 4;

/** Earlier events come up again when they start within this many days. */
const COMING_DAYS = 14;

/**
 * What each digest holds, oldest digest first. Everything is judged as of a digest's own date, so
 * that an old one keeps its choice.
 * @param digests in any order
 * @param entries that passed the gate on the date of the newest digest or later
 * @param order the sections to make, in their order
 */
export function chooseDigests<E extends EmailEntry>(
  digests: readonly Digest[],
  entries: readonly E[],
  order: readonly SectionId[],
): ChosenDigest<E>[] {
  const showings = new Map<string, number>();
  let before: Day | '' = '';
  return digests.toSorted(byDate).map((digest) => {
    const since = digest.since ?? before;
    before = digest.date;
    return { digest, since, sections: sectionsOf(digest, since, entries, order, showings) };
  });
}

function sectionsOf<E extends EmailEntry>(
  digest: Digest,
  since: Day | '',
  entries: readonly E[],
  order: readonly SectionId[],
  showings: Map<string, number>,
): Section<E>[] {
  const { date } = digest;
  const picked = new Set(digest.pick);
  const skipped = new Set(digest.skip);
  const soon = addDays(date, COMING_DAYS);
  const groups = new Map<SectionId, E[]>();
  for (const entry of entries) {
    if (!isDue(entry, date) || skipped.has(entry.id)) continue;
    const isNew = picked.has(entry.id) || entry.date > since;
    const shown = showings.get(entry.id) ?? 0;
    const section = sectionFor(entry, {
      date,
      soon,
      since,
      isNew,
      shown,
    });
    if (!section) continue;
    if (entry.kind === 'ask' && section !== 'it-worked') showings.set(entry.id, shown + 1);
    const group = groups.get(section);
    if (group) group.push(entry);
    else groups.set(section, [entry]);
  }
  return order.flatMap((id) => {
    const group = groups.get(id);
    return group ? [{ id, entries: group.sort(ORDERS[id] ?? byDay) }] : [];
  });
}

interface Occasion {
  date: Day;
  /** The last day of which earlier events come up again. */
  soon: Day;
  since: Day | '';
  isNew: boolean;
  /** In how many earlier digests it was shown as open. */
  shown: number;
}

/** The section of a digest that an entry belongs to, if any. */
function sectionFor(entry: EmailEntry, occasion: Occasion): SectionId | undefined {
  const { date, soon, since, isNew, shown } = occasion;
  switch (entry.kind) {
    case 'win':
      return isNew ? 'wins' : undefined;
    case 'spotlight':
      return isNew ? 'spotlights' : undefined;
    case 'offer':
      return isNew && !(entry.until && entry.until < date) ? 'offers' : undefined;
    case 'event': {
      const starts = dayOf(entry.starts);
      if (isNew) return dayOf(entry.ends ?? entry.starts) < date ? undefined : 'events';
      return starts >= date && starts <= soon ? 'coming-up' : undefined;
    }
    case 'ask': {
      const state = askState(entry, date);
      if (state === 'open' && isNew) return 'asks';
      if (state === 'open') return shown < MAX_SHOWINGS ? 'still-needed' : undefined;
      const isNews = (entry.met_on ?? '') > since;
      return state === 'met' && isNews ? 'it-worked' : undefined;
    }
  }
}

type Order = (a: EmailEntry, b: EmailEntry) => number;

/** Within a section: what is urgent first, else the oldest news first, as it happened. */
const byDay: Order = (a, b) => compareText(a.date, b.date) || compareText(a.id, b.id);
const byNeed: Order = (a, b) => compareText(needOf(a), needOf(b)) || byDay(a, b);
const byStart: Order = (a, b) => compareText(startOf(a), startOf(b)) || byDay(a, b);

const ORDERS: Partial<Record<SectionId, Order>> = {
  asks: byNeed,
  'still-needed': byNeed,
  events: byStart,
  'coming-up': byStart,
};

/** Asks without a last day come after all that have one. */
function needOf(entry: EmailEntry): string {
  return (entry.kind === 'ask' && entry.by) || '9999';
}

function startOf(entry: EmailEntry): string {
  return entry.kind === 'event' ? entry.starts : '';
}

function byDate(a: Digest, b: Digest): number {
  return compareText(a.date, b.date) || compareText(a.id, b.id);
}
