import { describe, expect, it } from 'vitest';
import { startReader } from '../../src/command/harvest-reader.ts';
import { daysAgo, item, NOW, rss } from './feeds.ts';

const FEED = rss(item({ guid: '1', title: 'One', pubDate: daysAgo(1) }));

describe('the reader of feeds', () => {
  const came = {
    bytes: Buffer.from(FEED),
    type: '',
    address: 'https://a.test/',
    known: { seen: [] },
    now: NOW,
  };

  it('begins anew where its worker died while nobody waited', async () => {
    const reader = startReader(5_000, new URL('./dying-worker.ts', import.meta.url));
    expect(await reader.read(came)).toMatchObject({ items: [] });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await reader.read(came)).toMatchObject({ items: [] });
    await reader.close();
  });

  it('says so where its worker cannot begin', async () => {
    const reader = startReader(5_000, new URL('./no-such-worker.ts', import.meta.url));
    for (let time = 0; time < 2; time++) {
      expect(await reader.read(came)).toEqual({ unfit: 'cannot be read' });
    }
    await reader.close();
  });
});
