import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fields, fieldsOf } from '../../src/contacts/fields.ts';
import { planImport } from '../../src/contacts/import.ts';
import { type Incoming, incoming as incomingOf } from '../../src/contacts/incoming.ts';
import type { Known } from '../../src/contacts/known.ts';
import { contactFile, faultOfText, withChange } from '../../src/contacts/write.ts';
import { parsePrivate } from '../../src/read/parse-private.ts';
import { contact, filesOf, onSite, people, plan } from './reading.ts';

const ROWS = 'Name,Email,Phone,Company,Position,LinkedIn,Notes\n';

/** Who is changed or begun by an import of rows, and how. */
const outcome = (rows: string, known: readonly Known[] = []) => {
  const { planned, unchanged, leftOut } = plan(ROWS + rows, known);
  return {
    files: planned.map(({ id, isNew }) => `${isNew ? 'new' : 'more'} ${id}`),
    unchanged,
    leftOut: leftOut.map(({ line, reason }) => `${line} ${reason}`),
  };
};

describe('who is the same', () => {
  const ana = contact('ana', { name: 'Ana Silva', emails: ['ana@example.org'] });

  it.each([
    ['the address in another spelling', 'A. Silva,ANA@example.org,+1 2'],
    ['the address with a name beside it', 'A. Silva,Ana <ana@example.org>,+1 2'],
  ])('is told by %s', (_, row) => {
    expect(outcome(row, [ana]).files).toEqual(['more ana']);
  });

  it.each([
    'https://www.linkedin.com/in/Ana/',
    'https://pt.linkedin.com/in/ana?trk=x',
    'linkedin.com/in/ana',
  ])('is told by a profile on LinkedIn: %s', (link) => {
    const known = contact('ana', { name: 'Ana', links: ['http://linkedin.com/in/ana'] });
    expect(outcome(`Ana S,,+1 2,,,${link}`, [known]).files).toEqual(['more ana']);
  });

  it('is not told by a name alone', () => {
    expect(outcome('Ana Silva,other@example.org', [ana]).files).toEqual(['new ana-silva']);
    expect(outcome('Ana Silva,,+1 2', [ana]).files).toEqual(['new ana-silva']);
  });

  it('is told by the whole name for one person of the site', () => {
    const site = onSite('people/ana', 'Ana Silva');
    expect(outcome('ana  silva,,+1 2', [site]).files).toEqual(['new people/ana']);
    expect(filesOf(`${ROWS}Ana Silva,,+1 2`, [site])).toEqual({
      'people/ana': 'phones:\n  - +1 2\n',
    });
  });

  it.each<[string, string, Known[]]>([
    ['another contact has the name', 'Ana Silva,,+1 2', [contact('x', { name: 'Ana Silva' })]],
    ['the file has two of that name', 'Ana Silva,a@example.org\nAna Silva,b@example.org', []],
  ])('is not told by it where %s', (_, rows, known) => {
    const { files } = outcome(rows, [onSite('ana', 'Ana Silva'), ...known]);
    expect(files.every((file) => file.startsWith('new ana-silva'))).toBe(true);
  });

  it('is not told by it where the known address is another, nor by one word', () => {
    const known = { ...ana, isOnSite: true };
    expect(outcome('Ana Silva,other@example.org', [known]).files).toEqual(['new ana-silva']);
    expect(outcome('Ana,ana@example.org', [onSite('ana', 'Ana')]).files).toEqual(['new ana-2']);
  });

  it('is the one with the same name, of two who share an address', () => {
    const emails = ['home@example.org'];
    const both = [contact('ana', { name: 'Ana', emails }), contact('bo', { name: 'Bo', emails })];
    expect(outcome('Bo,home@example.org,+1 2', both).files).toEqual(['more bo']);
  });
});

describe('a new file', () => {
  it.each([
    ['the name', 'Zoë Müller-Ångström', 'zoe-muller-angstrom'],
    [
      'the mailbox where the name has no Latin letter',
      '岡部 七海,nanami.o@example.org',
      'nanami-o',
    ],
    ['a number where there is nothing else', 'Άννα,,+1 2', 'contact-1'],
    ['the name alone, whatever path it means', '../../etc/passwd', 'etc-passwd'],
    ['a part of a very long name', `Ana ${'b'.repeat(60)} Silva`, 'ana'],
  ])('has its id from %s', (_, row, id) => {
    expect(outcome(row).files).toEqual([`new ${id}`]);
  });

  it('has a number behind an id that is taken, also by people of the site', () => {
    const known = [onSite('ana', 'Ana Chen'), contact('ana-2', { name: 'Ana Fox' })];
    expect(outcome('Ana,a@example.org\nAna,b@example.org', known).files).toEqual([
      'new ana-3',
      'new ana-4',
    ]);
    expect(outcome('Άννα,,+1\nΒασίλης,,+2').files).toEqual(['new contact-1', 'new contact-2']);
  });

  it('is not begun for somebody without a name', () => {
    expect(outcome(',a@example.org\n,,+1 2')).toEqual({
      ...{ files: [], unchanged: [] },
      leftOut: ['2 a@example.org has no name', '3 the row has no name'],
    });
  });

  it('guesses neither closeness nor cadence', () => {
    expect(filesOf(`${ROWS}Ana,a@example.org,+1,Acme,Boss,,x`).ana).not.toMatch(
      /closeness|cadence/,
    );
  });
});

