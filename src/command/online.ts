import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatMemory, type Memory, parseMemory, recall, remember } from '../online/memory.ts';
import { type ReachOptions, type ReachOutcome, reach } from '../online/reach.ts';
import type { Reached } from '../online/reached.ts';
import { kit } from './kit.ts';
import { withProgress } from './progress.ts';

/** How the links of a letter are asked for. */
export interface LinkOptions extends Omit<ReachOptions, 'onReached'> {
  /** The moment of the run, in milliseconds since 1970. */
  now: number;
  /** Where results are kept for the next run. Default: in the kit's `node_modules/.cache`. */
  cacheFile?: string;
  /** Where the progress bar is drawn, if that is a terminal. Default: stderr. */
  terminal?: NodeJS.WritableStream & { isTTY?: boolean };
}

/** What came of asking for the links of a letter. */
export interface LinksReached extends ReachOutcome {
  counts: Record<Reached['verdict'], number> & {
    /** How many were asked for now; the others are known from an earlier run. */
    asked: number;
  };
}

/** Asks for links, but for those of which an earlier run knows; shows a progress bar meanwhile. */
export async function reachLinks(
  addresses: Iterable<string>,
  {
    now,
    cacheFile = join(kit, 'node_modules/.cache/links.json'),
    terminal = process.stderr,
    ...options
  }: LinkOptions,
): Promise<LinksReached> {
  const all = [...new Set(addresses)];
  const memory = readMemory(cacheFile);
  const known = new Map<string, Reached>();
  for (const address of all) {
    const recalled = recall(memory, address, now);
    if (recalled) known.set(address, recalled);
  }
  const open = all.filter((address) => !known.has(address));
  const { reached: found, isOffline } = await withProgress(
    terminal,
    'Asking for links',
    open.length,
    (onReached) => reach(open, { ...options, onReached }),
  );
  if (open.length > 0 && !isOffline) writeMemory(cacheFile, remember(memory, found, now));
  const counts = { fine: 0, broken: 0, unknown: 0, asked: open.length };
  const reached = new Map<string, Reached>();
  for (const address of all) {
    const result = known.get(address) ?? found.get(address);
    if (!result) continue;
    reached.set(address, result);
    counts[result.verdict] += 1;
  }
  return { reached, isOffline, counts };
}

function readMemory(file: string): Memory {
  try {
    return parseMemory(readFileSync(file, 'utf8'));
  } catch {
    return new Map();
  }
}

/** Written beside and then renamed, so that it is never half there. */
function writeMemory(file: string, memory: Memory): void {
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, formatMemory(memory));
    renameSync(beside, file);
  } catch {
    // The next run asks anew; that is no reason to fail this one.
  }
}
