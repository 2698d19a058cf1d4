import { describe, expect, it } from 'vitest';
import { subscribeView } from '../../src/site/subscribe-view.ts';
import { writingAddress } from '../../src/site/writing-address.ts';
import { SETTINGS } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

/** A newsletter with this contact. */
const reachedAt = (contact: string) =>
  siteOf({ 'newsletter.yaml': SETTINGS.replace('mailto:edda@example.org', contact) });

describe('the page for subscribing', () => {
  it('tells of three ways, each with one thing to do', async () => {
    const { ways } = subscribeView(await siteOf());
    expect(ways.map(({ id, action }) => [id, action.href])).toEqual([
      ['mail', 'mailto:edda@example.org?subject=Please%20send%20me%20the%20letter'],
      ['feed', '/rss.xml'],
      ['calendar', 'webcal://letter.example.org/events.ics'],
    ]);
  });

  it('leads to the other feeds and to the calendar as a file', async () => {
    const { ways } = subscribeView(await siteOf());
    expect(ways.map(({ more }) => more?.href)).toEqual([undefined, '/feeds/', '/events.ics']);
    expect(ways.map(({ feed }) => feed?.address)).toEqual([
      undefined,
      'https://letter.example.org/rss.xml',
      'https://letter.example.org/events.ics',
    ]);
  });
});

describe('the address to write to', () => {
  it.each([
    ['a mailbox', 'mailto:a@example.org', 'mailto:a@example.org?subject=Caf%C3%A9%20%26%20bees'],
    [
      'a mailbox with a subject of its own',
      'mailto:a@example.org?Subject=Hello&cc=b@example.org',
      'mailto:a@example.org?subject=Caf%C3%A9%20%26%20bees&cc=b@example.org',
    ],
    ['a page', 'https://example.org/write?to=us', 'https://example.org/write?to=us'],
  ])('is %s', async (_, contact, expected) => {
    expect(writingAddress(await reachedAt(contact), 'Café & bees')).toBe(expected);
  });
});
