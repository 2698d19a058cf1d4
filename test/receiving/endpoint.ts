import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editorEnvironment, kit } from '../built-site.ts';
import { SETTINGS } from '../content-folder.ts';

/** `npm run receive` in a process of its own, on a content folder of its own. */
export interface Endpoint {
  /** With a slash at the end. */
  url: string;
  child: ChildProcess;
  /** All that it printed. */
  said(): string;
  /** Ends it as a service manager would; its exit code. */
  stop(): Promise<number | null>;
}

/** A content folder with nothing but settings. */
export function contentWith(settings = SETTINGS): string {
  const folder = mkdtempSync(join(tmpdir(), 'receive-'));
  writeFileSync(join(folder, 'newsletter.yaml'), settings);
  return folder;
}

/** Away with a content folder. */
export function removeContent(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** The inbox of a content folder. */
export function inboxOf(folder: string): string {
  return join(folder, 'private/inbox.db');
}

/** No limit but those on size and time. */
export const UNLIMITED = ['--per-minute', '0', '--per-hour', '0', '--all-per-minute', '0'];

/** Starts it; ready when it resolves. Port 0 is any that is free. */
export async function startEndpoint(
  folder: string,
  words: readonly string[] = [],
  { port = 0, ...environment }: { port?: number } & Record<string, string | number> = {},
): Promise<Endpoint> {
  const own = Object.entries(environment).map(([name, value]) => [name, String(value)]);
  const child = spawn(
    process.execPath,
    [join(kit, 'scripts/receive.ts'), '--port', String(port), ...words],
    { cwd: kit, env: editorEnvironment({ CONTENT_DIR: folder, ...Object.fromEntries(own) }) },
  );
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (data: Buffer) => {
      said += data;
      const [, found] = /at (http:\S+) into/.exec(said) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', (code) => reject(new Error(`it ended with ${code}:\n${said}`)));
  });
  return {
    url,
    child,
    said: () => said,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}

/** The answers of somebody who has good news; `changes` replaces some. */
export function answers(changes: Record<string, string> = {}): Record<string, string> {
  return {
    form: '1',
    kind: 'win',
    about: 'me',
    title: 'The school garden is open',
    body: 'We dug for a year.\r\n\r\nNow there are beans.',
    more: '1',
    consent: 'yes',
    sender: 'Ada Lovelace',
    email: 'ada@example.org',
    end: '1',
    ...changes,
  };
}
