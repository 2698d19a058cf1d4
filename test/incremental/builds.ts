import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { type Ended, editorEnvironment } from '../built-site.ts';
import type { Place } from './place.ts';

/** How a build is run. */
export interface BuildCall {
  out: string;
  cache: string;
  day: number;
  /** Says when the build is to be killed. */
  kill?: Kill;
}

/** When a build is killed: so many milliseconds after it began, or after it began to publish. */
export interface Kill {
  from: 'start' | 'publishing';
  after: number;
}

/** Builds a place's site. Its noise is kept; `code` is null where it was killed. */
export function runBuild(
  { kit, content }: Place,
  { out, cache, day, kill }: BuildCall,
): Promise<Ended> {
  const child = spawn(process.execPath, [join(kit, 'scripts/build.ts'), '--outDir', out], {
    cwd: kit,
    detached: true,
    env: editorEnvironment({
      CONTENT_DIR: content,
      NEWSLETTER_CACHE: cache,
      SOURCE_DATE_EPOCH: String(day * 86_400 + 43_200),
    }),
  });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    ended.stdout += data;
  });
  child.stderr.on('data', (data) => {
    ended.stderr += data;
  });
  const isOver = new AbortController();
  if (kill) waitFor(kill, join(cache, 'made'), isOver.signal).then(() => end(child.pid));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      isOver.abort();
      resolve({ ...ended, code });
    }),
  );
}

/** Ends a build and the processes that it began. */
function end(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It had ended.
  }
}

/** A build begins to publish when it takes away the record of the last one. */
async function waitFor({ from, after }: Kill, records: string, signal: AbortSignal): Promise<void> {
  if (from === 'publishing' && existsSync(records)) {
    await new Promise<void>((resolve) => {
      const watcher = watch(records, { signal }, (event, name) => {
        if (event !== 'rename' || !name?.endsWith('.json') || existsSync(join(records, name)))
          return;
        watcher.close();
        resolve();
      });
      watcher.on('error', () => undefined);
    });
  }
  if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
}
