import { comparisons, type Report, type Size, sidesOf } from './report-value.ts';
import type { Case } from './rounds.ts';
import { spreadOf } from './statistics.ts';

/** A goal and how near the measurement comes. */
export interface Goal {
  goal: string;
  measured: string;
  /** Undefined where it was not measured. */
  isMet?: boolean;
}

const NOT = 'not measured';
const GIGABYTE = 1e9;

/** The goals of the project, held against a report. */
export function goalsOf({ sizes }: Report): Goal[] {
  const at = (entries: number) => sizes.find((size) => size.entries === entries);
  const [small, large, huge] = [at(200), at(10_000), at(100_000)];
  return [
    ratioGoal('10,000 entries, first build: at most 1.0 of Hugo', large, 'first', 1),
    ratioGoal('10,000 entries, one entry edited: at most 0.5 of Hugo', large, 'edit', 0.5),
    ratioGoal('10,000 entries, nothing changed: at most 0.2 of Hugo', large, 'nothing', 0.2),
    hugeMemory(huge),
    hugeTime(large, huge),
    limit(
      '10,000 entries, dev server, save to reloaded page: under 1 s',
      1,
      middle(large?.dev?.saves),
    ),
    limit('10,000 entries, digest: under 1 s', 1, verbTime(large, 'digest')),
    limit('10,000 entries, check: under 1.5 s', 1.5, verbTime(large, 'check')),
    limit('200 entries, first build: under 3 s', 3, wallOf(small, 'first')),
    limit('200 entries, one entry edited: under 2.5 s', 2.5, wallOf(small, 'edit')),
  ];
}

function ratioGoal(goal: string, size: Size | undefined, name: Case, most: number): Goal {
  const found =
    size && comparisons(size).find((one) => one.name === name && /^Hugo/.test(one.peer));
  if (!found?.wall) return { goal, measured: NOT };
  const { median, least, most: worst } = found.wall;
  const measured = `${median.toFixed(2)} (${least.toFixed(2)} to ${worst.toFixed(2)})`;
  return { goal, measured, isMet: median <= most };
}

function limit(goal: string, below: number, seconds: number | undefined): Goal {
  if (seconds === undefined) return { goal, measured: NOT };
  return { goal, measured: `${seconds.toFixed(2)} s`, isMet: seconds < below };
}

function hugeMemory(size: Size | undefined): Goal {
  const goal = '100,000 entries, first build: under 4 GB';
  const costs = size && sidesOf(size.results).ours?.costs.first;
  const peaks = costs?.flatMap(({ memory }) => memory ?? []) ?? [];
  if (peaks.length === 0) return { goal, measured: NOT };
  const peak = Math.max(...peaks);
  return { goal, measured: `${(peak / GIGABYTE).toFixed(2)} GB`, isMet: peak < 4 * GIGABYTE };
}

function hugeTime(large: Size | undefined, huge: Size | undefined): Goal {
  const goal = '100,000 entries, first build: at most 11 times the time of 10,000';
  const [long, short] = [wallOf(huge, 'first'), wallOf(large, 'first')];
  if (long === undefined || short === undefined) return { goal, measured: NOT };
  return { goal, measured: `${(long / short).toFixed(1)} times`, isMet: long <= 11 * short };
}

function wallOf(size: Size | undefined, name: Case): number | undefined {
  return middle(size && sidesOf(size.results).ours?.costs[name]?.map(({ wall }) => wall));
}

/** With the caches of the call before, as the editor has them. */
function verbTime(size: Size | undefined, verb: string): number | undefined {
  const found = size?.verbs?.find((one) => one.verb === verb && !one.isCold);
  return middle(found?.costs.map(({ wall }) => wall));
}

function middle(numbers: readonly number[] | undefined): number | undefined {
  return spreadOf(numbers ?? [])?.median;
}
