import type { Fault } from './fault.ts';
import type { Limits } from './limits.ts';
import { askForPage } from './page.ts';
import type { Came, Request } from './request.ts';
import { atMost, oneByOne, type Wait } from './turns.ts';

/** One host alone may well be gone; several at once are not. */
const HOSTS_OF_OFFLINE = 2;

/** Asking many hosts, and what was learnt of them. */
export interface Visits {
  /** Asks for a page when its host is free. */
  ask: (url: URL) => Promise<Came>;
  /** Did no host do anything, as if this machine had no network? */
  isOffline: () => boolean;
}

/** Visits hosts politely: several at once, each with one request at a time and pauses between. */
export function visits(request: Request, limits: Limits, wait: Wait): Visits {
  const slot = atMost(limits.atOnce);
  const turn = oneByOne();
  const visited = new Set<string>();
  const faults = new Map<string, Fault>();
  const tellings = new Map<string, Set<Fault['tells']>>();

  const ask = (url: URL): Promise<Came> => {
    const { hostname, origin } = url;
    return turn(hostname, async () => {
      const known = faults.get(origin);
      if (known) return { fault: known };
      if (visited.has(hostname)) await wait(limits.pause);
      visited.add(hostname);
      const inSlot: Request = (...call) => slot(() => request(...call));
      const came = await askForPage(url, inSlot, limits, wait);
      const fault = 'fault' in came ? came.fault : undefined;
      if (fault?.ofHost) faults.set(origin, fault);
      const told = tellings.get(hostname) ?? new Set();
      tellings.set(hostname, told.add(fault?.tells ?? 'online'));
      return came;
    });
  };

  return {
    ask,
    isOffline: () => {
      const all = [...tellings.values()];
      const offline = all.filter((told) => told.has('offline'));
      return offline.length >= HOSTS_OF_OFFLINE && !all.some((told) => told.has('online'));
    },
  };
}
