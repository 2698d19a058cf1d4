import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaksOf, type Traced } from '../../src/leaks/leak.ts';
import { isStillTight, type Tight, tightOf, together } from '../../src/leaks/tight.ts';
import { tracesIn } from '../../src/leaks/traces.ts';
import type { Wall } from '../../src/leaks/wall.ts';
import { entry, person } from '../content-folder.ts';
import { wallFrom } from './look.ts';

const WAY = 'as of today';
const SALT = '00ff';

type Texts = Record<string, string>;

const tracesOf = (wall: Wall, files: Texts): Traced[] =>
  Object.entries(files).map(([file, text]) => ({ file, traces: tracesIn(wall.eye, text) }));

function leaksIn(wall: Wall, files: Texts): string[] {
  return leaksOf(wall, tracesOf(wall, files), (file) => file).map(
    ({ file, kind, source }) => `${file} ${kind} ${source.file}:${source.line} ${source.field}`,
  );
}

/** As a build looks: at all files, or at those that changed since it found no leak. */
function look(wall: Wall, files: Texts, last?: { files: Texts; tight: Tight }) {
  const isKnown = last !== undefined && isStillTight(wall, last.tight, WAY);
  const seen = isKnown
    ? Object.fromEntries(Object.entries(files).filter(([file, text]) => last.files[file] !== text))
    : files;
  const leaks = leaksIn(wall, seen);
  const own = tightOf(wall, tracesOf(wall, seen), WAY, SALT);
  const tight = leaks.length === 0 ? together([own], isKnown ? last.tight : undefined) : undefined;
  return { leaks, isKnown, tight };
}

const BO =
  'name: Bo Li\nemails: [bo@example.net]\nnotes: she is about to leave the library for good\n';
const NAMED = { 'private/people/bo.yaml': BO, 'entries/a.md': entry({}, 'Thanks to Bo Li.') };
const SITE = { 'index.html': '<p>Thanks to <b>Bo</b> Li.</p>', 'about.html': '<p>Who we are.</p>' };

function tightFor(files: Texts): Tight {
  const { tight, leaks } = look(wallFrom(files), SITE);
  expect(leaks).toEqual([]);
  if (!tight) throw new Error('a leak');
  return tight;
}

describe('what a look leaves behind', () => {
  it('holds on as long as nothing more is private', () => {
    const tight = tightFor(NAMED);
    expect(isStillTight(wallFrom(NAMED), tight, WAY)).toBe(true);
    const more = { ...NAMED, 'entries/b.md': entry({ title: 'Else' }, 'Something else.') };
    expect(isStillTight(wallFrom(more), tight, WAY)).toBe(true);
  });

  it.each<[string, Texts]>([
    ['somebody more is known', { 'private/people/cy.yaml': 'name: Cy Ode\n' }],
    ['a note is longer', { 'private/people/bo.yaml': `${BO.trim()}, and tells nobody of it\n` }],
    ['what named them is gone', { 'entries/a.md': entry({}, 'Thanks to somebody.') }],
    [
      'they took their consent back',
      {
        'private/log.yaml':
          '- date: 2026-11-01\n  with: [bo]\n  consent: {of: bo, answer: withdrawn}\n  what: no more\n',
      },
    ],
    [
      'an entry is for the email only',
      {
        'entries/b.md': entry({ audience: 'email' }, 'The garden by the river is to be sold soon.'),
      },
    ],
  ])('does not where %s', (_, files) => {
    expect(isStillTight(wallFrom({ ...NAMED, ...files }), tightFor(NAMED), WAY)).toBe(false);
  });

  it('does not where something public on purpose is so no more', () => {
    const open = { 'people/bo.md': person({ name: 'Bo Li' }) };
    const tight = tightFor({ 'private/people/bo.yaml': BO, ...open });
    expect(isStillTight(wallFrom({ 'private/people/bo.yaml': BO }), tight, WAY)).toBe(false);
  });

  it('does not for another way of looking, nor where it was tampered with', () => {
    const tight = tightFor(NAMED);
    const wall = wallFrom(NAMED);
    expect(isStillTight(wall, tight, 'otherwise')).toBe(false);
    expect(isStillTight(wall, { ...tight, seal: 'no' }, WAY)).toBe(false);
    expect(isStillTight(wall, { ...tight, told: [99] }, WAY)).toBe(false);
  });

  it('gives no secret away', () => {
    const printed = JSON.stringify(tightFor(NAMED));
    expect(printed).not.toMatch(/bo|library|example/i);
    expect(JSON.parse(printed).told).toHaveLength(1);
  });

  it('is nothing where shares were looked at for other secrets', () => {
    const tight = tightFor(NAMED);
    expect(together([tight, { ...tight, seal: 'ab' }])).toBeUndefined();
    expect(together([tight, undefined])).toBeUndefined();
    expect(
      together(
        [
          { ...tight, told: [4] },
          { ...tight, told: [2] },
        ],
        { ...tight, told: [7] },
      ),
    ).toEqual({ ...tight, told: [2, 4, 7] });
  });
});

