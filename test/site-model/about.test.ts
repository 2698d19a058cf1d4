import { describe, expect, it } from 'vitest';
import { aboutView } from '../../src/site/about-view.ts';
import { topicView } from '../../src/site/list-view.ts';
import type { Titled } from '../../src/site/lists.ts';
import { lostView } from '../../src/site/lost-view.ts';
import { paginate } from '../../src/site/paginate.ts';
import { paths } from '../../src/site/paths.ts';
import { phrase } from '../../src/site/phrase.ts';
import { builtInPages, standingPages } from '../../src/site/standing-pages.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

const letter = (date: string) => markdown({ title: 'Autumn', date }, '');
const page = (title: string) => markdown({ title });

describe('the page about the letter', () => {
  it('says whose letter it is, each name apart', async () => {
    const { by } = aboutView(await siteOf());
    expect(by.filter((part) => typeof part !== 'string')).toEqual([
      { name: 'Test Letter' },
      { name: 'Edda' },
    ]);
  });

  it.each([
    ['en', 'Test Letter: What happened', 'offers: What happened'],
    ['fr', 'Test Letter\u00a0: What happened', 'offers\u00a0: What happened'],
    ['ja', 'Test Letter：What happened', 'offers：What happened'],
  ])('is described with the colon of %s, and so is a topic', async (language, about, topic) => {
    const settings = SETTINGS.replace('language: en', `language: ${language}`);
    const site = await siteOf({ 'newsletter.yaml': settings });
    expect(aboutView(site).head.description).toBe(about);
    const [page] = paginate<Titled>([], paths.topic('offers'), 20);
    expect(page && topicView(site, 'offers', page).head.description).toBe(topic);
  });

  it('tells what there has been so far, from what is public', async () => {
    const ask = (met_on: string) => entry({ kind: 'ask', status: 'met', met_on });
    const site = await siteOf({
      'people/bo.md': person({ name: 'Bo' }),
      'people/eve.md': person({ name: 'Eve', consent: 'never' }),
      'entries/first.md': entry({ date: '2026-03-02' }),
      'entries/draft.md': entry({ date: '2026-01-01', draft: true }),
      'entries/met.md': ask('2026-09-03'),
      'entries/open.md': entry({ kind: 'ask' }),
      'digests/one.md': letter('2026-09-15'),
      'digests/ahead.md': letter('2027-01-01'),
    });
    expect(aboutView(site).sofar).toEqual([
      'The first news is of March 2, 2026.',
      '1 letter has appeared since.',
      '2 friends are introduced here.',
      '1 ask was met, because somebody helped.',
    ]);
  });

  it('keeps silent about what there is none of', async () => {
    const site = await siteOf({ 'entries/first.md': entry() });
    expect(aboutView(site).sofar).toEqual([
      'The first news is of September 1, 2026.',
      '1 friend is introduced here.',
    ]);
    expect(aboutView(await siteOf()).sofar).toEqual([
      'It has only just begun: the first news is on its way.',
    ]);
  });

  it('counts from a letter that came before all news', async () => {
    const site = await siteOf({
      'entries/first.md': entry(),
      'digests/one.md': letter('2026-05-05'),
    });
    expect(aboutView(site).sofar[0]).toBe('The first news is of May 5, 2026.');
  });

  it('offers to take part and to have something taken out, each mail with its subject', async () => {
    const { takePart, remove } = aboutView(await siteOf());
    expect(takePart.write.href).toBe('mailto:edda@example.org?subject=News%20of%20a%20friend');
    expect(remove.href).toBe('mailto:edda@example.org?subject=Please%20take%20something%20out');
  });
});

describe('a sentence with names', () => {
  it('keeps them apart in the order of the language', () => {
    const ada = { name: 'Ada' };
    const bo = { name: '$&', href: '/people/bo/' };
    expect(phrase((one, two) => `${two}: by ${one}.`, ada, bo)).toEqual([bo, ': by ', ada, '.']);
  });
});

describe('pages of the editor’s own', () => {
  it('replace the ones of the kit', async () => {
    expect(builtInPages(await siteOf())).toEqual(['about', 'subscribe']);
    const site = await siteOf({ 'pages/about.md': page('Who we are') });
    expect(builtInPages(site)).toEqual(['subscribe']);
  });

  it('stand after those that every site has, under their own titles', async () => {
    const site = await siteOf({
      'pages/about.md': page('Who we are'),
      'pages/about/us.md': page('Us'),
      'pages/colophon.md': page('Colophon'),
    });
    expect(standingPages(site)).toEqual([
      { path: '/subscribe/', title: 'Subscribe' },
      { path: '/about/', title: 'Who we are', isEditors: true },
      { path: '/about/us/', title: 'Us', isEditors: true },
      { path: '/colophon/', title: 'Colophon', isEditors: true },
    ]);
  });
});

describe('the page for lost addresses', () => {
  it('has no address of its own, and leads on by addresses that hold at any depth', async () => {
    const site = await siteOf({
      'newsletter.yaml': SETTINGS.replace('example.org\n', 'example.org/ours\n'),
      'digests/one.md': letter('2026-09-15'),
      'digests/two.md': letter('2026-10-15'),
    });
    const { head, ways } = lostView(site);
    expect(head.path).toBeUndefined();
    expect(ways.map(({ href }) => href)).toEqual([
      '/ours/search/',
      '/ours/digests/two/',
      '/ours/asks/',
      '/ours/archive/',
      '/ours/',
      'mailto:edda@example.org?subject=A%20page%20that%20I%20could%20not%20find',
    ]);
  });

  it('names no letter where there is none', async () => {
    const { ways } = lostView(await siteOf());
    expect(ways.some(({ href }) => href.startsWith('/digests/'))).toBe(false);
  });
});
