import { describe, expect, it } from 'vitest';
import { readImport } from '../../src/recipients/import/read.ts';
import {
  CARD_3,
  CARD_4,
  card,
  GOOGLE_FULL,
  LINKEDIN_FULL,
  OUTLOOK_FULL,
  THUNDERBIRD_FULL,
} from './exports.ts';
import { filesOf, people, read } from './reading.ts';

const ANA = `name: Ana Silva
emails:
  - ana@example.org
phones:
  - +351 900 100 200
postal:
  - Rua 1, 4000 Porto, Portugal
links:
  - https://ana.example.org
  - https://www.linkedin.com/in/ana
organisation: Acme, Ltd.
role: Librarian
notes: |-
  Department: Loans
  Met in Rome
  Likes tea; and maps
  Nickname: Ani
  Labels: Bees, Choir
  Relation: Bo Chen
`;

describe('an import', () => {
  it('takes people without an address from LinkedIn, and the day of connecting', () => {
    expect(filesOf(LINKEDIN_FULL)).toEqual({
      'eve-okafor': `name: Eve Okafor
links:
  - https://www.linkedin.com/in/eve-okafor
organisation: Okafor, Sons & Co
role: Baker
met: on LinkedIn
met_on: 2025-11-03
`,
      'ana-silva': `name: Ana Silva
emails:
  - ana@example.org
links:
  - https://www.linkedin.com/in/an%C3%A1
notes: "met_on: 1/2/18"
`,
    });
    expect(read(LINKEDIN_FULL)).toMatchObject({
      format: 'a table exported from LinkedIn',
      notes: [],
      leftOut: [],
    });
  });

  it('keeps of Google Contacts all but what it says is not taken', () => {
    expect(filesOf(GOOGLE_FULL)).toEqual({
      'ana-silva': `name: Ana Silva
emails:
  - ana@example.org
phones:
  - +351 900 100 200
  - +351 900 100 201
  - +351 210 000 000
postal:
  - Rua 1, 4000 Porto, Portugal
links:
  - https://ana.example.org
organisation: Seed Library
role: Librarian
notes: |-
  Met in Rome.
  Likes tea
  Nickname: Ani
  Department: Loans
  Relation (Spouse): Bo Chen
  Shoe size: 38
  Labels: Friends
`,
    });
    expect(read(GOOGLE_FULL).notes).toEqual(['Not taken: the column "Birthday"']);
  });

  it('reads the columns of Outlook, whose Title is no role', () => {
    expect(filesOf(OUTLOOK_FULL)['zoe-muller']).toBe(`name: Zoë Müller
emails:
  - zoe@example.org
phones:
  - +44 1
  - +44 2
postal:
  - 1 High St, LS1 Leeds, UK
  - Weg 2, Bonn
links:
  - https://zoe.example.org
organisation: Acme
role: Head of it
notes: |-
  A note
  Department: Sales
  Labels: Choir, Bees
`);
  });

  it('reads the columns of Thunderbird', () => {
    expect(filesOf(THUNDERBIRD_FULL)['dee-fox']).toBe(`name: Dee Fox
emails:
  - dee@example.org
phones:
  - +1 5
  - +1 6
postal:
  - Flat 2, Main St 1, 73301 Austin, TX, USA
links:
  - https://dee.example.org
organisation: City
role: Clerk
notes: |-
  Met at work
  Custom 1: likes maps
`);
  });

  it.each([
    ['3', CARD_3],
    ['4', CARD_4],
  ])('reads vCard %s', (_, text) => {
    expect(filesOf(text)).toEqual({ 'ana-silva': ANA });
  });

  it('reads a card of which a detail is broken, and says which', () => {
    const text = card('VERSION:3.0', 'FN:Ana Silva', 'TEL;TYPE="x:1', 'TEL:+351 2', 'NOTE:x');
    expect(filesOf(text)['ana-silva']).toContain('+351 2');
    expect(read(text).unread).toEqual([{ line: 1, reason: 'TEL cannot be read' }]);
  });

  it('says which details of a card of version 2.1 are not read', () => {
    const text = card(
      ...['VERSION:2.1', 'N:Hill;Gus;;;', 'FN:Gus Hill', 'TEL;CELL;PREF:+1 2'],
      ...['NOTE;ENCODING=QUOTED-PRINTABLE:=4D=', '=C3=BC'],
    );
    expect(filesOf(text)['gus-hill']).toContain('+1 2');
    expect(read(text).unread).toEqual([{ line: 1, reason: 'NOTE cannot be read' }]);
  });

  it('calls a company by its whole name, and makes nobody of a row without a name', () => {
    const text = 'Name,Organization,Email,Phone\n,Acme & Sons,o@acme.example,\n,Acme,,+1 2\n';
    expect(people(text).map(({ fields }) => [fields.name, fields.first_name])).toEqual([
      ['Acme & Sons', 'Acme & Sons'],
      [undefined, undefined],
    ]);
  });

  it('takes a table without addresses only for contacts', () => {
    const text = 'First Name,Last Name,Company\nAna,Silva,Acme\n';
    expect(people(text)[0]?.fields).toEqual({ name: 'Ana Silva', organisation: 'Acme' });
    expect(readImport(new TextEncoder().encode(text))).toHaveProperty('fault');
  });
});

describe('what strangers wrote', () => {
  it('keeps in the notes what its field refuses, and says so', () => {
    const [ana] = people('Name,Email,Website\nAna,a@nowhere,javascript:alert(1)\n');
    expect(ana?.fields).toEqual({ name: 'Ana' });
    expect(ana?.remarks.map(({ text }) => text)).toEqual([
      'emails: a@nowhere',
      'links: javascript:alert(1)',
    ]);
    expect(ana?.refused).toEqual([
      'emails: "a@nowhere" is not an e-mail address; it is kept in the notes',
      'links: the address "javascript:alert(1)" does not begin with https:// or http://; it is kept in the notes',
    ]);
  });

  it('brings no control or invisible character, and no line break into a line', () => {
    const [ana] = people(
      'Name,Company,Phone\n"Ana\nSil\u202eva","A\u0007c\u200bme\nLtd","+1\n2"\n',
    );
    expect(ana?.fields).toEqual({ name: 'Ana Silva', organisation: 'Acme Ltd', phones: ['+1 2'] });
  });

  it('takes no formula, link or address for a name', () => {
    const names = [
      '"=HYPERLINK(""https://evil.example"")"',
      'ana@example.org',
      '<b>Ana</b>',
      '=Ana',
    ];
    const text = `Name,Email\n${names.map((name, at) => `${name},p${at}@example.org`).join('\n')}\n`;
    expect(people(text).map(({ fields }) => fields.name)).toEqual([
      undefined,
      undefined,
      undefined,
      'Ana',
    ]);
  });

  it('cuts notes that would make a file unreadable', () => {
    const [ana] = people(`Name,Notes\nAna,${'n'.repeat(100_000)}\n`);
    expect(ana?.remarks[0]?.text).toHaveLength(20_000);
    expect(ana?.refused).toEqual(['notes: they have 100000 characters and are cut after 20000']);
  });
});
