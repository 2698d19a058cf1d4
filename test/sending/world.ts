import type { Recipient } from '../../src/recipients/recipient.ts';
import {
  departuresIn,
  foldJournal,
  type JournalEntry,
  lineOf,
  mending,
  parseJournal,
} from '../../src/sending/journal.ts';
import type { Message } from '../../src/sending/message.ts';
import type { Outcome, Reached } from '../../src/sending/outcome.ts';
import type { Pace } from '../../src/sending/pace.ts';
import { type Again, type Plan, planOf } from '../../src/sending/plan.ts';
import { type Progress, runSending } from '../../src/sending/run.ts';
import type { Prepared } from '../../src/sending/writer.ts';

const FAULT = { message: 'the connection broke', fix: 'try again' };

/** Ends a run as `kill -9` does. */
export class Killed extends Error {}

/** What happens to a letter on its way. */
export type Fate =
  | 'taken'
  | 'refused'
  | 'deferred'
  /** The connection breaks before the server has the letter. */
  | 'lost'
  /** It breaks afterwards, and the server has taken the letter, or not. */
  | 'taken and lost'
  | 'dropped and lost'
  | 'halted'
  /** The run is killed before the server takes the letter, or after. */
  | 'killed'
  | 'taken and killed';

/** What happens when the server is called. */
export type Greeting = 'ready' | 'later' | 'lost' | 'halted';

/** What happens when a line is written: nothing, or a kill after so much of it. */
export type Writing = 'whole' | { tornAfter: number } | 'whole and killed';

/** A server, a disk and a clock that do as they are told; once out of orders, all goes well. */
export interface Orders {
  fates?: Fate[];
  greetings?: Greeting[];
  writings?: Writing[];
  /** Who stops while a run is under way. */
  stoppedMeanwhile?: string[];
}

/** A world in which a digest is sent, with what is left of it when a run ends or is killed. */
export function worldOf(
  recipients: Recipient[],
  orders: Orders,
  { pace = { perMinute: 60, perHour: 1000 }, retryAfter = 600_000 } = {} as {
    pace?: Pace;
    retryAfter?: number;
  },
) {
  const fates = [...(orders.fates ?? [])];
  const greetings = [...(orders.greetings ?? [])];
  const writings = [...(orders.writings ?? [])];
  let now = Date.parse('2026-11-21T12:00:00Z');
  let disk = '';
  /** Addresses of the letters that the server has taken, in their order. */
  const taken: string[] = [];
  /** When the server was given letters. */
  const handed: { to: string; at: number }[] = [];
  const rests: number[] = [];

  function keep(entry: JournalEntry): void {
    const line = lineOf(entry);
    const writing = writings.shift() ?? 'whole';
    if (typeof writing === 'object') {
      disk += line.slice(0, writing.tornAfter % line.length);
      throw new Killed();
    }
    disk += line;
    if (writing === 'whole and killed') throw new Killed();
  }

  async function send({ envelope }: Message): Promise<Outcome> {
    const [to = ''] = envelope.to;
    handed.push({ to, at: now });
    const fate = fates.shift() ?? 'taken';
    if (fate.startsWith('taken')) taken.push(to);
    now += 10;
    switch (fate) {
      case 'taken':
        return { kind: 'sent', words: '250 2.0.0 Ok' };
      case 'refused':
        return { kind: 'refused', words: '550 5.1.1 No such friend' };
      case 'deferred':
        return { kind: 'deferred', words: '451 4.3.0 Later' };
      case 'taken and lost':
      case 'dropped and lost':
        return { kind: 'unknown', fault: FAULT };
      case 'lost':
      case 'halted':
        return { kind: fate, fault: FAULT };
      case 'killed':
      case 'taken and killed':
        throw new Killed();
    }
  }

  async function reach(): Promise<Reached> {
    const kind = greetings.shift() ?? 'ready';
    if (kind === 'ready') return { kind };
    return kind === 'later' ? { kind, words: '421 4.7.0 Later' } : { kind, fault: FAULT };
  }

  function prepare(email: string): Prepared | undefined {
    if (orders.stoppedMeanwhile?.includes(email)) return undefined;
    if (email.startsWith('@')) return { fault: { message: 'is no address', fix: 'mend it' } };
    const envelope = { from: 'edda@example.org', to: [email] };
    return { message: { envelope, raw: Buffer.from('') }, messageId: `<${email}>` };
  }

  /** Runs once; what a kill leaves of the journal is mended as it is on the disk. */
  async function run(again: Again = {}, signal = new AbortController().signal) {
    const { length, needsEnd } = mending(Buffer.from(disk));
    disk = disk.slice(0, length) + (needsEnd ? '\n' : '');
    const progress: Progress[] = [];
    const ended = runSending({
      waiting: plan(again).waiting,
      departures: departuresIn(parseJournal(disk).entries),
      pace,
      retryAfter,
      prepare: async ({ email }) => prepare(email),
      transport: { reach, send, rest: async () => void rests.push(now) },
      keep,
      clock: {
        now: () => now,
        async wait(milliseconds) {
          now += milliseconds;
        },
      },
      signal,
      onProgress: (each) => progress.push(each),
    });
    return { fault: await ended, progress };
  }

  function plan(again: Again = {}): Plan {
    return planOf(recipients, foldJournal(parseJournal(disk).entries), again);
  }

  return {
    run,
    plan,
    taken,
    handed,
    rests,
    now: () => now,
    entries: () => parseJournal(disk).entries,
    damaged: () => parseJournal(disk).damaged,
  };
}

/** So many friends. */
export function friends(count: number): Recipient[] {
  return Array.from({ length: count }, (_, i) => ({
    email: `friend-${i}@example.org`,
    name: `Friend ${i}`,
    firstName: '',
    stopped: '',
  }));
}
