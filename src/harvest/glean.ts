import { oneLine } from '../fields/clean.ts';
import { baseOf, safeAddress } from '../markdown/from-html.ts';
import { LONGEST } from '../submissions/fields.ts';
import { decodeFeed } from './decode.ts';
import { type Excerpt, excerptOf, plainExcerpt } from './excerpt.ts';
import { type FeedItem, readItems } from './feed.ts';
import { type Known, newsOf } from './news.ts';
import { plainTitle } from './plain.ts';
import { Unfit } from './unfit.ts';

/** A feed as it came, and what was known of it. */
export interface Came {
  bytes: Uint8Array;
  /** The Content-Type of the answer. */
  type: string;
  /** Where it came from, redirects followed. */
  address: string;
  known: Known;
  /** Milliseconds since 1970. */
  now: number;
}

/** One piece of news of a feed, safe to show and to publish. */
export interface Gleaning {
  hash: string;
  /** On one line. */
  title: string;
  /** Markdown, never empty. */
  body: string;
  isCut: boolean;
  link?: string;
  /** Milliseconds since 1970. */
  date?: number;
}

/** What a feed holds that is new; or why it cannot be read. */
export type Gleaned =
  | { items: Gleaning[]; more: number; seen: string[] }
  | { unfit: string; feed?: string };

/** Of a title, and of the text that is proposed, in characters. */
const TITLE = 200;
const TEXT = 600;

/** Reads a feed, and takes what is new in it. */
export function glean({ bytes, type, address, known, now }: Came): Gleaned {
  try {
    const items = readItems(decodeFeed(bytes, type), address);
    const { items: fresh, more, seen } = newsOf(items, known, now);
    return { items: fresh.map(gleaningOf), more, seen };
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return { unfit: error.message, ...(error.feed && { feed: error.feed }) };
  }
}

function gleaningOf(item: FeedItem & { hash: string }): Gleaning {
  const { hash, bases, date } = item;
  const link = safeAddress(item.link, baseOf(bases));
  const { markdown, isCut } = textOf(item);
  const body = markdown.length <= LONGEST.body ? markdown : plainExcerpt(markdown, TEXT).markdown;
  const told = item.title ? plainTitle(item.title, TITLE) : '';
  const title = told || oneLine(wordsOf(item), 80) || 'News without a title';
  return {
    hash,
    title,
    body: body || plainExcerpt(title, TEXT).markdown,
    isCut,
    ...(link && /^https?:/.test(link) && { link }),
    ...(date !== undefined && { date }),
  };
}

function textOf({ content, bases }: FeedItem): Excerpt {
  if (!content) return { markdown: '', isCut: false };
  return content.isHtml ? excerptOf(content.value, TEXT, bases) : plainExcerpt(content.value, TEXT);
}

/** The first words of an item, for one without a title. */
function wordsOf({ content }: FeedItem): string {
  if (!content) return '';
  const text = content.value.slice(0, 20_000);
  const words = content.isHtml
    ? text.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<[^<>]*>/g, ' ')
    : text;
  return plainTitle({ value: words, isHtml: content.isHtml === true }, TITLE);
}
