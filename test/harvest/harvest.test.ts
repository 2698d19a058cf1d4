import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Harvest, harvest } from '../../src/command/harvest.ts';
import { feedsOf } from '../../src/command/harvest-feeds.ts';
import { type FeedReader, startReader } from '../../src/command/harvest-reader.ts';
import { glean } from '../../src/harvest/glean.ts';
import type { Person } from '../../src/people/person.ts';
import { readContent } from '../../src/read/disk.ts';
import { INBOX, openInbox } from '../../src/read/inbox.ts';
import { contentFolder, person } from '../content-folder.ts';
import { failure, startPlainServer, startServer, TOWN } from '../online/servers.ts';
import { DAY, daysAgo, HOUR, item, NOW, rss } from './feeds.ts';

const LIMITS = { pause: 5, answer: 1_500, connect: 1_000, whole: 1_500 };
/** Reads in this thread, which is sooner there. */
const HERE: FeedReader = { read: async (came) => glean(came), close: async () => {} };
const FEED = rss(item({ guid: '1', title: 'One', pubDate: daysAgo(1) }));

/** A content folder in which these people have these feeds, and harvesting it. */
function town(feeds: Record<string, string>, consent = 'always') {
  const people = Object.entries(feeds).map(([id, feed]) => [
    `people/${id}.md`,
    person({ name: id, feed, consent }),
  ]);
  const folder = contentFolder(Object.fromEntries(people));
  const { people: all } = readContent(folder);
  const run = (
    now = NOW,
    changes: Partial<Parameters<typeof harvest>[1]> = {},
    named: string[] = [],
  ) =>
    harvest(feedsOf(all, named), {
      folder,
      people: all,
      now,
      newsletter: 'https://letter.example.org',
      network: TOWN,
      limits: LIMITS,
      isEager: false,
      isDry: false,
      reader: HERE,
      ...changes,
    });
  const list = () => {
    const inbox = openInbox(join(folder, INBOX));
    const all = inbox.list();
    inbox.close();
    return all;
  };
  return { folder, run, list };
}

const results = ({ feeds }: Harvest) => feeds.map(({ result }) => result);
const notices = ({ feeds }: Harvest) => feeds.flatMap((feed) => feed.notices);

/** Answers with a status, and with a feed where that is 200. */
const answering =
  (
    status: number,
    headers: Record<string, string> = {},
    body: string | Buffer = FEED,
  ): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end(status === 200 ? body : '');
  };

