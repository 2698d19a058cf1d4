/** Waits for some milliseconds. */
export type Wait = (time: number) => Promise<unknown>;

/** Lets at most so many acts run at the same time; the others wait in a line. */
export function atMost(limit: number): <T>(act: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = limit;
  return async (act) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await act();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** Lets one act at a time run for each host; the others wait in a line. */
export function oneByOne(): <T>(host: string, act: () => Promise<T>) => Promise<T> {
  const lines = new Map<string, ReturnType<typeof atMost>>();
  return (host, act) => {
    const line = lines.get(host) ?? atMost(1);
    lines.set(host, line);
    return line(act);
  };
}
