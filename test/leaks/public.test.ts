import { describe, expect, it } from 'vitest';
import { leaksOf } from '../../src/leaks/leak.ts';
import { tracesIn } from '../../src/leaks/traces.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';
import { leaksFrom, wallFrom } from './look.ts';

const BEA = { 'private/people/bea.yaml': 'name: Bea Amsel\nemails: [bea@amsel.example]\n' };
const ADDRESS = 'e-mail address private/people/bea.yaml:2 emails';
const MET = { kind: 'ask', respond: 'mailto:bea@amsel.example' };

describe('an address', () => {
  it.each<[string, Record<string, string>]>([
    [
      'the contact of the newsletter',
      { 'newsletter.yaml': SETTINGS.replace('edda@example.org', 'bea@amsel.example') },
    ],
    [
      'the address of the editor',
      { 'newsletter.yaml': SETTINGS.replace('Edda}', 'Edda, email: bea@amsel.example}') },
    ],
    [
      'where news is sent',
      { 'newsletter.yaml': `${SETTINGS}submit: {email: bea@amsel.example}\n` },
    ],
    ['where an ask is answered', { 'entries/a.md': entry(MET) }],
    [
      'the link of an entry',
      { 'entries/a.md': entry({ link: 'mailto:bea%40amsel.example?subject=x' }) },
    ],
    [
      'a link of a person',
      { 'people/bea.md': person({ links: [{ label: 'Mail', url: 'mailto:Bea@Amsel.example' }] }) },
    ],
    [
      'what a contact lets be public',
      {
        'private/people/bea.yaml':
          'name: B\nemails: [bea@amsel.example]\npublic: [bea@amsel.example]\n',
      },
    ],
  ])('is public as %s', (_, files) => {
    expect(leaksFrom(wallFrom({ ...BEA, ...files }), 'bea@amsel.example')).toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    ['the body of an entry', { 'entries/a.md': entry({}, 'Write to bea@amsel.example.\n') }],
    ['an entry that is not public', { 'entries/a.md': entry({ ...MET, draft: true }) }],
    [
      'a person who never wants to be named',
      {
        'people/bea.md': person({
          consent: 'never',
          links: [{ label: 'Mail', url: 'mailto:bea@amsel.example' }],
        }),
      },
    ],
  ])('is not public by %s', (_, files) => {
    expect(leaksFrom(wallFrom({ ...BEA, ...files }), 'bea@amsel.example')).toEqual([ADDRESS]);
  });
});

