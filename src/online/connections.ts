import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { Agent, buildConnector } from 'undici';
import type { Limits } from './limits.ts';
import { isPublicAddress, mayBeAsked } from './public-address.ts';

/** The world outside: names, and which addresses may be connected to. */
export interface Network {
  /** All IP addresses of a host, as the system finds them. */
  resolve: (hostname: string) => Promise<LookupAddress[]>;
  /** May this IP address be connected to? */
  isAllowed: (address: string) => boolean;
  /** Certificates of the authorities to trust, in place of Node's. */
  authorities?: string[];
}

/** The internet, and no private address. */
export const INTERNET: Network = {
  resolve: (hostname) => lookup(hostname, { all: true }),
  isAllowed: isPublicAddress,
};

/** The code of the error with which a private address is refused. */
export const PRIVATE_ADDRESS = 'PRIVATE_ADDRESS';

/** The code of the error of a name that is not looked up in time: as the system says it. */
const LOOKUP_FAILED = 'EAI_AGAIN';

/** For one of several addresses of a host, before the next is tried; Node's own is 250 ms. */
const ATTEMPT = 1_000;

/**
 * Connections that lead to no private address, whatever a name resolves to by then: the addresses
 * that were checked are the ones that are connected to. Proxies of the environment play no part.
 */
export function guardedAgent({ resolve, isAllowed, authorities }: Network, limits: Limits): Agent {
  const connect = buildConnector({
    timeout: limits.connect,
    allowH2: false,
    autoSelectFamilyAttemptTimeout: ATTEMPT,
    ...(authorities ? { ca: authorities } : {}),
    lookup: (hostname, options, callback) => {
      checked(hostname).then(
        (addresses) => {
          const [first] = addresses;
          if (options.all) callback(null, addresses);
          else callback(null, first?.address ?? '', first?.family);
        },
        (error) => callback(error, ''),
      );
    },
  });

  async function checked(hostname: string): Promise<LookupAddress[]> {
    const addresses = await inTime(resolve(hostname), limits.lookup);
    if (addresses.length === 0) throw coded('no address', 'ENOTFOUND');
    if (addresses.every(({ address }) => isAllowed(address))) return addresses;
    throw coded(`${hostname} has a private address`, PRIVATE_ADDRESS);
  }

  return new Agent({
    connections: 1,
    // A connection for each request, so that each is checked.
    pipelining: 0,
    connect: (options, callback) => {
      if (mayBeAsked(options.hostname, isAllowed)) connect(options, callback);
      else callback(coded(`${options.hostname} is private`, PRIVATE_ADDRESS), null);
    },
  });
}

async function inTime<T>(promise: Promise<T>, limit: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(coded('no answer in time', LOOKUP_FAILED)), limit);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function coded(message: string, code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(message), { code });
}
