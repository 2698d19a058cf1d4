/** How fast letters may leave. */
export interface Pace {
  perMinute: number;
  perHour: number;
}

const MINUTE = 60_000;

/** Letters are counted over an hour that ends now, whichever digest they were. */
export const HOUR = 60 * MINUTE;

/**
 * The moment from which the next letter may leave, in milliseconds since 1970; `now` where it may
 * leave at once. In no minute and in no hour, wherever they begin, leave more than the pace allows,
 * and those of a minute leave evenly. Where the clock was set back, what left in the future counts
 * as just left, so that nobody waits for longer than an hour.
 * @param departures when letters left, oldest first
 */
export function nextDeparture(
  departures: readonly number[],
  { perMinute, perHour }: Pace,
  now: number,
): number {
  const after = (count: number, wait: number) => {
    const at = departures.at(-count);
    return at === undefined ? now : Math.ceil(Math.min(at, now) + wait);
  };
  return Math.max(
    now,
    after(1, MINUTE / perMinute),
    after(perMinute, MINUTE),
    after(perHour, HOUR),
  );
}

/** When the last of so many letters will leave, should each leave as soon as it may. */
export function lastDeparture(
  departures: readonly number[],
  pace: Pace,
  now: number,
  count: number,
): number {
  const all = departures.slice(-Math.max(pace.perMinute, pace.perHour));
  let at = now;
  for (let left = count; left > 0; left -= 1) {
    at = nextDeparture(all, pace, at);
    all.push(at);
  }
  return at;
}
