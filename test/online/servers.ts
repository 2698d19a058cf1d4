import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import {
  type AddressInfo,
  createServer as createPlainServer,
  type Server,
  type Socket,
} from 'node:net';
import { onTestFinished } from 'vitest';
import type { Network } from '../../src/online/connections.ts';
import type { ReachOptions } from '../../src/online/reach.ts';
import { AUTHORITY, KEY } from './certificates.ts';

/** A server on 127.0.0.1 that keeps account of what it was asked. */
export interface Watched {
  port: number;
  connections: number;
  /** `GET /path`, in their order. */
  requests: string[];
  /** The headers of the last request. */
  headers: Record<string, unknown>;
  /** How many requests were under way at the same time, of one host and of all. */
  mostOfOneHost: number;
  most: number;
  /** The address of a page under an invented name. */
  at(host: string, path?: string): string;
}

/** Starts a web server that is stopped when the test ends; with a certificate, a secure one. */
export async function startServer(answer: RequestListener, cert?: string): Promise<Watched> {
  const underWay = new Map<string, number>();
  const listener: RequestListener = (request, response) => {
    const host = request.headers.host ?? '';
    const change = (by: number) => underWay.set(host, (underWay.get(host) ?? 0) + by);
    change(1);
    response.on('close', () => change(-1));
    watched.requests.push(`${request.method} ${request.url}`);
    watched.headers = request.headers;
    watched.mostOfOneHost = Math.max(watched.mostOfOneHost, ...underWay.values());
    watched.most = Math.max(
      watched.most,
      [...underWay.values()].reduce((a, b) => a + b, 0),
    );
    answer(request, response);
  };
  const server = cert ? createSecureServer({ cert, key: KEY }, listener) : createServer(listener);
  const watched = await watch(server, cert ? 'https' : 'http');
  return watched;
}

/** Starts a server that does with each connection what the test wants. */
export function startPlainServer(act: (socket: Socket) => void): Promise<Watched> {
  return watch(createPlainServer(act), 'http');
}

async function watch(server: Server, scheme: string): Promise<Watched> {
  const sockets = new Set<Socket>();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const watched: Watched = {
    port,
    connections: 0,
    requests: [],
    headers: {},
    mostOfOneHost: 0,
    most: 0,
    at: (host, path = '/') => `${scheme}://${host}:${port}${path}`,
  };
  server.on('connection', (socket) => {
    watched.connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
  });
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => server.close(closed));
  });
  return watched;
}

/** A port at which nobody listens any more. */
export async function closedPort(): Promise<number> {
  const server = createPlainServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** An error as Node's resolver and connections make it. */
export function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Names that end in `.test` lead to 127.0.0.1, which may be asked; there are no others. */
export const TOWN: Network = {
  resolve: async (name) => {
    if (!name.endsWith('.test')) throw failure('ENOTFOUND');
    return [{ address: '127.0.0.1', family: 4 }];
  },
  isAllowed: (address) => address === '127.0.0.1',
  authorities: [AUTHORITY],
};

/** Asking in the invented town, almost without pauses. */
export const OPTIONS = {
  newsletter: 'https://letter.example.org',
  network: TOWN,
  limits: { pause: 5, retry: 5 },
} as const satisfies ReachOptions;
