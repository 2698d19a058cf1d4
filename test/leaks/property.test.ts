import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eyeFor } from '../../src/leaks/eye.ts';
import { leaksOf } from '../../src/leaks/leak.ts';
import type { Kind, Secret } from '../../src/leaks/secret.ts';
import { tracesIn } from '../../src/leaks/traces.ts';
import { ENCODINGS } from './encodings.ts';

const PAGE =
  '<!DOCTYPE html><html lang="en"><title>One of many</title><style>a{color:#123}</style><p class="a">Some &amp; other words, <b>10.5</b> of 2026-11-22 <img src="/a.png" alt="A hive">.</p><!-- end --></html>';

/** The places of a page at which a word may begin or end. */
const PLACES = [...PAGE.matchAll(/[\s"<>]/g)].map(({ index }) => index);

const word = fc.oneof(
  fc.stringMatching(/^[a-z]{2,9}$/),
  fc.stringMatching(/^[A-Z][a-zéüñçøß]{2,9}$/),
  fc.stringMatching(/^[а-я]{3,8}$/),
  fc.stringMatching(/^[一-龥]{2,6}$/),
);
const email = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9]{0,6}([._+-][a-z0-9]{1,5})?$/),
    fc.stringMatching(/^[a-z]{2,8}$/),
  )
  .map(([local, domain]) => `${local}@${domain}.example`);
const phone = fc.oneof(
  fc.stringMatching(/^\+[1-9]\d{1,2} [1-9]\d{2} \d{3} \d{3}$/),
  // A number such as 2000 06 05 is a day to the wall.
  fc.stringMatching(/^[3-9]\d{3} \d{2} \d{2}$/),
  fc.stringMatching(/^\([1-9]\d{2}\) \d{3}-\d{4}$/),
);
const note = fc
  .array(word, { minLength: 6, maxLength: 14 })
  .map((words) => words.join(' '))
  .filter((text) => [...text].length >= 20);

const secret = fc.oneof(
  email.map((text): [Kind, string] => ['e-mail address', text]),
  phone.map((text): [Kind, string] => ['phone number', text]),
  note.map((text): [Kind, string] => ['note', text]),
);

const origin = { file: 'private/people/ana.yaml', field: 'notes', line: () => 7 };
const NOTHING = { allowed: [], addresses: [], fields: [], passages: [] };

it('finds whatever is private, in every encoding, at every place of a page, and prints nothing of it', () => {
  fc.assert(
    fc.property(
      secret,
      fc.constantFrom(...Object.keys(ENCODINGS)),
      fc.constantFrom(...PLACES),
      ([kind, text], name, place) => {
        const all: Secret[] = [{ kind, text, origin }];
        const encoded = ENCODINGS[name]?.(text) ?? '';
        const page = `${PAGE.slice(0, place)} ${encoded} ${PAGE.slice(place)}`;
        const eye = eyeFor(all);
        const traces = tracesIn(eye, page);
        expect([...traces]).toEqual(all);
        const leaks = leaksOf({ shared: NOTHING }, [{ file: 'a', traces }], (file) => file);
        const printed = JSON.stringify(leaks.map(({ secret: _, ...rest }) => rest));
        for (const part of text.split(' ').filter((each) => each.length > 6)) {
          expect(printed).not.toContain(part);
        }
      },
    ),
    { numRuns: 500 },
  );
});

it('sees nothing in what holds no secret', () => {
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1, maxLength: 50 }), (secrets) => {
      const eye = eyeFor(secrets.map(([kind, text]) => ({ kind, text, origin })));
      expect([...tracesIn(eye, PAGE)]).toEqual([]);
    }),
  );
});

it('ends for any text', () => {
  const eye = eyeFor([{ kind: 'note', text: 'a note that nobody shall read', origin }]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      tracesIn(eye, text);
    }),
  );
});
