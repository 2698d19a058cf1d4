import type { Fault } from './fault.ts';
import type { Limits } from './limits.ts';
import { atMost, oneByOne, type Wait } from './turns.ts';

/** One host alone may well be gone; several at once are not. */
const HOSTS_OF_OFFLINE = 2;

/** Lets an act run when fewer than the limit are under way. */
export type Slot = ReturnType<typeof atMost>;

/** Visiting many hosts, and what was learnt of them. */
export interface Hosts<T extends object> {
  /** Does something with an address when its host is free; not if the host is known to fail. */
  visit: (
    url: URL,
    act: (slot: Slot) => Promise<T | { fault: Fault }>,
  ) => Promise<T | { fault: Fault }>;
  /**
   * Did no host do anything, as if this machine had no network?
   * @param least how many hosts must have been tried, at the least
   */
  isOffline: (least?: number) => boolean;
}

/** Visits hosts politely: several at once, each with one act at a time and pauses between. */
export function politeHosts<T extends object>(limits: Limits, wait: Wait): Hosts<T> {
  const slot = atMost(limits.atOnce);
  const turn = oneByOne();
  const visited = new Set<string>();
  const faults = new Map<string, Fault>();
  const tellings = new Map<string, Set<Fault['tells']>>();
  return {
    visit: ({ hostname, origin }, act) =>
      turn(hostname, async () => {
        const known = faults.get(origin);
        if (known) return { fault: known };
        if (visited.has(hostname)) await wait(limits.pause);
        visited.add(hostname);
        const came = await act(slot);
        const fault = 'fault' in came ? came.fault : undefined;
        if (fault?.ofHost) faults.set(origin, fault);
        const told = tellings.get(hostname) ?? new Set();
        tellings.set(hostname, told.add(fault?.tells ?? 'online'));
        return came;
      }),
    isOffline: (least = HOSTS_OF_OFFLINE) => {
      const all = [...tellings.values()];
      const offline = all.filter((told) => told.has('offline'));
      return offline.length >= least && !all.some((told) => told.has('online'));
    },
  };
}
