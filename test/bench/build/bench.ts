import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Peer } from '../peer-files.ts';
import { makeTown } from '../town/town.ts';
import { weigh } from '../weights.ts';
import { type Name, ours, peer } from './contestants.ts';
import { measureDev } from './dev.ts';
import type { Size } from './report-value.ts';
import { type Case, race } from './rounds.ts';
import { measureVerbs } from './verbs.ts';

/** What is to be measured. */
export interface Plan {
  entries: readonly number[];
  runs: number;
  only: readonly Name[];
  cases: readonly (Case | 'verbs' | 'dev')[];
  seed: number;
  say(what: string): void;
}

/** From this number on only the first builds of ours and of Hugo are measured. */
const HUGE = 50_000;

/** Measures all sizes, the smallest first, in a folder of its own that goes afterwards. */
export async function bench(plan: Plan): Promise<Size[]> {
  const work = mkdtempSync(join(tmpdir(), 'bench-'));
  const clean = () => rmSync(work, { recursive: true, force: true });
  process.once('exit', clean);
  try {
    const sizes: Size[] = [];
    for (const entries of plan.entries.toSorted((a, b) => a - b)) {
      const place = join(work, String(entries));
      mkdirSync(place);
      sizes.push(await benchSize(plan, entries, place));
      rmSync(place, { recursive: true, force: true });
    }
    return sizes;
  } finally {
    clean();
    process.off('exit', clean);
  }
}

async function benchSize(plan: Plan, entries: number, work: string): Promise<Size> {
  const { only, seed, say } = plan;
  const isHuge = entries >= HUGE;
  const runs = isHuge ? 1 : plan.runs;
  say(`${entries} entries`);
  const town = makeTown(entries, seed);
  const peers = only.filter(
    (name): name is Peer => name !== 'ours' && (!isHuge || name === 'hugo'),
  );
  const chosen = plan.cases.filter((name): name is Case => name !== 'verbs' && name !== 'dev');
  const cases = isHuge ? chosen.filter((name) => name === 'first') : chosen;
  const size: Size = { entries, results: [] };
  if (cases.length > 0) {
    const contestants = [
      ...(only.includes('ours') ? [ours({ isFull: false })] : []),
      ...peers.map((name) => peer(name, say)),
    ];
    const place = join(work, 'same-pages');
    size.results = await race({ contestants, town, cases, runs, work: place, say });
  }
  if (isHuge || !only.includes('ours')) return size;
  if (cases.length > 0) {
    const place = join(work, 'full');
    const some = cases.filter((name) => name !== 'rename');
    const full = {
      contestants: [ours({ isFull: true })],
      town,
      cases: some,
      runs: 1,
      work: place,
      say,
    };
    [size.full] = (await race(full)) as [Size['full'] & object];
    if (size.full?.made) size.weights = weigh(join(place, '0', 'dist'));
  }
  if (plan.cases.includes('verbs')) {
    say('  verbs');
    size.verbs = await measureVerbs(town, work, runs);
  }
  if (plan.cases.includes('dev')) {
    say('  dev server');
    size.dev = await measureDev(town, work);
  }
  return size;
}
