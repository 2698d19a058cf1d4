import { PRIVATE_ADDRESS } from './connections.ts';
import type { Limits } from './limits.ts';
import type { Reached } from './reached.ts';

/** Why a request got no answer. */
export interface Fault extends Reached {
  /** May it be over in a moment, so that asking again makes sense? */
  mayPass: boolean;
  /** Is it of the host, so that its other pages need not be asked for? */
  ofHost: boolean;
  /** What it tells of this machine's own way to the internet. */
  tells: 'online' | 'offline' | 'nothing';
}

/** The code of the error with which a request ends that takes too long. */
export const NO_ANSWER = 'NO_ANSWER';

const PASSING = { verdict: 'broken', mayPass: true, ofHost: true, tells: 'online' } as const;
const LASTING = { ...PASSING, mayPass: false } as const;
const OF_PAGE = { ...PASSING, ofHost: false } as const;
const OFFLINE = { ...PASSING, tells: 'offline' } as const;

const NO_WAY: Fault = {
  ...OFFLINE,
  verdict: 'unknown',
  words: 'leads to a host to which this machine finds no way',
};
const CLOSED: Fault = { ...OF_PAGE, words: 'closes the connection without an answer' };
const NOT_SECURE: Fault = { ...LASTING, words: 'offers no secure connection' };
const REFUSED_CERTIFICATE: Fault = {
  ...LASTING,
  words: 'shows a certificate that browsers refuse',
};
const UNREADABLE: Fault = {
  ...OF_PAGE,
  verdict: 'unknown',
  words: 'answers in a way that the kit cannot read',
};

/** By the code of Node's or undici's error, or by its name where it has none. */
const FAULTS: Record<string, Fault> = {
  [PRIVATE_ADDRESS]: {
    ...LASTING,
    tells: 'nothing',
    words: 'leads to a private address, which nobody else can reach',
  },
  ENOTFOUND: { ...OFFLINE, words: 'leads to a host that does not exist' },
  EAI_AGAIN: {
    ...OFFLINE,
    verdict: 'unknown',
    words: 'leads to a host whose name cannot be looked up just now',
  },
  ENETUNREACH: NO_WAY,
  EHOSTUNREACH: NO_WAY,
  ENETDOWN: NO_WAY,
  EADDRNOTAVAIL: NO_WAY,
  ECONNREFUSED: { ...PASSING, words: 'leads to a host that refuses connections' },
  ECONNRESET: CLOSED,
  EPIPE: CLOSED,
  UND_ERR_SOCKET: CLOSED,
  UND_ERR_HEADERS_OVERFLOW: UNREADABLE,
  HTTPParserError: UNREADABLE,
  CERT_HAS_EXPIRED: { ...LASTING, words: 'shows a certificate that has expired' },
  CERT_NOT_YET_VALID: { ...LASTING, words: 'shows a certificate that is not valid yet' },
  ERR_TLS_CERT_ALTNAME_INVALID: { ...LASTING, words: 'shows the certificate of another host' },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    ...LASTING,
    words: 'shows a certificate that it signed itself, which browsers refuse',
  },
  SELF_SIGNED_CERT_IN_CHAIN: {
    ...LASTING,
    words: 'shows a certificate of an authority that browsers do not know',
  },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
    ...LASTING,
    words: 'shows a certificate of an authority that browsers do not know',
  },
  // Most often a link of the chain is missing, which browsers fetch by themselves.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    ...LASTING,
    verdict: 'unknown',
    words: 'shows a certificate without those that vouch for it',
  },
  EPROTO: NOT_SECURE,
};

/** What an error of a request means. */
export function faultOf(error: unknown, { connect, answer }: Limits): Fault {
  const code = codeOf(error);
  const known = FAULTS[code];
  if (known) return known;
  if (code === NO_ANSWER) {
    return { ...OF_PAGE, words: `does not answer within ${seconds(answer)}` };
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return { ...PASSING, words: `leads to a host that does not answer within ${seconds(connect)}` };
  }
  if (code.startsWith('ERR_SSL_')) return NOT_SECURE;
  if (/CERT|_CA$|^INVALID_PURPOSE$/.test(code)) return REFUSED_CERTIFICATE;
  return { ...OF_PAGE, verdict: 'unknown', words: `could not be asked${code && ` (${code})`}` };
}

/** A host with several addresses fails in several ways: one that says something of it comes first. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) {
    const codes = error.errors.map(codeOf);
    return codes.find((code) => FAULTS[code] !== NO_WAY) ?? codes[0] ?? '';
  }
  if (!(error instanceof Error)) return '';
  return (error as NodeJS.ErrnoException).code ?? error.name;
}

function seconds(limit: number): string {
  return limit === 1_000 ? '1 second' : `${limit / 1_000} seconds`;
}
