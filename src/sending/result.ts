import type { Fault } from '../fields/fault.ts';
import { count } from '../problems/count.ts';
import { durationWords } from './duration.ts';
import type { JournalEntry } from './journal.ts';
import type { Plan } from './plan.ts';

/** How a run ended; `--json` prints it. All numbers are of the digest, but for `sentNow`. */
export interface Result {
  id: string;
  subject: string;
  /** How many have it. */
  sent: number;
  /** How many of them in this run. */
  sentNow: number;
  refused: Said[];
  /** Whose letter came back by mail, as far as that was looked up. */
  bounced: Said[];
  deferred: Said[];
  /** Whose letter may have arrived, or not. */
  unknown: string[];
  /** How many wait, those whose letter was put off among them. */
  waiting: number;
  seconds: number;
  /** Why it ended early; null where it did not. */
  fault: Fault | null;
}

/** An address, and what the server said of it. */
export interface Said {
  to: string;
  words: string;
}

/** How a run ended, from who waits now. */
export function resultOf(
  about: {
    id: string;
    subject: string;
    sentNow: number;
    milliseconds: number;
    fault?: Fault | undefined;
  },
  plan: Plan,
): Result {
  const said = (entries: JournalEntry[]) => entries.map(({ to, words }) => ({ to, words }));
  return {
    id: about.id,
    subject: about.subject,
    sent: plan.served.length,
    sentNow: about.sentNow,
    refused: said(plan.refused),
    bounced: said(plan.bounced),
    deferred: said(plan.deferred),
    unknown: plan.unknown.map(({ to }) => to),
    waiting: plan.waiting.length,
    seconds: Math.round(about.milliseconds / 1000),
    fault: about.fault ?? null,
  };
}

/** Is everybody served who can be? */
export function isDone({ waiting, unknown, fault }: Result): boolean {
  return waiting === 0 && unknown.length === 0 && fault === null;
}

/**
 * How a run ended, in words, and what to do now.
 * @param again the call that goes on, as the editor types it
 */
export function resultText(result: Result, again: string): string {
  const { id, sent, sentNow, refused, bounced, deferred, unknown, waiting, seconds, fault } =
    result;
  const blocks = [
    [
      sentNow === 0
        ? sent === 0 && waiting === 0
          ? 'No letter was sent: nobody on the list waits for it.'
          : 'No letter was sent.'
        : `${count(sentNow, 'letter')} sent in ${durationWords(seconds * 1000)}; ${count(sent, 'friend')} ${sent === 1 ? 'has' : 'have'} it now.`,
    ],
    list('Refused by the server, and not tried again:', refused.map(saying)),
    list('Came back by mail, and not sent again:', bounced.map(saying)),
    list('Put off, and tried again in the next run:', deferred.map(saying)),
    list('On its way when the connection or the run ended, so they may have it or not:', unknown),
    fault ? [`It stopped early: ${fault.message};`, `${fault.fix}.`] : [],
    waiting > 0 ? [`${count(waiting, 'friend')} still to be served. To go on:`, `  ${again}`] : [],
    unknown.length > 0
      ? ['To send it again to those who may have it already:', `  ${again} --again-unknown`]
      : [],
    waiting === 0 && sent > 0
      ? ['Now mark the digest as sent:', `  npm run digest -- ${id} --sent`]
      : [],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function list(title: string, lines: string[]): string[] {
  return lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : [];
}

function saying({ to, words }: Said): string {
  return words ? `${to}: ${words}` : to;
}
