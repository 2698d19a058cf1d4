import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { digestPage } from '../../src/site/digest-view.ts';
import { entryPage } from '../../src/site/entry-card.ts';
import { printJsonLd } from '../../src/site/json-ld/print.ts';
import { listView } from '../../src/site/list-view.ts';
import { listPages } from '../../src/site/lists.ts';
import {
  digestHead,
  entryHead,
  homeHead,
  listWithData,
  personHead,
} from '../../src/site/page-heads.ts';
import { personSheet } from '../../src/site/person-sheet.ts';
import type { Site } from '../../src/site/site.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

const ORIGIN = 'https://letter.example.org';
const BELOW = SETTINGS.replace(ORIGIN, `${ORIGIN}/ours`).replace(
  '{name: Edda}',
  '{name: Edda, email: edda@example.org}',
);

/** What the page of the only entry says of it, and of the way to it. */
async function describedEntry(fields: Record<string, unknown>, settings = SETTINGS) {
  const site = await siteOf({ 'newsletter.yaml': settings, 'entries/a.md': entry(fields) });
  return describedOf(site);
}

/** A day before which, for these fixtures, everything is over. */
const PAST = '2020-01-05';

function describedOf(site: Site): Record<string, unknown>[] {
  const [only] = site.entries;
  if (!only) throw new Error('no entry');
  return read(entryHead(site, only, entryPage(site, only)).jsonLd);
}

function read(things: Parameters<typeof printJsonLd>[0] = []): Record<string, unknown>[] {
  return JSON.parse(printJsonLd(things))['@graph'];
}

describe('a meeting that is over', () => {
  const online = 'https://meet.example.org/secret-room';

  it('does not tell where in the net it was', async () => {
    const fields = { kind: 'event', date: PAST, starts: PAST, online };
    expect(JSON.stringify(await describedEntry(fields))).not.toContain('secret-room');
  });

  it('tells it while it is to come', async () => {
    const fields = { kind: 'event', starts: '2099-01-05', online };
    expect(JSON.stringify(await describedEntry(fields))).toContain('secret-room');
  });
});

