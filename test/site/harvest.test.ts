import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openInbox } from '../../src/read/inbox.ts';
import { kit, runScript } from '../built-site.ts';
import { contentFolder, person } from '../content-folder.ts';
import { daysAgo, item, rss } from '../harvest/feeds.ts';
import { startServer } from '../online/servers.ts';

/** Runs the verb in a world in which names that end in `.test` lead to this machine. */
function runHarvest(folder: string, words: string[] = [], changes: Record<string, string> = {}) {
  const town = new URL(`file://${join(kit, 'test/harvest/town.ts')}`).href;
  const environment = { CONTENT_DIR: folder, NODE_OPTIONS: `--import=${town}`, ...changes };
  return runScript('harvest', words, environment);
}

const bloom = item({
  guid: '1',
  title: 'It \u001b[31mblooms',
  link: '/bloom',
  pubDate: daysAgo(1),
});

async function content() {
  const server = await startServer(({ url, headers }, response) => {
    if (url === '/gone') response.writeHead(410).end();
    else if (url === '/old') response.writeHead(301, { location: '/feed' }).end();
    else if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"1"' }).end(rss(bloom));
  });
  const folder = contentFolder({
    'people/ada.md': person({ name: 'Ada Söderlund', feed: server.at('ada.test', '/feed') }),
    'people/bob.md': person({ name: 'Bob', feed: server.at('bob.test', '/gone') }),
    'people/cal.md': person({ name: 'Cal', consent: 'never', feed: server.at('cal.test') }),
  });
  return { server, folder };
}

describe('npm run harvest', () => {
  it('fills the inbox, says what died once, and has nothing to say the next time', async () => {
    const { server, folder } = await content();
    const first = await runHarvest(folder);
    expect({ ...first, stdout: first.stdout.replaceAll(folder, '') }).toEqual({
      code: 0,
      stderr: '',
      stdout: `Ada Söderlund:
  1  It [31mblooms

/people/bob.md:4 feed: the feed answers 410; ask for its new address, or take feed: out

2 feeds asked, 1 new in the inbox, 1 dead.
npm run inbox is the next step.
`,
    });
    const again = await runHarvest(folder, ['--now']);
    expect(again.stdout).toBe('2 feeds asked, nothing new, 1 unchanged, 1 dead.\n');
    const rests = await runHarvest(folder);
    expect(rests.stdout).toContain('0 feeds asked, nothing new');
    expect(server.requests).toHaveLength(4);
    const inbox = openInbox(join(folder, 'private/inbox.db'));
    expect(inbox.list()).toHaveLength(1);
    inbox.close();
  });

  it('says it as JSON too, and writes nothing when dry', async () => {
    const { server, folder } = await content();
    const { code, stdout, stderr } = await runHarvest(folder, ['ada', '--dry', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      offline: false,
      feeds: [
        {
          person: 'ada',
          feed: server.at('ada.test', '/feed'),
          result: 'new',
          items: [{ title: 'It [31mblooms', link: 'https://a.test/bloom' }],
          more: 0,
        },
      ],
      problems: [],
      back: [],
    });
    expect(existsSync(join(folder, 'private'))).toBe(false);
  });

  it('refuses a person who is none, has no feed, or must not be named', async () => {
    const { folder } = await content();
    for (const [word, words] of [
      ['adda', 'There is nobody with the id adda; did you mean ada?'],
      ['cal', 'Cal does not want to be named, so their feed is not read.'],
    ] as const) {
      const { code, stderr } = await runHarvest(folder, [word]);
      expect({ code, stderr: stderr.trim() }).toEqual({ code: 2, stderr: words });
    }
  });

  it('is calm without a network, without feeds, and with errors in the content', async () => {
    const offline = contentFolder({
      'people/ada.md': person({ feed: 'https://a.example/feed' }),
      'people/bob.md': person({ name: 'Bob', feed: 'https://b.example/feed' }),
    });
    expect(await runHarvest(offline)).toEqual({
      code: 0,
      stderr: '',
      stdout:
        'No feed could be asked, as this machine seems to be offline. Nothing has changed; try again later.\n',
    });
    const { stdout } = await runHarvest(contentFolder({}));
    expect(stdout).toContain('Nobody has a feed yet.');
    const broken = await runHarvest(
      contentFolder({ 'people/ada.md': person({ feed: 'ftp://x' }) }),
    );
    expect(broken.code).toBe(1);
    expect(broken.stderr).toContain('people/ada.md:4 feed:');
  });
});
