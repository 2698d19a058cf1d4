import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type LinkOptions, reachLinks } from '../../src/command/online.ts';
import { formatMemory, type Memory, parseMemory, remember } from '../../src/online/memory.ts';
import { contentFolder } from '../content-folder.ts';
import { failure, OPTIONS, startServer, TOWN } from './servers.ts';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 21, 12);

/** A run with its cache in a folder of the test, drawn on no terminal. */
function run(): LinkOptions & { cacheFile: string } {
  const cacheFile = join(contentFolder({}), 'cache', 'links.json');
  return { ...OPTIONS, cacheFile, now: NOON, terminal: new PassThrough() };
}

/** Answers with the number that is the path. */
function numbers() {
  return startServer(({ url }, response) => response.writeHead(Number(url?.slice(1))).end());
}

describe('what is kept for the next run', () => {
  it.each([
    [200, 23, 0],
    [200, 24, 1],
    [401, 0.9, 0],
    [401, 1, 1],
    [404, 0, 1],
    // A clock that was wrong, or SOURCE_DATE_EPOCH.
    [200, -1, 1],
  ])(
    'of a page that answers %d holds after %d hours: asks for %d',
    async (status, hours, asked) => {
      const server = await numbers();
      const address = server.at('a.test', `/${status}`);
      const options = run();
      const first = await reachLinks([address], options);
      const before = server.requests.length;
      const second = await reachLinks([address], { ...options, now: NOON + hours * HOUR });
      expect(second.counts.asked).toBe(asked);
      expect(server.requests.length > before).toBe(asked > 0);
      expect(second.reached).toEqual(first.reached);
    },
  );

  it('stands in one file with what others asked for, without what is a week old', async () => {
    const server = await numbers();
    const options = run();
    const [a, b, c] = ['/200', '/403', '/404'].map((path) => server.at('a.test', path));
    await reachLinks([a ?? ''], options);
    await reachLinks([b ?? ''], { ...options, now: NOON + 24 * HOUR });
    await reachLinks([c ?? ''], { ...options, now: NOON + 7 * 24 * HOUR + 1 });
    const kept = parseMemory(readFileSync(options.cacheFile, 'utf8'));
    expect([...kept]).toEqual([
      [b, { verdict: 'unknown', words: 'answers 403', when: NOON + 24 * HOUR }],
      [c, { verdict: 'broken', words: 'answers 404', when: NOON + 7 * 24 * HOUR + 1 }],
    ]);
    expect(readdirSync(join(options.cacheFile, '..'))).toEqual(['links.json']);
  });

  it.each(['', '{', 'null', '[]', '{"https://a.test/":{"verdict":"great"}}', '\0\0\0'])(
    'is nothing where the file is damaged: %o',
    async (text) => {
      const server = await numbers();
      const address = server.at('a.test', '/200');
      const options = run();
      await reachLinks([address], options);
      writeFileSync(options.cacheFile, text);
      const { counts } = await reachLinks([address], options);
      expect(counts).toEqual({ fine: 1, broken: 0, unknown: 0, asked: 1 });
      expect(parseMemory(readFileSync(options.cacheFile, 'utf8')).has(address)).toBe(true);
    },
  );

  it('is read as it was written', () => {
    const memory: Memory = remember(
      new Map(),
      new Map([
        ['https://a.test/', { verdict: 'fine', words: '' }],
        ['https://b.test/"\u2028', { verdict: 'unknown', words: 'answers 401' }],
      ]),
      NOON,
    );
    expect(parseMemory(formatMemory(memory))).toEqual(memory);
  });

  it('is done without where it cannot be written', async () => {
    const server = await numbers();
    const options = run();
    const cacheFile = join(options.cacheFile, '..', '..', 'newsletter.yaml', 'links.json');
    const { counts } = await reachLinks([server.at('a.test', '/200')], { ...options, cacheFile });
    expect(counts.fine).toBe(1);
  });

  it('is not touched while the machine is offline', async () => {
    const server = await numbers();
    const options = run();
    const known = server.at('a.test', '/200');
    await reachLinks([known], options);
    const before = readFileSync(options.cacheFile, 'utf8');
    const network = { ...TOWN, resolve: () => Promise.reject(failure('ENOTFOUND')) };
    const links = [known, 'https://b.test/', 'https://c.test/'];
    const { reached, isOffline, counts } = await reachLinks(links, { ...options, network });
    expect(isOffline).toBe(true);
    expect(counts).toEqual({ fine: 1, broken: 0, unknown: 2, asked: 2 });
    expect([...reached.keys()]).toEqual(links);
    expect(readFileSync(options.cacheFile, 'utf8')).toBe(before);
  });
});

describe('the progress bar', () => {
  async function drawn(isTTY: boolean, paths = ['/200', '/404']): Promise<string> {
    const server = await numbers();
    const stream = new PassThrough();
    const terminal = Object.assign(stream, { isTTY, columns: 80 });
    await reachLinks(
      paths.map((path) => server.at('a.test', path)),
      { ...run(), terminal },
    );
    return String(stream.read() ?? '');
  }

  it('is drawn on a terminal, and gone at the end', async () => {
    const text = await drawn(true);
    expect(text).toContain('0 of 2');
    expect(text).toMatch(/\x1b\[0?K|\x1b\[2K|\x1b\[1G/);
  });

  it('is drawn nowhere else, nor for nothing', async () => {
    expect(await drawn(false)).toBe('');
    expect(await drawn(true, [])).toBe('');
  });

  it('leaves Ctrl-C to the verb', async () => {
    const before = process.listenerCount('SIGINT');
    let during = -1;
    const server = await startServer((_, response) => {
      during = process.listenerCount('SIGINT');
      response.end();
    });
    const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
    await reachLinks([server.at('a.test')], { ...run(), terminal });
    expect(during).toBe(before);
  });
});
