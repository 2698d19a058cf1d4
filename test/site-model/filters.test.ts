import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/entries/kinds.ts';
import { listView, topicKindView, topicView } from '../../src/site/list-view.ts';
import { listPages, topicKindPages, topicPages } from '../../src/site/lists.ts';
import type { Site } from '../../src/site/site.ts';
import { telling } from '../../src/site/topic-kinds.ts';
import { entry, SETTINGS } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

/** Bees have three wins and an ask, radio has a win alone. */
const files = {
  'entries/2026/a.md': entry({ topics: ['bees', 'radio'] }),
  'entries/2026/b.md': entry({ topics: ['bees'] }),
  'entries/2026/c.md': entry({ topics: ['bees'] }),
  'entries/2026/d.md': entry({ kind: 'ask', topics: ['bees'] }),
  'entries/2026/e.md': entry({ kind: 'offer' }),
};

const firstOfTopic = (site: Site, topic: string) =>
  topicPages(site, topic).map((page) => topicView(site, topic, page))[0];
const firstOfKind = (site: Site, id: keyof Site['words']['lists']) =>
  listPages(site, id).map((page) => listView(site, id, page))[0];

describe('the filters of a topic', () => {
  it('are its kinds, with all of them first', async () => {
    const site = await siteOf(files);
    expect(firstOfTopic(site, 'bees')?.filters).toEqual([
      {
        label: 'Kind',
        options: [
          { title: 'All kinds', href: '/topics/bees/', count: '4', current: true },
          { title: 'Wins', href: '/topics/bees/wins/', count: '3' },
          { title: 'Asks', href: '/topics/bees/asks/', count: '1' },
        ],
      },
    ]);
  });

  it('are none where all its entries are of one kind', async () => {
    const site = await siteOf(files);
    expect(firstOfTopic(site, 'radio')?.filters).toEqual([]);
    expect(telling(site, 'radio')).toEqual([]);
  });
});

describe('a topic’s entries of one kind', () => {
  it('have a page that says both, and leads back either way with one click', async () => {
    const site = await siteOf(files);
    const [page] = topicKindPages(site, 'bees', 'win');
    if (!page) throw new Error('no page');
    const view = topicKindView(site, 'bees', 'win', page);
    expect(view.head).toMatchObject({ path: '/topics/bees/wins/', title: 'Wins on bees' });
    expect(view.title).toBe('Wins on bees');
    expect(page.items).toHaveLength(3);
    const [byKind, byTopic] = view.filters;
    expect(byKind?.options.map(({ href, current }) => [href, current])).toEqual([
      ['/topics/bees/', undefined],
      ['/topics/bees/wins/', true],
      ['/topics/bees/asks/', undefined],
    ]);
    expect(byTopic?.options.map(({ href, current }) => [href, current])).toEqual([
      ['/wins/', undefined],
      ['/topics/bees/wins/', true],
    ]);
  });

  it('keep the groups of the board', async () => {
    const site = await siteOf({
      ...files,
      'entries/2026/f.md': entry({
        kind: 'ask',
        topics: ['bees'],
        status: 'met',
        met_on: '2026-09-02',
      }),
      'entries/2026/g.md': entry({
        kind: 'ask',
        topics: ['bees'],
        withdrawn_on: '2026-09-02',
        status: 'withdrawn',
      }),
      'entries/2026/h.md': entry({ kind: 'ask', topics: ['radio'] }),
    });
    const [page] = topicKindPages(site, 'bees', 'ask');
    const shown = page?.items.map(({ title, item }) => [title, 'entry' in item && item.entry.id]);
    expect(shown).toEqual(
      [
        ['Open', '2026/d'],
        ['Met', '2026/f'],
        ['Past', '2026/g'],
      ].map(([state, id]) => [titleOf(site, state ?? ''), id]),
    );
  });

  it('are cut into pages of their own', async () => {
    const many = Array.from({ length: 45 }, (_, number): [string, string] => [
      `entries/2026/many-${number}.md`,
      entry({ topics: ['bees'] }),
    ]);
    const site = await siteOf({ ...files, ...Object.fromEntries(many) });
    expect(topicKindPages(site, 'bees', 'win').map(({ path }) => path)).toEqual([
      '/topics/bees/wins/',
      '/topics/bees/wins/page/2/',
      '/topics/bees/wins/page/3/',
    ]);
  });
});

describe('the filters of a kind', () => {
  it('are its topics, the most frequent first, and the way to all of them', async () => {
    const site = await siteOf(files);
    expect(firstOfKind(site, 'wins')?.filters).toEqual([
      {
        label: 'Topic',
        options: [
          { title: 'All topics', href: '/wins/', current: true },
          { title: 'bees', href: '/topics/bees/wins/', count: '3' },
          { title: 'radio', href: '/topics/radio/', count: '1' },
          { title: 'More topics', href: '/topics/' },
        ],
      },
    ]);
  });

  it('are none where none of its entries has a topic, and on lists of other things', async () => {
    const site = await siteOf(files);
    for (const id of ['offers', 'events', 'people', 'digests', 'topics'] as const) {
      expect(firstOfKind(site, id)?.filters, id).toEqual([]);
    }
  });

  it('are at most twelve topics', async () => {
    const topics = Array.from({ length: 30 }, (_, number) => `topic-${number}`);
    const site = await siteOf({ 'entries/2026/a.md': entry({ topics }) });
    expect(firstOfKind(site, 'wins')?.filters[0]?.options).toHaveLength(14);
  });
});

describe('every option of every filter', () => {
  it('leads to a page that there is, under the base path, with as many entries as it says', async () => {
    const site = await siteOf({
      ...files,
      'newsletter.yaml': SETTINGS.replace('letter.example.org', 'example.org/letters'),
    });
    const pages = new Map<string, { count: number; options: { href: string; count?: string }[] }>();
    const note = (path: string, count: number, view: ReturnType<typeof listView>) =>
      pages.set(`/letters${path}`, { count, options: view.filters.flatMap((f) => f.options) });
    for (const id of ['wins', 'asks', 'offers', 'topics'] as const) {
      for (const page of listPages(site, id)) {
        note(page.path, page.items.length, listView(site, id, page));
      }
    }
    for (const topic of site.topics.keys()) {
      for (const page of topicPages(site, topic)) {
        note(page.path, page.items.length, topicView(site, topic, page));
      }
      for (const kind of telling(site, topic)) {
        for (const page of topicKindPages(site, topic, kind)) {
          expect(page.path).toContain(kinds[kind].list);
          note(page.path, page.items.length, topicKindView(site, topic, kind, page));
        }
      }
    }
    const options = [...pages.values()].flatMap((page) => page.options);
    expect(options.length).toBeGreaterThan(10);
    for (const { href, count } of options) {
      expect([...pages.keys()]).toContain(href);
      if (count !== undefined) expect(String(pages.get(href)?.count), href).toBe(count);
    }
  });
});

function titleOf(site: Site, state: string): string | undefined {
  const { openTitle, metTitle, pastTitle } = site.words.ask;
  return { Open: openTitle, Met: metTitle, Past: pastTitle }[state];
}
