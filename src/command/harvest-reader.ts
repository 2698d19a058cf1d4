import { Worker } from 'node:worker_threads';
import type { Came, Gleaned } from '../harvest/glean.ts';
import { atMost } from '../online/turns.ts';

/** For reading a feed: usual ones take some milliseconds, and some are made to take hours. */
const PATIENCE = 8_000;

/** The memory of a reader, in megabytes. */
const MEMORY = 256;

const TOO_LONG: Gleaned = { unfit: 'takes too long to read' };
const TOO_MUCH: Gleaned = { unfit: 'cannot be read' };

/** Reads feeds beside this thread, so that none can hold it up or take its memory. */
export interface FeedReader {
  read: (came: Came) => Promise<Gleaned>;
  close: () => Promise<unknown>;
}

/** Waits until a worker has loaded its code, or has failed. */
async function untilReady(worker: Worker): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const ready = () => resolve();
  worker.once('message', ready).once('error', ready).once('exit', ready);
  await promise;
  worker.off('message', ready).off('error', ready).off('exit', ready);
}

const WORKER = new URL('./harvest-worker.ts', import.meta.url);

/**
 * Starts a reader. One feed after the other; one that fails or takes too long starts it anew.
 * @param patience for one feed, in milliseconds
 */
export function startReader(patience = PATIENCE, file = WORKER): FeedReader {
  let worker: Worker | undefined;
  const turn = atMost(1);
  const begin = () => {
    const options = { resourceLimits: { maxOldGenerationSizeMb: MEMORY }, stderr: true };
    const begun = new Worker(file, options);
    begun.on('error', () => {});
    // One that dies while nobody waits for it must not be asked.
    begun.on('exit', () => {
      if (worker === begun) worker = undefined;
    });
    return begun;
  };
  const end = async () => {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };
  const read = async (came: Came): Promise<Gleaned> => {
    const isNew = worker === undefined;
    const reader = worker ?? begin();
    worker = reader;
    if (isNew) await untilReady(reader);
    if (worker !== reader) return TOO_MUCH;
    const outcome = Promise.withResolvers<Gleaned | undefined>();
    const done = (gleaned: Gleaned) => outcome.resolve(gleaned);
    const failed = () => outcome.resolve(TOO_MUCH);
    const timer = setTimeout(() => outcome.resolve(TOO_LONG), patience);
    reader.once('message', done).once('error', failed).once('exit', failed);
    reader.postMessage(came);
    const gleaned = (await outcome.promise) ?? TOO_MUCH;
    clearTimeout(timer);
    reader.off('message', done).off('error', failed).off('exit', failed);
    if (gleaned === TOO_LONG || gleaned === TOO_MUCH) await end();
    return gleaned;
  };
  return { read: (came) => turn(() => read(came)), close: end };
}
