import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Handed } from '../site/handed.ts';
import { printOf } from './made.ts';
import type { Page, Pages } from './pages.ts';

/** What threads that share the rendering are told. */
export interface Share {
  /** The folder into which changed files are written. */
  stage: string;
  /** The files to make, and the fingerprint of what stands there now. */
  todo: { file: string; standing: string | undefined }[];
  /** A byte for each of them, 1 once a thread has taken it; all threads see the same bytes. */
  taken: SharedArrayBuffer;
}

/** What a thread begins with. */
export interface RenderThread {
  /** The folder of the renderer. */
  folder: string;
  handed: Handed;
}

/** A page that was rendered: in its place, or written beside because its bytes are new. */
export interface RenderedPage {
  file: string;
  hash: string;
  isWritten: boolean;
}

/** Pages at once in one thread: pictures among them wait for other threads. */
const AT_ONCE = 8;

/**
 * Renders pages until none is left that no other thread has taken.
 * @param from which end to begin at: threads that begin at different ends of a list in order make
 * few things twice that several pages show
 */
export async function renderShare(
  pages: Pages,
  list: readonly Page[],
  { stage, todo, taken }: Share,
  from: 'start' | 'end',
): Promise<RenderedPage[]> {
  const byFile = new Map(list.map((page) => [page.file, page]));
  const isTaken = new Uint8Array(taken);
  const folders = new Set<string>();
  const rendered: RenderedPage[] = [];
  let looked = 0;
  const next = () => {
    while (looked < todo.length) {
      const at = from === 'start' ? looked++ : todo.length - ++looked;
      if (Atomics.exchange(isTaken, at, 1) === 0) return todo[at];
    }
    return undefined;
  };
  const lane = async () => {
    for (let wanted = next(); wanted; wanted = next()) {
      const { file, standing } = wanted;
      const page = byFile.get(file);
      if (!page) throw new Error(`no page for ${file}`);
      const bytes = await pages.render(page);
      const hash = printOf(bytes);
      const isWritten = hash !== standing;
      if (isWritten) write(join(stage, file), bytes, folders);
      rendered.push({ file, hash, isWritten });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return rendered;
}

function write(path: string, bytes: Uint8Array, known: Set<string>): void {
  const folder = dirname(path);
  if (!known.has(folder)) mkdirSync(folder, { recursive: true });
  known.add(folder);
  writeFileSync(path, bytes);
}
