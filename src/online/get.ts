import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Agent } from 'undici';
import { type Fault, faultOf, NO_ANSWER } from './fault.ts';
import type { FileLimits } from './limits.ts';
import { cutOff, noAnswer, userAgent } from './request.ts';

/** An answer with its file; without one where the status is not 200. */
export interface Got {
  status: number;
  /** By their names in small letters; of one that came twice, the first. */
  headers: Readonly<Record<string, string>>;
  bytes: Uint8Array;
}

/** What came of asking for a file. */
export type CameWhole = Got | { fault: Fault };

/** Asks once for a file. A redirect is an answer like any other. */
export type Get = (url: URL, headers: Readonly<Record<string, string>>) => Promise<CameWhole>;

/** How files may be packed. What unpacks to more than the limit is cut off there. */
const UNPACK: Record<string, () => NodeJS.ReadWriteStream & Readable> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

const OF_FILE = { verdict: 'broken', mayPass: true, ofHost: false, tells: 'online' } as const;

class FileFault extends Error {}

/**
 * Gets files over an agent, without cookies, credentials and Referer.
 * @param newsletter its address, by which a server's owner finds out who asks
 */
export function getsOver(agent: Agent, newsletter: string, limits: FileLimits): Get {
  const own = { 'user-agent': userAgent(newsletter), 'accept-encoding': 'gzip, deflate, br' };
  return async ({ origin, pathname, search }, headers) => {
    const patience = new AbortController();
    const { signal } = patience;
    let isLate = false;
    let timer = setTimeout(() => patience.abort(noAnswer()), limits.answer);
    try {
      const answer = await agent.request({
        origin,
        path: pathname + search,
        method: 'GET',
        headers: { ...own, ...headers },
        signal,
      });
      clearTimeout(timer);
      timer = setTimeout(() => {
        isLate = true;
        patience.abort(noAnswer());
      }, limits.whole);
      const got = { status: answer.statusCode, headers: plainHeaders(answer.headers) };
      if (got.status === 200) {
        const bytes = await readWhole(answer.body, got.headers, limits.size);
        return { ...got, bytes };
      }
      await cutOff(answer.body);
      return { ...got, bytes: new Uint8Array() };
    } catch (error) {
      if (error instanceof FileFault) return { fault: { ...OF_FILE, words: error.message } };
      if (isLate) {
        const words = `does not send everything within ${limits.whole / 1000} seconds`;
        return { fault: { ...OF_FILE, words } };
      }
      return { fault: faultOf(error, limits) };
    } finally {
      clearTimeout(timer);
    }
  };
}

function plainHeaders(headers: Record<string, string | string[] | undefined>): Got['headers'] {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const [first] = [value].flat();
      return first === undefined ? [] : [[name.toLowerCase(), first]];
    }),
  );
}

/** Reads and unpacks a file; what is too large is no longer read. */
async function readWhole(
  body: Readable,
  headers: Got['headers'],
  size: number,
): Promise<Uint8Array> {
  const coding = headers['content-encoding']?.trim().toLowerCase() ?? '';
  const unpack = Object.hasOwn(UNPACK, coding) ? UNPACK[coding]?.() : undefined;
  if (!unpack && coding !== '' && coding !== 'identity') {
    body.on('error', () => {});
    body.destroy();
    throw new FileFault('is packed in a way that the kit did not ask for');
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = unpack ? body.pipe(unpack) : body;
  // What goes wrong with what is packed ends what is unpacked too.
  if (unpack) body.on('error', (error) => unpack.destroy(error));
  try {
    for await (const part of stream as AsyncIterable<Uint8Array>) {
      length += part.length;
      if (length > size) throw new FileFault(`is larger than ${size / 1_000_000} MB`);
      parts.push(part);
    }
  } catch (error) {
    if (isOfPacking(error)) throw new FileFault('is packed in a way that cannot be read');
    throw error;
  } finally {
    if (!body.destroyed) {
      body.on('error', () => {});
      body.destroy();
    }
  }
  return Buffer.concat(parts);
}

function isOfPacking(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  return /^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING)/.test(code) && code !== NO_ANSWER;
}
