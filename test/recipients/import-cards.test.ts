import { describe, expect, it } from 'vitest';
import { peopleIn, read } from './reading.ts';

describe('cards', () => {
  const card = (...lines: string[]) =>
    ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\n');

  it('are read one by one, so that a broken one spoils no other', () => {
    const text = card('FN:Ana', 'EMAIL;X') + card('FN:Bo', 'EMAIL:bo@example.org');
    expect(peopleIn(text)).toEqual(['bo@example.org|Bo||']);
    expect(read(text).leftOut).toEqual([{ line: 1, reason: 'the card is broken' }]);
  });

  it('are left out where a line has no end', () => {
    const text = card(`EMAIL${';A'.repeat(500_000)}:ana@example.org`);
    expect(read(text).leftOut).toEqual([{ line: 1, reason: 'the card is broken' }]);
  });

  it('may hold rubbish in what is not read', () => {
    const text = card('FN:Ana', 'no property at all', 'TEL;;;HOME:1', 'EMAIL:ana@example.org');
    expect(peopleIn(text)).toEqual(['ana@example.org|Ana||']);
  });

  it.each([
    ['the first of several', ['EMAIL:a@example.org', 'EMAIL:b@example.org'], 'a@example.org'],
    ['the preferred', ['EMAIL:a@example.org', 'EMAIL;TYPE=PREF:b@example.org'], 'b@example.org'],
    [
      'the preferred of a list',
      ['EMAIL:a@example.org', 'EMAIL;TYPE=home,pref:b@example.org'],
      'b@example.org',
    ],
    [
      'the lowest number',
      ['EMAIL;PREF=2:a@example.org', 'EMAIL;PREF=1:b@example.org'],
      'b@example.org',
    ],
    [
      'a grouped one',
      ['item1.EMAIL;type=INTERNET:a@example.org', 'item1.X-ABLabel:x'],
      'a@example.org',
    ],
    ['a folded one', ['EMAIL:a@exam', ' ple.org'], 'a@example.org'],
    ['one that can be used', ['EMAIL:a@nowhere', 'EMAIL:b@example.org'], 'b@example.org'],
  ])('give %s of their addresses', (_, lines, email) => {
    expect(read(card(...lines)).contacts.map((each) => each.email)).toEqual([email]);
  });

  it('greet nobody by a name that is not theirs', () => {
    const firstNameIn = (...lines: string[]) =>
      read(card('EMAIL:a@example.org', ...lines)).contacts[0]?.firstName;
    expect(firstNameIn('N:Silva;Ana;;;', 'FN:Ana Silva')).toBe('Ana');
    expect(firstNameIn('N:Silva;Ana,Anita;;;')).toBe('Ana');
    expect(firstNameIn('FN:Ana Silva')).toBe('');
    expect(firstNameIn('N:;Acme;;;', 'FN:Acme', 'X-ABShowAs:COMPANY')).toBe('');
    expect(firstNameIn('N:;Choir;;;', 'KIND:org')).toBe('');
  });
});
