import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archivePages, archiveYears } from '../../src/site/archive.ts';
import { archiveView, archiveYearView } from '../../src/site/archive-view.ts';
import { entry, type Files, markdown, person, SETTINGS } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

const letter = (title: string, date: string) => markdown({ title, date }, '');

const FILES: Files = {
  'people/bo.md': person({ name: 'Bo' }),
  'entries/a.md': entry({ title: 'Bread', date: '2026-09-15', people: ['ada', 'bo'] }),
  'entries/b.md': entry({ title: 'Bees', date: '2026-09-01', kind: 'ask' }),
  'entries/c.md': entry({ title: 'Boats', date: '2024-01-31' }),
  'digests/one.md': letter('Winter', '2024-12-31'),
  'digests/two.md': letter('Autumn', '2026-09-15'),
};

describe('the archive', () => {
  it('counts the letters and news of each year, newest first, and skips empty years', async () => {
    const { years } = archiveView(await siteOf(FILES));
    expect(years.map(({ title, href, counts, letters }) => [title, href, counts, letters])).toEqual(
      [
        [
          '2026',
          '/archive/2026/',
          ['1 letter', '2 pieces of news'],
          [
            {
              title: 'Autumn',
              href: '/digests/two/',
              date: { iso: '2026-09-15', text: 'September 15' },
            },
          ],
        ],
        [
          '2024',
          '/archive/2024/',
          ['1 letter', '1 piece of news'],
          [
            {
              title: 'Winter',
              href: '/digests/one/',
              date: { iso: '2024-12-31', text: 'December 31' },
            },
          ],
        ],
      ],
    );
  });

  it('has no years where nothing was told, and says so kindly', async () => {
    const { years, none } = archiveView(await siteOf());
    expect(years).toEqual([]);
    expect(none).toMatch(/\?$/);
  });

  it('shows the letters of the newest years only where they are very many', async () => {
    const files = Array.from({ length: 202 }, (_, n) => {
      const year = n < 101 ? 2025 : 2024;
      const day = new Date(Date.UTC(year, 0, 1 + (n % 101))).toISOString().slice(0, 10);
      return [`digests/d${n}.md`, letter(`No ${n}`, day)];
    });
    const { years } = archiveView(await siteOf(Object.fromEntries(files)));
    expect(years.map(({ letters }) => letters.length)).toEqual([101, 0]);
    expect(years[1]?.counts).toEqual(['101 letters']);
  });
});

describe('a year of the archive', () => {
  it('goes by month, newest first, a letter before the news of its day', async () => {
    const [page] = archivePages(await siteOf(FILES));
    if (!page) throw new Error('no page');
    const { title, months, older, newer, pager } = archiveYearView(await siteOf(FILES), page);
    expect(title).toBe('2026');
    expect(pager).toBeUndefined();
    expect(newer).toBeUndefined();
    expect(older).toEqual({ title: '2024', href: '/archive/2024/' });
    expect(months).toEqual([
      {
        title: 'September',
        rows: [
          expect.objectContaining({ title: 'Autumn', kind: 'letter', kindWord: 'Letter' }),
          {
            title: 'Bread',
            href: '/entries/a/',
            date: { iso: '2026-09-15', text: '15' },
            kind: 'win',
            kindWord: 'Win',
            names: [{ name: 'Ada' }, ' and ', { name: 'Bo' }],
          },
          expect.objectContaining({ title: 'Bees', kind: 'ask' }),
        ],
      },
    ]);
  });

  it('writes years, months and days as the language does, by the calendar of its address', async () => {
    const settings = (language: string) =>
      SETTINGS.replace('language: en', `language: ${language}`);
    const shown = async (language: string) => {
      const site = await siteOf({ ...FILES, 'newsletter.yaml': settings(language) });
      const [page] = archivePages(site);
      if (!page) throw new Error('no page');
      const { title, months } = archiveYearView(site, page);
      return [title, months[0]?.title, months[0]?.rows[0]?.date.text];
    };
    expect(await shown('ja')).toEqual(['2026年', '9月', '15日']);
    expect(await shown('th')).toEqual(['2026', 'กันยายน', '15']);
  });

  it('keeps every letter and entry once, in order, whatever the number', () => {
    const days = fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 400 });
    return fc.assert(
      fc.asyncProperty(days, async (numbers) => {
        const empty = await siteOf();
        const made = { people: [], title: 'News', kind: 'win' };
        const entries = numbers
          .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10))
          .sort()
          .reverse()
          .map((date, n) => ({ ...made, id: `e${n}`, date }));
        const site = { ...empty, entries } as unknown as typeof empty;
        const kept = archivePages(site).flatMap(({ page }) => page.items);
        expect(kept.map((each) => each.as === 'entry' && each.entry.id)).toEqual(
          entries.map(({ id }) => id),
        );
        for (const { year, kept } of archiveYears(site)) {
          expect(kept.every(({ day }) => day.startsWith(year))).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});
