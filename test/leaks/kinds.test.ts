import { describe, expect, it } from 'vitest';
import { entry, person } from '../content-folder.ts';
import { ENCODINGS } from './encodings.ts';
import { leaksFrom, wallFrom } from './look.ts';

const wall = wallFrom({
  'private/people/ana.yaml': `name: "Ana Conceição Silva"
emails: [ana@friends.example]
phones: ["+351 900 100 200"]
postal: ["Rua das Flores 17, 4050 Porto"]
met: at the seed fair in Évora
needs: [a place to keep hives in winter]
notes: |
  Likes long walks – and has two dogs
  from the shelter of Évora. Short.
promised: {what: the address of the seed library, due: 2026-12-01}
`,
  'private/people/sato.yaml': 'name: 佐藤花子\n',
  'private/log.yaml': '- {date: 2026-11-01, what: "told me that she will move to Porto"}\n',
  'private/recipients.csv': 'email,name,note\nbea@letters.example,Bea Amsel,\n',
  'private/mail.yaml': 'smtp: {host: mail.example.org, user: bea-7, password: "hunter2/secret"}\n',
  'private/ideas.md': '# Ideas\n\n- Ask the mayor about the empty hall\n',
  'private/sent/now.jsonl': '{"to":"carl@letters.example","event":"sent"}\n',
  'private/people/lee.yaml': 'name: Lee\n',
  'people/zoe.md': person({ name: 'Zoe Mistral', consent: 'ask' }),
  'private/entries/loan.md': entry(
    { title: 'Zoe has a loan', people: ['zoe'], consented: ['zoe'] },
    'It pays for the oven until next summer.\n',
  ),
});

const PLANTED: Record<string, [text: string, leak: string]> = {
  'an address': ['ana@friends.example', 'e-mail address private/people/ana.yaml:2 emails'],
  'a number': ['900 100 200', 'phone number private/people/ana.yaml:3 phones'],
  'a number with its country': ['+351900100200', 'phone number private/people/ana.yaml:3 phones'],
  'a postal address': [
    'Rua das Flores 17, 4050 Porto',
    'postal address private/people/ana.yaml:4 postal',
  ],
  'how one met': ['at the seed fair in Évora', 'note private/people/ana.yaml:5 met'],
  'a need': ['a place to keep hives in winter', 'note private/people/ana.yaml:6 needs'],
  'a part of a note': [
    'Likes long walks – and has two dogs',
    'note private/people/ana.yaml:7 notes',
  ],
  'a promise': ['the address of the seed library', 'note private/people/ana.yaml:10 what'],
  'a full name': ['Ana Conceição Silva', 'name private/people/ana.yaml:1 name'],
  'a name without spaces': ['佐藤花子', 'name private/people/sato.yaml:1 name'],
  'a line of the log': ['told me that she will move to Porto', 'note private/log.yaml:1 what'],
  'an address of the list': [
    'bea@letters.example',
    'e-mail address private/recipients.csv:2 email',
  ],
  'a name of the list': ['Bea Amsel', 'name private/recipients.csv:2 name'],
  'a line of own notes': ['Ask the mayor about the empty hall', 'note private/ideas.md:3 text'],
  'an address of a journal': [
    'carl@letters.example',
    'e-mail address private/sent/now.jsonl:1 text',
  ],
  'a sentence for the email alone': [
    'It pays for the oven until next summer.',
    'email-only text private/entries/loan.md:9 body',
  ],
  'a name that the email alone tells': ['Zoe Mistral', 'name private/entries/loan.md:5 people'],
};

describe.each(Object.entries(ENCODINGS))('in %s', (_, encode) => {
  it.each(Object.entries(PLANTED))('finds %s', (__, [text, leak]) => {
    const told = encode(text);
    for (const page of [`<p>See ${told} here.</p>`, `<img alt="${told}">`, `{"a":"${told}"}`]) {
      expect(leaksFrom(wall, page)).toEqual([leak]);
    }
  });
});

it.each(Object.entries(ENCODINGS).filter(([name]) => name !== 'capital letters'))(
  'finds a password in %s',
  (_, encode) => {
    expect(leaksFrom(wall, `<p>${encode('hunter2/secret')}</p>`)).toEqual([
      'password private/mail.yaml:1 password',
    ]);
  },
);

describe('the eye', () => {
  it.each([
    ['tags within a name', 'Ana <b>Concei\u00ADção</b> <i>Sil</i>va'],
    ['a name without its accents', 'ana conceicao silva'],
    ['a name with accents of their own', 'Ana Conceição Silva'.normalize('NFD')],
    ['a name as a path', 'people/ana-conceicao-silva/index.html'],
    ['a name in a folded calendar', 'SUMMARY:Ana Concei\r\n ção Silva'],
    ['a name in a comment', '<!-- Ana Conceição Silva -->'],
    ['a name in CDATA', '<a><![CDATA[Ana Conceição Silva]]></a>'],
    ['a name in a query', '?q=Ana+Concei%C3%A7%C3%A3o+Silva'],
  ])('finds %s', (_, text) => {
    expect(leaksFrom(wall, text)).toEqual(['name private/people/ana.yaml:1 name']);
  });

  it.each([
    'Likes long walks — and has two dogs',
    'likes  long\nwalks - and has two dogs, from',
    'LIKES LONG WALKS &ndash; AND HAS <em>TWO</em> DOGS',
  ])('finds a note as the site may print it: %s', (text) => {
    expect(leaksFrom(wall, text)).toEqual(['note private/people/ana.yaml:7 notes']);
  });

  it.each([
    '(900) 100-200',
    '900.100.200',
    '00351 900 100 200',
    '<a href="tel:+351900100200">call</a>',
    'https://wa.me/351900100200',
    '<b>900</b> 100 200',
    '٩٠٠ ١٠٠ ٢٠٠',
  ])('finds a number as %s', (text) => {
    expect(leaksFrom(wall, text)).toEqual(['phone number private/people/ana.yaml:3 phones']);
  });

  it.each([
    ['another address', 'joana@friends.example, jo.ana@friends.example, ana@friends.example.org'],
    ['another name', 'Joana Conceição Silva, Ana Conceição Silvares'],
    ['a first name', 'Ana came, and Lee'],
    ['a short note', 'Short.'],
    ['a moment', '2026-09-00T10:02:00 900-10-02T00'],
    ['part of an id', 'a900100200 900100200f 9001002009001002009'],
    ['coordinates', 'M900 100.200 4.900 100.200'],
    ['a hash', 'sha512-hunter2'],
    ['a part of a password', 'hunter2'],
    ['a word like a name', 'Beamsel'],
  ])('lets %s be', (_, text) => {
    expect(leaksFrom(wall, text)).toEqual([]);
  });
});
