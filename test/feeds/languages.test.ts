import { describe, expect, it } from 'vitest';
import { toCalendar } from '../../src/feeds/calendar.ts';
import { newsFeed } from '../../src/feeds/feed.ts';
import { paths } from '../../src/site/paths.ts';
import { entry, type Files, person, SETTINGS } from '../content-folder.ts';
import { siteOf } from '../site-model/site-of.ts';

const FILES: Files = {
  'people/grace.md': person({ name: 'Grace & Co' }),
  'entries/met.md': entry({
    kind: 'ask',
    title: 'Ladder',
    date: '2026-09-04',
    status: 'met',
    met_on: '2026-10-01',
    helped_by: ['grace', 'Mary <3'],
  }),
  'entries/open.md': entry({ kind: 'ask', title: 'Loom', date: '2026-09-03', by: '2026-12-01' }),
  'entries/event.md': entry({
    kind: 'event',
    title: 'Meeting',
    date: '2026-09-02',
    starts: '2027-01-01',
    place: 'Hall & yard',
    people: ['ada', 'grace'],
    link: 'https://example.org/more',
  }),
};

const siteIn = (language: string) =>
  siteOf({
    ...FILES,
    'newsletter.yaml': SETTINGS.replace('language: en', `language: ${language}`),
  });

/** The HTML of each item of the news, without links, and with spaces that are all alike. */
async function itemsIn(language: string): Promise<Record<string, string>> {
  const { items } = newsFeed(await siteIn(language), paths.rss);
  return Object.fromEntries(
    items.map(({ title, html }) => [
      title,
      html.replace(/<\/?a\b[^>]*>/g, '').replace(/\u202f/g, ' '),
    ]),
  );
}

describe('the items of a feed', () => {
  it('join names and set colons as English does', async () => {
    const { Ladder, Loom, Meeting } = await itemsIn('en');
    expect(Ladder).toContain(
      '<p>Met on October 1, 2026 · Thanks to Grace &amp; Co and Mary &lt;3</p>',
    );
    expect(Loom).toContain('<p><strong>I can help: Loom</strong> · Needed by December 1, 2026</p>');
    expect(Meeting).toContain('<p><strong>Ada</strong> and <strong>Grace &amp; Co</strong></p>');
    expect(Meeting).toContain(
      '<p>When: Friday, January 1, 2027</p>\n<p>Where: Hall &amp; yard</p>',
    );
    expect(Meeting).toContain('<p>Read more: example.org</p>');
  });

  it('join names and set colons as French does', async () => {
    const { Ladder, Meeting } = await itemsIn('fr');
    expect(Ladder).toContain(' 1er octobre 2026 · Merci à Grace &amp; Co et Mary &lt;3</p>');
    expect(Meeting).toContain('<p><strong>Ada</strong> et <strong>Grace &amp; Co</strong></p>');
    expect(Meeting).toContain('\u00a0: vendredi 1er janvier 2027</p>');
    expect(Meeting).toContain('\u00a0: Hall &amp; yard</p>');
    expect(Meeting).toContain('\u00a0: example.org</p>');
    expect(`${Ladder}${Meeting}`).not.toMatch(/\w: |, et /);
  });

  it('set the colons of Japanese, and no full stop of another script', async () => {
    const { Ladder, Meeting } = await itemsIn('ja');
    expect(Ladder).toContain('Grace &amp; Co、Mary &lt;3</p>');
    expect(Meeting).toContain('：Hall &amp; yard</p>');
    expect(`${Ladder}${Meeting}`).not.toMatch(/: |\. /);
  });
});

describe('the calendar', () => {
  it.each([
    ['en', 'Ada and Grace & Co'],
    ['de', 'Ada und Grace & Co'],
  ])('joins names as %s does', async (language, names) => {
    expect(toCalendar(await siteIn(language))).toContain(`DESCRIPTION:${names}\\n`);
  });
});
