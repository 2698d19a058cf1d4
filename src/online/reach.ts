import { setTimeout } from 'node:timers/promises';
import { guardedAgent, INTERNET, type Network } from './connections.ts';
import { follow, isWeb, withoutFragment } from './follow.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { Reached } from './reached.ts';
import { requestOver } from './request.ts';
import type { Wait } from './turns.ts';
import { visits } from './visits.ts';

/** How addresses are asked for. */
export interface ReachOptions {
  /** The newsletter's address, told to every server. */
  newsletter: string;
  /** Default: the internet. */
  network?: Partial<Network>;
  /** Default: {@link LIMITS}. */
  limits?: Partial<Limits>;
  /** Default: by the clock. */
  wait?: Wait;
  /** Called as soon as something is known of an address. */
  onReached?: (address: string, reached: Reached) => void;
}

/** What came of asking for addresses. */
export interface ReachOutcome {
  reached: Map<string, Reached>;
  /** Does it look as if this machine had no network? Then nothing is known of any address. */
  isOffline: boolean;
}

const NOT_THE_WEB: Reached = { verdict: 'unknown', words: 'is not an address of the web' };
const IS_OFFLINE: Reached = {
  verdict: 'unknown',
  words: 'could not be asked, as this machine seems to be offline',
};

/**
 * Asks whether web addresses answer: many hosts at once, but one request at a time for each, and
 * never a private address. Nothing is thrown for what a server or the network does.
 */
export async function reach(
  addresses: Iterable<string>,
  { newsletter, network, limits: given, wait = setTimeout, onReached }: ReachOptions,
): Promise<ReachOutcome> {
  const limits = { ...LIMITS, ...given };
  const agent = guardedAgent({ ...INTERNET, ...network }, limits);
  const request = requestOver(agent, newsletter, limits);
  const { ask, isOffline } = visits(request, limits, wait);

  const asked = new Map<string, Promise<Reached>>();
  const reachOne = (address: string): Promise<Reached> => {
    const url = URL.parse(address);
    if (!url || !isWeb(url)) return Promise.resolve(NOT_THE_WEB);
    const key = withoutFragment(url);
    const result = asked.get(key) ?? follow(url, ask, limits.redirects);
    asked.set(key, result);
    return result;
  };

  try {
    const all = [...new Set(addresses)];
    const results = await Promise.all(
      all.map(async (address): Promise<[string, Reached]> => {
        const reached = await reachOne(address);
        onReached?.(address, reached);
        return [address, reached];
      }),
    );
    return isOffline()
      ? { reached: new Map(all.map((address) => [address, IS_OFFLINE])), isOffline: true }
      : { reached: new Map(results), isOffline: false };
  } finally {
    await agent.destroy();
  }
}
