import type { ChosenDigest } from '../digest/choose.ts';
import type { Day } from '../fields/day.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { compareText } from '../order.ts';
import { type ListPage, paginate } from './paginate.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/** What the archive keeps. */
export type Kept = { day: Day } & (
  | { as: 'letter'; chosen: ChosenDigest<PublicEntry> }
  | { as: 'entry'; entry: PublicEntry }
);

/** A year with its letters and news. */
export interface ArchiveYear {
  /** Of the Gregorian calendar, in four digits. */
  year: string;
  /** Newest first; of one day, letters come before news. */
  kept: Kept[];
}

/** One page of a year, and the years with anything in them before and after it. */
export interface ArchivePage {
  year: string;
  page: ListPage<Kept>;
  newer?: string;
  older?: string;
}

/** A row is some 50 bytes compressed (names and titles do not repeat): a page stays below 20 KB. */
const ROWS_ON_A_PAGE = 200;

/** The years in which anything was told, newest first. */
export function archiveYears({ entries, digests }: Site): ArchiveYear[] {
  const kept: Kept[] = [
    ...digests.map((chosen): Kept => ({ as: 'letter', day: chosen.digest.date, chosen })),
    ...entries.map((entry): Kept => ({ as: 'entry', day: entry.date, entry })),
  ];
  kept.sort((a, b) => compareText(b.day, a.day));
  const years = new Map<string, Kept[]>();
  for (const each of kept) {
    const year = each.day.slice(0, 4);
    const known = years.get(year);
    if (known) known.push(each);
    else years.set(year, [each]);
  }
  return [...years].map(([year, kept]) => ({ year, kept }));
}

/** All pages of all years. */
export function archivePages(site: Site): ArchivePage[] {
  const years = archiveYears(site);
  return years.flatMap(({ year, kept }, place) => {
    const newer = years[place - 1]?.year;
    const older = years[place + 1]?.year;
    return paginate(kept, paths.archiveYear(year), ROWS_ON_A_PAGE).map((page) => ({
      year,
      page,
      ...(newer !== undefined && { newer }),
      ...(older !== undefined && { older }),
    }));
  });
}