describe('a name', () => {
  const NAME = 'name private/people/bea.yaml:1 name';
  const log = (answers: string[]) => ({
    'private/log.yaml': answers
      .map((answer, at) => `- {date: 2026-11-0${at + 1}, consent: {of: bea, answer: ${answer}}}\n`)
      .join(''),
  });

  it.each<[string, Record<string, string>]>([
    ['a person', { 'people/bea.md': person({ name: 'Bea Amsel' }) }],
    ['the body of an entry', { 'entries/a.md': entry({}, '**Bea** _Amsel_ came.\n') }],
    ['somebody thanked', { 'entries/a.md': entry({ kind: 'ask', helped_by: ['Bea Amsel'] }) }],
    ['a page', { 'pages/about.md': markdown({ title: 'About' }, 'By Bea Amsel.\n') }],
    [
      'the note of a digest',
      { 'digests/one.md': markdown({ title: 'x', date: '2026-11-01' }, 'Bea Amsel!\n') },
    ],
    ['the editor', { 'newsletter.yaml': SETTINGS.replace('Edda', 'Bea Amsel') }],
  ])('is public as that of %s', (_, files) => {
    expect(leaksFrom(wallFrom({ ...BEA, ...files }), 'Bea Amsel')).toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    [
      'a digest to come',
      { 'digests/one.md': markdown({ title: 'x', date: '2026-12-01' }, 'Bea Amsel!\n') },
    ],
    ['a draft', { 'entries/a.md': entry({ draft: true }, 'Bea Amsel came.\n') }],
    [
      'an entry for the email',
      { 'entries/a.md': entry({ audience: 'email' }, 'Bea Amsel came.\n') },
    ],
  ])('is not public by %s', (_, files) => {
    expect(leaksFrom(wallFrom({ ...BEA, ...files }), 'Bea Amsel')).toEqual([NAME]);
  });

  it('is no longer public after the consent is taken back, wherever it stands', () => {
    const files = { ...BEA, 'entries/a.md': entry({}, 'Bea Amsel came.\n') };
    const withdrawn = ['name private/log.yaml:2 consent'];
    expect(leaksFrom(wallFrom({ ...files, ...log(['yes', 'withdrawn']) }), 'Bea Amsel')).toEqual(
      withdrawn,
    );
    expect(leaksFrom(wallFrom({ ...files, ...log(['withdrawn', 'yes']) }), 'Bea Amsel')).toEqual(
      [],
    );
  });

  it.each<[string, Record<string, string>, string]>([
    ['a body', { 'entries/a.md': entry({}, 'Bea Amsel came.\n') }, 'take it out of entries/a.md:8'],
    [
      'their own file',
      { 'people/bea.md': person({ name: 'Bea Amsel' }) },
      'write consent: never in people/bea.md',
    ],
  ])('is to be mended in %s after a withdrawal', (_, files, fix) => {
    const wall = wallFrom({ ...BEA, ...log(['withdrawn']), ...files });
    const traces = tracesIn(wall.eye, 'Bea Amsel');
    const found = leaksOf(wall, [{ file: 'page', traces }], (file) => file);
    expect(found.map((each) => each.fix)).toEqual([`they took their consent back: ${fix}`]);
  });

  it.each([
    ['Cleo Marsh', 'name private/log.yaml:4 consent'],
    ['She keeps bees behind the old school.', 'note private/log.yaml:2 what'],
    ['He lost his job at the harbour in spring.', 'note private/log.yaml:7 what'],
  ])('is found at its place in a log that is not in the order of days: %s', (text, found) => {
    const wall = wallFrom({
      'people/cleo.md': person({ name: 'Cleo Marsh', consent: 'never' }),
      'private/log.yaml': `- date: 2026-11-03
  what: She keeps bees behind the old school.
- date: 2026-11-02
  consent: {of: cleo, answer: withdrawn}
- date: 2026-11-01
  with: [cleo]
  what: He lost his job at the harbour in spring.
`,
    });
    expect(leaksFrom(wall, text)).toEqual([found]);
  });

  it('is public where a namesake agreed', () => {
    const files = {
      ...BEA,
      ...log(['withdrawn']),
      'people/other.md': person({ name: 'Bea Amsel' }),
    };
    expect(leaksFrom(wallFrom(files), 'Bea Amsel')).toEqual([]);
  });
});

describe('a text', () => {
  const NEED = 'a place to keep hives in winter';
  const needs = { 'private/people/bea.yaml': `name: Bea\nneeds: [${NEED}]\n` };
  const LOAN = 'It pays for the oven until next summer.';
  const loan = { 'private/entries/loan.md': entry({ title: 'A loan' }, `${LOAN}\n`) };

  it.each<[string, Record<string, string>, string]>([
    [
      'a need that is the title of an ask',
      { ...needs, 'entries/a.md': entry({ title: NEED }) },
      NEED,
    ],
    [
      'a need that the person says',
      { ...needs, 'people/bea.md': person({ looking_for: [NEED] }) },
      NEED,
    ],
    [
      'a need that may be public',
      { 'private/people/bea.yaml': `name: Bea\nneeds: [${NEED}]\npublic: [${NEED}]\n` },
      NEED,
    ],
    [
      'a sentence of the email that an entry says',
      { ...loan, 'entries/a.md': entry({}, LOAN) },
      LOAN,
    ],
  ])('is public: %s', (_, files, text) => {
    expect(leaksFrom(wallFrom(files), text)).toEqual([]);
  });

  it('is a leak where a public entry tells it', () => {
    const note = 'Wants to leave the bakery soon.';
    const files = {
      'private/people/bea.yaml': `name: Bea\nnotes: ${note}\n`,
      'entries/a.md': entry({}, note),
    };
    expect(leaksFrom(wallFrom(files), note)).toEqual(['note private/people/bea.yaml:2 notes']);
  });
});
