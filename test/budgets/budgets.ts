import { FEED_BYTES } from '../../src/feeds/limit.ts';
import type { SiteFiles } from '../audit/pages.ts';
import { type Weight, weighFile, weighPage } from './weigh.ts';

/** The most that some files of the sample's site may weigh, and why so much. */
interface Budget {
  what: string;
  /** Paths below the site's folder; the first row that fits a file counts. */
  files: RegExp;
  /** As gzip; of a page with its style sheets and scripts, without pictures and fonts. */
  bytes: number;
  /** Files that a first visit asks for, the page among them. */
  requests: number;
  why: string;
}

/**
 * The budgets of the sample, about a fifth above what it weighs. No page may have more than 20 KB in
 * six files (test/audit/budgets.ts); most of the rows are stricter, to notice early.
 */
export const BUDGETS: readonly Budget[] = [
  {
    what: 'the search',
    files: /^search\/index\.html$/,
    bytes: 15_000,
    requests: 6,
    why: 'its own script is 4 KB; the index comes in parts when somebody searches, and is not counted',
  },
  {
    what: 'the form for news',
    files: /^submit\/index\.html$/,
    bytes: 19_000,
    requests: 6,
    why: 'the script keeps drafts, checks answers and shows a preview, so that it works without a server',
  },
  {
    what: 'the thanks for news',
    files: /^submit\/thanks\/index\.html$/,
    bytes: 10_000,
    requests: 5,
    why: 'the frame, and a script that forgets the draft',
  },
  {
    what: 'a letter to copy',
    files: /^digests\/.+\/email\/index\.html$/,
    bytes: 14_000,
    requests: 3,
    why: 'the whole letter twice, as HTML and as plain text; for the editor alone',
  },
  {
    what: 'a letter',
    files: /^digests\/(?!page\/)[^/]+\/index\.html$/,
    bytes: 14_000,
    requests: 3,
    why: 'twelve entries in short; it is linked from mails, and opens on the way',
  },
  {
    what: 'the home page, and a long list',
    files:
      /^(index|(wins|asks|events|offers|people|topics\/[^/]+|archive\/\d+)(\/page\/\d+)?\/index)\.html$/,
    bytes: 13_500,
    requests: 3,
    why: 'twenty cards of 150 bytes; 14,600 bytes are what a server sends at once (RFC 6928: ten segments)',
  },
  {
    what: 'any other page',
    files: /\.html$/,
    bytes: 11_000,
    requests: 3,
    why: 'frame, style sheet and manifest are 7.5 KB, a text of three hundred words 1 KB, what stands around it the rest',
  },
  {
    what: 'the feed of all news',
    files: /^(rss\.xml|atom\.xml|feed\.json)$/,
    bytes: 17_000,
    requests: 1,
    why: '36 entries of 1.5 KB, whole; programs fetch it every few minutes, and get 304 if it is unchanged',
  },
  {
    what: 'the feed of letters',
    files: /^digests\/rss\.xml$/,
    bytes: 9_000,
    requests: 1,
    why: 'three letters, whole: services that mail feeds need all of a letter',
  },
  {
    what: 'the feed of a person, a topic or the asks',
    files: /^(people|topics|asks)\/(.+\/)?rss\.xml$/,
    bytes: 4_200,
    requests: 1,
    why: 'at most ten entries of the sample',
  },
  {
    what: 'the calendar',
    files: /^events\.ics$/,
    bytes: 2_500,
    requests: 1,
    why: 'six events',
  },
  {
    what: 'the blogroll',
    files: /^blogroll\.opml$/,
    bytes: 1_000,
    requests: 1,
    why: 'a line for each of five friends',
  },
  {
    what: 'llms.txt',
    files: /^llms\.txt$/,
    bytes: 2_000,
    requests: 1,
    why: 'links with a line each; what is in it has an end at any size of archive',
  },
  {
    what: 'the sitemap',
    files: /^sitemap-(\d+|index)\.xml$/,
    bytes: 2_000,
    requests: 1,
    why: 'an address for each page',
  },
];

/** The budget of a file; undefined where it has none, as pictures. */
export function budgetOf(file: string): Budget | undefined {
  return BUDGETS.find(({ files }) => files.test(file));
}

/** What is over its budget in a site, each with what to do about it. */
export function budgetFaults(site: SiteFiles): string[] {
  return site.files.flatMap((file) => {
    const budget = budgetOf(file);
    if (!budget) return [];
    const weight = weightOf(site, file);
    const size = Buffer.byteLength(site.read(file));
    const isOver = weight.bytes > budget.bytes || weight.requests > budget.requests;
    return [
      ...(isOver ? [overWeight(file, weight, budget)] : []),
      ...(size < FEED_BYTES ? [] : [overSize(file, size)]),
    ];
  });
}

function weightOf(site: SiteFiles, file: string): Weight {
  if (file.endsWith('.html')) return weighPage(site, file);
  return { bytes: weighFile(site, file), requests: 1 };
}

function overWeight(file: string, weight: Weight, budget: Budget): string {
  const { what, bytes, requests, why } = budget;
  return [
    `${file} weighs ${weight.bytes} bytes as gzip in ${counted(weight.requests)};`,
    `the budget of ${what} is ${bytes} in ${counted(requests)} (${why}).`,
    'Take out what it does not need: `npm run audit -- --only weight` weighs every kind of page.',
    `If readers gain by it, raise "${what}" in test/budgets/budgets.ts and say there why.`,
  ].join(' ');
}

function counted(files: number): string {
  return files === 1 ? 'one file' : `${files} files`;
}

function overSize(file: string, size: number): string {
  return `${file} has ${size} bytes; no page and no feed may have ${FEED_BYTES}: see src/feeds/limit.ts.`;
}
