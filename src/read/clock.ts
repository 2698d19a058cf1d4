/**
 * The moment of a run, in milliseconds since 1970: `SOURCE_DATE_EPOCH` (seconds, by
 * reproducible-builds.org) where it is set, else now.
 */
export function readClock(environment: Record<string, string | undefined>): number {
  const epoch = environment.SOURCE_DATE_EPOCH;
  return epoch && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : Date.now();
}
