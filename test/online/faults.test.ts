import { describe, expect, it } from 'vitest';
import { faultOf } from '../../src/online/fault.ts';
import { LIMITS } from '../../src/online/limits.ts';
import { reach } from '../../src/online/reach.ts';
import { EXPIRED, GOOD, SELF_SIGNED } from './certificates.ts';
import { closedPort, failure, OPTIONS, startPlainServer, startServer, TOWN } from './servers.ts';

async function wordsOf(address: string, limits = {}) {
  const options = { ...OPTIONS, limits: { ...OPTIONS.limits, ...limits } };
  const { reached } = await reach([address], options);
  const { verdict, words } = reached.get(address) ?? {};
  return `${verdict}: ${words}`;
}

describe('a server that gives no answer', () => {
  it('may not exist', async () => {
    expect(await wordsOf('https://example.org/')).toBe(
      'broken: leads to a host that does not exist',
    );
  });

  it('may refuse connections', async () => {
    expect(await wordsOf(`http://a.test:${await closedPort()}/`)).toBe(
      'broken: leads to a host that refuses connections',
    );
  });

  it('may close the connection, which counts after it has come twice', async () => {
    const server = await startServer(({ socket }) => socket.destroy());
    expect(await wordsOf(server.at('a.test'))).toBe(
      'broken: closes the connection without an answer',
    );
    expect(server.requests).toEqual(['HEAD /', 'GET /']);
  });

  it('may keep silent', async () => {
    const server = await startServer(() => {});
    expect(await wordsOf(server.at('a.test'), { answer: 100 })).toBe(
      'broken: does not answer within 0.1 seconds',
    );
    expect(server.requests).toEqual(['HEAD /', 'GET /']);
    expect(server.mostOfOneHost).toBe(1);
  });

  it('may trickle its answer', async () => {
    const timers: NodeJS.Timeout[] = [];
    const server = await startPlainServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      timers.push(setInterval(() => socket.write('X-More: yes\r\n'), 10));
    });
    const words = await wordsOf(server.at('a.test'), { answer: 100 });
    timers.forEach(clearInterval);
    expect(words).toBe('broken: does not answer within 0.1 seconds');
  });

  it('may take connections without securing them', async () => {
    const server = await startPlainServer(() => {});
    expect(await wordsOf(server.at('a.test').replace('http:', 'https:'), { connect: 100 })).toBe(
      'broken: leads to a host that does not answer within 0.1 seconds',
    );
  });

  it.each([
    ['speak another language', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['never come to the point', `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(100_000)}`],
  ])('may %s', async (_, text) => {
    const server = await startPlainServer((socket) => socket.end(text));
    expect(await wordsOf(server.at('a.test'))).toBe(
      'unknown: answers in a way that the kit cannot read',
    );
  });
});

describe('a secure server', () => {
  it('is fine with a certificate that is', async () => {
    const server = await startServer((_, response) => response.end(), GOOD);
    expect(await wordsOf(server.at('good.test'))).toBe('fine: ');
  });

  it.each([
    ['has expired', EXPIRED, 'good.test', 'shows a certificate that has expired'],
    ['is for another name', GOOD, 'bad.test', 'shows the certificate of another host'],
    [
      'it signed itself',
      SELF_SIGNED,
      'good.test',
      'shows a certificate that it signed itself, which browsers refuse',
    ],
  ])('is broken with a certificate that %s', async (_, certificate, host, words) => {
    const server = await startServer((_request, response) => response.end(), certificate);
    expect(await wordsOf(server.at(host))).toBe(`broken: ${words}`);
    expect(server.connections).toBe(1);
    expect(server.requests).toEqual([]);
  });

  it('is broken where it is not secure', async () => {
    const server = await startServer((_, response) => response.end());
    expect(await wordsOf(server.at('a.test').replace('http:', 'https:'))).toBe(
      'broken: offers no secure connection',
    );
  });

  it('is not trusted by Node without the authority', async () => {
    const server = await startServer((_, response) => response.end(), GOOD);
    const address = server.at('good.test');
    const { resolve, isAllowed } = TOWN;
    const { reached } = await reach([address], { ...OPTIONS, network: { resolve, isAllowed } });
    expect(reached.get(address)).toEqual({
      verdict: 'unknown',
      words: 'shows a certificate without those that vouch for it',
    });
  });
});

it('asks a host that fails no more than it must, however many pages it has', async () => {
  let lookups = 0;
  const resolve = async () => {
    lookups += 1;
    throw failure('ENOTFOUND');
  };
  const pages = Array.from({ length: 20 }, (_, index) => `https://gone.test/${index}`);
  const waits: number[] = [];
  const { reached } = await reach(pages, {
    ...OPTIONS,
    network: { ...TOWN, resolve },
    wait: async (time) => waits.push(time),
  });
  expect(lookups).toBe(2);
  expect(waits).toEqual([OPTIONS.limits.retry]);
  expect([...reached.values()].map(({ words }) => words)).toEqual(
    pages.map(() => 'leads to a host that does not exist'),
  );
});

describe('an error', () => {
  it('of several addresses is the one that says most', () => {
    const error = new AggregateError([failure('ENETUNREACH'), failure('ECONNREFUSED')]);
    expect(faultOf(error, LIMITS).words).toBe('leads to a host that refuses connections');
    const nowhere = new AggregateError([failure('ENETUNREACH'), failure('EHOSTUNREACH')]);
    expect(faultOf(nowhere, LIMITS)).toMatchObject({ verdict: 'unknown', tells: 'offline' });
  });

  it.each([
    ['SELF_SIGNED_CERT_IN_CHAIN', 'broken'],
    ['CERT_REVOKED', 'broken'],
    ['INVALID_CA', 'broken'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'broken'],
    ['ETIMEDOUT', 'broken'],
    ['EMFILE', 'unknown'],
  ])('%s makes an address %s', (code, verdict) => {
    const fault = faultOf(failure(code), LIMITS);
    expect(fault.verdict).toBe(verdict);
    expect(fault.words).not.toMatch(/\.$|undefined/);
  });

  it('that is none is no fault of the server', () => {
    expect(faultOf('odd', LIMITS)).toMatchObject({
      verdict: 'unknown',
      words: 'could not be asked',
    });
  });
});
