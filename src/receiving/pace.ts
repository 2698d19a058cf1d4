import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How much is taken, in requests that send news; 0 is no limit. */
export interface PaceLimits {
  /** From one client in a minute, and in an hour. */
  minute: number;
  hour: number;
  /** From all clients together in a minute. */
  all: number;
}

/** Counts who sends how often; forgets it when the process ends. */
export interface Pace {
  /** Counts one request. Undefined where it may pass, else after how many seconds the next may. */
  take(client: string): Promise<number | undefined>;
}

/** Counts by limits. What one client sends too much does not count against the others. */
export function paceOf({ minute, hour, all }: PaceLimits): Pace {
  const windows = [
    { points: minute, duration: 60, isShared: false },
    { points: hour, duration: 3600, isShared: false },
    { points: all, duration: 60, isShared: true },
  ]
    .filter(({ points }) => points > 0)
    .map(({ isShared, ...window }) => ({ isShared, limiter: new RateLimiterMemory(window) }));
  return {
    async take(client) {
      for (const { limiter, isShared } of windows) {
        try {
          await limiter.consume(isShared ? 'all' : client);
        } catch (refusal) {
          if (!(refusal instanceof RateLimiterRes)) throw refusal;
          return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        }
      }
      return undefined;
    },
  };
}
