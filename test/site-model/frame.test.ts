import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printedOnce } from '../../src/components/once.ts';
import { frameView, type PageHead } from '../../src/site/frame-view.ts';
import { INK, PAPER, RAISED } from '../../src/site/paper.ts';
import { SETTINGS } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

const HEAD: PageHead = { path: '/wins/', title: 'Wins', description: 'What they did.' };

async function metaOf(head: PageHead, settings = SETTINGS): Promise<Record<string, string>> {
  const { openGraph } = frameView(await siteOf({ 'newsletter.yaml': settings }), head);
  return Object.fromEntries(openGraph.map(({ property, content }) => [property, content]));
}

describe('Open Graph', () => {
  it('has what a shared page needs, with absolute addresses below the base path', async () => {
    const settings = SETTINGS.replace('example.org', 'example.org/ours');
    expect(await metaOf(HEAD, settings)).toEqual({
      'og:type': 'website',
      'og:title': 'Wins',
      'og:description': 'What they did.',
      'og:url': 'https://letter.example.org/ours/wins/',
      'og:site_name': 'Test Letter',
      'og:locale': 'en_US',
      'og:image': 'https://letter.example.org/ours/og/site.png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Wins · Test Letter',
    });
  });

  it('dates an article and shows its own picture', async () => {
    const article = { ...HEAD, type: 'article', published: '2026-09-01', picture: '/og/a.png' };
    expect(await metaOf(article as PageHead)).toMatchObject({
      'og:type': 'article',
      'article:published_time': '2026-09-01',
      'og:image': 'https://letter.example.org/og/a.png',
    });
  });

  it.each([
    ['en-GB', 'en_GB'],
    ['pt', 'pt_BR'],
    ['ar', 'ar_EG'],
    ['zh-Hant', 'zh_TW'],
  ])('writes the locale of %s as networks do', async (language, locale) => {
    const settings = SETTINGS.replace('language: en', `language: ${language}`);
    expect(await metaOf(HEAD, settings)).toMatchObject({ 'og:locale': locale });
  });

  it('is silent where a page has no address of its own', async () => {
    const frame = frameView(await siteOf({}), { title: 'Lost', description: 'Gone.' });
    expect(frame.openGraph).toEqual([]);
    expect(frame).not.toHaveProperty('canonical');
  });
});

describe('the colour around a page', () => {
  it('is the one that the pages are painted with', () => {
    const folder = new URL('../../src/styles/', import.meta.url);
    const css = readFileSync(new URL('tokens.css', folder), 'utf8');
    const painted = (name: string) =>
      [...css.matchAll(new RegExp(`--${name}: (#\\w+);`, 'g'))].map(([, colour]) => colour);
    expect(painted('paper')).toEqual([PAPER.light, PAPER.dark]);
    expect(painted('raised')).toEqual([RAISED.light, RAISED.dark]);
    expect(painted('ink')).toEqual([INK.light, INK.dark]);
  });
});

describe('the language of the words around a page', () => {
  const wordsLanguage = async (language: string) => {
    const settings = SETTINGS.replace('language: en', `language: ${language}`);
    return frameView(await siteOf({ 'newsletter.yaml': settings }), HEAD).shared.wordsLanguage;
  };

  it('is told only where it is not the language of the newsletter', async () => {
    expect(await wordsLanguage('sw')).toBe('en');
    expect(await wordsLanguage('de-AT')).toBeUndefined();
    expect(await wordsLanguage('en-GB')).toBeUndefined();
  });
});

describe('what is printed once', () => {
  it('is one value for all pages on which it looks the same', async () => {
    const site = await siteOf({});
    const at = (path?: string) => frameView(site, { ...(path && { path }), description: '' });
    expect(at('/wins/').shared).toBe(at('/about/').shared);
    expect(at('/entries/one/').navigation).toBe(at('/entries/two/').navigation);
    expect(at('/wins/page/2/').navigation).toBe(at('/wins/page/3/').navigation);
    expect(at().navigation).toBe(at('/entries/one/').navigation);
  });

  it('is another wherever a link looks otherwise, and on another site', async () => {
    const site = await siteOf({});
    const paths = ['/', '/wins/', '/wins/page/2/', '/asks/', '/about/', '/entries/one/'];
    const navigations = paths.map((path) => frameView(site, { path, description: '' }).navigation);
    expect(new Set(navigations).size).toBe(paths.length);
    expect(new Set(navigations.map((each) => JSON.stringify(each))).size).toBe(paths.length);
    const other = frameView(await siteOf({}), { path: '/', description: '' });
    expect(navigations).not.toContain(other.navigation);
    expect(other.shared).not.toBe(frameView(site, HEAD).shared);
  });

  it('is printed for the first page and shown on all', async () => {
    const [one, other] = [{}, {}];
    let printed = 0;
    const print = async () => `<p>${++printed}</p>`;
    expect(await printedOnce(one, 'header', print)).toBe('<p>1</p>');
    expect(printedOnce(one, 'header', print)).toBe('<p>1</p>');
    expect(await printedOnce(one, 'footer', print)).toBe('<p>2</p>');
    expect(await printedOnce(other, 'header', print)).toBe('<p>3</p>');
  });

  it('is tried anew after it failed', async () => {
    const value = {};
    const fail = () => Promise.reject(new Error('no'));
    await expect(printedOnce(value, 'look', fail)).rejects.toThrow('no');
    expect(await printedOnce(value, 'look', async () => '<p>')).toBe('<p>');
  });
});
