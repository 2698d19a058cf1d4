import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Ended, editorEnvironment, kit } from '../built-site.ts';
import { contentFolder, entry, markdown } from '../content-folder.ts';

/** A server for the settings of mail. */
export interface Account {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  user?: string;
  /** Given in the environment. */
  password?: string;
  /** The file of the authority that signed the server's certificate. */
  ca?: string;
}

/** A call of `send` under way. */
export interface Call {
  child: ChildProcess;
  ended: Promise<Ended>;
}

/** An editor with a digest to send, whose password nothing that is said may tell. */
export interface Desk {
  folder: string;
  start(...words: string[]): Call;
  send(...words: string[]): Promise<Ended>;
  /** The lines of the digest's journal so far. */
  journal(): string[];
  /** Waits until the journal has so many lines; fails where the call ends before. */
  written(lines: number, call: Call): Promise<void>;
  /** Everything that was ever said, with the journal. */
  said(): string;
}

/** The digest that is sent. */
export const DIGEST = '2026/november';

/** A content folder with friends and an account, removed when the test ends. */
export function deskWith(
  account: Account,
  friends: readonly (readonly [email: string, name: string, stopped?: string])[],
  settings: Record<string, unknown> = {},
): Desk {
  const { password, ca, ...smtp } = account;
  const rows = friends.map(([email, name, stopped = '']) =>
    [email, name, name.split(' ')[0] ?? '', stopped]
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(),
  );
  const folder = contentFolder({
    'entries/news.md': entry({ title: 'Ada has written a program', date: '2026-11-01' }),
    [`digests/${DIGEST}.md`]: markdown(
      { title: 'Good news in November', date: '2026-11-10' },
      'Dear {first_name}, this is what happened.\n',
    ),
    'private/mail.yaml': JSON.stringify({
      from: 'edda@example.org',
      smtp,
      per_minute: 60_000,
      per_hour: 1_000_000,
      ...settings,
    }),
    'private/recipients.csv': ['email,name,first_name,stopped', ...rows, ''].join('\n'),
  });
  const environment = editorEnvironment({
    CONTENT_DIR: folder,
    ...(password !== undefined && { SMTP_PASSWORD: password }),
    ...(ca !== undefined && { NODE_EXTRA_CA_CERTS: ca }),
  });
  const file = join(folder, 'private/sent', `${DIGEST}.jsonl`);
  const outputs: string[] = [];
  const text = () => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  };
  const journal = () => text().split('\n').slice(0, -1);

  function start(...words: string[]): Call {
    const child = spawn(process.execPath, [join(kit, 'scripts/send.ts'), ...words], {
      cwd: kit,
      env: environment,
    });
    const ended: Ended = { code: null, stdout: '', stderr: '' };
    child.stdout.on('data', (data) => {
      ended.stdout += data;
    });
    child.stderr.on('data', (data) => {
      ended.stderr += data;
    });
    return {
      child,
      ended: new Promise((resolve) =>
        child.on('close', (code) => {
          outputs.push(ended.stdout, ended.stderr);
          resolve({ ...ended, code });
        }),
      ),
    };
  }

  return {
    folder,
    start,
    send: (...words) => start(...words).ended,
    journal,
    async written(lines, { child }) {
      while (journal().length < lines) {
        if (child.exitCode !== null) throw new Error('the call has ended');
        await pause(2);
      }
    },
    said: () => [...outputs, text()].join('\n'),
  };
}

/** Does a text tell a secret, as it is or in base64 at any place in it? */
export function tells(text: string, secret: string): boolean {
  const forms = [0, 1, 2].map((shift) =>
    Buffer.from('\0'.repeat(shift) + secret)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  return [secret, ...forms].some((form) => text.includes(form));
}

/** The value of a header of a letter; '' where it has none. */
export function header(letter: string, name: string): string {
  return new RegExp(`^${name}: (.*)$`, 'mi').exec(letter)?.[1] ?? '';
}
