import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs `check` beside what goes on, one at a time. */
export interface BackgroundCheck {
  /** Checks, after a check that is running. */
  again(): void;
  /** Ends it. */
  end(): void;
}

/** More than any report is worth, in characters. */
const MOST = 1_000_000;

/**
 * Checks content in a process of its own, so that a page of the preview never waits for it.
 * @param environment with the clock and the folder, as the editor called
 * @param from the folder in which the editor called
 * @param say is told what `check` prints, whenever it is something new
 */
export function checkInBackground(
  kit: string,
  environment: NodeJS.ProcessEnv,
  from: string,
  say: (found: string) => void,
): BackgroundCheck {
  let running: ChildProcess | undefined;
  let isAsked = false;
  let said = '';
  const run = () => {
    isAsked = false;
    let found = '';
    const child = spawn(process.execPath, [join(kit, 'scripts/check.ts')], {
      cwd: from,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    const keep = (text: string) => {
      if (found.length < MOST) found += text;
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep);
    child.once('error', () => {});
    child.once('close', (code) => {
      running = undefined;
      if (code !== null && found.trim() !== said) {
        said = found.trim();
        say(said);
      }
      if (isAsked) run();
    });
  };
  return {
    again() {
      if (running) isAsked = true;
      else run();
    },
    end() {
      isAsked = false;
      running?.kill();
    },
  };
}
