import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Handed, hand } from '../site/handed.ts';
import { type Page, Pages } from './pages.ts';
import { type RenderedPage, type RenderThread, renderShare, type Share } from './render-share.ts';
import type { Compiled } from './renderer.ts';
import type { Stage } from './stage.ts';

/** Fewer pages than this are rendered before another thread has begun. */
const WORTH_A_THREAD = 400;

/** More threads than this wait for the disk, and each holds all of the content. */
const MOST = 8;

/**
 * Renders all pages and feeds into a stage, in as many threads as the computer has, but for those
 * that it has already, and those that stand there made from the same.
 * @returns the paths of all pages on the site, without the base; feeds are none
 */
export async function renderPages(
  { key: code, folder }: Compiled,
  handed: Handed,
  stage: Stage,
): Promise<string[]> {
  const threads = new Threads({ folder, handed: { ...handed, isUnkeyed: true } });
  try {
    // Where nothing stands yet, all pages will be wanted: others make ready beside this thread.
    if (stage.isEmpty) threads.callFor(handed.content.entries.length);
    hand(handed);
    const pages = await Pages.open(folder);
    const list = (await pages.list()).map((page) => keyed(page, code));
    const wanted = list.filter(({ file, key }) => !stage.has(file) && !stage.leave(file, key));
    const taken = new SharedArrayBuffer(wanted.length);
    const todo = wanted
      .sort(newsFirst)
      .map(({ file }) => ({ file, standing: stage.standing(file) }));
    const share: Share = { stage: stage.folder, todo, taken };
    threads.callFor(todo.length);
    const shares = await Promise.all([
      renderShare(pages, list, share, 'start'),
      ...threads.share(share),
    ]);
    const keys = new Map(wanted.map(({ file, key }) => [file, key]));
    for (const { file, hash, isWritten } of shares.flat()) {
      if (isWritten) stage.note(file, hash, keys.get(file));
      else stage.keepStanding(file, hash, keys.get(file));
    }
    return list.filter(({ route }) => route.type === 'page').map(({ pathname }) => pathname);
  } finally {
    await threads.dismiss();
  }
}

/** Entries stand in the lists and feeds of one another; their own pages come apart from these. */
function newsFirst(one: Page, other: Page): number {
  return Number(isNews(other)) - Number(isNews(one));
}

function isNews({ file }: Page): boolean {
  return file.startsWith('entries/');
}

/** Other code makes other bytes of the same content. */
function keyed(page: Page, code: string): Page {
  return page.key === undefined ? page : { ...page, key: `${code.slice(0, 12)} ${page.key}` };
}

/** The threads beside this one. */
class Threads {
  readonly #begin: RenderThread;
  readonly #workers: Worker[] = [];
  readonly #answers: Promise<RenderedPage[]>[] = [];

  constructor(begin: RenderThread) {
    this.#begin = begin;
  }

  /** Begins as many as so many pages are worth, this thread included. */
  callFor(pages: number): void {
    const worth = Math.min(MOST, availableParallelism(), Math.ceil(pages / WORTH_A_THREAD));
    while (this.#workers.length < worth - 1) {
      const file = new URL('./render-worker.ts', import.meta.url);
      const worker = new Worker(file, { workerData: this.#begin });
      this.#workers.push(worker);
      const answer = answerOf(worker);
      // Asked for later; until then a failure is nobody's.
      answer.catch(() => {});
      this.#answers.push(answer);
    }
  }

  /** Tells all of them what to share, and gives what each has rendered. */
  share(share: Share): Promise<RenderedPage[]>[] {
    for (const worker of this.#workers) worker.postMessage(share);
    return this.#answers;
  }

  /** Lets them go, so that the process can end. */
  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function answerOf(worker: Worker): Promise<RenderedPage[]> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a thread that rendered pages ended too early')));
  });
}
