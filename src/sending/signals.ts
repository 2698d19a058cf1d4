/** A second signal within this time is the same one: npm passes on what the terminal sent too. */
const SAME = 1_000;

/** Not SIGHUP: whoever shields a long run from it by nohup wants it to go on. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Ctrl-C and its like, caught. */
export interface Caught {
  /** Aborted at the first of them. */
  signal: AbortSignal;
  /** Lets them end the process again. */
  release(): void;
}

/** Has the first signal end a run after the letter in flight, and the second one at once. */
export function endOnSignal(say: (words: string) => void): Caught {
  const controller = new AbortController();
  let first: number | undefined;
  const end = () => {
    if (first === undefined) {
      first = Date.now();
      controller.abort();
      say('Ending after the letter in flight. Once more, and it ends at once.');
    } else if (Date.now() - first > SAME) process.exit(1);
  };
  for (const name of SIGNALS) process.on(name, end);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of SIGNALS) process.off(name, end);
    },
  };
}
