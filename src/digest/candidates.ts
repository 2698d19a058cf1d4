import { askState } from '../entries/ask-state.ts';
import type { Day } from '../fields/day.ts';
import { dayOf } from '../fields/day.ts';
import { type EmailEntry, firstDayOf } from '../gate/gate.ts';
import { compareText } from '../order.ts';

/** Where the entries are that a digest could hold, so that nobody looks at all of them for each. */
export interface Candidates {
  /**
   * Every entry that a digest could hold, and few others, in the order of all entries: what is new
   * or met after `since` and up to the digest's day, begins from that day to `soon`, is an ask that
   * may still be needed, or has one of some ids. The days of digests must not fall from call to call.
   * @param isSpent says of an ask that no digest shows it again because it is open
   */
  of(
    span: { since: Day | ''; date: Day; soon: Day; ids: Iterable<string> },
    isSpent: (id: string) => boolean,
  ): number[];
}

/** An entry's place among all, and the day by which it is found. */
interface Dated {
  day: Day;
  place: number;
}

/** Indexes entries by the days that make them part of a digest. */
export function candidatesIn(entries: readonly EmailEntry[]): Candidates {
  const byDate: Dated[] = [];
  const byStart: Dated[] = [];
  const byMet: Dated[] = [];
  const asks: Dated[] = [];
  entries.forEach((entry, place) => {
    byDate.push({ day: entry.date, place });
    if (entry.kind === 'event') byStart.push({ day: dayOf(entry.starts), place });
    if (entry.kind !== 'ask') return;
    if (entry.met_on) byMet.push({ day: entry.met_on, place });
    asks.push({ day: firstDayOf(entry), place });
  });
  for (const list of [byDate, byStart, byMet, asks]) list.sort(byDay);
  const openAsks = askQueue(entries, asks);
  let placesOf: Map<string, number[]> | undefined;
  return {
    of({ since, date, soon, ids }, isSpent) {
      const found = new Set([
        ...within(byDate, after(byDate, since), after(byDate, date)),
        ...within(byMet, after(byMet, since), after(byMet, date)),
        ...within(byStart, before(byStart, date), after(byStart, soon)),
        ...openAsks(date, isSpent),
      ]);
      for (const id of ids) {
        placesOf ??= placesById(entries);
        for (const place of placesOf.get(id) ?? []) found.add(place);
      }
      return [...found].sort((a, b) => a - b);
    },
  };
}

/**
 * The asks that may be open on a day: each comes in on its first day and leaves for good once it is
 * closed, since no closed ask opens again, or is spent.
 */
function askQueue(entries: readonly EmailEntry[], asks: readonly Dated[]) {
  let next = 0;
  let open: number[] = [];
  return (date: Day, isSpent: (id: string) => boolean): readonly number[] => {
    for (let ask = asks[next]; ask && ask.day <= date; ask = asks[++next]) open.push(ask.place);
    open = open.filter((place) => {
      const entry = entries[place];
      return entry?.kind === 'ask' && askState(entry, date) === 'open' && !isSpent(entry.id);
    });
    return open;
  };
}

function placesById(entries: readonly EmailEntry[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  entries.forEach(({ id }, place) => {
    const known = places.get(id);
    if (known) known.push(place);
    else places.set(id, [place]);
  });
  return places;
}

function byDay(a: Dated, b: Dated): number {
  return compareText(a.day, b.day);
}

function within(sorted: readonly Dated[], from: number, to: number): number[] {
  return sorted.slice(from, to).map(({ place }) => place);
}

/** How many come on a day or before it. */
function after(sorted: readonly Dated[], day: Day): number {
  return bisect(sorted, (each) => each <= day);
}

/** How many come before a day. */
function before(sorted: readonly Dated[], day: Day): number {
  return bisect(sorted, (each) => each < day);
}

/** How many, from the first on, pass a test that no one passes behind one that does not. */
function bisect(sorted: readonly Dated[], passes: (day: Day) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(sorted[middle]?.day ?? '')) low = middle + 1;
    else high = middle;
  }
  return low;
}
