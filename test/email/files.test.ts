import { describe, expect, it } from 'vitest';
import { letterFiles } from '../../src/email/files.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';
import { letterFrom } from './letter.ts';

const CONTENT = {
  'newsletter.yaml': SETTINGS.replace(
    '{name: Edda}',
    '{name: "Edda, Ltd", email: edda@example.org}',
  ),
  'people/ada.md': person({ name: 'Ada <b>"Countess"</b> & Söhne' }),
  'people/nanami.md': person({ name: 'Nanami (岡部 七海) 👩‍🚀' }),
  'people/shy.md': person({ name: 'Shy', consent: 'ask' }),
  'entries/old-ask.md': entry({ kind: 'ask', title: 'Still needed: wire', by: '2026-12-01' }),
  'entries/met.md': entry({
    kind: 'ask',
    title: 'A mixer',
    status: 'met',
    met_on: '2026-10-20',
    helped_by: ['nanami', 'Grace from the <library>'],
  }),
  'entries/later.md': entry({ kind: 'event', title: 'Earlier event', starts: '2026-11-08' }),
  'entries/win.md': entry(
    {
      title: 'Won <script>alert(1)</script> & "more"',
      date: '2026-10-10',
      people: ['ada', 'nanami'],
      link: 'HTTPS://Example.org?a=1&b=2',
    },
    'They *won* it, and [Ada](/people/ada/) is glad.[^1]\n\nMore.\n\n[^1]: Really.\n',
  ),
  'entries/ask.md': entry({
    kind: 'ask',
    title: 'Wanted: time',
    date: '2026-10-11',
    respond: 'https://example.org/help',
  }),
  'entries/offer.md': entry({
    kind: 'offer',
    title: 'Free lessons',
    date: '2026-10-12',
    until: '2026-12-31',
  }),
  'entries/event.md': entry({
    kind: 'event',
    title: 'Meeting',
    date: '2026-10-13',
    starts: '2026-11-20T18:00',
    ends: '2026-11-20T20:00',
    timezone: 'Europe/Lisbon',
    place: 'Hall & yard',
    online: 'https://example.org/room',
  }),
  'entries/meet.md': entry({
    kind: 'spotlight',
    title: 'Meet Nanami',
    date: '2026-10-14',
    people: ['nanami'],
    summary: 'A pilot.',
  }),
  'private/entries/secret.md': entry(
    { title: 'For the letter only', date: '2026-10-15', people: ['shy'], consented: ['shy'] },
    'A word among friends.\n',
  ),
  'digests/one.md': markdown({ title: 'One', date: '2026-10-01' }, ''),
  'digests/two.md': markdown(
    { title: 'Two & <more>', subject: 'Two, with “quotes” and ümlauts 🎉', date: '2026-11-01' },
    'Dear friends of [Ada](/people/ada/), this was a month of repairs, and of more words than fit into one line.\n\n- one\n- two\n',
  ),
};

describe('the six files of a digest', async () => {
  const letter = await letterFrom(CONTENT);
  const files = await letterFiles(letter);

  it.each(Object.keys(files))('are as they should be: %s', async (name) => {
    await expect(files[name]).toMatchFileSnapshot(`../golden/letter/${name}`);
  });

  it('are the same for the same letter', async () => {
    expect(await letterFiles(await letterFrom(CONTENT))).toEqual(files);
  });

  it('hold nothing that could run', () => {
    for (const name of ['paste.html', 'email.html', 'copy.html']) {
      const html = files[name]?.replace(
        /<script>\nasync function copyLetter[\s\S]*?<\/script>/,
        '',
      );
      expect(html, name).not.toMatch(/<script|\son\w+=|javascript:/i);
    }
  });

  it('say in text what they say in HTML', () => {
    const words = (text = '') => new Set(text.match(/[\p{L}\p{N}]{2,}/gu));
    const html = files['paste.html']
      ?.replace(/<a href="[^"]*"/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(lt|gt|quot|amp);/g, ' ');
    const text = words(files['email.txt']);
    expect([...words(html)].filter((word) => !text.has(word))).toEqual([]);
  });

  it('keep plain text within 72 columns, but for addresses', () => {
    const long = files['email.txt']
      ?.split('\n')
      .filter((line) => line.length > 72 && !/https?:|mailto:/.test(line));
    expect(long).toEqual([]);
  });

  it('tell of an entry without a page, without leading anywhere', () => {
    expect(files['paste.html']).toContain('<strong>Shy</strong><br>For the letter only<br>');
    expect(files['paste.html']).not.toContain('entries/secret');
  });

  it('use only what survives pasting', () => {
    const tags = new Set(files['paste.html']?.match(/(?<=<)[a-z0-9]+/g));
    const kept = [
      'div',
      'h1',
      'h2',
      'h3',
      'p',
      'ul',
      'ol',
      'li',
      'a',
      'strong',
      'em',
      'br',
      'blockquote',
      'img',
    ];
    expect([...tags].filter((tag) => !kept.includes(tag))).toEqual([]);
    for (const [, href = ''] of files['paste.html']?.matchAll(/href="([^"]*)"/g) ?? []) {
      const address = href.replaceAll('&amp;', '&');
      expect(new URL(address).href).toBe(address);
    }
  });
});

describe('the draft', async () => {
  const { 'draft.eml': draft = '' } = await letterFiles(await letterFrom(CONTENT));
  const head = draft.slice(0, draft.indexOf('\r\n\r\n'));

  it('is unsent: no recipient, no date, no id', () => {
    expect(head).toMatch(/^X-Unsent: 1$/m);
    expect(head).not.toMatch(/^(To|Cc|Bcc|Date|Message-ID):/im);
    expect(head).toContain('From: "Edda, Ltd" <edda@example.org>');
  });

  it('has text first, quoted-printable, in short lines that end with CRLF', () => {
    expect(draft.indexOf('text/plain')).toBeLessThan(draft.indexOf('text/html'));
    expect(draft.match(/^Content-Transfer-Encoding: quoted-printable\r$/gm)).toHaveLength(2);
    expect(draft.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of draft.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
  });
});
