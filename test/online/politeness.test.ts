import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { reach } from '../../src/online/reach.ts';
import { OPTIONS, startServer } from './servers.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => `h${index}.test`);

it('asks a host one thing at a time, and several hosts at once', async () => {
  const server = await startServer(async ({ method }, response) => {
    await setTimeout(20);
    response.writeHead(method === 'HEAD' ? 405 : 200).end('x'.repeat(100_000));
  });
  const addresses = names(3).flatMap((host) => names(4).map((page) => server.at(host, `/${page}`)));
  const { reached } = await reach(addresses, OPTIONS);
  expect([...reached.keys()]).toEqual(addresses);
  expect(server.requests).toHaveLength(24);
  expect(server.mostOfOneHost).toBe(1);
  expect(server.most).toBeGreaterThan(1);
});

it('asks a host one thing at a time at all its ports', async () => {
  let underWay = 0;
  let most = 0;
  const start = () =>
    startServer(async (_, response) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await setTimeout(20);
      underWay -= 1;
      response.end();
    });
  const servers = await Promise.all([start(), start(), start()]);
  const { reached } = await reach(
    servers.map((server) => server.at('a.test')),
    OPTIONS,
  );
  expect([...reached.values()].map(({ verdict }) => verdict)).toEqual(['fine', 'fine', 'fine']);
  expect(most).toBe(1);
});

it('asks no more hosts at once than the limit', async () => {
  const server = await startServer(async (_, response) => {
    await setTimeout(30);
    response.end();
  });
  const limits = { ...OPTIONS.limits, atOnce: 3 };
  await reach(
    names(10).map((host) => server.at(host)),
    { ...OPTIONS, limits },
  );
  expect(server.requests).toHaveLength(10);
  expect(server.most).toBe(3);
});

it('pauses between two requests to a host, and longer before it asks again', async () => {
  const server = await startServer(({ url }, response) =>
    response.writeHead(url === '/bad' ? 500 : 200).end(),
  );
  const happened: (string | number)[] = [];
  const wait = async (time: number) => happened.push(server.requests.length, time);
  await reach([server.at('a.test', '/1'), server.at('a.test', '/2'), server.at('a.test', '/bad')], {
    ...OPTIONS,
    limits: { pause: 7, retry: 70 },
    wait,
  });
  expect(happened).toEqual([1, 7, 2, 7, 3, 70]);
});

it('waits its turn at a host to which another one redirects', async () => {
  const server = await startServer(async ({ headers }, response) => {
    const isEnd = headers.host?.startsWith('end.');
    await setTimeout(isEnd ? 20 : 0);
    if (isEnd) response.end();
    else response.writeHead(301, { location: server.at('end.test', `/${headers.host}`) }).end();
  });
  await reach(
    names(6).map((host) => server.at(host)),
    OPTIONS,
  );
  expect(server.requests).toHaveLength(12);
  expect(server.mostOfOneHost).toBe(1);
});

it('asks once for an address that stands there twice, or with another fragment', async () => {
  const server = await startServer((_, response) => response.writeHead(204).end());
  const page = server.at('a.test', '/page');
  const told: string[] = [];
  const onReached = (address: string) => told.push(address);
  const { reached } = await reach([page, `${page}#part`, page, `${page}#`], {
    ...OPTIONS,
    onReached,
  });
  expect(server.requests).toEqual(['HEAD /page']);
  expect([...reached.keys()]).toEqual([page, `${page}#part`, `${page}#`]);
  expect(told.toSorted()).toEqual([...reached.keys()].toSorted());
});
