import { describe, expect, it } from 'vitest';
import type { Values } from '../../src/submissions/fields.ts';
import { seen } from './desk-of.ts';

const warned = (values: Values) => seen({ values }).seen.warnings;

describe('what the desk warns of', () => {
  it('has nothing to say of plain news', () => {
    expect(warned({})).toEqual([]);
    expect(
      warned({
        title: 'Ελένη liest „Straße“ – 日本語と café (Node.js)',
        body: 'می‌خواهم 👩‍👧 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} [Node.js](https://nodejs.org/) and [the page](https://example.org/).',
        link: 'https://example.org/a?b=c',
      }),
    ).toEqual([]);
  });

  it('says what is past already', () => {
    const day = '2026-10-01';
    const past = (values: Values) => warned(values).join();
    expect(past({ kind: 'ask', by: day })).toContain(`It was needed by ${day}, which is past`);
    expect(past({ kind: 'offer', until: day })).toContain(`held until ${day}, which is past`);
    expect(past({ kind: 'event', starts: day })).toContain(`ended on ${day}, which is past`);
    expect(past({ kind: 'event', starts: day, ends: '2027-01-01' })).toBe('');
    expect(past({ kind: 'win', by: day })).toBe('');
    expect(past({ kind: 'ask', by: '2027-01-01' })).toBe('');
    expect(past({ kind: 'ask', by: 'soon' })).toBe('');
  });

  it('keeps the plus of a telephone number', () => {
    expect(warned({ body: 'Call me: +351 912 345 678.' }).join()).toContain('"+351 912 345 678"');
  });

  it.each<[string, Values, string]>([
    ['a turn of direction', { title: 'Ada\u202egpj.exe' }, 'title: U+202E'],
    ['nothing between letters', { body: 'be\u200bans' }, 'news: U+200B'],
    ['a control', { sender: 'A\u0007da' }, "sender's name: U+0007"],
    ['tags', { title: 'beans\u{e0062}' }, 'U+E0062'],
    ['stacked marks', { title: `beans${'\u0301'.repeat(40)}` }, 'stacked marks'],
    ['mixed scripts', { sender: 'Аda' }, 'mixes letters of several scripts'],
    ['mixed scripts in the news', { body: 'Look at раyраl now' }, '"раyраl" (news) mixes'],
    ['a name that only looks Latin', { sender: 'Сосо' }, 'all its letters look Latin'],
    [
      'a host in code',
      { link: 'https://xn--pple-43d.com/' },
      'made of letters that look like others',
    ],
    ['a host of another script', { link: 'https://аррӏе.com/' }, 'in truth it is xn--'],
    [
      'an honest host of letters with marks',
      { link: 'https://bücher.example.org/' },
      'make sure that it is the one',
    ],
    ['a short link', { link: 'https://bit.ly/abc' }, 'hides where it leads'],
    ['a tracker', { link: 'https://example.org/?utm_source=x' }, 'write "https://example.org/"'],
    ['a link nobody reaches', { link: 'http://192.168.1.1/' }, 'leads nowhere'],
    ['a script', { body: '[a](javascript:alert(1))' }, 'cannot be published'],
    [
      'a link in disguise',
      { body: '[https://bank.example.com](https://evil.example.net/)' },
      'leads to "evil.example.net"',
    ],
    ['raw HTML', { body: 'Hi <script>alert(1)</script>' }, 'Raw HTML'],
    ['a picture', { body: '![x](https://evil.example.net/p.png)' }, 'shows a picture from'],
    ['a mail address', { body: 'Write to eve@example.net.' }, 'the mail address "eve@example.net"'],
    ['a telephone', { body: 'Call +351 912 345 678.' }, 'the telephone number'],
    ['a postal address', { body: 'She lives at 12 Baker Street now.' }, '"12 Baker Street"'],
    ['another postal address', { body: 'Kommt in die Hauptstraße 5.' }, '"Hauptstraße 5"'],
    ['one more', { body: 'Na Rua das Flores 12, às 8.' }, '"Rua das Flores 12"'],
    [
      'somebody who says never',
      { body: 'With Cleo Example, of course.' },
      'who never wants to be named',
    ],
    ['somebody who was not asked', { title: 'With Dan Ito' }, 'Dan Ito, who has not agreed'],
  ])('%s', (_, values, words) => {
    expect(warned(values).join('\n')).toContain(words);
  });

  it.each<[string, Values]>([
    ['a friend who always may be named', { body: 'With Bo Example.' }],
    ['the one it is about', { body: 'Ada Example did it.' }],
    ['a first name alone', { body: 'Cleo was there.' }],
    ['the same host in words', { body: '[example.org/a](https://www.example.org/a)' }],
    ['an address with a port, as people type it', { link: 'example.org:8080/page' }],
    ['a year and a place', { body: 'In 2026, 400 kinds in 3 streets.' }],
  ])('not of %s', (_, values) => {
    expect(warned(values)).toEqual([]);
  });

  it('says that values were guessed', () => {
    expect(seen({ isGuessed: true }).seen.warnings[0]).toContain('guessed from free words');
  });
});
