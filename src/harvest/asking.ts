import { setTimeout } from 'node:timers/promises';
import { guardedAgent, INTERNET, type Network } from '../online/connections.ts';
import type { Fault } from '../online/fault.ts';
import { fetchFile } from '../online/fetch-file.ts';
import { isWeb } from '../online/follow.ts';
import { type CameWhole, type Got, getsOver } from '../online/get.ts';
import { politeHosts } from '../online/hosts.ts';
import { FILE_LIMITS, type FileLimits } from '../online/limits.ts';
import type { Wait } from '../online/turns.ts';
import type { Answer } from './answer.ts';
import type { FeedState } from './state.ts';

/** How feeds are asked for. */
export interface AskingOptions {
  /** The newsletter's address, told to every server. */
  newsletter: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Default: the internet. */
  network?: Partial<Network> | undefined;
  /** Default: {@link FILE_LIMITS}. */
  limits?: Partial<FileLimits> | undefined;
  /** Default: by the clock. */
  wait?: Wait | undefined;
}

/** Asks for feeds, politely. */
export interface Asking {
  ask: (address: string, state: FeedState) => Promise<Answer>;
  /** Was no host found of all that were asked, be it one? Then nothing is known of any feed. */
  isOffline: () => boolean;
  close: () => Promise<void>;
}

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1';

/** After so many hosts that are not found and none that is, the others are not asked. */
const ENOUGH_OFFLINE = 16;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Longest rests: what a server wants more is a mistake. */
const LONGEST_REST = { cached: DAY, busy: 7 * DAY };

const TOO_MANY = 429;
const OUT_OF_SERVICE = 503;

/** Stands for an answer where it would not be kind, or no use, to ask. */
const NOT_ASKED: Fault = {
  verdict: 'unknown',
  mayPass: true,
  ofHost: false,
  tells: 'nothing',
  words: 'was not asked',
};

/** Begins asking for feeds. Nothing is thrown for what a server or the network does. */
export function askingFor({
  newsletter,
  now,
  network,
  limits: given,
  wait,
}: AskingOptions): Asking {
  const limits = { ...FILE_LIMITS, ...given };
  const agent = guardedAgent({ ...INTERNET, ...network }, limits);
  const get = getsOver(agent, newsletter, limits);
  const hosts = politeHosts<Got>(limits, wait ?? setTimeout);
  const busy = new Map<string, Got>();

  const ask = async (address: string, { validators }: FeedState): Promise<Answer> => {
    const start = URL.parse(address);
    if (!start || !isWeb(start)) {
      return { sort: 'refused', words: 'is not an address of the web', url: address, rest: 0 };
    }
    const askOne = (url: URL): Promise<CameWhole> =>
      hosts.visit(url, async (slot) => {
        // What was asked for while this one waited may have told enough.
        if (busy.has(url.hostname)) return { fault: NOT_ASKED };
        return slot(async () => {
          if (hosts.isOffline(ENOUGH_OFFLINE)) return { fault: NOT_ASKED };
          const came = await get(url, headersFor(url, validators));
          if ('status' in came && isBusy(came)) busy.set(url.hostname, came);
          return came;
        });
      });
    const fetched = await fetchFile(start, askOne, limits.redirects);
    const url = fetched.url.href;
    if ('fault' in fetched) {
      const { fault } = fetched;
      const same = busy.get(fetched.url.hostname);
      if (fault !== NOT_ASKED) return { ...failureOf(fault), url, rest: 0 };
      if (!same) return { sort: 'offline', url, rest: 0 };
      return { ...meaningOf(same), url, rest: restOf(same, now) };
    }
    const { got, movedTo } = fetched;
    return {
      ...meaningOf(got),
      url,
      rest: restOf(got, now),
      ...(movedTo && { movedTo: movedTo.href }),
    };
  };
  return { ask, isOffline: () => hosts.isOffline(1), close: () => agent.destroy() };
}

type Meaning = {
  [S in Answer['sort']]: Omit<Extract<Answer, { sort: S }>, 'url' | 'rest' | 'movedTo'>;
}[Answer['sort']];

function headersFor(url: URL, validators: FeedState['validators']): Record<string, string> {
  const { etag, modified } = validators?.url === url.href ? validators : {};
  return {
    accept: ACCEPT,
    ...(etag && { 'if-none-match': etag }),
    ...(modified && { 'if-modified-since': modified }),
  };
}

function meaningOf(got: Got): Meaning {
  const { status, headers, bytes } = got;
  const words = `answers ${status}`;
  if (status === 304) return { sort: 'unchanged' };
  if (status === 410) return { sort: 'gone', words };
  if (status === 404) return { sort: 'missing', words };
  if (isBusy(got)) return { sort: 'busy', words };
  if (status !== 200) return { sort: 'mute', words };
  const etag = fitHeader(headers.etag);
  const modified = fitHeader(headers['last-modified']);
  return {
    sort: 'came',
    bytes,
    type: headers['content-type'] ?? '',
    ...(etag && { etag }),
    ...(modified && { modified }),
  };
}

/** A host of which the name is not known is missing; one that cannot be asked just now is mute. */
function failureOf({ tells, verdict, words }: Fault): Meaning {
  if (tells === 'nothing') return { sort: 'refused', words };
  return { sort: tells === 'offline' && verdict === 'broken' ? 'missing' : 'mute', words };
}

function isBusy({ status, headers }: Got): boolean {
  const isLater = status === OUT_OF_SERVICE && headers['retry-after'] !== undefined;
  return status === TOO_MANY || isLater;
}

/** For how long a server wants to be left alone (RFC 9110, 10.2.3; RFC 9111, 5.2.2.1). */
function restOf({ headers, ...got }: Got, now: number): number {
  const after = headers['retry-after']?.trim();
  if (isBusy({ headers, ...got })) {
    const time = /^\d{1,9}$/.test(after ?? '')
      ? Number(after) * 1000
      : Date.parse(after ?? '') - now;
    return Math.min(time > 0 ? time : HOUR, LONGEST_REST.busy);
  }
  const age = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(headers['cache-control'] ?? '')?.[1];
  return Math.min(Number(age ?? 0) * 1000, LONGEST_REST.cached);
}

/** What may be sent back as it came: visible ASCII of a sensible length. */
function fitHeader(value: string | undefined): string | undefined {
  return value && /^[ -~]{1,500}$/.test(value) ? value : undefined;
}
