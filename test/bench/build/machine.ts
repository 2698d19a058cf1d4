import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** Where and when a benchmark ran. */
export interface Machine {
  processor: string;
  cores: number;
  /** Bytes. */
  memory: number;
  system: string;
  node: string;
  /** The load of the last minute when it began. */
  load: number;
  /** Such as 2026-11-21. */
  date: string;
  command: string;
}

/** Looks at this machine. */
export function thisMachine(date: string, command: string): Machine {
  const all = cpus();
  return {
    processor: all[0]?.model.replace(/\s+/g, ' ').trim() || 'unknown',
    cores: all.length,
    memory: totalmem(),
    system: `${distribution() ?? type()}, kernel ${release()}`,
    node: process.version,
    load: loadavg()[0] ?? 0,
    date,
    command,
  };
}

function distribution(): string | undefined {
  const file = '/etc/os-release';
  if (!existsSync(file)) return undefined;
  return /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync(file, 'utf8'))?.[1];
}
