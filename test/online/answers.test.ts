import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type ReachOptions, reach } from '../../src/online/reach.ts';
import type { Reached } from '../../src/online/reached.ts';
import { OPTIONS, startServer, TOWN } from './servers.ts';

const FINE: Reached = { verdict: 'fine', words: '' };

async function reachOne(address: string, options: Partial<ReachOptions> = {}) {
  const { reached } = await reach([address], { ...OPTIONS, ...options });
  return reached.get(address);
}

function says(status: number): RequestListener {
  return (_, response) => response.writeHead(status).end();
}

describe('what a server answers', () => {
  it.each([200, 202, 204, 206])('%d is fine', async (status) => {
    const server = await startServer(says(status));
    expect(await reachOne(server.at('a.test'))).toEqual(FINE);
    expect(server.requests).toEqual(['HEAD /']);
  });

  it.each([404, 410, 500, 502, 503, 521])('%d is broken', async (status) => {
    const server = await startServer(says(status));
    expect(await reachOne(server.at('a.test'))).toEqual({
      verdict: 'broken',
      words: `answers ${status}`,
    });
    expect(server.requests).toEqual(['HEAD /', 'GET /']);
  });

  it.each([304, 400, 401, 403, 405, 406, 418, 451, 999])('%d says nothing', async (status) => {
    const server = await startServer(says(status));
    expect(await reachOne(server.at('a.test'))).toEqual({
      verdict: 'unknown',
      words: `answers ${status}`,
    });
  });

  it('429 says nothing, and is not asked again', async () => {
    const server = await startServer(says(429));
    expect((await reachOne(server.at('a.test')))?.verdict).toBe('unknown');
    expect(server.requests).toEqual(['HEAD /']);
  });

  it.each([400, 403, 404, 405, 500, 501])('%d to HEAD alone is fine', async (status) => {
    const server = await startServer(({ method }, response) =>
      response.writeHead(method === 'HEAD' ? status : 200).end('a page'),
    );
    expect(await reachOne(server.at('a.test'))).toEqual(FINE);
    expect(server.requests).toEqual(['HEAD /', 'GET /']);
  });

  it('a connection closed on HEAD alone is fine', async () => {
    const server = await startServer(({ method, socket }, response) => {
      if (method === 'HEAD') socket.destroy();
      else response.end('a page');
    });
    expect(await reachOne(server.at('a.test'))).toEqual(FINE);
  });

  it('a failure counts after it has come twice', async () => {
    const answers = [405, 503, 200];
    const server = await startServer((_, response) =>
      response.writeHead(answers.shift() ?? 500).end(),
    );
    expect(await reachOne(server.at('a.test'))).toEqual(FINE);
    expect(server.requests).toEqual(['HEAD /', 'GET /', 'GET /']);
  });

  it('is not read to the end', async () => {
    let written = 0;
    const server = await startServer(({ method }, response) => {
      response.writeHead(method === 'HEAD' ? 405 : 200);
      if (method === 'HEAD') return response.end();
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(1024))) written += 1024;
      };
      return pour() ?? response.on('drain', pour);
    });
    expect(await reachOne(server.at('a.test'))).toEqual(FINE);
    expect(written).toBeLessThan(4 * 1024 * 1024);
  });

  it('may be a page of which nothing comes', async () => {
    const server = await startServer(({ method }, response) => {
      if (method === 'HEAD') response.writeHead(405).end();
      else response.writeHead(200).flushHeaders();
    });
    expect(await reachOne(server.at('a.test'))).toEqual(FINE);
  });
});

describe('redirects', () => {
  const hops: RequestListener = ({ url }, response) => {
    const left = Number(url?.slice(1));
    if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
    else response.end();
  };

  it('are followed by hand, five at most', async () => {
    const server = await startServer(hops);
    expect(await reachOne(server.at('a.test', '/5'))).toEqual(FINE);
    expect(server.requests).toHaveLength(6);
    expect(await reachOne(server.at('b.test', '/6'))).toEqual({
      verdict: 'broken',
      words: 'redirects more than 5 times',
    });
    expect(server.requests).toHaveLength(12);
  });

  it.each([301, 302, 303, 307, 308])('may be a %d', async (status) => {
    const server = await startServer(({ url }, response) =>
      url === '/' ? response.writeHead(status, { location: 'there?x#y' }).end() : response.end(),
    );
    expect(await reachOne(server.at('a.test'))).toEqual(FINE);
    expect(server.requests).toEqual(['HEAD /', 'HEAD /there?x']);
  });

  it.each([
    [{ location: '/' }, 'broken', 'redirects in a circle'],
    [{ location: '#part' }, 'broken', 'redirects in a circle'],
    [{}, 'broken', 'redirects without saying where to'],
    [{ location: 'http://:0:0/' }, 'broken', 'redirects to something that is no address'],
    [{ location: 'mailto:a@b.test' }, 'unknown', 'redirects to mailto:, which is not the web'],
    [{ location: 'file:///etc/passwd' }, 'unknown', 'redirects to file:, which is not the web'],
  ])('with %o are %s', async (headers, verdict, words) => {
    const server = await startServer((_, response) => response.writeHead(301, headers).end());
    expect(await reachOne(server.at('a.test'))).toEqual({ verdict, words });
  });

  it('name the other host that fails', async () => {
    const server = await startServer((request, response) => {
      const isFirst = request.headers.host?.startsWith('short.');
      const location = server.at('shop.test', '/sold');
      if (isFirst) response.writeHead(301, { location }).end();
      else response.writeHead(404).end();
    });
    expect(await reachOne(server.at('short.test'))).toEqual({
      verdict: 'broken',
      words: `answers 404 (redirected to shop.test:${server.port})`,
    });
  });
});

describe('what a server is told', () => {
  it('is who asks, and nothing else', async () => {
    const server = await startServer(({ url, method }, response) => {
      response.setHeader('set-cookie', 'session=1');
      if (url === '/?q=1') response.writeHead(302, { location: '/next' });
      else if (method === 'HEAD') response.writeHead(405);
      response.end();
    });
    const address = server.at('ada:secret@a.test', '/?q=1#part');
    expect(await reachOne(address)).toEqual(FINE);
    expect(server.requests).toEqual(['HEAD /?q=1', 'HEAD /next', 'GET /next']);
    expect(server.headers).toEqual({
      host: `a.test:${server.port}`,
      connection: 'close',
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'user-agent':
        'Mozilla/5.0 (compatible; FriendsDoingGoodThings; +https://letter.example.org/)',
    });
  });

  it('is told to no proxy of the environment', async () => {
    const proxy = await startServer(says(200));
    const names = ['http_proxy', 'HTTP_PROXY', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'];
    const before = names.map((name) => process.env[name]);
    for (const name of names) process.env[name] = `http://127.0.0.1:${proxy.port}`;
    try {
      const server = await startServer(says(404));
      expect((await reachOne(server.at('a.test')))?.words).toBe('answers 404');
    } finally {
      names.forEach((name, index) => {
        const value = before[index];
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      });
    }
    expect(proxy.connections).toBe(0);
  });
});

it.each(['mailto:ada@example.org', 'ftp://a.test/', 'no address', ''])(
  'does not ask for %o',
  async (address) => {
    const resolve = () => Promise.reject(new Error('asked'));
    expect(await reachOne(address, { network: { ...TOWN, resolve } })).toEqual({
      verdict: 'unknown',
      words: 'is not an address of the web',
    });
  },
);
