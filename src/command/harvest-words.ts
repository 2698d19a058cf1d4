import { oneLine } from '../fields/clean.ts';
import type { Notice } from '../harvest/health.ts';
import { count } from '../problems/count.ts';
import { formatProblem, type Problem } from '../problems/problem.ts';
import type { Harvest, Harvested } from './harvest.ts';

/** How many are named where many are alike. */
const NAMED = 5;

/** A feed as `--json` prints it. */
export interface ShownFeed {
  person: string;
  feed: string;
  result: Harvested['result'];
  items: Harvested['items'];
  /** New pieces that were left at the feed, as too many came at once. */
  more: number;
  trouble?: string;
}

/** What `harvest --json` prints. */
export interface HarvestReport {
  offline: boolean;
  feeds: ShownFeed[];
  /** What the editor is told once: feeds that moved or died. */
  problems: Problem[];
  /** Ids of people whose feed is there again after it had died. */
  back: string[];
}

/**
 * A harvest for programs.
 * @param lineOf the line on which a person's file names the feed
 * @param shown the file of a person as the editor would type it
 */
export function reportOfHarvest(
  { feeds, isOffline }: Harvest,
  { lineOf, shown }: { lineOf: (file: string) => number; shown: (file: string) => string },
): HarvestReport {
  return {
    offline: isOffline,
    feeds: feeds.map(({ owner, address, result, items, more, trouble }) => ({
      person: owner.id,
      feed: address,
      result,
      items,
      more,
      ...(trouble !== undefined && { trouble }),
    })),
    problems: feeds.flatMap((feed) =>
      feed.notices.flatMap((notice) => {
        const words = wordsOf(notice, feed);
        if (!words) return [];
        const { file } = feed.owner;
        const place = { file: shown(file), line: lineOf(file), field: 'feed' };
        return [{ ...place, ...words, severity: 'warning' as const }];
      }),
    ),
    back: feeds
      .filter(({ notices }) => notices.some(({ sort }) => sort === 'back'))
      .map(({ owner }) => owner.id),
  };
}

function wordsOf(
  notice: Notice,
  { instead }: Harvested,
): Pick<Problem, 'message' | 'fix'> | undefined {
  if (notice.sort === 'back') return undefined;
  if (notice.sort === 'moved') {
    const to = oneLine(notice.to, 500);
    return { message: 'the feed has moved', fix: `write feed: ${to}` };
  }
  const since =
    notice.since === undefined
      ? ''
      : `, and has not been readable since ${new Date(notice.since).toISOString().slice(0, 10)}`;
  return {
    message: `the feed ${oneLine(notice.words, 200)}${since}`,
    fix: instead
      ? `its page names this one: ${oneLine(instead, 500)}`
      : 'ask for its new address, or take feed: out',
  };
}

/** A harvest for the editor. */
export function formatHarvest(
  { feeds, isOffline }: Harvest,
  { problems }: HarvestReport,
  isDry: boolean,
): string {
  if (isOffline) {
    return 'No feed could be asked, as this machine seems to be offline. Nothing has changed; try again later.';
  }
  const fresh = feeds.filter(({ items }) => items.length > 0);
  const news = fresh.reduce((sum, { items }) => sum + items.length, 0);
  const blocks = [
    fresh.flatMap((feed) => newsLines(feed)),
    problems.map((problem) => formatProblem(problem)),
    feeds
      .filter(({ notices }) => notices.some(({ sort }) => sort === 'back'))
      .map(({ owner }) => `The feed of ${nameOf(owner.name)} is there again.`),
    [summaryOf(feeds, news, isDry), ...troubleLines(feeds), ...nextLines(news, isDry)],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function newsLines({ owner, items, more, address }: Harvested): string[] {
  return [
    `${nameOf(owner.name)}:`,
    ...items.map(({ number, title }) => `  ${number === undefined ? '' : `${number}  `}${title}`),
    ...(more > 0
      ? [`  ${more} more of its news ${more === 1 ? 'is' : 'are'} left at ${oneLine(address, 500)}`]
      : []),
  ];
}

function summaryOf(feeds: Harvested[], news: number, isDry: boolean): string {
  const tally = (...results: Harvested['result'][]) =>
    feeds.filter(({ result }) => results.includes(result)).length;
  const asked = feeds.length - tally('resting', 'offline');
  const parts = [
    `${count(asked, 'feed')} asked`,
    news > 0 ? `${news} new in ${isDry ? 'them' : 'the inbox'}` : 'nothing new',
    [tally('unchanged', 'nothing'), 'unchanged'] as const,
    [tally('resting'), 'asked within the hour, or resting (--now asks them)'] as const,
    [tally('dead'), 'dead'] as const,
    [tally('trouble'), 'not readable this time'] as const,
    [tally('offline'), 'not asked'] as const,
  ].flatMap((part) => (typeof part === 'string' ? [part] : part[0] > 0 ? [part.join(' ')] : []));
  return `${parts.join(', ')}.`;
}

/** Those that failed for now, in one line. */
function troubleLines(feeds: Harvested[]): string[] {
  const failed = feeds.filter(({ trouble }) => trouble !== undefined);
  if (failed.length === 0) return [];
  const named = failed.slice(0, NAMED).map(({ owner, trouble, instead }) => {
    const hint = instead ? `; it names the feed ${oneLine(instead, 500)}` : '';
    return `${nameOf(owner.name)} (${oneLine(trouble ?? '', 200)}${hint})`;
  });
  const others = failed.length - named.length;
  return [
    `To be tried again: ${named.join(', ')}${others > 0 ? ` and ${count(others, 'other')}` : ''}.`,
  ];
}

function nextLines(news: number, isDry: boolean): string[] {
  if (isDry) return ['Nothing was written.'];
  return news > 0 ? ['npm run inbox is the next step.'] : [];
}

function nameOf(name: string): string {
  return oneLine(name, 120);
}
