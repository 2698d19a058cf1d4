/** Some measurements of one thing. */
export interface Spread {
  /** The middle one; the mean of the two in the middle where their number is even. */
  median: number;
  least: number;
  most: number;
  count: number;
}

/** The median and the ends of some measurements; undefined where there are none. */
export function spreadOf(numbers: readonly number[]): Spread | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [least, most] = [sorted.at(0), sorted.at(-1)];
  const lower = sorted[(sorted.length - 1) >> 1];
  const upper = sorted[sorted.length >> 1];
  if (least === undefined || most === undefined || lower === undefined || upper === undefined) {
    return undefined;
  }
  return { median: (lower + upper) / 2, least, most, count: sorted.length };
}

/** Ours divided by theirs, round by round, so that what disturbs a round disturbs both. Rounds that one of them lacks are left out. */
export function ratiosOf(
  ours: readonly (number | undefined)[],
  theirs: readonly (number | undefined)[],
): number[] {
  return ours.flatMap((own, round) => {
    const other = theirs[round];
    return own === undefined || other === undefined || other === 0 ? [] : [own / other];
  });
}
