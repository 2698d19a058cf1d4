import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecipients, recipientsOf } from '../../src/recipients/list.ts';
import { mailboxKey } from '../../src/recipients/same-mailbox.ts';
import { added, contact, imported, stopped } from './acts.ts';

describe('whatever happens', () => {
  const spellings = [
    ...['ana@example.org', 'ANA@Example.ORG', 'ana@example.org.', 'cy@münchen.de'],
    ...['CY@xn--mnchen-3ya.de', 'bo@example.org', 'dee@example.org', '=eve@example.org'],
    ...['flo.x@gmail.com', 'flox+a@googlemail.com', 'dee+b@example.org'],
  ];
  const email = fc.constantFrom(...spellings);
  const name = fc.constantFrom('', 'Ana', 'Bo, "B" Chen', 'Cy; x');
  const people = fc.array(
    fc
      .record({
        email,
        name,
        firstName: name,
        stop: fc.constantFrom(undefined, {}, { day: '2025-01-01' }),
      })
      .map(({ email: address, stop, ...names }) =>
        contact(address, { ...names, ...(stop && { stop }) }),
      ),
    { maxLength: 5 },
  );
  const act = fc.oneof(
    people.map((contacts) => (text: string) => imported(text, contacts).text),
    fc.tuple(email, name).map(
      ([address, called]) =>
        (text: string) =>
          added(text, address, { name: called }).text,
    ),
    fc.tuple(email, name).map(
      ([address, note]) =>
        (text: string) =>
          stopped(text, address, note).text,
    ),
  );
  const headers = fc.constantFrom(
    ...['email,stopped,name,first_name,note', 'email', 'name;email;Stopped', 'note\temail'],
  );
  const start = fc.tuple(headers, fc.array(email, { maxLength: 4 })).map(([header, emails]) => {
    const [delimiter = ','] = /[,;\t]/.exec(header) ?? [];
    const at = header.split(delimiter).indexOf('email');
    const rows = emails.map((address) => delimiter.repeat(at) + address);
    return [header, ...rows].join('\n');
  });

  const stoppedIn = (text: string) =>
    recipientsOf(parseRecipients(text)).flatMap(({ email: address, stopped: day }) =>
      day ? [mailboxKey(address)] : [],
    );

  it('who asked to stop never becomes active', () => {
    fc.assert(
      fc.property(start, fc.array(act, { maxLength: 8 }), (first, acts) => {
        let text = first;
        for (const next of acts) {
          const before = stoppedIn(text);
          text = next(text);
          expect(stoppedIn(text)).toEqual(expect.arrayContaining(before));
          expect(parseRecipients(text).problems.filter((p) => p.severity === 'error')).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a request to stop is kept', () => {
    fc.assert(
      fc.property(
        start,
        email.filter((each) => !each.startsWith('=')),
        (text, address) => {
          expect(stoppedIn(stopped(text, address).text)).toContain(mailboxKey(address));
        },
      ),
    );
  });

  it('an import done twice changes nothing the second time', () => {
    fc.assert(
      fc.property(start, people, (text, contacts) => {
        const unique = [...new Map(contacts.map((each) => [each.key, each])).values()];
        const once = imported(text, unique).text;
        const { text: twice, said } = imported(once, unique);
        expect(twice).toBe(once);
        expect([said.added, said.updated, said.stopped]).toEqual([[], [], []]);
      }),
      { numRuns: 500 },
    );
  });
});
