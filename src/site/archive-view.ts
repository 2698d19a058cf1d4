import type { Kind } from '../entries/kinds.ts';
import { type ArchivePage, type ArchiveYear, archiveYears, type Kept } from './archive.ts';
import type { ShownDate } from './dates.ts';
import { entryLink } from './entry-link.ts';
import type { PageHead } from './frame-view.ts';
import type { Pager } from './list-view.ts';
import { showDayOfMonth, showDayOfYear, showMonth, showYear } from './months.ts';
import type { NamePart } from './names.ts';
import { headTitle } from './paginate.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/** The years. */
export interface ArchiveView {
  head: PageHead;
  title: string;
  about: string;
  none: string;
  years: YearView[];
}

/** A year with its letters. */
export interface YearView {
  /** As the language writes it. */
  title: string;
  href: string;
  /** How many letters and pieces of news it holds, in words. */
  counts: string[];
  /** The way to everything, in words. */
  all: string;
  letters: { title: string; href: string; date: ShownDate }[];
}

/** One page of a year. */
export interface ArchiveYearView {
  head: PageHead;
  title: string;
  months: { title: string; rows: ArchiveRow[] }[];
  pager?: Pager;
  newer?: YearLink;
  older?: YearLink;
}

/** A letter or a piece of news in one line. */
export interface ArchiveRow {
  title: string;
  href: string;
  /** The day of the month. */
  date: ShownDate;
  kind: Kind | 'letter';
  kindWord: string;
  /** Without links, which would double the page. */
  names: NamePart[];
  /** In a preview: why it would not be public. */
  withheld?: string;
}

/** A neighbouring year. */
export interface YearLink {
  title: string;
  href: string;
}

/** Letters on the page of all years; further years show their counts only. */
const MAX_LETTERS = 200;

/** Prepares the page of all years. */
export function archiveView(site: Site): ArchiveView {
  const { title, about, none } = site.words.pages.archive;
  let room = MAX_LETTERS;
  const years = archiveYears(site).map((year) => {
    const view = yearView(site, year);
    room -= view.letters.length;
    return room >= 0 ? view : { ...view, letters: [] };
  });
  return { head: { path: paths.archive, title, description: about }, title, about, none, years };
}

function yearView(site: Site, { year, kept }: ArchiveYear): YearView {
  const { words, addresses, newsletter } = site;
  const { archive } = words.pages;
  const { title, href } = yearLink(site, year);
  const letters = kept.flatMap((each) => (each.as === 'letter' ? [each.chosen.digest] : []));
  const news = kept.length - letters.length;
  return {
    title,
    href,
    counts: [
      ...(letters.length > 0 ? [archive.letters(letters.length)] : []),
      ...(news > 0 ? [archive.entries(news)] : []),
    ],
    all: archive.all(title),
    letters: letters.map((digest) => ({
      title: digest.title,
      href: addresses.local(paths.digest(digest.id)),
      date: showDayOfYear(digest.date, newsletter.language),
    })),
  };
}

/** Prepares one page of a year. */
export function archiveYearView(site: Site, archived: ArchivePage): ArchiveYearView {
  const { words, addresses } = site;
  const { page, newer, older } = archived;
  const { number, total, path } = page;
  const { title } = yearLink(site, archived.year);
  const { archive } = words.pages;
  return {
    head: {
      path,
      title: headTitle(title, page, words),
      description: archive.all(title),
    },
    title,
    months: monthsOf(site, page.items),
    ...(total > 1 && {
      pager: {
        place: words.list.page(number, total),
        ...(page.newer && { previous: addresses.local(page.newer) }),
        ...(page.older && { next: addresses.local(page.older) }),
      },
    }),
    ...(newer && { newer: yearLink(site, newer) }),
    ...(older && { older: yearLink(site, older) }),
  };
}

function yearLink({ newsletter, addresses }: Site, year: string): YearLink {
  return {
    title: showYear(year, newsletter.language),
    href: addresses.local(paths.archiveYear(year)),
  };
}

function monthsOf(site: Site, kept: readonly Kept[]): ArchiveYearView['months'] {
  const { language } = site.newsletter;
  const months = new Map<string, ArchiveRow[]>();
  for (const each of kept) {
    const title = showMonth(each.day, language);
    const rows = months.get(title);
    if (rows) rows.push(rowOf(site, each));
    else months.set(title, [rowOf(site, each)]);
  }
  return [...months].map(([title, rows]) => ({ title, rows }));
}

function rowOf(site: Site, kept: Kept): ArchiveRow {
  const { words, addresses, newsletter } = site;
  const date = showDayOfMonth(kept.day, newsletter.language);
  if (kept.as === 'letter') {
    const { id, title } = kept.chosen.digest;
    const kindWord = words.pages.archive.letter;
    const href = addresses.local(paths.digest(id));
    return { title, href, date, kind: 'letter', kindWord, names: [] };
  }
  const { id, title, kind, kindWord, href, names } = entryLink(site, kept.entry);
  const withheld = site.withheld.get(id);
  return { title, href, date, kind, kindWord, names, ...(withheld !== undefined && { withheld }) };
}
