import { expect, it } from 'vitest';
import { type ReachOptions, reach } from '../../src/online/reach.ts';
import { failure, OPTIONS, startServer, TOWN } from './servers.ts';

const OFFLINE = {
  verdict: 'unknown',
  words: 'could not be asked, as this machine seems to be offline',
};

function failing(code: string, limits = {}): ReachOptions {
  const resolve = (name: string) =>
    name.endsWith('.test') ? TOWN.resolve(name) : Promise.reject(failure(code));
  return {
    ...OPTIONS,
    network: { ...TOWN, resolve },
    limits: { ...OPTIONS.limits, ...limits },
  };
}

it.each(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH'])(
  'takes the machine for offline where every host fails with %s',
  async (code) => {
    const addresses = ['https://a.example/', 'https://b.example/', 'http://localhost/'];
    const { reached, isOffline } = await reach(addresses, failing(code));
    expect(isOffline).toBe(true);
    expect([...reached]).toEqual(addresses.map((address) => [address, OFFLINE]));
  },
);

it('takes the machine for offline where no name is looked up in time', async () => {
  const { isOffline } = await reach(['https://a.example/', 'https://b.example/'], {
    ...OPTIONS,
    network: { ...TOWN, resolve: () => new Promise(() => {}) },
    limits: { ...OPTIONS.limits, lookup: 50 },
  });
  expect(isOffline).toBe(true);
});

it.each([
  ['ENOTFOUND', 'broken', 'leads to a host that does not exist'],
  ['EAI_AGAIN', 'unknown', 'leads to a host whose name cannot be looked up just now'],
  ['ENETUNREACH', 'unknown', 'leads to a host to which this machine finds no way'],
])('says of one host alone what %s means', async (code, verdict, words) => {
  const addresses = ['https://a.example/1', 'https://a.example/2'];
  const { reached, isOffline } = await reach(addresses, failing(code));
  expect(isOffline).toBe(false);
  expect([...reached.values()]).toEqual([
    { verdict, words },
    { verdict, words },
  ]);
});

it('is online as soon as one host does anything at all', async () => {
  const server = await startServer((_, response) => response.writeHead(500).end());
  const gone = 'https://a.example/';
  const answers = server.at('a.test');
  const addresses = [gone, 'https://b.example/', answers];
  const { reached, isOffline } = await reach(addresses, failing('ENOTFOUND'));
  expect(isOffline).toBe(false);
  expect(reached.get(gone)?.verdict).toBe('broken');
  expect(reached.get(answers)?.words).toBe('answers 500');
});

it('is neither with nothing to ask', async () => {
  expect(await reach([], OPTIONS)).toEqual({ reached: new Map(), isOffline: false });
});
