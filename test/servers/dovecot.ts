import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { listFiles } from '../built-site.ts';
import { type DovecotSetup, dovecotConfiguration, type Identity } from './dovecot-configuration.ts';

/** A Dovecot of its own. */
export interface Dovecot {
  /**
   * Where it listens. To Dovecot, a client from the address that it listens on is as good as
   * encrypted: so clients, who come from 127.0.0.1, find it at another address of this machine.
   */
  host: string;
  /** TLS by STARTTLS, where there is a certificate. */
  imapPort: number;
  /** TLS from the first byte, where there is a certificate. */
  imapsPort: number;
  /** The messages of a user as they lie on the disk, by their paths below the user's Maildir. */
  messages(user: string): Record<string, Buffer>;
  stop(): Promise<void>;
}

/** Who the server runs as: not root, which Dovecot refuses to read mail as. */
const identity = whom();

/** Starts Dovecot with its mail in a temporary folder. */
export async function startDovecot(program: string, setup: DovecotSetup): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir().length > 40 ? '/tmp' : tmpdir(), 'dovecot-'));
  const inside = (name: string) => join(folder, name);
  const host = setup.certificate ? '127.0.0.1' : '127.0.0.2';
  const [imapPort, imapsPort] = [await freePort(host), await freePort(host)];
  for (const name of ['base', 'mail']) mkdirSync(inside(name));
  const users = Object.entries(setup.users).map(([name, password]) => `${name}:{PLAIN}${password}`);
  writeFileSync(inside('users'), `${users.join('\n')}\n`);
  const { stdout: version } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const place = { folder, host, imapPort, imapsPort, identity, isOld: version.startsWith('2.3.') };
  writeFileSync(inside('conf'), dovecotConfiguration(setup, place));
  const { uid, gid } = identity;
  for (const name of ['', 'base', 'mail', 'users', 'conf']) chownSync(inside(name), uid, gid);

  const child = spawn(program, ['-F', '-c', inside('conf')], { uid, gid, stdio: 'pipe' });
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(child, host, imapPort);
  } catch {
    await stop();
    throw new Error(`dovecot does not answer: ${said}`);
  }
  return {
    host,
    imapPort,
    imapsPort,
    messages(name) {
      const files = listFiles(inside(`mail/${name}`)).filter((file) => /(cur|new)\//.test(file));
      return Object.fromEntries(
        files.map((file) => [file, readFileSync(inside(`mail/${name}/${file}`))]),
      );
    },
    stop,
  };
}

function whom(): Identity {
  if (process.getuid?.() === 0) return { uid: 65534, gid: 65534, user: 'nobody', group: 'nogroup' };
  const { uid: own, gid: ours, username } = userInfo();
  const { stdout } = spawnSync('id', ['-gn'], { encoding: 'utf8' });
  return { uid: own, gid: ours, user: username, group: stdout.trim() };
}

/** A port on which nobody listens. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, host, ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Waits until a server greets; fails when it ends before. */
async function answering(child: ChildProcess, host: string, port: number): Promise<void> {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    const greeting = await new Promise<string>((resolve) => {
      const socket = connect(port, host);
      socket.setTimeout(5_000, () => socket.destroy());
      socket.once('data', (data) => {
        resolve(String(data));
        socket.destroy();
      });
      socket.once('error', () => resolve(''));
      socket.once('close', () => resolve(''));
    });
    if (greeting.startsWith('* OK')) return;
    await pause(50);
  }
  throw new Error('no greeting');
}
