import { setTimeout as sleep } from 'node:timers/promises';
import type { Inbox } from '../read/inbox.ts';
import { InboxFault } from '../read/inbox-fault.ts';
import type { Incoming } from '../submissions/item.ts';

/** What became of news in the inbox. */
export type Added = ReturnType<Inbox['add']>;

/** News on its way into the inbox. */
export interface ReceiveQueue {
  /** Resolves when the news is on the disk; rejects where it cannot be kept. */
  keep(incoming: Incoming): Promise<Added>;
  /** Resolves when nothing is on its way any more. */
  idle(): Promise<void>;
}

/** How long news waits while another program holds the inbox, in milliseconds. */
const PATIENCE = 5_000;

/** Between two tries, in milliseconds. */
const PAUSE = 25;

/** How much may be on its way; what comes then is refused at once. */
const LONGEST_QUEUE = 1_000;

interface Waiting {
  incoming: Incoming;
  settle: PromiseWithResolvers<Added>;
}

/**
 * Writes all that waits in one transaction: the disk is synced once for all of it, so that a slow
 * disk makes transactions larger and not the queue longer. While another program holds the inbox
 * it tries again, and others are answered meanwhile: open it with little patience.
 */
export function receiveQueue(inbox: Pick<Inbox, 'addAll'>, patience = PATIENCE): ReceiveQueue {
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;
  const run = async () => {
    // Requests that came in the same turn go together.
    await sleep(0);
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await write(inbox, batch, patience);
    }
    running = undefined;
  };
  return {
    keep(incoming) {
      const settle = Promise.withResolvers<Added>();
      if (waiting.length >= LONGEST_QUEUE) settle.reject(new Error('the queue is full'));
      else waiting.push({ incoming, settle });
      running ??= run();
      return settle.promise;
    },
    idle: async () => running,
  };
}

/** Writes a batch, and settles everything in it. */
async function write(
  inbox: Pick<Inbox, 'addAll'>,
  batch: readonly Waiting[],
  patience: number,
): Promise<void> {
  try {
    const added = await patiently(patience, () =>
      inbox.addAll(batch.map(({ incoming }) => incoming)),
    );
    for (const [index, { settle }] of batch.entries()) settle.resolve(added[index] as Added);
  } catch (error) {
    // What is wrong with one alone must not keep the others out.
    if (batch.length > 1 && !(error instanceof InboxFault)) {
      for (const each of batch) await write(inbox, [each], patience);
    } else for (const { settle } of batch) settle.reject(error);
  }
}

/** Tries again while another program holds the inbox. */
async function patiently<T>(patience: number, act: () => T): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return act();
    } catch (error) {
      const isHeld = error instanceof InboxFault && error.code === 'locked';
      if (!isHeld || performance.now() > end) throw error;
      await sleep(PAUSE);
    }
  }
}
