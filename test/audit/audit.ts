import { availableParallelism, loadavg } from 'node:os';
import { needs } from '../needs.ts';
import { openContent, openFolder } from './builds.ts';
import type { Checked, Ground } from './check.ts';
import { CHECK_NAMES, type CheckName, checks } from './checks.ts';

/** What `npm run audit` was asked for. */
export interface AuditCall {
  /** A site that is built already. */
  outDir?: string;
  /** Where there is none: what to build. */
  content: string;
  chosen: readonly CheckName[];
  runs: number;
  say(what: string): void;
}

/** What the chosen checks need and this computer has not, and how to get it; nothing where all is there. */
export function lacking(chosen: readonly CheckName[]): string[] {
  const absent = (['chromium', 'java'] as const).filter((program) => !needs[program].find());
  const wanted = (program: (typeof absent)[number]) =>
    chosen.filter((name) => checks[name].needs.includes(program));
  const lines = absent
    .filter((program) => wanted(program).length > 0)
    .map((program) => {
      const names = wanted(program).join(', ');
      return `${names}: not without ${program}; apt-get install ${needs[program].debian}`;
    });
  if (lines.length === 0) return [];
  const rest = CHECK_NAMES.filter(
    (name) => !checks[name].needs.some((one) => absent.includes(one)),
  );
  return [...lines, `Without it: npm run audit -- --only ${rest.join(',')}`];
}

/** Builds where needed, serves, and runs the chosen checks one after the other. */
export async function audit({ outDir, content, chosen, runs, say }: AuditCall): Promise<Checked[]> {
  const isTwice = chosen.some((name) => checks[name].wantsBoth);
  const { builds, close } = outDir
    ? await openFolder(outDir)
    : await openContent(content, isTwice, say);
  const ground: Ground = {
    builds,
    chromium: needs.chromium.find() ?? '',
    java: needs.java.find() ?? '',
    runs,
    say,
  };
  try {
    const checked: Checked[] = [];
    for (const name of chosen) {
      const { title, run } = checks[name];
      checked.push({ check: name, title, findings: await run(ground) });
    }
    return checked;
  } finally {
    await close();
  }
}

/** Why the times of Lighthouse may be too long now; undefined on a computer with time to spare. */
export function whyTimesAreLong(): string | undefined {
  const [load = 0] = loadavg();
  const cores = availableParallelism();
  if (load <= cores) return undefined;
  return `This computer is busy (load ${load.toFixed(1)} on ${cores} cores): times may be too long.`;
}
