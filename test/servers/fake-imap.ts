import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A server for the faults that no real one shows on request. */
export interface FakeServer {
  port: number;
  close(): void;
}

/**
 * Listens on 127.0.0.1, greets with some words and answers each line.
 * @param greeting '' to say nothing
 * @param answer gets a line without its end; undefined keeps silent
 */
export async function startFakeImap(
  greeting: string,
  answer: (line: string) => string | undefined = () => undefined,
): Promise<FakeServer> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {});
    if (greeting) socket.write(greeting);
    if (greeting.startsWith('* BYE')) socket.end();
    let rest = '';
    socket.on('data', (data) => {
      const lines = (rest + data).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const said = answer(line);
        if (said !== undefined) socket.write(said);
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
