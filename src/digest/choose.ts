import { askState } from '../entries/ask-state.ts';
import { isOver } from '../entries/ends.ts';
import { addDays, type Day, dayOf } from '../fields/day.ts';
import { type EmailEntry, isDue } from '../gate/gate.ts';
import type { SectionId } from '../newsletter/sections.ts';
import { compareText } from '../order.ts';
import { holdBack, OPEN_ASKS } from './ask-share.ts';
import { type Candidates, candidatesIn } from './candidates.ts';
import type { Digest } from './digest.ts';
import { orderOf } from './order-of.ts';

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
  /** Open asks held back because the digest has as many of one person as it may; they wait for the next. */
  waiting: E[];
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
 * @param asksPerPerson how many open asks of one person a digest shows; default: all
 */
export function chooseDigests<E extends EmailEntry>(
  digests: readonly Digest[],
  entries: readonly E[],
  order: readonly SectionId[],
  asksPerPerson = Number.POSITIVE_INFINITY,
): ChosenDigest<E>[] {
  const past: Past = { showings: new Map(), waiting: new Set() };
  const candidates = candidatesIn(entries);
  let before: Day | '' = '';
  return digests.toSorted(byDate).map((digest) => {
    const since = digest.since ?? before;
    before = digest.date;
    const groups = groupsOf(digest, since, { entries, candidates }, past);
    const waiting = holdBack(groups, order, asksPerPerson);
    note(groups, waiting, past);
    const sections = order.flatMap((id) => {
      const group = groups.get(id);
      return group ? [{ id, entries: group.sort(orderOf(id)) }] : [];
    });
    return { digest, since, sections, waiting };
  });
}

/** What earlier digests did with asks. */
interface Past {
  /** In how many of them each was shown as open. */
  showings: Map<string, number>;
  /** Those that were held back and never shown: to readers they are new still. */
  waiting: Set<string>;
}

function groupsOf<E extends EmailEntry>(
  digest: Digest,
  since: Day | '',
  { entries, candidates }: { entries: readonly E[]; candidates: Candidates },
  { showings, waiting }: Past,
): Map<SectionId, E[]> {
  const { date } = digest;
  const picked = new Set(digest.pick);
  const skipped = new Set(digest.skip);
  const soon = addDays(date, COMING_DAYS);
  const groups = new Map<SectionId, E[]>();
  const span = { since, date, soon, ids: [...picked, ...waiting] };
  const isSpent = (id: string) => (showings.get(id) ?? 0) >= MAX_SHOWINGS;
  for (const place of candidates.of(span, isSpent)) {
    const entry = entries[place];
    if (!entry || !isDue(entry, date) || skipped.has(entry.id)) continue;
    const isNew = picked.has(entry.id) || entry.date > since || waiting.has(entry.id);
    const shown = showings.get(entry.id) ?? 0;
    const section = sectionFor(entry, {
      date,
      soon,
      since,
      isNew,
      shown,
    });
    if (!section) continue;
    const group = groups.get(section);
    if (group) group.push(entry);
    else groups.set(section, [entry]);
  }
  return groups;
}

/** Notes for the digests to come what this one does with asks. */
function note<E extends EmailEntry>(
  groups: ReadonlyMap<SectionId, readonly E[]>,
  held: readonly E[],
  { showings, waiting }: Past,
): void {
  for (const { id } of OPEN_ASKS.flatMap((section) => groups.get(section) ?? [])) {
    showings.set(id, (showings.get(id) ?? 0) + 1);
    waiting.delete(id);
  }
  for (const { id } of held) if (!showings.has(id)) waiting.add(id);
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
      return isNew && !isOver(entry, date) ? 'offers' : undefined;
    case 'event': {
      const starts = dayOf(entry.starts);
      if (isNew) return isOver(entry, date) ? undefined : 'events';
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

function byDate(a: Digest, b: Digest): number {
  return compareText(a.date, b.date) || compareText(a.id, b.id);
}
