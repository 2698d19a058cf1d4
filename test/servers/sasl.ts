import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listening } from './listening.ts';

/** Who may log in, and the program that checks it. */
export interface Login {
  user: string;
  password: string;
  /** The path of Dovecot. */
  dovecot: string;
}

/** A process that ends when it is told to. */
export interface Started {
  stop(): Promise<void>;
}

/** Starts Dovecot as the one that checks a login for others, who ask at `socket` in a folder. */
export async function startLogin(folder: string, login: Login): Promise<Started> {
  const inside = (name: string) => join(folder, name);
  writeFileSync(inside('users'), `${login.user}:{PLAIN}${login.password}\n`);
  writeFileSync(inside('conf'), configuration(folder));
  const child = spawn(login.dovecot, ['-F', '-c', inside('conf')], { stdio: 'pipe' });
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill();
    await ended;
  };
  if (await listening({ path: inside('socket') })) return { stop };
  await stop();
  throw new Error(`dovecot does not answer: ${said}`);
}

function configuration(folder: string): string {
  return `base_dir = ${folder}/base
state_dir = ${folder}/base
log_path = ${folder}/log
protocols =
ssl = no
auth_mechanisms = plain login
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=/nonexistent
}
service auth {
  unix_listener ${folder}/socket {
    mode = 0666
  }
}
`;
}
