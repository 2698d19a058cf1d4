import type { Agent, Dispatcher } from 'undici';
import { type Fault, faultOf, NO_ANSWER } from './fault.ts';
import type { Limits } from './limits.ts';

/** What came of one request: an answer, or a fault that stands for it. */
export type Came = { status: number; location?: string } | { fault: Fault };

/** Sends one request. */
export type Request = (url: URL, method: 'HEAD' | 'GET') => Promise<Came>;

/**
 * Requests over an agent, without cookies, credentials and Referer: of an address only the host,
 * the path and the query are sent. A redirect is an answer like any other.
 * @param newsletter its address, by which a server's owner finds out who asks
 */
export function requestOver(agent: Agent, newsletter: string, limits: Limits): Request {
  const headers = {
    'user-agent': userAgent(newsletter),
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  };
  return async ({ origin, pathname, search }, method) => {
    const patience = new AbortController();
    const { signal } = patience;
    const timer = setTimeout(() => patience.abort(noAnswer()), limits.answer);
    try {
      const path = pathname + search;
      const answer = await agent.request({ origin, path, method, headers, signal });
      await cutOff(answer.body);
      const location = [answer.headers.location].flat()[0];
      return { status: answer.statusCode, ...(location === undefined ? {} : { location }) };
    } catch (error) {
      return { fault: faultOf(error, limits) };
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Who asks, in the form that crawlers use; the word "link" in it makes some firewalls refuse. */
export function userAgent(newsletter: string): string {
  return `Mozilla/5.0 (compatible; FriendsDoingGoodThings; +${new URL(newsletter).href})`;
}

/** Ends an answer whose body nobody reads; what is under way at the host is over then. */
export async function cutOff(body: Dispatcher.ResponseData['body']): Promise<void> {
  if (body.closed) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  body.on('error', () => {});
  body.on('close', resolve);
  body.destroy();
  await promise;
}

/** The error with which a request ends that takes too long. */
export function noAnswer(): Error {
  return Object.assign(new Error('no answer in time'), { code: NO_ANSWER });
}
