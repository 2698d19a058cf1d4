import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceal, foreign } from '../../src/mail/conceal.ts';

/** Passwords of at least four characters, without the sign that stands for them. */
const secret = fc
  .oneof(
    fc.string({ minLength: 4, maxLength: 40 }),
    fc.string({ unit: 'grapheme', minLength: 4, maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom('"', '\\', '%', '+', '/', '=', ' ', 'a', 'é', '!', "'", '*'),
      minLength: 4,
    }),
  )
  .filter((text) => text.trim() !== '' && !text.includes('…'));
const around = fc.string({ maxLength: 30 }).filter((text) => !text.includes('…'));

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The ways in which a password may stand in a message. */
const WAYS: Record<string, (password: string) => string> = {
  'as it is': (password) => password,
  'in base64': base64,
  'in base64 without padding': (password) => base64(password).replace(/=+$/, ''),
  'in base64 for addresses': (password) => Buffer.from(password).toString('base64url'),
  'in a login of AUTH PLAIN': (password) => base64(`\0edda@example.org\0${password}`),
  'amid other bytes in base64': (password) => base64(`${password.length}${password}ok`),
  'encoded for an address': encodeURIComponent,
  'encoded for a form': (password) => new URLSearchParams({ p: password }).toString().slice(2),
  'encoded for an address to the last character': (password) =>
    Buffer.from(password)
      .toString('hex')
      .replace(/../g, (byte) => `%${byte}`),
  'as JSON': (password) => JSON.stringify(password).slice(1, -1),
  'as JSON in JSON': (password) =>
    JSON.stringify(JSON.stringify(password).slice(1, -1)).slice(1, -1),
};

describe('conceal', () => {
  it.each(Object.entries(WAYS))('takes a password away that stands there %s', (_, write) => {
    fc.assert(
      fc.property(secret, around, around, (password, before, after) => {
        const written = write(password);
        const veiled = conceal(`${before}${written}${after}`, [password]);
        expect(veiled).toContain('…');
        for (const way of Object.values(WAYS)) expect(veiled).not.toContain(way(password));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes several away, one of which is part of another', () => {
    expect(conceal('a hunter22, a hunter2 and aHVudGVyMg==', ['hunter2', 'hunter22'])).toBe(
      'a …, a … and …',
    );
  });

  it('leaves a text without secrets as it is', () => {
    const text = 'imap.example.org: NO [AUTHENTICATIONFAILED] AGVkZGEAc2VjcmV0 C:\\dir 100%25';
    expect(conceal(text, [])).toBe(text);
    expect(conceal(text, [''])).toBe(text);
    expect(conceal(text, ['correct horse'])).toBe(text);
  });
});

describe('foreign', () => {
  it('puts a text on one line, without controls, and cuts it', () => {
    expect(foreign('  one\r\ntwo\u001b[31m\u202e three\u0000 ', [])).toBe('one two [31m three');
    expect(foreign('x'.repeat(300), [])).toBe(`${'x'.repeat(200)}…`);
  });

  it('cuts no secret in two', () => {
    const text = `${'x '.repeat(97)} hunter2 is wrong`;
    expect(foreign(text, ['hunter2'])).not.toContain('hun');
  });
});