describe('a harvest', () => {
  it('puts what is new into the inbox, once', async () => {
    const server = await startServer(answering(200));
    const { run, list } = town({ bob: server.at('bob.test', '/feed') }, 'ask');
    const [bob] = (await run()).feeds;
    expect(bob).toMatchObject({ result: 'new', items: [{ number: 1, title: 'One' }] });
    expect(results(await run(NOW + 2 * HOUR))).toEqual(['nothing']);
    expect(list()).toMatchObject([
      {
        door: 'feed',
        state: 'waiting',
        isGuessed: true,
        from: { name: 'bob', person: 'bob', url: server.at('bob.test', '/feed') },
        values: { kind: 'win', about: 'me', title: 'One', sender: 'bob', consent: 'ask' },
      },
    ]);
    expect(server.headers['user-agent']).toContain('https://letter.example.org');
    expect(server.headers).not.toHaveProperty('cookie');
  });

  it('takes consent from who gave it for everything, and reads nobody who must not be named', async () => {
    const server = await startServer(answering(200));
    const { run, list } = town({ ann: server.at('ann.test') });
    await run();
    expect(list()[0]?.values.consent).toBe('yes');
    const never = town({ ann: server.at('never.test') }, 'never');
    expect((await never.run()).feeds).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it('asks with what the server said of the last answer, and takes its word', async () => {
    const etag = 'W/"abc"';
    const modified = daysAgo(2);
    const server = await startServer(({ headers }, response) => {
      const isKnown =
        headers['if-none-match'] === etag && headers['if-modified-since'] === modified;
      response
        .writeHead(isKnown ? 304 : 200, { etag, 'last-modified': modified })
        .end(isKnown ? '' : FEED);
    });
    const { run } = town({ bob: server.at('bob.test') });
    const all = [await run(), await run(NOW + 2 * HOUR), await run(NOW + 4 * HOUR)];
    expect(all.flatMap(results)).toEqual(['new', 'unchanged', 'unchanged']);
  });

  it('asks nobody again within the hour, but when told to; and never before a server wants it', async () => {
    const server = await startServer(({ url }, response) => {
      const headers = url === '/slow' ? { 'cache-control': 'public, max-age=7200' } : {};
      if (url === '/busy') response.writeHead(429, { 'retry-after': '86400' }).end();
      else response.writeHead(200, headers).end(FEED);
    });
    const { run } = town({
      a: server.at('a.test', '/busy'),
      b: server.at('b.test'),
      c: server.at('c.test', '/slow'),
    });
    expect(results(await run())).toEqual(['trouble', 'new', 'new']);
    expect(results(await run(NOW + HOUR / 2))).toEqual(['resting', 'resting', 'resting']);
    expect(results(await run(NOW + 1.5 * HOUR))).toEqual(['resting', 'nothing', 'resting']);
    expect(results(await run(NOW + 1.6 * HOUR, { isEager: true }))).toEqual([
      'resting',
      'nothing',
      'nothing',
    ]);
    expect(results(await run(NOW + 25 * HOUR))).toEqual(['trouble', 'nothing', 'nothing']);
  });

  it('asks no more at a host that has had too much', async () => {
    const server = await startServer(answering(429));
    const { run } = town({ a: server.at('a.test', '/1'), b: server.at('a.test', '/2') });
    expect(results(await run())).toEqual(['trouble', 'trouble']);
    expect(server.requests).toHaveLength(1);
  });

  it('asks a host for one feed at a time, and several hosts at once', async () => {
    const server = await startServer((_, response) => {
      setTimeout(() => response.end(FEED), 30);
    });
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const { run } = town(
      Object.fromEntries(names.map((name, at) => [name, server.at(`h${at % 2}.test`, `/${name}`)])),
    );
    expect(results(await run())).toEqual(names.map(() => 'new'));
    expect({ one: server.mostOfOneHost, all: server.most }).toEqual({ one: 1, all: 2 });
  });

  it('asks once for a feed that two people share', async () => {
    const server = await startServer(answering(200));
    const { run, list } = town({ a: server.at('a.test', '/x'), b: server.at('a.test', '/x#top') });
    await run();
    expect([server.requests.length, list().length]).toEqual([1, 1]);
  });

  it('writes nothing when that is wanted', async () => {
    const server = await startServer(answering(200));
    const { run, list } = town({ bob: server.at('bob.test') });
    expect((await run(NOW, { isDry: true })).feeds[0]?.items).toEqual([{ title: 'One' }]);
    expect(list()).toEqual([]);
    expect(results(await run())).toEqual(['new']);
  });
});

describe('a feed that moved', () => {
  it('is told of once, and goes on at its new address without old news', async () => {
    const server = await startServer(({ url }, response) => {
      if (url === '/old') response.writeHead(301, { location: '/new' }).end();
      else response.end(FEED);
    });
    const { run } = town({ bob: server.at('bob.test', '/old') });
    expect(notices(await run())).toEqual([{ sort: 'moved', to: server.at('bob.test', '/new') }]);
    expect(notices(await run(NOW + DAY))).toEqual([]);
    const there = town({ bob: server.at('bob.test', '/new') });
    expect(results(await there.run(NOW, { isDry: true }))).toEqual(['new']);
  });

  it('keeps what was seen when the editor writes the new address', async () => {
    const server = await startServer(({ url }, response) => {
      if (url === '/old') response.writeHead(308, { location: '/new' }).end();
      else response.end(FEED);
    });
    const { folder, run } = town({ bob: server.at('bob.test', '/old') });
    await run();
    const [bob] = readContent(folder).people;
    if (!bob) throw new Error('bob is missing');
    const owner = { ...bob, feed: server.at('bob.test', '/new') };
    const options = {
      folder,
      people: [owner],
      newsletter: 'https://letter.example.org',
      network: TOWN,
      limits: LIMITS,
      reader: HERE,
      isEager: false,
      isDry: false,
    };
    const moved = feedsOf([owner], []);
    expect(results(await harvest(moved, { ...options, now: NOW + DAY }))).toEqual(['nothing']);
  });

  it.each([301, 302])(
    'is not read, nor changes anything, where %i leads to the feed of somebody else',
    async (status) => {
      let pieces = [item({ guid: '1', title: 'One', pubDate: daysAgo(1) })];
      const server = await startServer((request, response) => {
        const isAda = request.headers.host?.startsWith('ada.test');
        if (isAda) response.writeHead(status, { location: server.at('bob.test', '/feed') }).end();
        else response.end(rss(...pieces));
      });
      const { run, list } = town({
        ada: server.at('ada.test', '/feed'),
        bob: server.at('bob.test', '/feed'),
      });
      await run(NOW, {}, ['bob']);
      pieces = [item({ guid: '2', title: 'Two', pubDate: daysAgo(0) }), ...pieces];
      const ada = await run(NOW + 2 * HOUR, {}, ['ada']);
      expect(ada.feeds).toMatchObject([
        {
          result: 'trouble',
          items: [],
          trouble: 'leads to the feed of bob, so nothing of it was taken',
        },
      ]);
      expect(notices(ada)).toEqual([]);
      expect(results(await run(NOW + 2 * HOUR, {}, ['bob']))).toEqual(['new']);
      expect(list().map(({ from }) => from.person)).toEqual(['bob', 'bob']);
    },
  );

  it('leaves alone what is known of its new place', async () => {
    let pieces = [item({ guid: '1', title: 'One', pubDate: daysAgo(1) })];
    const server = await startServer(({ url }, response) => {
      if (url === '/old') response.writeHead(301, { location: '/new' }).end();
      else response.end(rss(...pieces));
    });
    const { folder, run } = town({ ann: server.at('a.test', '/old') });
    const there = (people: readonly Person[]) =>
      people.map((person) => ({ ...person, feed: server.at('a.test', '/new') }));
    const { people } = readContent(folder);
    const changes = { people: there(people) };
    const atNew = (now: number) =>
      harvest(feedsOf(changes.people, []), {
        ...changes,
        folder,
        now,
        newsletter: 'https://letter.example.org',
        network: TOWN,
        limits: LIMITS,
        reader: HERE,
        isEager: false,
        isDry: false,
      });
    await atNew(NOW);
    pieces = [item({ guid: '2', title: 'Two', pubDate: daysAgo(0) }), ...pieces];
    await run(NOW + 2 * HOUR);
    expect(results(await atNew(NOW + 2 * HOUR))).toEqual(['new']);
  });

  it('has not moved where the way is only for now', async () => {
    const server = await startServer(({ url }, response) => {
      if (url === '/x') response.end(FEED);
      else
        response.writeHead(url === '/' ? 302 : 301, { location: url === '/' ? '/y' : '/x' }).end();
    });
    const { run } = town({ bob: server.at('bob.test') });
    const came = await run();
    expect([results(came), notices(came)]).toEqual([['new'], []]);
  });
});

describe('a feed that died', () => {
  it('is told of once, and again when it had come back', async () => {
    let status = 200;
    const server = await startServer((...call) => answering(status)(...call));
    const { run } = town({ bob: server.at('bob.test') });
    await run();
    status = 410;
    expect(notices(await run(NOW + DAY))).toEqual([{ sort: 'dead', words: 'answers 410' }]);
    expect(notices(await run(NOW + 2 * DAY))).toEqual([]);
    status = 200;
    expect(notices(await run(NOW + 3 * DAY))).toEqual([{ sort: 'back' }]);
    status = 410;
    expect(notices(await run(NOW + 4 * DAY))).toHaveLength(1);
  });

  it('is not dead because its page was missing for a day', async () => {
    const server = await startServer(answering(404));
    const alive = await startServer(answering(200));
    const { run } = town({ bob: server.at('bob.test'), cal: alive.at('cal.test') });
    const told = [];
    for (const time of [0, 2 * HOUR, DAY, 3 * DAY, 4 * DAY])
      told.push(notices(await run(NOW + time)));
    expect(told.map(({ length }) => length)).toEqual([0, 0, 0, 1, 0]);
    expect(told[3]).toEqual([{ sort: 'dead', words: 'answers 404', since: NOW }]);
  });

  it('is dead when its host is known to nobody any more', async () => {
    const alive = await startServer(answering(200));
    const { run } = town({ bob: 'https://gone.example', cal: alive.at('cal.test') });
    const told = [];
    for (const day of [0, 2, 4]) told.push(notices(await run(NOW + day * DAY)).length);
    expect(told).toEqual([0, 0, 1]);
  });

  it.each([
    ['an error of the server', answering(500)],
    ['a page', answering(200, {}, '<!doctype html><title>Hi</title>')],
  ])('is told of after two weeks of %s', async (_, answer) => {
    const server = await startServer(answer);
    const { run } = town({ bob: server.at('bob.test') });
    const told = [];
    for (const day of [0, 1, 5, 10, 13, 14, 15])
      told.push(notices(await run(NOW + day * DAY)).length);
    expect(told).toEqual([0, 0, 0, 0, 0, 1, 0]);
  });
});

describe('a server that means no good', () => {
  const one = async (feed: string, changes = {}) => {
    const [found] = (await town({ bob: feed }).run(NOW, changes)).feeds;
    return found;
  };

  it('is not followed to a private address', async () => {
    const inner = await startServer(answering(200));
    const server = await startServer((_, response) => {
      response.writeHead(301, { location: inner.at('[::ffff:127.0.0.1]') }).end();
    });
    expect(await one(server.at('bob.test'))).toMatchObject({ result: 'dead', items: [] });
    expect(inner.connections).toBe(0);
  });

  it('is not asked where its name changes to a private address', async () => {
    const server = await startServer((_, response) => {
      response.writeHead(302, { location: '/again' }).end();
    });
    let lookups = 0;
    const resolve = async () => {
      lookups += 1;
      return lookups === 1
        ? [{ address: '127.0.0.1', family: 4 }]
        : [{ address: '10.0.0.1', family: 4 }];
    };
    const found = await one(server.at('bob.test'), { network: { ...TOWN, resolve } });
    expect(found).toMatchObject({ result: 'dead' });
    expect(server.connections).toBe(1);
  });

  it.each([
    [
      'a bomb of gzip',
      { 'content-encoding': 'gzip' },
      gzipSync(Buffer.alloc(60_000_000)),
      'is larger than 4 MB',
    ],
    ['noise', {}, randomBytes(5_000_000), 'is larger than 4 MB'],
    [
      'a broken pack',
      { 'content-encoding': 'gzip' },
      Buffer.from('no gzip'),
      'is packed in a way that cannot be read',
    ],
    [
      'an unknown pack',
      { 'content-encoding': 'zip' },
      Buffer.from('x'),
      'is packed in a way that the kit did not ask for',
    ],
  ])('is cut off where it sends %s', async (_, headers, body, trouble) => {
    const server = await startServer(answering(200, headers, body));
    expect(await one(server.at('bob.test'))).toMatchObject({ result: 'trouble', trouble });
  });

  it('is left where it drips', async () => {
    const server = await startPlainServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n');
      const timer = setInterval(() => socket.write('<'), 50);
      socket.on('close', () => clearInterval(timer));
    });
    const trouble = 'does not send everything within 1.5 seconds';
    expect(await one(server.at('bob.test'))).toMatchObject({ result: 'trouble', trouble });
  });

  it('is left where it says nothing, or redirects for ever', async () => {
    const mute = await startPlainServer(() => {});
    expect(await one(mute.at('bob.test'))).toMatchObject({
      trouble: 'does not answer within 1.5 seconds',
    });
    const server = await startServer((_, response) => {
      response.writeHead(302, { location: `/${server.requests.length}` }).end();
    });
    expect(await one(server.at('bob.test'))).toMatchObject({
      trouble: 'redirects more than 5 times',
    });
  });

  it('does not hold up the others where its feed takes hours to read', async () => {
    const slow = rss(`<item><title>${'<'.repeat(3_000_000)}</title></item>`);
    const deep = rss('<title>'.repeat(500_000));
    const server = await startServer(({ url }, response) => {
      response.end(url === '/a' ? slow : url === '/b' ? deep : FEED);
    });
    const { run } = town({
      a: server.at('a.test', '/a'),
      b: server.at('b.test', '/b'),
      c: server.at('c.test', '/c'),
    });
    const came = await run(NOW, { reader: startReader(1_000) });
    expect(results(came)).toEqual(['trouble', 'trouble', 'new']);
    const late = await run(NOW + DAY, { reader: startReader(0) });
    expect(late.feeds[2]?.trouble).toBe('takes too long to read');
  });
});

describe('a machine without a network', () => {
  it.each([1, 2, 5])('calls no feed dead, though all of them are on %i hosts', async (hosts) => {
    const resolve = async () => {
      throw failure('ENOTFOUND');
    };
    const { run } = town(
      Object.fromEntries(
        [...'abcde'].map((id, at) => [id, `https://h${at % hosts}.example/${id}`]),
      ),
    );
    for (const day of [0, 2, 4, 20]) {
      const came = await run(NOW + day * DAY, { network: { resolve } });
      expect([came.isOffline, notices(came)]).toEqual([true, []]);
    }
  });

  it('blames no feed, and asks few', async () => {
    let lookups = 0;
    const resolve = async () => {
      lookups += 1;
      throw failure('ENOTFOUND');
    };
    const feeds = Array.from({ length: 200 }, (_, at) => [`p${at}`, `https://p${at}.example`]);
    const { run } = town(Object.fromEntries(feeds));
    const came = await run(NOW, { network: { resolve } });
    expect(came.isOffline).toBe(true);
    expect(new Set(results(came))).toEqual(new Set(['offline']));
    expect(lookups).toBeLessThan(30);
  });
});
