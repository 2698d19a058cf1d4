import { isPersonId } from '../entries/entry.ts';
import { compareText } from '../order.ts';
import { isUnspaced } from '../words/words.ts';
import { type EntryCard, entryCard } from './entry-card.ts';
import { personView } from './entry-view.ts';
import type { PageHead } from './frame-view.ts';
import { openAsks } from './groups.ts';
import type { Pager } from './list-view.ts';
import { helpersOf, type MetAsk, medianOf, metAsks } from './met-asks.ts';
import { joinNames, type NamePart } from './names.ts';
import { headTitle, type ListPage, paginate } from './paginate.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';
import { type ChartView, chartOfDays, chartOfTime } from './worked-charts.ts';

/** A page of the asks that were met. */
export interface WorkedView {
  head: PageHead;
  title: string;
  /** On the first page, where anything was met. */
  sum?: WorkedSum;
  /** Absent where nothing is open. */
  open?: { text: string; href: string };
  stories: Story[];
  pager?: Pager;
}

/** What came of all asks together. No helper is counted against another. */
export interface WorkedSum {
  /** The figures in words, a whole sentence each. */
  sentences: string[];
  /** The same in one row, as the language sets sentences beside each other. */
  told: string;
  charts: ChartView[];
  /** All who helped, by name; none where they are too many for a page. */
  thanks: NamePart[];
}

/** How an ask was met. */
export interface Story {
  /** Without an excerpt. */
  entry: EntryCard;
  /** How long it took, in words. */
  took: string;
}

const STORIES_ON_A_PAGE = 20;

/** More names than these nobody reads; each stands with the ask it helped with. */
const MOST_THANKED = 150;

/** The pages of the asks that were met, the last met first. */
export function workedPages(site: Site): ListPage<MetAsk>[] {
  return paginate(metAsks(site), paths.worked, STORIES_ON_A_PAGE);
}

/** Prepares one of the pages. */
export function workedView(site: Site, page: ListPage<MetAsk>): WorkedView {
  const { words, addresses } = site;
  const { title, about } = words.worked;
  const { number, total, path, newer, older } = page;
  const beside = {
    ...(newer && { previous: addresses.local(newer) }),
    ...(older && { next: addresses.local(older) }),
  };
  const sum = number === 1 ? sumOf(site) : undefined;
  const open = openAsks(site).length;
  return {
    head: {
      path,
      title: headTitle(title, page, words),
      description: sum?.told ?? about,
      ...beside,
    },
    title,
    ...(sum && { sum }),
    ...(open > 0 && {
      open: { text: words.worked.stillOpen(open), href: addresses.local(paths.kind('ask')) },
    }),
    stories: page.items.map(({ entry, days }) => ({
      entry: entryCard(site, entry, false),
      took: days === 0 ? words.worked.tookNone : words.worked.took(days),
    })),
    ...(total > 1 && { pager: { place: words.list.page(number, total), ...beside } }),
  };
}

function sumOf(site: Site): WorkedSum | undefined {
  const met = metAsks(site);
  const median = medianOf(met.map(({ days }) => days));
  if (median === undefined) return undefined;
  const { worked } = site.words;
  const helpers = helpersOf(met);
  const half = halfIn(site, met.length, Math.round(median));
  const sentences = [
    worked.met(met.length),
    half,
    ...(helpers.length > 0 ? [worked.helped(helpers.length)] : []),
  ];
  return {
    sentences,
    told: sentences.join(isUnspaced(site.newsletter.language) ? '' : ' '),
    charts: [chartOfTime(site, met), chartOfDays(site, met, half)],
    thanks: helpers.length > MOST_THANKED ? [] : byName(site, helpers),
  };
}

/** The median in words. */
function halfIn({ words: { worked } }: Site, count: number, days: number): string {
  if (count === 1) return days === 0 ? worked.onceAtOnce : worked.onceAfter(days);
  return days === 0 ? worked.halfAtOnce : worked.halfWithin(days);
}

/** As the language orders names. */
function byName(site: Site, helpers: readonly string[]): NamePart[] {
  const { language } = site.newsletter;
  const { compare } = new Intl.Collator(language);
  const people = helpers.map((helper) =>
    isPersonId(helper) ? personView(site, helper) : { name: helper },
  );
  people.sort((a, b) => compare(a.name, b.name) || compareText(a.href ?? '', b.href ?? ''));
  return joinNames(people, language);
}
