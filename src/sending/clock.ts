import type { Run } from './run.ts';

/** A timer takes no longer wait; whoever waits looks at the clock again afterwards. */
const LONGEST = 3_600_000;

/** The machine's own clock. */
export const clock: Run['clock'] = {
  now: Date.now,
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(milliseconds, LONGEST));
      signal.addEventListener('abort', end);
    }),
};
