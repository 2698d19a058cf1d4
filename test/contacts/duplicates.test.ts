import { describe, expect, it } from 'vitest';
import { parseApart, withoutId, withPair } from '../../src/contacts/apart.ts';
import { findDuplicates } from '../../src/contacts/duplicates.ts';
import type { Fields } from '../../src/contacts/fields.ts';
import { contact, onSite } from './reading.ts';

const pairs = (a: Fields, b: Fields) =>
  findDuplicates([contact('a', a), contact('b', b)]).map(({ reasons }) => reasons);

describe('two who may be one person', () => {
  it.each<[Fields, Fields, string[]]>([
    [{ name: 'Ana Silva' }, { name: 'ana  silva' }, ['the same name, “ana  silva”']],
    [
      { name: 'José Pérez' },
      { name: 'Jose Perez' },
      ['nearly the same name, “José Pérez” and “Jose Perez”'],
    ],
    [
      { name: 'Silva, Ana' },
      { name: 'Ana Silva' },
      ['nearly the same name, “Silva, Ana” and “Ana Silva”'],
    ],
    [
      { name: 'A. Silva' },
      { name: 'Ana Silva' },
      ['nearly the same name, “A. Silva” and “Ana Silva”'],
    ],
    [
      { name: 'Ana Maria Silva' },
      { name: 'Ana Silva' },
      ['nearly the same name, “Ana Maria Silva” and “Ana Silva”'],
    ],
    [
      { name: 'Bo Nordahl' },
      { name: 'Bo Nordal' },
      ['nearly the same name, “Bo Nordahl” and “Bo Nordal”'],
    ],
    [
      { name: 'Dr. Ana Silva' },
      { name: 'Ana Silva' },
      ['nearly the same name, “Dr. Ana Silva” and “Ana Silva”'],
    ],
    [
      { name: 'Ana', phones: ['+351 900 100 200'] },
      { name: 'Bo', phones: ['(00351) 900-100-200'] },
      ['the same phone, (00351) 900-100-200'],
    ],
    [
      { name: 'Ana', phones: ['900100200'] },
      { name: 'Bo', phones: ['+351 900 100 200'] },
      ['the same phone, +351 900 100 200'],
    ],
    [
      { name: 'Ana Silva', organisation: 'Acme' },
      { name: 'Ana Costa', organisation: 'ACME' },
      ['the same first name and organisation, “Ana, ACME”'],
    ],
    [
      { name: 'Ana', emails: ['ana+news@gmail.com'] },
      { name: 'Bo', emails: ['a.na@gmail.com'] },
      ['the same mailbox, ana@gmail.com'],
    ],
    [
      { name: 'Ana Silva', emails: ['a@example.org'] },
      { name: 'Ana Silva', emails: ['A@example.org'] },
      ['the same address, A@example.org', 'the same name, “Ana Silva”'],
    ],
  ])('are found: %j and %j', (a, b, reasons) => {
    expect(pairs(a, b)).toEqual([reasons]);
  });

  it.each<[Fields, Fields]>([
    [{ name: 'Ana Silva' }, { name: 'Anton Silva' }],
    [{ name: 'Maria Silva' }, { name: 'Mario Silva' }],
    [{ name: 'Ana Lima' }, { name: 'Ana Lime' }],
    [{ name: 'Ana Nordal' }, { name: 'Bo Nordahl' }],
    [{ name: 'Ana' }, { name: 'Ana Silva' }],
    [
      { name: 'Ana', phones: ['112'] },
      { name: 'Bo', phones: ['112'] },
    ],
    [
      { name: 'Ana', organisation: 'Acme' },
      { name: 'Bo', organisation: 'Acme' },
    ],
    [{ name: '岡部' }, { name: '七海' }],
  ])('are not: %j and %j', (a, b) => {
    expect(pairs(a, b)).toEqual([]);
  });

  it('stand with the one of the site first, the surest pair first', () => {
    const all = [
      contact('a', { name: 'A. Silva' }),
      contact('b', { name: 'Bo Chen', phones: ['123456'] }),
      contact('c', { name: 'Cy', phones: ['12 34 56'] }),
      onSite('z-ana', 'Ana Silva'),
      onSite('z-ana-2', 'Ana Silva'),
    ];
    expect(findDuplicates(all).map(({ ids }) => ids)).toEqual([
      ['b', 'c'],
      ['z-ana', 'a'],
      ['z-ana-2', 'a'],
    ]);
  });

  it('stand with the one first of whom more is known', () => {
    const old = contact('ana-silva', { name: 'Ana Silva', closeness: 'well' });
    const more = contact('ana-s', { name: 'Ana Silva', role: 'Baker', met: 'x' });
    expect(findDuplicates([more, old]).map(({ ids }) => ids)).toEqual([['ana-silva', 'ana-s']]);
  });

  it('are no more proposed when they are known to be two', () => {
    const all = [contact('a', { name: 'Ana Silva' }), contact('b', { name: 'Ana Silva' })];
    expect(findDuplicates(all, [['b', 'a']])).toEqual([]);
  });

  it('do not become millions where thousands share a name', () => {
    const all = Array.from({ length: 5000 }, (_, at) => contact(`c-${at}`, { name: 'Ana Silva' }));
    expect(findDuplicates(all)).toHaveLength(4999);
  });
});

describe('the list of those who are two', () => {
  it('gains pairs at its end and keeps its comments', () => {
    const text = withPair('# two\n- [ana,  bo] # cousins\n', ['123', 'null']);
    expect(text).toBe('# two\n- [ana,  bo] # cousins\n- ["123", "null"]\n');
    expect(parseApart(text)).toEqual({
      ...{
        pairs: [
          ['ana', 'bo'],
          ['123', 'null'],
        ],
        problems: [],
      },
    });
    expect(withPair('', ['ana', 'bo'])).toBe('- [ana, bo]\n');
  });

  it('names the one who is kept when two become one, and nobody apart from themselves', () => {
    const text = '- [ana, bo]\n- [bo, cy]\n- [cy, ana]\n';
    expect(withoutId(text, 'bo', 'ana')).toBe('- [ana, cy]\n');
    expect(withoutId(text, 'dee', 'ana')).toBe(text);
  });

  it('says what is no pair', () => {
    const { pairs: read, problems } = parseApart('- [ana, bo]\n- ana\n- [a, b, c]\n- [A, b]\n');
    expect(read).toEqual([['ana', 'bo']]);
    expect(problems.map(({ message }) => message)).toEqual([
      'the 2. item is no pair of ids',
      'the 3. item is no pair of ids',
      'the 4. item is no pair of ids',
    ]);
  });
});
