import { type AddressInfo, connect, createServer, type NetConnectOpts } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A port of 127.0.0.1 on which nobody listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Waits until somebody listens there; false where nobody does within ten seconds. */
export async function listening(where: NetConnectOpts): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await connects(where)) return true;
    await pause(100);
  }
  return false;
}

function connects(where: NetConnectOpts): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(where, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
