import { describe, expect, it } from 'vitest';
import { renderBody } from '../../src/site/html.ts';
import { entry, markdown, person } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

describe('a link to a page of the site', () => {
  const texts = async (address: string) => {
    const site = await siteOf({
      'people/eve.md': person({ name: 'Eve', consent: 'never' }),
      'entries/deep/draft.md': entry({ draft: true }),
      'entries/told.md': entry({}, `[She](${address}) did it.\n`),
      'digests/2099-01.md': markdown({ title: 'Ahead', date: '2099-01-01' }),
    });
    const told = site.entries.find(({ id }) => id === 'told');
    if (!told) throw new Error('no entry');
    return [
      renderBody(site, told),
      renderBody(site, told, { pageAddress: 'https://letter.example.org/entries/told/' }),
    ];
  };

  it.each([
    '/people/eve/',
    '/people/eve',
    '/people/eve/rss.xml',
    'https://letter.example.org/people/eve/',
    '/entries/deep/draft/',
    '/digests/2099-01/',
    '/digests/2099-01/email/',
  ])('leaves only its words where it is not public: %s', async (address) => {
    for (const html of await texts(address)) expect(html.trim()).toBe('<p>She did it.</p>');
  });

  it.each([
    '/people/ada/',
    '/people/ada/rss.xml',
    '/entries/told/',
    '/people/',
    '/digests/rss.xml',
    '/asks/',
  ])('is kept where everybody may know it: %s', async (address) => {
    for (const html of await texts(address)) expect(html).toContain(`${address}"`);
  });
});
