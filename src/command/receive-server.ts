import { randomUUID } from 'node:crypto';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { readClock } from '../read/clock.ts';
import { type Inbox, openInbox } from '../read/inbox.ts';
import { receivingApp } from '../receiving/app.ts';
import type { Setup } from '../receiving/setup.ts';
import { listen } from './listen.ts';
import { pageStyles } from './page-styles.ts';
import { receiveQueue } from './receive-queue.ts';

/** Where and how an endpoint listens. */
export interface Listening {
  host: string;
  /** 0 is any that is free. */
  port: number;
  /** How many may be connected at once. */
  connections: number;
  /** How long a request may take to arrive, in seconds. */
  seconds: number;
}

/** A running endpoint. */
export interface Receiving {
  port: number;
  /** Ends it when everything that came in is answered. */
  stop(): Promise<void>;
}

/** How long SQLite itself waits for other programs; the queue waits on without holding up others. */
const LITTLE_PATIENCE = 50;

/** How long the last requests may take after the end was asked for, in milliseconds. */
const LAST = 10_000;

/** The form's, and those of the pages around it. */
const STYLES = ['src/styles/submit.css', 'src/receiving/page.css'];

/** Begins to take news into the inbox of a file. */
export async function startReceiving(
  setup: Omit<Setup, 'styles'>,
  file: string,
  listening: Listening,
): Promise<Receiving> {
  const inbox = openInbox(file, { patience: LITTLE_PATIENCE });
  const queue = receiveQueue(inbox);
  const app = receivingApp(
    { ...setup, styles: pageStyles(setup.newsletter.theme.accent, STYLES) },
    {
      keep: queue.keep,
      next: (after, most) => inbox.next('endpoint', after, most),
      inbox: nameOf(inbox),
      isWell: () => isWell(inbox),
      now: () => readClock(process.env),
      log: (words) => console.log(`${new Date().toISOString()} ${words}`),
    },
  );
  const milliseconds = listening.seconds * 1000;
  const server = createAdaptorServer({
    fetch: (request, env) => app.fetch(request, { peer: env.incoming.socket?.remoteAddress }),
    serverOptions: {
      requestTimeout: milliseconds,
      headersTimeout: milliseconds,
      connectionsCheckingInterval: 1000,
      keepAliveTimeout: 5000,
    },
  });
  if ('maxConnections' in server || 'timeout' in server) {
    server.maxConnections = listening.connections;
    // An answer that nobody reads.
    server.setTimeout(milliseconds + 5000);
  }
  try {
    const port = await listen(server, listening.host, [listening.port]);
    return { port, stop: () => stop(server, queue, inbox) };
  } catch (error) {
    inbox.close();
    throw error;
  }
}

async function stop(
  server: ServerType,
  queue: { idle(): Promise<void> },
  inbox: Inbox,
): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  if ('closeIdleConnections' in server) {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => server.closeAllConnections(), LAST);
    await closed;
    clearInterval(idle);
    clearTimeout(late);
  }
  await closed;
  await queue.idle();
  inbox.close();
}

/** A name that no other inbox has, made once. */
function nameOf(inbox: Inbox): string {
  const known = inbox.recall('name');
  if (typeof known === 'string') return known;
  const name = randomUUID();
  inbox.remember('name', name);
  return name;
}

function isWell(inbox: Inbox): boolean {
  try {
    inbox.recall('name');
    return true;
  } catch {
    return false;
  }
}