describe('JSON-LD', () => {
  it('cannot be ended by a title', async () => {
    const title = '</script><script>alert(1)</script><!-- <b>"&amp;';
    const site = await siteOf({ 'entries/a.md': entry({ title }) });
    const [only] = site.entries;
    if (!only) throw new Error('no entry');
    const printed = printJsonLd(entryHead(site, only, entryPage(site, only)).jsonLd ?? []);
    const { document } = parseHTML(
      `<html><head><script type="application/ld+json">${printed}</script></head><body></body></html>`,
    );
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts).toHaveLength(1);
    expect(JSON.parse(scripts[0]?.textContent ?? '')['@graph'][0].headline).toBe(title);
    expect(printed).not.toContain('<');
  });

  it('tells whose site this is, how to search it, and no mail address', async () => {
    const site = await siteOf({ 'newsletter.yaml': BELOW });
    const things = read(homeHead(site).jsonLd);
    expect(things.map((thing) => thing['@type'])).toEqual(['WebSite', 'Blog', 'Person']);
    expect(things[0]).toMatchObject({
      name: 'Test Letter',
      url: `${ORIGIN}/ours/`,
      inLanguage: 'en',
      publisher: { '@id': `${ORIGIN}/ours/#editor` },
      potentialAction: {
        target: { urlTemplate: `${ORIGIN}/ours/search/?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    });
    expect(things[2]).toMatchObject({ '@id': `${ORIGIN}/ours/#editor`, name: 'Edda' });
    expect(JSON.stringify(things)).not.toContain('@example.org');
  });

  it.each(['win', 'spotlight'])('makes a %s a posting about people', async (kind) => {
    const [post, trail] = await describedEntry({ kind, topics: ['bees'] }, BELOW);
    expect(post).toMatchObject({
      '@type': 'BlogPosting',
      url: `${ORIGIN}/ours/entries/a/`,
      headline: 'News',
      description: 'Some news.',
      datePublished: '2026-09-01',
      author: { '@id': `${ORIGIN}/ours/#editor`, name: 'Edda' },
      about: [
        {
          '@type': 'Person',
          '@id': `${ORIGIN}/ours/people/ada/#person`,
          name: 'Ada',
          url: `${ORIGIN}/ours/people/ada/`,
        },
      ],
      keywords: ['bees'],
      image: `${ORIGIN}/ours/og/entries/a.png`,
    });
    expect(trail).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: kind === 'win' ? 'Wins' : 'Spotlights' },
        { position: 2, name: 'News', item: `${ORIGIN}/ours/entries/a/` },
      ],
    });
  });

  it('says of an ask how it stands and until when it holds, and sells nothing', async () => {
    const [open] = await describedEntry({ kind: 'ask', by: '2026-12-01' });
    expect(open).toMatchObject({
      '@type': 'BlogPosting',
      expires: '2026-12-01',
      creativeWorkStatus: 'Open',
    });
    const [met] = await describedEntry({ kind: 'ask', status: 'met', met_on: '2026-10-01' });
    expect(met).toMatchObject({ creativeWorkStatus: 'Met, with thanks' });
    expect(met).not.toHaveProperty('expires');
    const [offer] = await describedEntry({ kind: 'offer', until: '2026-12-24' });
    expect(offer).toMatchObject({ '@type': 'BlogPosting', expires: '2026-12-24' });
  });

  it('gives an event its hours in its own zone, across a change of the clocks', async () => {
    const [event] = await describedEntry({
      kind: 'event',
      starts: '2026-10-24T18:00',
      ends: '2026-10-25T18:00',
      timezone: 'Europe/Lisbon',
      place: 'The mill',
    });
    expect(event).toMatchObject({
      '@type': 'Event',
      name: 'News',
      startDate: '2026-10-24T18:00:00+01:00',
      endDate: '2026-10-25T18:00:00+00:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [{ '@type': 'Place', name: 'The mill' }],
    });
  });

  it.each([
    [
      { online: 'https://meet.example.org/a' },
      'Online',
      [{ '@type': 'VirtualLocation', url: 'https://meet.example.org/a' }],
    ],
    [{ online: true }, 'Online', [{ '@type': 'VirtualLocation', url: `${ORIGIN}/entries/a/` }]],
    [
      { online: true, place: 'Here' },
      'Mixed',
      [
        { '@type': 'Place', name: 'Here', address: 'Here' },
        { '@type': 'VirtualLocation', url: `${ORIGIN}/entries/a/` },
      ],
    ],
  ])('tells where an event is: %j', async (where, mode, location) => {
    const [event] = await describedEntry({ kind: 'event', starts: '2026-12-05', ...where });
    expect(event).toMatchObject({
      startDate: '2026-12-05',
      eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
      location,
    });
  });

  it('says of a person what their page shows, without mail addresses', async () => {
    const links = [
      { label: 'Home', url: 'https://ada.example.org' },
      { label: 'Mail', url: 'mailto:ada@example.org' },
    ];
    const fields = { headline: 'Beekeeper', location: 'Porto', pronouns: 'she/her', links };
    const site = await siteOf({ 'people/ada.md': person({ ...fields, topics: ['bees'] }) });
    const [ada] = site.people;
    if (!ada) throw new Error('no person');
    const head = personHead(site, ada, personSheet(site, ada));
    const [page] = read(head.jsonLd);
    expect(page).toEqual({
      '@type': 'ProfilePage',
      '@id': `${ORIGIN}/people/ada/`,
      inLanguage: 'en',
      mainEntity: {
        '@type': 'Person',
        '@id': `${ORIGIN}/people/ada/#person`,
        name: 'Ada',
        url: `${ORIGIN}/people/ada/`,
        description: 'Beekeeper',
        pronouns: 'she/her',
        homeLocation: { '@type': 'Place', name: 'Porto' },
        sameAs: ['https://ada.example.org'],
        knowsAbout: ['bees'],
      },
    });
    expect(head).toMatchObject({ type: 'profile', picture: '/og/people/ada.png' });
  });

  it('gives a list in its order, with absolute addresses and its neighbours', async () => {
    const entries = Array.from({ length: 41 }, (_, index) => {
      const day = String(28 - (index % 28)).padStart(2, '0');
      return [`entries/n${index}.md`, entry({ date: `2026-0${index < 28 ? 9 : 8}-${day}` })];
    });
    const site = await siteOf({ 'newsletter.yaml': BELOW, ...Object.fromEntries(entries) });
    const [, page] = listPages(site, 'wins');
    if (!page) throw new Error('no second page');
    const { head } = listWithData(site, listView(site, 'wins', page));
    const [collection] = read(head.jsonLd);
    expect(collection).toMatchObject({
      '@type': 'CollectionPage',
      url: `${ORIGIN}/ours/wins/page/2/`,
      mainEntity: { '@type': 'ItemList', numberOfItems: 20 },
    });
    expect(collection).toHaveProperty(
      'mainEntity.itemListElement',
      site.entries.slice(20, 40).map(({ id }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: `${ORIGIN}/ours/entries/${id}/`,
      })),
    );
    expect(head).toMatchObject({ previous: '/ours/wins/', next: '/ours/wins/page/3/' });
  });

  it('makes a letter a posting of the newsletter', async () => {
    const site = await siteOf({
      'digests/2026-10.md': markdown({ title: 'October', date: '2026-10-01' }, 'Dear friends.\n'),
    });
    const [chosen] = site.digests;
    if (!chosen) throw new Error('no digest');
    const head = digestHead(site, chosen, digestPage(site, chosen));
    expect(head).toMatchObject({ type: 'article', published: '2026-10-01' });
    expect(read(head.jsonLd)[0]).toMatchObject({
      '@type': 'BlogPosting',
      headline: 'October',
      description: 'Dear friends.',
      isPartOf: { '@type': 'Blog', name: 'Test Letter' },
    });
  });
});