const NAMES = ['Bo Li', 'Cy Ode', 'Dee Rua'];
const NOTES = ['is about to leave the library for good', 'cannot stand the choir any more at all'];
const MAILS = ['bo@example.net', 'cy@example.net'];
const PIECES = [...NAMES, ...NOTES, ...MAILS, 'nothing much', 'a garden', '**Bo** Li'];

const piece = fc.constantFrom(...PIECES);
const text = fc.array(piece, { maxLength: 2 }).map((all) => `Hello. ${all.join(' and ')}.`);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 2 });
const contact = fc.record({
  name: maybe(fc.constantFrom(...NAMES)),
  emails: maybe(fc.subarray(MAILS)),
  notes: maybe(fc.constantFrom(...NOTES)),
  public: maybe(fc.subarray(MAILS)),
});

const contentOf = {
  'private/people/x.yaml': maybe(contact.map((fields) => JSON.stringify(fields))),
  'private/people/y.yaml': maybe(contact.map((fields) => JSON.stringify(fields))),
  'entries/a.md': maybe(
    fc
      .tuple(piece, text, fc.constantFrom('public', 'public', 'email'))
      .map(([title, body, audience]) => entry({ title, audience }, body)),
  ),
  'entries/b.md': maybe(text.map((body) => entry({}, body))),
  'people/bo.md': maybe(fc.constantFrom(...NAMES).map((name) => person({ name }))),
};
const filesOf = {
  'a.html': text,
  'b.html': text,
  'c.html': fc.constant('<p>The same for ever.</p>'),
};
const defined = (all: Record<string, string | undefined>): Texts =>
  Object.fromEntries(
    Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );

it('a look at what changed finds what a look at everything finds, build after build', () => {
  let known = 0;
  const content = fc.record(contentOf);
  const edits = Object.entries(contentOf).map(([file, some]) => fc.record({ [file]: some }));
  const step = fc.record({
    content: fc.option(fc.oneof(...edits)),
    files: fc.option(fc.record(filesOf, { requiredKeys: [] })),
  });
  fc.assert(
    fc.property(
      content,
      fc.record(filesOf),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      (first, made, steps) => {
        let [now, site] = [defined(first), defined(made)];
        let last: { files: Texts; tight: Tight } | undefined;
        for (const next of [{ content: null, files: null }, ...steps]) {
          now = next.content ? defined({ ...now, ...next.content }) : now;
          site = next.files ? { ...site, ...next.files } : site;
          const wall = wallFrom(now);
          const { leaks, isKnown, tight } = look(wall, site, last);
          expect(leaks).toEqual(leaksIn(wall, site));
          if (isKnown) known++;
          // Only what was found tight is published.
          if (tight) last = { files: site, tight };
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(known).toBeGreaterThan(30);
}, 60_000);
