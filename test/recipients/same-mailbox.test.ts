import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailboxKey, stoppedIn } from '../../src/recipients/same-mailbox.ts';

describe('the key of a mailbox', () => {
  it.each([
    ['ana.silva@gmail.com', 'anasilva@gmail.com'],
    ['An.A+letters@GoogleMail.com', 'ana@gmail.com'],
    ['a.na+x+y@example.org', 'a.na@example.org'],
    ['+ana@example.org', '+ana@example.org'],
    ['..+x@gmail.com', '..+x@gmail.com'],
    ['no address', 'no address'],
  ])('of %s is %s', (email, key) => {
    expect(mailboxKey(email)).toBe(key);
  });

  it('is its own key', () => {
    const email = fc
      .tuple(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', '+') }),
        fc.constantFrom('gmail.com', 'googlemail.com', 'example.org'),
      )
      .map((parts) => parts.join('@'));
    fc.assert(
      fc.property(email, (each) => {
        const key = mailboxKey(each);
        expect(mailboxKey(key)).toBe(key);
      }),
    );
  });
});

it('those who stopped are found by it', () => {
  const stopped = { email: 'a.na@gmail.com', stopped: '2026-09-01' } as const;
  const found = stoppedIn([{ email: 'bo@gmail.com', stopped: '' } as const, stopped]);
  expect([...found]).toEqual([['ana@gmail.com', stopped]]);
});