describe('a file that is there', () => {
  const text = `# my oldest friend
name:   Ana Silva    # really
emails: [ ana@example.org ]
organisation: "Seed Library"
notes: >
  Likes
  tea

closeness: close
`;
  const known = (): Known => {
    const [read] = parsePrivate([{ file: contactFile('ana'), text }]).contacts;
    return contact('ana', fieldsOf(read ?? {}));
  };
  const textAfter = (row: string) => {
    const [planned] = plan(ROWS + row, [known()]).planned;
    return planned ? withChange(text, planned.change) : text;
  };

  it('gains what was empty, and keeps its comments and its form', () => {
    expect(textAfter('Ana Silva,ana@example.org;a@work.example,+1 2')).toBe(
      `${text.replace('[ ana@example.org ]', '[ana@example.org, a@work.example]')}phones:\n  - +1 2\n`,
    );
  });

  it('keeps what differs in its notes, with the day', () => {
    expect(textAfter('A. Silva,ana@example.org,,Acme,Boss')).toContain(
      `tea\n\n  2026-11-22 import: name: A. Silva\n\n  2026-11-22 import: organisation: Acme\n\n  2026-11-22 import: role: Boss\n`,
    );
  });

  it('does not change for values that differ only in spelling', () => {
    expect(outcome('ANA  silva,Ana@example.org,,seed library', [known()]).files).toEqual([]);
  });

  it('does not take the place where somebody worked for the place where they work', () => {
    const [planned] = plan(`${ROWS}Ana Silva,ana@example.org,,Acme,Boss`, [known()]).planned;
    expect(planned?.change.set).not.toHaveProperty('role');
  });
});

const names = [
  'Ana Silva',
  'ana silva',
  'Bo Chen',
  'Ana',
  '岡部',
  '"x": [y',
  '- a',
  '~',
  '007',
  '',
];
const texts = fc.oneof(
  fc.constantFrom('a@example.org', 'b@example.org', 'A@example.org', 'bad@nowhere'),
  fc.constantFrom('+1 2', '0012', '=1+1', '../../x', '2026-01-01', '# no', 'a: b', '|', '&a', '*a'),
  fc.constantFrom('https://linkedin.com/in/ana', 'https://www.linkedin.com/in/ANA/', 'x.org'),
  fc.constantFrom('line one\nline two', ' lead', 'tab\there', 'x\u202ey', '\u0007', '\u2028', '\r'),
  fc.constantFrom(
    '2026-11-22 import: role: Boss',
    '2026-11-22 import:',
    'role: Boss',
    '---',
    '...',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const some = fc.array(texts, { maxLength: 3 });
const row = fc.record({
  line: fc.constant(1),
  addresses: some,
  name: fc.oneof(fc.constantFrom(...names), texts),
  firstName: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, texts),
  details: fc.record({
    ...{ phones: some, postal: some, links: some, notes: some },
    ...{ organisation: texts, role: texts, connected: texts },
  }),
});

describe('any import', () => {
  /** The folder after an import, each file written and read again. */
  const imported = (rows: Incoming[], files: Map<string, string>, site: Known[], today: string) => {
    const { planned } = planImport(
      rows,
      [...site.filter(({ id }) => !files.has(id)), ...read(files, site)],
      {
        from: 'import',
        today,
      },
    );
    const next = new Map(files);
    for (const { id, isNew, change } of planned) {
      expect(isNew).toBe(!files.has(id));
      const text = withChange(files.get(id) ?? '', change);
      expect(faultOfText(id, text, change)).toBeUndefined();
      expect(id).toMatch(/^[a-z0-9-]+$/);
      next.set(id, text);
    }
    return next;
  };
  const read = (files: Map<string, string>, site: Known[]): Known[] =>
    [...files].map(([id, text]) => {
      const person = site.find((each) => each.id === id);
      const [found] = parsePrivate([{ file: contactFile(id), text }]).contacts;
      const fields = {
        ...(person && { name: person.fields.name ?? '' }),
        ...fieldsOf(found ?? {}),
      };
      return { id, fields, isOnSite: person !== undefined, hasFile: true };
    });
  const incomingFrom = (rows: (typeof row extends fc.Arbitrary<infer R> ? R : never)[]) =>
    rows.map(incomingOf);

  it('changes nothing the second time, on whatever day, and loses nothing ever', () => {
    const site = [onSite('ana-silva', 'Ana Silva'), onSite('bo', 'Bo Chen')];
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.array(row, { maxLength: 5 }), (old, more) => {
        const first = imported(incomingFrom(old), new Map(), site, '2026-11-20');
        const second = imported(incomingFrom(more), first, site, '2026-11-21');
        expect(imported(incomingFrom(more), second, site, '2026-11-22')).toEqual(second);
        // Who was left out at first may be known by now.
        const named = incomingFrom(old).filter(({ fields }) => fields.name !== undefined);
        expect(imported(named, second, site, '2026-11-22')).toEqual(second);
        for (const { id, fields } of read(first, [])) {
          keeps(read(new Map([[id, second.get(id) ?? '']]), [])[0]?.fields ?? {}, fields);
        }
      }),
      { numRuns: 400 },
    );
  });

  /** Every value stands there, lists in their order, notes at the beginning of the notes. */
  function keeps(now: Fields, before: Fields) {
    for (const [field, value] of Object.entries(before)) {
      const kept = now[field as keyof Fields];
      if (Array.isArray(value)) expect(kept?.slice(0, value.length)).toEqual(value);
      else if (field === 'notes') expect(String(kept).startsWith(value.trimEnd())).toBe(true);
      else expect(kept).toBe(value);
    }
  }
});

it('takes in 5,000 people in a moment', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => `Ana Silva${at % 900},p${at}@example.org`);
  const all = people(ROWS + rows.join('\n'));
  const begin = performance.now();
  const { planned } = planImport(all, [], { from: 'import', today: '2026-11-22' });
  expect(planned).toHaveLength(5000);
  expect(performance.now() - begin).toBeLessThan(5000);
});
