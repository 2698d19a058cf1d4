import type { AddressInfo } from 'node:net';
import type { ServerType } from '@hono/node-server';
import { WrongCall } from './verb.ts';

/**
 * Begins to listen at the first of the ports that no other program has, and returns it; 0 is any
 * that is free.
 */
export async function listen(
  server: ServerType,
  host: string,
  ports: readonly number[],
): Promise<number> {
  for (const port of ports) {
    const fault = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(port, host, () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (!fault) return (server.address() as AddressInfo).port;
    if (fault.code !== 'EADDRINUSE') {
      throw new WrongCall(`Nothing can listen at ${host}, port ${port}: ${fault.message}.`);
    }
  }
  throw new WrongCall(`The port ${ports[0]} is taken by another program; say another with --port.`);
}
