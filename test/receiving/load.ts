import { once } from 'node:events';
import { Agent } from 'undici';
import { openInbox } from '../../src/read/inbox.ts';
import { answers, type Endpoint, inboxOf, startEndpoint, UNLIMITED } from './endpoint.ts';

/** What is asked of the endpoint. */
export interface Load {
  /** Requests in a second, each at its time, however long the others take. */
  rate: number;
  seconds: number;
  /** Is the server killed with SIGKILL in the middle, and started again? */
  isKilled: boolean;
}

/** What came of it. Times are in milliseconds from the moment at which a request was due. */
export interface Figures {
  sent: number;
  /** Answered with success. */
  taken: number;
  /** Answered with anything else, or not at all. */
  failed: number;
  /** Answered with success, and not in the inbox. */
  lost: number;
  rate: number;
  p50: number;
  p99: number;
  max: number;
  /** How long the server was away, if it was killed. */
  away?: number;
}

/** Loads an endpoint on a content folder, and looks what is in the inbox afterwards. */
export async function loaded(folder: string, { rate, seconds, isKilled }: Load): Promise<Figures> {
  let endpoint: Endpoint = await startEndpoint(folder, UNLIMITED);
  const port = Number(new URL(endpoint.url).port);
  const agent = new Agent({ connections: 256, pipelining: 1 });
  const taken = new Set<string>();
  const times: number[] = [];
  let failed = 0;
  const send = async (title: string, due: number) => {
    const body = new URLSearchParams(answers({ title })).toString();
    try {
      const { statusCode, body: said } = await agent.request({
        origin: `http://127.0.0.1:${port}`,
        path: '/',
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
      await said.dump();
      if (statusCode !== 303) throw new Error(`answered with ${statusCode}`);
      taken.add(title);
      times.push(performance.now() - due);
    } catch {
      failed += 1;
    }
  };
  // A server that has just started is slower; its first requests are not what is measured.
  for (let round = 0; round < 20; round += 1) await send(`warm ${round}`, performance.now());
  times.length = 0;
  failed = 0;

  const total = rate * seconds;
  const start = performance.now();
  const open: Promise<void>[] = [];
  let restart: Promise<number> | undefined;
  for (let number = 0; number < total; number += 1) {
    const due = start + (number * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (isKilled && number === total >> 1) {
      restart = again(endpoint, folder, port, (started) => {
        endpoint = started;
      });
    }
    open.push(send(`news ${number}`, due));
  }
  await Promise.all(open);
  const took = (performance.now() - start) / 1000;
  const away = await restart;
  await agent.close();
  await endpoint.stop();
  const inbox = openInbox(inboxOf(folder));
  const kept = new Set(inbox.list().map(({ values }) => values.title));
  inbox.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? 0;
  return {
    sent: total,
    taken: times.length,
    failed,
    lost: [...taken].filter((title) => !kept.has(title)).length,
    rate: times.length / took,
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
    ...(away !== undefined && { away }),
  };
}

/** Kills the server and starts it again; how long it was away. */
async function again(
  { child }: Endpoint,
  folder: string,
  port: number,
  tell: (started: Endpoint) => void,
): Promise<number> {
  const start = performance.now();
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
  tell(await startEndpoint(folder, UNLIMITED, { port }));
  return performance.now() - start;
}
