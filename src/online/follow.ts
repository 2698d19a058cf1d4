import type { Reached } from './reached.ts';
import type { Came } from './request.ts';

/** The answers that send on to another address; 301 and 308 for good (RFC 9110, 15.4). */
export const REDIRECTS = [301, 302, 303, 307, 308];

/** What came of asking for a page, its redirects followed by hand: each is asked for like the first. */
export async function follow(
  start: URL,
  ask: (url: URL) => Promise<Came>,
  redirects: number,
): Promise<Reached> {
  const seen = new Set<string>();
  let url = start;
  while (seen.size <= redirects) {
    seen.add(withoutFragment(url));
    const came = await ask(url);
    if ('fault' in came) {
      const { verdict, words } = came.fault;
      return said(start, url, { verdict, words });
    }
    if (!REDIRECTS.includes(came.status)) return said(start, url, judge(came.status));
    if (came.location === undefined) return broken('redirects without saying where to');
    const next = URL.parse(came.location, url);
    if (!next) return broken('redirects to something that is no address');
    if (!isWeb(next)) return unknown(`redirects to ${next.protocol}, which is not the web`);
    if (seen.has(withoutFragment(next))) return broken('redirects in a circle');
    url = next;
  }
  return broken(`redirects more than ${redirects} times`);
}

/** Is it an address that this can ask for? */
export function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}

/** An address as a server sees it. */
export function withoutFragment(url: URL): string {
  return url.href.replace(/#.*/, '');
}

/** What the last answer means for readers. Some servers answer programs with a 4xx, readers not. */
function judge(status: number): Reached {
  if (status >= 200 && status < 300) return { verdict: 'fine', words: '' };
  const isBroken = status === 404 || status === 410 || (status >= 500 && status < 600);
  return { verdict: isBroken ? 'broken' : 'unknown', words: `answers ${status}` };
}

/** Where an address redirects to another host, it is that host which fails. */
function said(start: URL, end: URL, { verdict, words }: Reached): Reached {
  const isOwn = verdict === 'fine' || start.hostname === end.hostname;
  return { verdict, words: isOwn ? words : `${words} (redirected to ${end.host})` };
}

function broken(words: string): Reached {
  return { verdict: 'broken', words };
}

function unknown(words: string): Reached {
  return { verdict: 'unknown', words };
}
