import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Day } from '../fields/day.ts';
import { type Tight, together } from '../leaks/tight.ts';
import { compareText } from '../order.ts';
import type { Problem } from '../problems/problem.ts';
import type { LeakReport } from './leaks.ts';
import type { Share } from './published.ts';
import type { Folder } from './secrets.ts';

/** What a watcher is told as it begins. */
export interface Watch extends Folder {
  today?: Day;
  before?: Tight;
  /** For what is left behind. */
  salt: string;
}

/** What a watcher is to look at. */
export interface Errand extends Share {
  site: string;
}

/** What a watcher answers: first what it begins with, then what it found. */
export type Answer =
  | { problems: Problem[]; isKnown: boolean }
  | { report: LeakReport; tight?: Tight };

/** What a look found, and what it leaves behind where that is nothing. */
export interface Looked extends LeakReport {
  tight?: Tight;
}

/** More watchers than this wait for the disk. */
const MOST = 2;

/**
 * Watchers that read the private side while something else is done, each in a thread of its own,
 * and then share the files of the site.
 */
export class Watchers {
  readonly #watch: Watch;
  readonly #workers: { worker: Worker; ready: Promise<Answer> }[] = [];

  /** @param before what a look at the same site left behind, before some of its files changed */
  constructor(folder: Folder, today?: Day, before?: Tight) {
    const salt = randomBytes(16).toString('hex');
    this.#watch = { ...folder, salt, ...(today && { today }), ...(before && { before }) };
    this.#begin(before ? 1 : MOST);
  }

  #begin(most: number): void {
    const wanted = Math.min(most, Math.max(1, availableParallelism()));
    while (this.#workers.length < wanted) {
      const worker = new Worker(new URL('./watcher.ts', import.meta.url), {
        workerData: this.#watch,
      });
      const ready = answerOf(worker);
      // Asked for later; until then a failure is nobody's.
      ready.catch(() => {});
      this.#workers.push({ worker, ready });
    }
  }

  /** For what they cannot look; empty where they can. */
  async ready(): Promise<Problem[]> {
    return (await this.#first()).problems;
  }

  /** Is it enough to look at what changed? */
  async isKnown(): Promise<boolean> {
    return (await this.#first()).isKnown;
  }

  async #first() {
    const [first] = await Promise.all(this.#workers.map(({ ready }) => ready));
    if (!first || !('problems' in first)) throw new Error('a watcher did not begin');
    return first;
  }

  /**
   * What stands in the files of a built site.
   * @param changed the files, below its folder and with `/`, that are new or not as they were when
   * the look was made whose `before` these watchers have. Only they are looked at where all others
   * can hold nothing; without them, and where anything may have become a secret, every file is.
   */
  async look(site: string, changed?: readonly string[]): Promise<Looked> {
    const { isKnown } = await this.#first();
    const only = isKnown ? changed : undefined;
    if (!only) this.#begin(MOST);
    await this.#first();
    const of = this.#workers.length;
    const found = await Promise.all(
      this.#workers.map(async ({ worker }, at) => {
        const answer = answerOf(worker);
        const errand: Errand = { site, at, of, ...(only && { only }) };
        worker.postMessage(errand);
        const found = await answer;
        if (!('report' in found)) throw new Error('a watcher did not look');
        return found;
      }),
    );
    const reports = found.map(({ report }) => report);
    const shares = found.map(({ tight }) => tight);
    const tight = together(shares, only && this.#watch.before);
    return {
      leaks: reports.flatMap(({ leaks }) => leaks).sort((a, b) => compareText(a.file, b.file)),
      files: reports.reduce((sum, { files }) => sum + files, 0),
      ...(tight && { tight }),
    };
  }

  /** Lets them go, so that the process can end. */
  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map(({ worker }) => worker.terminate()));
  }
}

function answerOf(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a watcher ended before it had looked')));
  });
}
