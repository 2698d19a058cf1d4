import type { Fault } from '../fields/fault.ts';
import { clean } from '../incoming/mail.ts';
import type { InboxItem } from '../submissions/item.ts';
import type { ExitCode } from './verb.ts';

/** News that is new in the inbox. */
export interface FetchedNews {
  number: number;
  title: string;
  from: string;
  isGuessed: boolean;
  leftOut: string[];
}

/** What came from one place. Its texts may be printed as they are. */
export interface FetchedSource {
  source: string;
  added: FetchedNews[];
  /** How many were in the inbox already. */
  known: number;
  notTaken: { name: string; reason: string }[];
  /** Why it could not be read to its end. */
  fault?: Fault;
}

/** What came, place by place. */
export interface FetchReport {
  sources: FetchedSource[];
  warnings: string[];
}

/** 1 where a place could not be read to its end. */
export function fetchExit({ sources }: FetchReport): ExitCode {
  return sources.some(({ fault }) => fault) ? 1 : 0;
}

/** No more mails than these are named. */
const NAMED = 20;

/** What came, as lines for a terminal. */
export function formatFetch({ sources, warnings }: FetchReport): string {
  const lines = [
    ...warnings.map((warning) => `Warning: ${warning}\n`),
    ...sources.flatMap(sourceLines),
  ];
  const added = sources.reduce((sum, each) => sum + each.added.length, 0);
  if (added > 0) lines.push('', 'npm run inbox shows what waits for your answer.');
  return lines.join('\n');
}

function sourceLines({ source, added, known, notTaken, fault }: FetchedSource): string[] {
  const count = added.length === 0 ? 'nothing new' : `${added.length} new`;
  const before = known > 0 ? `, ${known} in the inbox already` : '';
  return [
    `${source}: ${count}${before}`,
    ...added.flatMap(({ number, title, from, isGuessed, leftOut }) => [
      `  ${number}  ${title} (${from}${isGuessed ? '; not the form, so guessed from free words' : ''})`,
      ...leftOut.map((each) => `     left out: ${each}`),
    ]),
    ...(notTaken.length > 0 ? ['  Not taken:'] : []),
    ...notTaken.slice(0, NAMED).map(({ name, reason }) => `  - ${name}: ${reason}`),
    ...(notTaken.length > NAMED ? [`  - and ${notTaken.length - NAMED} more`] : []),
    ...(fault ? [`  It was not read to its end: ${fault.message};`, `  ${fault.fix}`] : []),
  ];
}

/** A place from which nothing came yet. */
export function begun(source: string): FetchedSource {
  return { source, added: [], known: 0, notTaken: [] };
}

/** News of the inbox, as it is told that it came. */
export function shownNews(
  item: Pick<InboxItem, 'number' | 'values' | 'from' | 'isGuessed' | 'leftOut'>,
): FetchedNews {
  const { number, values, from, isGuessed = false, leftOut } = item;
  return {
    number,
    title: clean(values.title ?? values.body ?? '', 80) || 'no title',
    from: clean(from.email ?? from.name ?? values.sender ?? 'somebody', 120),
    isGuessed,
    leftOut: leftOut.map((each) => clean(each)),
  };
}
