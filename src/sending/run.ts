import type { Fault } from '../fields/fault.ts';
import type { Recipient } from '../recipients/recipient.ts';
import type { JournalEntry } from './journal.ts';
import type { Message } from './message.ts';
import type { Outcome, Reached } from './outcome.ts';
import { nextDeparture, type Pace } from './pace.ts';
import { MOST_TRIES, patienceWith } from './patience.ts';
import { queueOf, type Turn } from './queue.ts';
import type { Prepared } from './writer.ts';

/** What hands messages to a server. It does not throw. */
export interface Transport {
  /** Has the server ready: connected, secured, logged in. */
  reach(signal: AbortSignal): Promise<Reached>;
  send(message: Message): Promise<Outcome>;
  /** Ends the connection politely; the next {@link reach} opens another. */
  rest(): Promise<void>;
}

/** How far a run is. */
export interface Progress {
  sent: number;
  refused: number;
  unknown: number;
  /** How many wait for another try. */
  putOff: number;
  /** How many wait, with those. */
  left: number;
  /** Until when nothing leaves, where that is long. */
  pausedUntil?: number;
}

/** What a run works with; everything that is outside of it comes in here. */
export interface Run {
  waiting: readonly Recipient[];
  /** When letters left, of all digests, oldest first; the run adds its own. */
  departures: number[];
  pace: Pace;
  /** How long after it was put off a letter is tried again, in milliseconds. */
  retryAfter: number;
  /** Makes a letter; undefined for who shall not get it any more. */
  prepare(recipient: Recipient): Promise<Prepared | undefined>;
  transport: Transport;
  /** Keeps an entry for good before it returns; throws where it cannot. */
  keep(entry: JournalEntry): void;
  clock: {
    now(): number;
    /** Waits, but not beyond the abort of `signal`. */
    wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  };
  /** Aborted when the run shall end after the message in flight. */
  signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/** For so long a connection is not kept open. */
const REST = 60_000;

/** Pauses of this length are worth telling. */
const LONG = 5_000;

/**
 * Sends a letter to everybody who waits, one message each. At each moment the journal says whose
 * letter certainly left, whose certainly did not, and whose may have; nobody is sent a second one
 * whose first may have left. Returns why it ended early, if it did.
 */
export async function runSending(run: Run): Promise<Fault | undefined> {
  const { clock, signal, transport, departures } = run;
  const queue = queueOf(run.waiting);
  const judge = patienceWith(run.retryAfter);
  const done = { sent: 0, refused: 0, unknown: 0 };
  let notBefore = 0;
  const progress = (pausedUntil?: number) =>
    run.onProgress({
      ...done,
      putOff: queue.putOffs(),
      left: queue.length(),
      ...(pausedUntil !== undefined && { pausedUntil }),
    });
  const after = (happened: Outcome | Reached): Fault | undefined => {
    const { until, stop } = judge(happened, clock.now());
    notBefore = Math.max(notBefore, until ?? 0);
    return stop;
  };

  try {
    for (;;) {
      const turn = queue.next(clock.now());
      if (!turn || signal.aborted) return undefined;
      const now = clock.now();
      const at = Math.max(notBefore, turn.due, nextDeparture(departures, run.pace, now));
      if (at > now) {
        if (at - now >= LONG) progress(at);
        if (at - now >= REST) await transport.rest();
        await clock.wait(at - now, signal);
        continue;
      }
      const prepared = await run.prepare(turn.recipient);
      if (!prepared || 'fault' in prepared) {
        queue.remove(turn);
        if (prepared) decline(turn, prepared.fault);
        continue;
      }
      const reached = await transport.reach(signal);
      if (signal.aborted) return undefined;
      const unreached = after(reached);
      if (unreached) return unreached;
      if (reached.kind !== 'ready') continue;

      keep(run, 'sending', turn, prepared.messageId);
      departures.push(Math.max(departures.at(-1) ?? 0, clock.now()));
      const outcome = await transport.send(prepared.message);
      queue.remove(turn);
      settle(outcome, turn, prepared.messageId);
      progress();
      const stop = after(outcome);
      if (stop) return stop;
    }
  } finally {
    await transport.rest();
  }

  function decline(turn: Turn, { message }: Fault): void {
    keep(run, 'refused', turn, '', `not sent: ${message}`);
    done.refused += 1;
    progress();
  }

  function settle(outcome: Outcome, turn: Turn, messageId: string): void {
    switch (outcome.kind) {
      case 'unknown':
        done.unknown += 1;
        return;
      case 'sent':
      case 'refused':
        keep(run, outcome.kind, turn, messageId, outcome.words);
        done[outcome.kind] += 1;
        return;
      default: {
        const words = outcome.kind === 'deferred' ? outcome.words : outcome.fault.message;
        keep(run, 'deferred', turn, messageId, words);
        const isFirstLoss = outcome.kind === 'lost' && turn.tries === 0;
        const due = clock.now() + (isFirstLoss ? 0 : run.retryAfter);
        if (turn.tries + 1 < MOST_TRIES) queue.putOff(turn, due);
      }
    }
  }
}

function keep(
  { keep: write, clock }: Run,
  event: JournalEntry['event'],
  { recipient }: Turn,
  messageId: string,
  words = '',
): void {
  write({ at: new Date(clock.now()).toISOString(), event, to: recipient.email, messageId, words });
}
