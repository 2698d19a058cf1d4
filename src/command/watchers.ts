import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Day } from '../fields/day.ts';
import { compareText } from '../order.ts';
import type { Problem } from '../problems/problem.ts';
import type { LeakReport } from './leaks.ts';
import type { Share } from './published.ts';
import type { Folder } from './secrets.ts';

/** What a watcher is told as it begins. */
export interface Watch extends Folder {
  today?: Day;
  share: Share;
}

/** What a watcher answers: first what it begins with, then what it found. */
export type Answer = { problems: Problem[] } | { report: LeakReport };

/** More watchers than this wait for the disk. */
const MOST = 2;

/**
 * Watchers that read the private side while something else is done, each in a thread of its own,
 * and then share the files of the site.
 */
export class Watchers {
  readonly #workers: Worker[];
  readonly #ready: Promise<Answer>[];

  constructor(folder: Folder, today?: Day) {
    const of = Math.min(MOST, Math.max(1, availableParallelism()));
    this.#workers = Array.from({ length: of }, (_, at) => {
      const workerData: Watch = { ...folder, ...(today && { today }), share: { at, of } };
      return new Worker(new URL('./watcher.ts', import.meta.url), { workerData });
    });
    this.#ready = this.#workers.map(answerOf);
    // Asked for later; until then a failure is nobody's.
    for (const ready of this.#ready) ready.catch(() => {});
  }

  /** For what they cannot look; empty where they can. */
  async ready(): Promise<Problem[]> {
    const [first] = await Promise.all(this.#ready);
    if (!first || !('problems' in first)) throw new Error('a watcher did not begin');
    return first.problems;
  }

  /** What stands in the files of a built site. */
  async look(site: string): Promise<LeakReport> {
    const reports = await Promise.all(
      this.#workers.map(async (worker) => {
        const answer = answerOf(worker);
        worker.postMessage(site);
        const found = await answer;
        if (!('report' in found)) throw new Error('a watcher did not look');
        return found.report;
      }),
    );
    return {
      leaks: reports.flatMap(({ leaks }) => leaks).sort((a, b) => compareText(a.file, b.file)),
      files: reports.reduce((sum, { files }) => sum + files, 0),
    };
  }

  /** Lets them go, so that the process can end. */
  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function answerOf(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a watcher ended before it had looked')));
  });
}
