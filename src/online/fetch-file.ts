import type { Fault } from './fault.ts';
import { isWeb, REDIRECTS, withoutFragment } from './follow.ts';
import type { CameWhole, Got } from './get.ts';

/** A file, or an answer that stands for it, and where it was in the end. */
export interface Fetched {
  got: Got;
  url: URL;
  /** Where the file has moved for good, if it did: as far as all redirects on the way say so. */
  movedTo?: URL;
}

/** The answers that say that something moved for good (RFC 9110, 15.4.2 and 15.4.9). */
const FOR_GOOD = [301, 308];

const LOST: Omit<Fault, 'words'> = {
  verdict: 'broken',
  mayPass: true,
  ofHost: false,
  tells: 'online',
};

/** Fetches a file, its redirects followed by hand: each address is asked for like the first. */
export async function fetchFile(
  start: URL,
  ask: (url: URL) => Promise<CameWhole>,
  redirects: number,
): Promise<Fetched | { fault: Fault; url: URL }> {
  const seen = new Set<string>();
  let url = start;
  let movedTo: URL | undefined;
  let isForGood = true;
  const lost = (words: string) => ({ fault: { ...LOST, words }, url });
  while (seen.size <= redirects) {
    seen.add(withoutFragment(url));
    const got = await ask(url);
    if ('fault' in got) return { fault: got.fault, url };
    if (!REDIRECTS.includes(got.status)) return { got, url, ...(movedTo && { movedTo }) };
    const { location } = got.headers;
    if (location === undefined) return lost('redirects without saying where to');
    const next = URL.parse(location, url);
    if (!next) return lost('redirects to something that is no address');
    if (!isWeb(next)) return lost(`redirects to ${next.protocol}, which is not the web`);
    if (next.username || next.password) return lost('redirects to an address with a password');
    if (seen.has(withoutFragment(next))) return lost('redirects in a circle');
    isForGood &&= FOR_GOOD.includes(got.status);
    url = next;
    if (isForGood) movedTo = next;
  }
  return lost(`redirects more than ${redirects} times`);
}
