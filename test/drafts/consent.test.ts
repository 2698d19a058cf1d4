import { describe, expect, it } from 'vitest';
import { consentDraft } from '../../src/drafts/consent.ts';
import { entry, person } from '../content-folder.ts';
import { worldOf } from '../giving/consent-world.ts';
import { unfinished } from './unfinished.ts';

const BODY = `First **line** with a [page](/people/ada/) and [another](https://example.org/x).

![A red boat](../pictures/boat.jpg)

- one
- two
`;

const FILES = {
  'people/ada.md': person({ consent: 'ask', headline: 'Rower', can_help_with: ['knots'] }, 'Rows.'),
  'people/bea.md': person({ name: 'Bea Ruiz', consent: 'ask' }),
  'private/people/ada.yaml': `name: Adelaide King
first_name: Addie
emails: [ada@example.org]
needs: [a secret need]
notes: a note that nobody may read
`,
};

function draftOf(fields: Record<string, unknown>, to = 'ada', files: Record<string, string> = {}) {
  const {
    circle,
    entry: find,
    friend,
  } = worldOf({
    ...FILES,
    'entries/x.md': entry({ title: 'A boat for all', ...fields }, BODY),
    ...files,
  });
  return consentDraft(circle, find('x'), friend(to));
}

describe('the mail that asks for consent', () => {
  it('shows word for word what would be published, and where', async () => {
    const { to, subject, text } = draftOf({
      people: ['ada'],
      topics: ['sea'],
      link: 'https://example.org/boat',
      image: { src: '../pictures/boat.jpg', alt: 'The boat, upside down' },
      summary: 'A boat.',
    });
    expect(to).toEqual([{ id: 'ada', name: 'Adelaide King', email: 'ada@example.org' }]);
    expect(subject).toBe('May I publish “A boat for all”?');
    await expect(text).toMatchFileSnapshot('./consent-mail.txt');
  });

  const kinds: [string, Record<string, unknown>, string[]][] = [
    ['win', {}, ['some news about you']],
    [
      'ask',
      { by: '2026-12-24', respond: 'mailto:help@example.org' },
      [
        'your ask',
        'Needed by: 24 December 2026',
        'Where to answer: help@example.org',
        '/asks/rss.xml',
      ],
    ],
    [
      'ask',
      { status: 'met', met_on: '2026-10-01', helped_by: ['bea', 'Sam from the quay'] },
      ['Met on: 1 October 2026', 'With thanks to: Bea Ruiz and Sam from the quay'],
    ],
    ['offer', { until: '2026-12-31' }, ['your offer', 'Until: 31 December 2026']],
    [
      'event',
      { starts: '2026-12-01T18:00', place: 'The quay', online: true },
      ['your event', 'at 18:00', 'Where: The quay', 'Online: yes', '/events.ics'],
    ],
    ['spotlight', {}, ['a few lines about you']],
  ];

  it.each(kinds)('of the kind %s with %j says %j', (kind, fields, said) => {
    const { text } = draftOf({ kind, people: ['ada'], ...fields });
    for (const words of said) expect(text).toContain(words);
    expect(unfinished(text)).toEqual([]);
  });

  it('tells a helper and whoever passed it on why they are asked', () => {
    const thanked = draftOf(
      { kind: 'ask', people: ['bea'], status: 'met', met_on: '2026-10-01', helped_by: ['ada'] },
      'ada',
    );
    expect(thanked.text).toContain('It thanks you for your help, and that needs your yes first.');
    const passed = draftOf({ people: ['bea'], via: 'ada' });
    expect(passed.text).toContain('It names you as the one who passed it on');
    for (const { text } of [thanked, passed]) {
      expect(text).toContain('appears only when everybody whom it names has agreed');
      expect(unfinished(text)).toEqual([]);
    }
  });

  it('of what goes into the email alone says that it goes nowhere else', () => {
    const { text } = draftOf({ people: ['ada'], audience: 'email' });
    expect(text).toContain('into the letters that I send by mail, and nowhere else');
    expect(text).not.toContain('https://letter.example.org/entries');
    expect(text).not.toContain('no page on the site');
    expect(text).toContain('> First line with a page and another.');
    expect(text).not.toMatch(/> - one|Date:|Topic/);
    expect(unfinished(text)).toEqual([]);
  });

  it('shows the page that somebody gets, and does not where they have one', () => {
    expect(draftOf({ people: ['ada'] }).text).toContain('> Can help with: knots');
    const other = entry({ title: 'Other', people: ['ada'], consented: ['ada'] });
    const { text } = draftOf({ people: ['ada'] }, 'ada', { 'entries/other.md': other });
    expect(text).toContain('- your page: /people/ada/');
    expect(text).not.toContain('Can help with');
  });

  it('says from when on it would appear, where that is ahead', () => {
    expect(draftOf({ people: ['ada'], embargo: '2026-12-01' }).text).toContain(
      'It would not appear before 1 December 2026.',
    );
  });

  it('tells nothing of the private side, the private name included', () => {
    const { text } = draftOf({ people: ['bea', 'ada'] }, 'bea');
    expect(text).toContain('About: Bea Ruiz and Ada');
    expect(text).not.toMatch(/secret|note that|Adelaide|Addie|ada@example/);
  });
});
