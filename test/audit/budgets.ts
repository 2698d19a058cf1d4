/** What a first visit to a page costs, nothing being in the browser's cache. */
export interface Visit {
  /** Bytes over the wire, compressed, of all but fonts and pictures. */
  bytes: number;
  /** Requests but for fonts and pictures. */
  requests: number;
  /** Bytes over the wire of everything. */
  allBytes: number;
  /** All requests. */
  allRequests: number;
  /** The sum of all layout shifts down to the end of the page. */
  shift: number;
  /** What shifted, as CSS selectors. */
  shifted: string[];
}

/** The most that a page to read may weigh: 20 KB, six files; and nothing on it moves. */
const BUDGET = { bytes: 20_000, requests: 6, shift: 0 } as const;

/** Where a visit is beyond the budget; a page that `isLight` not may weigh what it needs. */
export function visitFaults(visit: Visit, isLight: boolean): string[] {
  const { bytes, requests, shift, shifted } = visit;
  const faults: string[] = [];
  if (isLight && bytes > BUDGET.bytes) {
    faults.push(`weighs ${bytes} bytes without fonts and pictures; at most ${BUDGET.bytes}`);
  }
  if (isLight && requests > BUDGET.requests) {
    faults.push(`asks for ${requests} files but fonts and pictures; at most ${BUDGET.requests}`);
  }
  if (shift > BUDGET.shift) {
    const what = shifted.length > 0 ? shifted.join(', ') : 'something';
    faults.push(`${what} moves: the shifts sum up to ${shift.toFixed(4)}; nothing may move`);
  }
  return faults;
}

/** One run of Lighthouse on a page. */
export interface LighthouseRun {
  /** From 0 to 100, by category. */
  scores: Record<string, number>;
  /** Points that an audit costs its category, the greatest first. */
  losses: Record<string, { audit: string; points: number; shown: string }[]>;
}

/** The middle one of some numbers; of an even count the lower one of the two in the middle. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
}

/** Every category that has less than 100 in any run, and what it lost the points by. */
export function lighthouseFaults(runs: readonly LighthouseRun[]): string[] {
  const categories = Object.keys(runs[0]?.scores ?? {});
  return categories.flatMap((category) => {
    const scores = runs.map((run) => run.scores[category] ?? 0);
    const least = Math.min(...scores);
    if (least === 100) return [];
    const losses = runs[scores.indexOf(least)]?.losses[category] ?? [];
    const why = losses.map(
      ({ audit, points, shown }) => `${audit} -${points.toFixed(1)}${shown && ` (${shown})`}`,
    );
    return [`${category} ${scores.join(', ')}: ${why.join('; ') || 'no audit says why'}`];
  });
}
