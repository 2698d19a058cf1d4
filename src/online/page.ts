import type { Limits } from './limits.ts';
import type { Came, Request } from './request.ts';
import type { Wait } from './turns.ts';

/** "Too many requests": asking once more would not be kind. */
const TOO_MANY = 429;

/**
 * Asks for a page until its answer counts. HEAD is enough where all is well; some servers answer
 * it wrongly, so only a GET tells what is not. What may pass counts after it has come twice.
 */
export async function askForPage(
  url: URL,
  request: Request,
  { pause, retry }: Pick<Limits, 'pause' | 'retry'>,
  wait: Wait,
): Promise<Came> {
  const first = await request(url, 'HEAD');
  if (isSettled(first)) return first;
  await wait(mayPass(first) ? retry : pause);
  const second = await request(url, 'GET');
  if (!mayPass(second) || mayPass(first)) return second;
  await wait(retry);
  return request(url, 'GET');
}

function isSettled(came: Came): boolean {
  if ('fault' in came) return !came.fault.mayPass;
  return came.status < 400 || came.status === TOO_MANY;
}

function mayPass(came: Came): boolean {
  return 'fault' in came ? came.fault.mayPass : came.status >= 500 && came.status < 600;
}
