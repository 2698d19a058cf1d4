import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../src/opengraph/card.ts';
import { digestPage } from '../../src/site/digest-view.ts';
import { entryPage } from '../../src/site/entry-card.ts';
import { frameView, type PageHead } from '../../src/site/frame-view.ts';
import { lostView } from '../../src/site/lost-view.ts';
import { digestHead, entryHead, homeHead, personHead } from '../../src/site/page-heads.ts';
import { personSheet } from '../../src/site/person-sheet.ts';
import type { Site } from '../../src/site/site.ts';
import { entry, markdown, SETTINGS } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

const FILES = {
  'entries/old.md': entry({ title: 'Old', date: '2026-09-01' }),
  'entries/new.md': entry({ title: 'New', date: '2026-11-01' }),
  'entries/middle.md': entry({ title: 'Middle', date: '2026-10-01' }),
  'digests/2026-11.md': markdown({ title: 'November', date: '2026-11-10' }, 'Hello.'),
};

const withSettings = (settings: string) =>
  siteOf({ ...FILES, 'newsletter.yaml': `${SETTINGS}${settings}\n` });

/** The heads of the pages of everything that may have a picture of its own, by their paths. */
function headsOf(site: Site): PageHead[] {
  return [
    homeHead(site),
    ...site.entries.map((one) => entryHead(site, one, entryPage(site, one))),
    ...site.people.map((one) => personHead(site, one, personSheet(site, one))),
    ...site.digests.map((one) => digestHead(site, one, digestPage(site, one))),
  ];
}

function picturesOf(site: Site): Record<string, string | undefined> {
  return Object.fromEntries(
    headsOf(site).map((head) => {
      const { openGraph } = frameView(site, head);
      const image = openGraph.find(({ property }) => property === 'og:image')?.content;
      return [head.path, image?.replace('https://letter.example.org', '')];
    }),
  );
}

describe('`cards`', () => {
  it.each([
    ['', ['new', 'middle', 'old']],
    ['cards: 7', ['new', 'middle', 'old']],
    ['cards: 2', ['new', 'middle']],
  ])('%j gives so many of the newest entries a picture of their own', async (setting, own) => {
    const picture = (id: string) => (own.includes(id) ? `/og/entries/${id}.png` : '/og/site.png');
    expect(picturesOf(await withSettings(setting))).toEqual({
      '/': '/og/site.png',
      '/entries/new/': picture('new'),
      '/entries/middle/': picture('middle'),
      '/entries/old/': picture('old'),
      '/people/ada/': '/og/people/ada.png',
      '/digests/2026-11/': '/og/digests/2026-11.png',
    });
  });

  it('0 leaves the picture of the newsletter alone', async () => {
    const site = await withSettings('cards: 0');
    expect(new Set(Object.values(picturesOf(site)))).toEqual(new Set(['/og/site.png']));
    expect(cardsOf(site).map(({ path }) => path)).toEqual(['/og/site.png']);
  });

  it.each(['', 'cards: 0', 'cards: 1', 'cards: 3'])(
    '%j: pages name exactly the pictures that are made, to networks and to machines',
    async (setting) => {
      const site = await withSettings(setting);
      const made = cardsOf(site).map(({ path }) => path);
      expect(new Set(Object.values(picturesOf(site)))).toEqual(new Set(made));
      const said = JSON.stringify(headsOf(site)).match(/\/og\/[^"]+/g) ?? [];
      expect(new Set(said)).toEqual(
        new Set(setting === 'cards: 3' || !setting ? made.slice(1) : made),
      );
    },
  );
});

describe('`search: false`', () => {
  const linksOf = (site: Site) => {
    return JSON.stringify([frameView(site, homeHead(site)), lostView(site)]);
  };

  it('leaves no link to the search, and tells no machine of it', async () => {
    expect(linksOf(await withSettings(''))).toContain('/search/');
    expect(linksOf(await withSettings('search: true'))).toContain('/search/');
    expect(linksOf(await withSettings('search: false'))).not.toContain('/search/');
  });
});
