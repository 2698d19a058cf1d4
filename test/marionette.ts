import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Settings of a profile with one account, offline, in which no wizard and no notice opens: one
 * that has never been asked for an account would show its wizard instead of a draft.
 */
const SETTINGS = {
  'mail.accountmanager.accounts': 'account1,account2',
  'mail.accountmanager.defaultaccount': 'account1',
  'mail.accountmanager.localfoldersserver': 'server2',
  'mail.account.account1.identities': 'id1',
  'mail.account.account1.server': 'server1',
  'mail.account.account2.server': 'server2',
  'mail.server.server1.type': 'pop3',
  'mail.server.server1.hostname': 'localhost',
  'mail.server.server1.name': 'editor@example.org',
  'mail.server.server1.userName': 'editor',
  'mail.server.server1.login_at_startup': false,
  'mail.server.server1.check_new_mail': false,
  'mail.server.server2.type': 'none',
  'mail.server.server2.hostname': 'Local Folders',
  'mail.server.server2.name': 'Local Folders',
  'mail.server.server2.userName': 'nobody',
  'mail.identity.id1.fullName': 'The Editor',
  'mail.identity.id1.useremail': 'editor@example.org',
  'mail.identity.id1.smtpServer': 'smtp1',
  'mail.identity.id1.valid': true,
  'mail.smtpservers': 'smtp1',
  'mail.smtp.defaultserver': 'smtp1',
  'mail.smtpserver.smtp1.hostname': 'localhost',
  'mail.provider.suppress_dialog_on_startup': true,
  'mail.shell.checkDefaultClient': false,
  'mail.rights.version': 1,
  'mail.spellcheck.inline': false,
  'mail.inappnotifications.enabled': false,
  'mailnews.start_page.enabled': false,
  'mailnews.start_page_override.mstone': 'ignore',
  'app.donation.eoy.version.viewed': 999,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'offline.startup_state': 3,
  'offline.autoDetect': false,
  'marionette.port': 0,
};

/** A running Thunderbird. */
export interface Thunderbird {
  /** What a script returns that runs with the rights of the program. */
  evaluate(script: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** Opens a file in a Thunderbird with a new profile below `folder`, on a screen of its own. */
export async function startThunderbird(
  programs: { thunderbird: string; xvfb: string },
  file: string,
  folder: string,
): Promise<Thunderbird> {
  const profile = join(folder, 'profile');
  mkdirSync(profile, { recursive: true });
  const lines = Object.entries(SETTINGS).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const children: ChildProcess[] = [];
  const stop = async () => {
    for (const child of children.toReversed()) await end(child);
  };
  try {
    const screen = spawn(
      programs.xvfb,
      ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    children.push(screen);
    const display = await new Promise<string>((ready, failed) => {
      screen.stdio[3]?.once('data', (number: Buffer) => ready(`:${number.toString().trim()}`));
      screen.once('exit', () => failed(new Error('Xvfb did not start')));
    });
    const words = ['--marionette', '-remote-allow-system-access', '-profile', profile, file];
    const program = spawn(programs.thunderbird, words, {
      stdio: 'ignore',
      env: { ...process.env, HOME: folder, DISPLAY: display, MOZ_NO_REMOTE: '1' },
    });
    children.push(program);
    const port = await until(() => {
      const active = join(profile, 'MarionetteActivePort');
      return existsSync(active) ? Number(readFileSync(active, 'utf8')) : 0;
    });
    const send = await converse(port);
    await send('WebDriver:NewSession', {});
    await send('Marionette:SetContext', { value: 'chrome' });
    return {
      evaluate: async (script) => {
        const answer = await send('WebDriver:ExecuteScript', { script, args: [] });
        return (answer as { value: unknown }).value;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Asks again and again until the answer is something. */
export async function until<T>(ask: () => T | Promise<T>, seconds = 50): Promise<NonNullable<T>> {
  const last = Date.now() + seconds * 1000;
  while (Date.now() < last) {
    const answer = await ask();
    if (answer) return answer;
    await pause(200);
  }
  throw new Error(`nothing within ${seconds} seconds`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(late);
}

type Send = (command: string, parameters: object) => Promise<unknown>;

/**
 * Mozilla's Marionette: messages in JSON behind their length, `[0, id, command, parameters]` there
 * and `[1, id, error, result]` back.
 */
async function converse(port: number): Promise<Send> {
  const socket = connect(port, '127.0.0.1');
  const read = reader(socket);
  await read();
  let id = 0;
  return async (command, parameters) => {
    id += 1;
    const message = JSON.stringify([0, id, command, parameters]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    const [, , error, result] = (await read()) as [number, number, object | null, unknown];
    if (error) throw new Error(`${command}: ${JSON.stringify(error)}`);
    return result;
  };
}

/** Reads one message after the other. */
function reader(socket: Socket): () => Promise<unknown> {
  let buffer = Buffer.alloc(0);
  let wake = () => {};
  let failure: Error | undefined;
  socket.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    wake();
  });
  socket.on('error', (error) => {
    failure = error;
    wake();
  });
  socket.on('close', () => {
    failure ??= new Error('Thunderbird has ended');
    wake();
  });
  return async () => {
    for (;;) {
      const colon = buffer.indexOf(':');
      const length = Number(buffer.subarray(0, colon).toString());
      if (colon > 0 && buffer.length > colon + length) {
        const message = buffer.subarray(colon + 1, colon + 1 + length).toString();
        buffer = buffer.subarray(colon + 1 + length);
        return JSON.parse(message);
      }
      if (failure) throw failure;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}
