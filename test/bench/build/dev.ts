import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startChromium } from '../../browser/chromium.ts';
import { needs } from '../../needs.ts';
import { editedEntry } from '../town/changes.ts';
import type { Town } from '../town/town.ts';
import { ContentWriter } from './content-writer.ts';
import { ours, verbTask } from './contestants.ts';
import { stop } from './process-tree.ts';

/** How long the editor waits for the preview. Seconds. */
export interface DevResult {
  /** From the start of the process until the front page has come. */
  start?: number;
  /** From saving an entry until the browser shows the page anew, each save. */
  saves: number[];
  /** Why something was not measured. */
  fault?: string;
}

/** Seconds until it counts as a hang. */
const PATIENCE = 240;
const SAVES = 5;

/** Starts the dev server on a town, opens an entry in Chromium, and edits it some times. */
export async function measureDev(town: Town, work: string): Promise<DevResult> {
  const place = join(work, 'dev');
  const contestant = ours({ isFull: true });
  new ContentWriter(contestant.contentOf(place)).write(await contestant.files(town));
  const port = await freePort();
  const task = verbTask(place, 'dev', ['--port', String(port)]);
  const started = performance.now();
  const [program = '', ...words] = task.words;
  const child = spawn(program, words, {
    cwd: task.cwd,
    env: { ...process.env, ...task.environment },
    detached: true,
    stdio: 'ignore',
  });
  const result: DevResult = { saves: [] };
  try {
    const host = `http://127.0.0.1:${port}`;
    if (!(await answers(`${host}/`, started))) {
      return { ...result, fault: `the front page had not come after ${PATIENCE} s` };
    }
    result.start = (performance.now() - started) / 1000;
    const chromium = needs.chromium.find();
    if (!chromium)
      return {
        ...result,
        fault: 'saving was not measured: Chromium is not installed (apt-get install chromium)',
      };
    const entry = editedEntry(town);
    const file = join(contestant.contentOf(place), `entries/${entry.id}.md`);
    result.saves = await saveAndLook(chromium, `${host}/entries/${entry.id}/`, file);
    return result;
  } catch (error) {
    return {
      ...result,
      fault: error instanceof Error ? error.message.slice(0, 300) : String(error),
    };
  } finally {
    stop(child.pid, 'SIGTERM');
    await new Promise((ended) => setTimeout(ended, 500));
    stop(child.pid);
  }
}

async function saveAndLook(chromium: string, page: string, file: string): Promise<number[]> {
  const browser = await startChromium(chromium);
  try {
    const tab = await browser.newPage();
    await tab.goto(page, { waitUntil: 'networkidle', timeout: PATIENCE * 1000 });
    const text = readFileSync(file, 'utf8');
    const saves: number[] = [];
    for (let save = 1; save <= SAVES; save++) {
      const said = `Saved for the ${save}. time.`;
      const saved = performance.now();
      writeFileSync(file, `${text}\n${said}\n`);
      await tab.getByText(said).waitFor({ timeout: PATIENCE * 1000 });
      saves.push((performance.now() - saved) / 1000);
      // What follows a reload must not count for the next save.
      await tab.waitForTimeout(1500);
    }
    return saves;
  } finally {
    await browser.close();
  }
}

async function answers(address: string, started: number): Promise<boolean> {
  while (performance.now() - started < PATIENCE * 1000) {
    try {
      const response = await fetch(address);
      if (response.ok && (await response.text()).includes('</html>')) return true;
    } catch {
      // It does not listen yet.
    }
    await new Promise((soon) => setTimeout(soon, 25));
  }
  return false;
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((found) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => found(port));
    });
  });
}
