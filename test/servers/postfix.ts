import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { listFiles } from '../built-site.ts';
import type { Certificate } from './certificate.ts';
import { freePort, listening } from './listening.ts';
import { GONE, type Ids, mainSettings, services, UNKNOWN } from './postfix-files.ts';
import { type Login, startLogin } from './sasl.ts';

export { DOMAIN, GONE, UNKNOWN } from './postfix-files.ts';

/** How the server is set up. */
export interface PostfixSetup {
  certificate: Certificate;
  /** Without one it takes letters from everybody on this machine. */
  login?: Login;
}

/** A Postfix of its own: it keeps every letter in one folder and sends nothing anywhere. */
export interface Postfix {
  host: string;
  /** STARTTLS, and nothing before it. */
  port: number;
  /** TLS from the first byte. */
  tlsPort: number;
  /** What was delivered, each with all headers. */
  letters(): string[];
  /** The same, when it is so much and nothing is on its way any more. */
  delivered(count: number): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts Postfix, which needs root, with its queue and its mail in a temporary folder. */
export async function startPostfix(program: string, setup: PostfixSetup): Promise<Postfix> {
  const folder = mkdtempSync('/tmp/postfix-');
  const inside = (name: string) => join(folder, name);
  chmodSync(folder, 0o755);
  for (const name of ['etc', 'spool', 'data', 'mail', 'auth']) mkdirSync(inside(name));
  const owner = idsOf('postfix');
  chownSync(inside('data'), owner.uid, owner.gid);
  chownSync(inside('mail'), owner.uid, owner.gid);
  const [port, tlsPort] = [await freePort(), await freePort()];
  const { certificate, login } = setup;
  writeFileSync(inside('etc/main.cf'), mainSettings(folder, owner, certificate, Boolean(login)));
  writeFileSync(inside('etc/master.cf'), services(port, tlsPort));
  writeFileSync(inside('etc/refused'), `/^${UNKNOWN}/ 550 5.1.1 No such friend here\n`);
  writeFileSync(inside('etc/gone'), `/^${GONE}/ gone:\n`);
  const auth = login ? await startLogin(inside('auth'), login) : undefined;
  const postfix = (word: string) => {
    const { status, stderr } = spawnSync(program, ['-c', inside('etc'), word], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`postfix ${word}: ${stderr}${logOf(folder)}`);
  };
  const letters = () =>
    listFiles(inside('mail'))
      .filter((file) => /(^|\/)(new|cur)\//.test(file))
      .map((file) => readFileSync(inside(`mail/${file}`), 'utf8'));
  const stop = async () => {
    try {
      postfix('stop');
    } finally {
      await auth?.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  };
  try {
    postfix('start');
    const isThere = await listening({ port, host: '127.0.0.1' });
    if (!isThere) throw new Error(`postfix does not answer: ${logOf(folder)}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    host: 'localhost',
    port,
    tlsPort,
    letters,
    async delivered(count) {
      const isThere = () => queued(folder) === 0 && letters().length >= count;
      // A letter on its way from one queue to the other may be in neither at a single look.
      for (let tries = 0, calm = 0; tries < 300 && calm < 2; tries += 1) {
        calm = isThere() ? calm + 1 : 0;
        if (calm < 2) await pause(200);
      }
      return letters();
    },
    stop,
  };
}

function queued(folder: string): number {
  return listFiles(join(folder, 'spool')).filter((file) =>
    /^(incoming|active|deferred|maildrop)\//.test(file),
  ).length;
}

function logOf(folder: string): string {
  try {
    return readFileSync(join(folder, 'data/mail.log'), 'utf8');
  } catch {
    return '';
  }
}

function idsOf(user: string): Ids {
  const id = (flag: string) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}
