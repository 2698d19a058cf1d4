import { politeHosts } from './hosts.ts';
import type { Limits } from './limits.ts';
import { askForPage } from './page.ts';
import type { Came, Request } from './request.ts';
import type { Wait } from './turns.ts';

/** Asking many hosts, and what was learnt of them. */
export interface Visits {
  /** Asks for a page when its host is free. */
  ask: (url: URL) => Promise<Came>;
  /** Did no host do anything, as if this machine had no network? */
  isOffline: () => boolean;
}

/** Visits hosts politely: several at once, each with one request at a time and pauses between. */
export function visits(request: Request, limits: Limits, wait: Wait): Visits {
  const { visit, isOffline } = politeHosts<Came>(limits, wait);
  return {
    ask: (url) =>
      visit(url, (slot) => {
        const inSlot: Request = (...call) => slot(() => request(...call));
        return askForPage(url, inSlot, limits, wait);
      }),
    isOffline: () => isOffline(),
  };
}
