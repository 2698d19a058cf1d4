import { describe, expect, it } from 'vitest';
import { reach } from '../../src/online/reach.ts';
import { OPTIONS, startServer, TOWN, type Watched } from './servers.ts';

const PRIVATE = {
  verdict: 'broken',
  words: 'leads to a private address, which nobody else can reach',
};

/** The options of an editor, but for the pauses. */
const AS_IT_IS = { newsletter: OPTIONS.newsletter, limits: OPTIONS.limits };

function watchedServer(): Promise<Watched> {
  return startServer((_, response) => response.end());
}

describe('a server of this machine', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '0x7f.1',
    '0x7f000001',
    '2130706433',
    '017700000001',
    '0177.0.0.01',
    '127.0.0.1.',
    '１２７.0.0.1',
    '%31%32%37.0.0.1',
    '0.0.0.0',
    '0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    'localhost',
    'LOCALHOST.',
    'app.localhost',
    'localhost.localdomain',
    'printer.local',
    'metadata.google.internal',
  ])('is not connected to by %s', async (host) => {
    const server = await watchedServer();
    const address = server.at(host);
    const { reached } = await reach([address], AS_IT_IS);
    expect(reached.get(address)).toEqual(PRIVATE);
    expect(server.connections).toBe(0);
  });

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['127.0.0.1', '93.184.215.14']],
    [['93.184.215.14', '127.0.0.1']],
  ])('is not connected to by a name with the addresses %o', async (found) => {
    const server = await watchedServer();
    const address = server.at('evil.example');
    const resolve = async () =>
      found.map((each) => ({ address: each, family: each.includes(':') ? 6 : 4 }));
    const { reached } = await reach([address], { ...AS_IT_IS, network: { resolve } });
    expect(reached.get(address)).toEqual(PRIVATE);
    expect(server.connections).toBe(0);
  });

  // Each of these would lead to the server, were it connected to.
  it.each(['[::ffff:127.0.0.1]', 'localhost', 'x.localhost', 'mapped.test', 'both.test'])(
    'is not connected to by a redirect to %s',
    async (host) => {
      const server = await watchedServer();
      const open = await startServer((_, response) =>
        response.writeHead(302, { location: server.at(host) }).end(),
      );
      const resolve = async (name: string) => {
        if (name === 'mapped.test') return [{ address: '::ffff:127.0.0.1', family: 6 }];
        const others = name === 'both.test' ? [{ address: '10.0.0.1', family: 4 }] : [];
        return [...(await TOWN.resolve('a.test')), ...others];
      };
      const address = open.at('open.test');
      const { reached } = await reach([address], { ...OPTIONS, network: { ...TOWN, resolve } });
      const { verdict, words } = PRIVATE;
      const shown = new URL(server.at(host)).host;
      expect(reached.get(address)).toEqual({
        verdict,
        words: `${words} (redirected to ${shown})`,
      });
      expect(open.requests).toEqual(['HEAD /']);
      expect(server.connections).toBe(0);
    },
  );

  it('is not connected to by a name that changes its mind', async () => {
    const server = await startServer((_, response) => {
      response.writeHead(302, { location: `/${server.requests.length}` }).end();
    });
    let lookups = 0;
    const resolve = async () => {
      lookups += 1;
      const address = lookups === 1 ? '127.0.0.1' : '::ffff:127.0.0.1';
      return [{ address, family: lookups === 1 ? 4 : 6 }];
    };
    const address = server.at('rebound.test');
    const { reached } = await reach([address], { ...OPTIONS, network: { ...TOWN, resolve } });
    expect(reached.get(address)).toEqual(PRIVATE);
    expect({ lookups, connections: server.connections }).toEqual({ lookups: 2, connections: 1 });
  });
});
