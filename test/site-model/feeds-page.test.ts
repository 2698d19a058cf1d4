import { describe, expect, it } from 'vitest';
import { FEEDS, siteFeeds } from '../../src/site/feed-list.ts';
import { feedsView } from '../../src/site/feeds-view.ts';
import { paths } from '../../src/site/paths.ts';
import { entry, person, SETTINGS } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

const BELOW = SETTINGS.replace('letter.example.org', 'letter.example.org/ours');

describe('the page of all feeds', () => {
  it('offers every feed of the site once, by its whole address', async () => {
    const site = await siteOf({ 'newsletter.yaml': BELOW });
    const rows = feedsView(site).groups.flatMap(({ feeds }) => feeds);
    expect(rows.map(({ address }) => address).sort()).toEqual(
      FEEDS.map((id) => `https://letter.example.org/ours${siteFeeds[id].path}`).sort(),
    );
    for (const { href, address } of rows) expect(address).toBe(`https://letter.example.org${href}`);
  });

  it('names the format of each', async () => {
    const { groups } = feedsView(await siteOf());
    expect(groups.map(({ id, feeds }) => [id, ...feeds.map(({ format }) => format)])).toEqual([
      ['news', 'RSS', 'Atom', 'JSON Feed'],
      ['asks', 'RSS'],
      ['digests', 'RSS'],
      ['events', 'iCalendar'],
      ['blogroll', 'OPML'],
    ]);
  });

  it('lets calendars subscribe', async () => {
    const { groups } = feedsView(await siteOf({ 'newsletter.yaml': BELOW }));
    expect(groups.map(({ webcal }) => webcal).filter(Boolean)).toEqual([
      'webcal://letter.example.org/ours/events.ics',
    ]);
  });

  it('lists the feed of each friend by name, and of each topic', async () => {
    const site = await siteOf({
      'people/bo.md': person({ name: 'Åke' }),
      'entries/a.md': entry({ topics: ['bees'] }),
    });
    const [people, topics] = feedsView(site).families;
    expect(people?.feeds).toEqual([
      { name: 'Ada', href: paths.personFeed('ada') },
      { name: 'Åke', href: paths.personFeed('bo') },
    ]);
    expect(people?.count).toBe('2 friends');
    expect(topics?.feeds).toEqual([{ name: 'bees', href: paths.topicFeed('bees') }]);
  });

  it('leaves out friends without consent, and topics where there are none', async () => {
    const site = await siteOf({ 'people/eve.md': person({ name: 'Eve', consent: 'never' }) });
    const { families } = feedsView(site);
    expect(families.map(({ id }) => id)).toEqual(['people']);
    expect(families[0]?.feeds.map(({ name }) => name)).toEqual(['Ada']);
  });

  it('leads to the pages of friends where they are too many to list', async () => {
    const many = Array.from({ length: 300 }, (_, n) => [
      `people/p${n}.md`,
      person({ name: `P${n}` }),
    ]);
    const [people] = feedsView(await siteOf(Object.fromEntries(many))).families;
    expect(people?.feeds).toEqual([]);
    expect(people?.elsewhere?.href).toBe(paths.people);
    const [few] = feedsView(await siteOf(Object.fromEntries(many.slice(1)))).families;
    expect(few?.feeds).toHaveLength(300);
    expect(few?.elsewhere).toBeUndefined();
  });
});
