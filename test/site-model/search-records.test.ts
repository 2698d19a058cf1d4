import { describe, expect, it } from 'vitest';
import { searchRecords } from '../../src/site/search-records.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

describe('what can be found', () => {
  it('is every entry, person, letter and page, with its kind', async () => {
    const site = await siteOf({
      'entries/2026/news.md': entry(
        { topics: ['bees', 'radio'] },
        'Some *good* [news](https://a.example).\n',
      ),
      'digests/2026-09.md': markdown({ title: 'Autumn', date: '2026-09-10' }, 'Dear friends\n'),
      'pages/colophon.md': markdown({ title: 'Colophon' }, 'Set in type\n'),
    });
    const records = searchRecords(site);
    expect(records.map(({ url, filters }) => [filters.kind[0], url])).toEqual([
      ['win', '/entries/2026/news/'],
      ['person', '/people/ada/'],
      ['digest', '/digests/2026-09/'],
      ['page', '/colophon/'],
    ]);
    expect(records[0]).toEqual({
      url: '/entries/2026/news/',
      content: 'Some good news.',
      language: 'en',
      meta: { title: 'News', date: '2026-09-01', people: 'Ada', topics: 'bees, radio' },
      filters: { kind: ['win'], topic: ['bees', 'radio'] },
    });
  });

  it('is nothing that the gate holds back', async () => {
    const site = await siteOf({
      'people/eve.md': person({ name: 'Eve Unasked', consent: 'ask' }),
      'entries/2026/shown.md': entry(),
      'entries/2026/draft.md': entry({ draft: true }, 'Hidden draft\n'),
      'entries/2026/later.md': entry({ embargo: '2099-01-01' }, 'Hidden embargo\n'),
      'entries/2026/mail.md': entry({ audience: 'email' }, 'Hidden mail\n'),
      'entries/2026/unasked.md': entry({ people: ['eve'] }, 'Hidden consent\n'),
      'digests/2099-09.md': markdown({ title: 'Hidden letter', date: '2099-09-10' }),
    });
    const said = JSON.stringify(searchRecords(site));
    expect(said).toContain('/entries/2026/shown/');
    expect(said).not.toMatch(/Hidden|Eve/);
  });

  it('is not found by who helps while nobody is thanked on its page', async () => {
    const site = await siteOf({
      'entries/2026/ask.md': entry({ kind: 'ask', helped_by: ['Ben Quietly'] }),
    });
    expect(JSON.stringify(searchRecords(site))).not.toContain('Quietly');
  });

  it('is found by who is thanked, and where it takes place', async () => {
    const site = await siteOf({
      'people/ben.md': person({ name: 'Ben Helper' }),
      'entries/2026/ask.md': entry({
        kind: 'ask',
        status: 'met',
        met_on: '2026-09-02',
        helped_by: ['ben'],
      }),
      'entries/2026/event.md': entry({
        kind: 'event',
        date: '2026-08-01',
        starts: '2026-12-01',
        place: 'The Old Mill',
      }),
    });
    const contents = searchRecords(site).map(({ content }) => content);
    expect(contents[0]).toContain('Ben Helper');
    expect(contents[1]).toContain('The Old Mill');
  });

  it('has its title for a text where it has no other, since an index takes nothing empty', async () => {
    const site = await siteOf({ 'entries/2026/short.md': entry({ title: 'Short' }, '') });
    expect(searchRecords(site)[0]?.content).toBe('Short');
  });

  it('carries the base path', async () => {
    const site = await siteOf({
      'newsletter.yaml': SETTINGS.replace('letter.example.org', 'example.org/letters'),
      'entries/2026/news.md': entry(),
    });
    expect(searchRecords(site).map(({ url }) => url)).toEqual([
      '/letters/entries/2026/news/',
      '/letters/people/ada/',
    ]);
  });

  it('has names and titles in the text too where words have no spaces between them', async () => {
    const files = {
      'people/nanami.md': person({ name: '岡部七海' }),
      'entries/2026/news.md': entry(
        { title: '図書館', people: ['nanami'] },
        '本を集めています。\n',
      ),
    };
    const settings = (language: string) => ({
      'newsletter.yaml': SETTINGS.replace('language: en', `language: ${language}`),
    });
    const japanese = searchRecords(await siteOf({ ...files, ...settings('ja-JP') }));
    expect(japanese[0]).toMatchObject({
      language: 'ja',
      content: '図書館\n\n岡部七海\n\n本を集めています。',
    });
    const german = searchRecords(await siteOf({ ...files, ...settings('de-AT') }));
    expect(german[0]).toMatchObject({ language: 'de', content: '本を集めています。' });
  });
});
