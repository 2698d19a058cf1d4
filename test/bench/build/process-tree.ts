import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a process cost, with all that it started. */
export interface Cost {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of processor time, of user and system, of it and of every child it waited for. */
  cpu: number;
  /**
   * Bytes: the most that all processes held at one moment together (the sum of their resident sets,
   * looked at every 50 ms; pages that processes share count once for each). Undefined off Linux.
   */
  memory: number | undefined;
}

/** How a measured process ended. */
export interface Measured extends Cost {
  code: number | null;
  /** The end of what it said. */
  said: string;
}

/** What is to run. */
export interface Task {
  words: readonly string[];
  cwd: string;
  environment: Record<string, string>;
  /** Ends it as a failure after so many seconds. */
  patience?: number;
}

const EVERY = 50;
const KEPT_WORDS = 4000;
const MARK = 'bench-cpu';

/** Runs a task in a process group of its own and measures all of it. Needs bash, whose `time` knows about children. */
export async function measure(task: Task): Promise<Measured> {
  const [...words] = task.words;
  const script = `TIMEFORMAT='${MARK} %U %S'; time "$@"`;
  const started = performance.now();
  const child = spawn('bash', ['-c', script, 'bench', ...words], {
    cwd: task.cwd,
    env: { ...ownEnvironment(), ...task.environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (data: Buffer) => {
    said = (said + data.toString()).slice(-KEPT_WORDS);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  let memory: number | undefined;
  const group = child.pid;
  const sampler = setInterval(() => {
    const now = group === undefined ? undefined : residentOf(group);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
  }, EVERY);
  const limit =
    task.patience === undefined ? undefined : setTimeout(() => stop(group), task.patience * 1000);
  const endToo = () => {
    stop(group);
    process.exit(130);
  };
  process.once('SIGINT', endToo);
  process.once('SIGTERM', endToo);
  const code = await new Promise<number | null>((done) => {
    child.on('error', () => done(null));
    child.on('close', done);
  });
  const wall = (performance.now() - started) / 1000;
  clearInterval(sampler);
  clearTimeout(limit);
  process.off('SIGINT', endToo);
  process.off('SIGTERM', endToo);
  const [, user, system] = new RegExp(`${MARK} ([\\d.]+) ([\\d.]+)`).exec(said) ?? [];
  return {
    wall,
    cpu: Number(user ?? Number.NaN) + Number(system ?? Number.NaN),
    memory,
    code,
    said: said.replace(new RegExp(`${MARK}.*\\n?`), '').trim(),
  };
}

/** Ends a group of processes that this program started. */
export function stop(group: number | undefined, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (group === undefined) return;
  try {
    process.kill(-group, signal);
  } catch {
    // It has ended by itself.
  }
}

/** Bytes that all processes of a group hold now. */
function residentOf(group: number): number | undefined {
  let sum: number | undefined;
  for (const name of processes()) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [, , of] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(of) !== group) continue;
      const [, kilobytes] =
        /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${name}/status`, 'utf8')) ?? [];
      sum = (sum ?? 0) + Number(kilobytes ?? 0) * 1024;
    } catch {
      // It ended between the two looks.
    }
  }
  return sum;
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** What npm and the shell of the benchmark say about themselves is not for those it measures. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_|NODE_ENV$|NODE_OPTIONS$|CONTENT_DIR$|PUBLISHED_AT$|NEWSLETTER_CACHE$)/.test(name),
  );
  return Object.fromEntries(kept);
}
