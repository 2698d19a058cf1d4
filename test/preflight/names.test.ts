import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownNames, namingsIn } from '../../src/preflight/names/known.ts';
import { firstNameSlips, fullNameSlips } from '../../src/preflight/names/slips.ts';
import { edits, says } from '../../src/preflight/names/spelling.ts';
import { type Word, wordsOf } from '../../src/preflight/names/words.ts';
import { parseContent } from '../../src/read/parse.ts';
import { entry, person } from '../content-folder.ts';

const NAMES = [
  'Zoltán Berkenye',
  'Anežka Holubová',
  'Wayra Quispe Alanoca',
  "Niamh O'Brien-Healy",
  'Dr. Ingeborg Tveit',
  'J. K. Umeh',
  'Jun Takeda (武田純)',
  'María José Núñez',
  'Grace',
];

const { people } = parseContent(
  NAMES.map((name, index) => ({ file: `people/p${index}.md`, text: person({ name }) })),
);
const names = knownNames(people, []);

const slips = (text: string, bends = false) =>
  fullNameSlips(wordsOf(text), names, { bends, isAbout: () => true }).map(({ name }) => name);
const word = (text: string) => wordsOf(text)[0] as Word;

describe('known names', () => {
  const named = (text: string) =>
    namingsIn(wordsOf(text), names, (said, part) => said.small === part.small).map(
      ({ known }) => known.name,
    );

  it.each([
    ['Then Zoltán Berkenye came, with Grace.', ['Zoltán Berkenye', 'Grace']],
    ['Niamh O’Brien‑Healy', ["Niamh O'Brien-Healy"]],
    ['Thanks to Dr. Ingeborg Tveit', ['Dr. Ingeborg Tveit']],
    ['J. K. Umeh and J K Umeh', ['J. K. Umeh', 'J. K. Umeh']],
    ['Jun Takeda and Jun Takeda (武田純)', ['Jun Takeda', 'Jun Takeda (武田純)']],
    ['Zoltán, Berkenye', []],
    ['Zoltán Berkenyes', []],
  ])('stand in %j', (text, found) => {
    expect(named(text)).toEqual(found);
  });

  it('are also those that an ask thanks', () => {
    const { entries } = parseContent([
      {
        file: 'entries/ask.md',
        text: entry({ kind: 'ask', helped_by: ['Rosa Lindqvist', 'zoltan'] }),
      },
    ]);
    expect(knownNames([], entries).all.map(({ name }) => name)).toEqual(['Rosa Lindqvist']);
  });
});

describe('a misspelt name', () => {
  const full = NAMES.filter((name) => /^[\p{L}' -]+ [\p{L}' -]+$/u.test(name));
  const around = fc.constantFrom('', 'Thanks to ', 'And then ', '“');
  const behind = fc.constantFrom('', ' came.', ', who baked', '”', '’s bread');

  it('is none where the name is right, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), around, behind, (name, before, after) => {
        expect(slips(before + name + after)).toEqual([]);
        expect(slips(before + name + after, true)).toEqual([]);
      }),
    );
  });

  it('is found with one letter wrong, but for the first of a word', () => {
    fc.assert(
      fc.property(fc.constantFrom(...full), fc.nat(), around, behind, (name, at, before, after) => {
        const letters = [...name];
        const place = at % letters.length;
        fc.pre(/\p{L}\p{L}/u.test(letters.slice(place - 1, place + 1).join('')));
        const wrong = letters.with(place, letters[place] === 'x' ? 'q' : 'x').join('');
        expect(slips(before + wrong + after)).toEqual([name]);
      }),
    );
  });

  it('is found without its accents', () => {
    fc.assert(
      fc.property(fc.constantFrom(...full), around, behind, (name, before, after) => {
        const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
        fc.pre(plain !== name.normalize('NFD'));
        expect(slips(before + plain + after)).toEqual([name]);
        expect(slips(before + plain + after, true)).toEqual([name]);
      }),
    );
  });

  it('is no other text', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences' }), (text) => {
        expect(slips(text)).toEqual([]);
      }),
    );
  });
});

describe('a misspelt first name', () => {
  const first = (text: string) =>
    firstNameSlips(
      wordsOf(text),
      [word('Ingeborg'), word('Marko'), word('René')],
      names,
      false,
    ).map(({ name }) => name);

  it.each([
    ['Ingebirg', ['Ingeborg']],
    ['Ingebrog', ['Ingeborg']],
    ["Ingebrg's", ['Ingeborg']],
    ['Rene', ['René']],
    ["Ingeborg's", []],
    ['ingebirg', []],
    ['Mark', []],
    ['Ingrid', []],
    ['Inge.borg', []],
  ])('is found in %j', (text, found) => {
    expect(first(text)).toEqual(found);
  });
});

describe('spelling', () => {
  it.each([
    ['Zoltánnak', 'Zoltán', false, true],
    ['Holubové', 'Holubová', false, false],
    ['Holubové', 'Holubová', true, true],
    ['Anny', 'Anna', true, true],
    ['Anny', 'Anna', false, false],
    ['Zoltan', 'Zoltán', true, false],
    ['Holub', 'Holubová', true, false],
    ['Virtasen', 'Virtanen', true, true],
    ['Virtasen', 'Virtanen', false, false],
    ['Lāča', 'Lācis', true, true],
    ['Anezky', 'Anežka', true, false],
    ['Олю', 'Оля', false, true],
    ['Оли', 'Оля', false, true],
    ['Петра', 'Пётр', false, true],
    ['Ольга', 'Оля', false, true],
    ['Олена', 'Оксана', false, false],
    ['Παπαδοπούλου', 'Παπαδόπουλος', false, true],
    ['Παπαδοπουλος', 'Παπαδόπουλος', false, false],
  ])('does %s say %s? (bending: %s)', (said, meant, bends, answer) => {
    expect(says(word(said), word(meant), bends)).toBe(answer);
  });

  it.each([
    ['Maria', 'Maria', 0],
    ['Marai', 'Maria', 1],
    ['Mari', 'Maria', 1],
    ['Mariia', 'Maria', 1],
    ['Marqi', 'Maria', 2],
    ['MARÍA', 'Maria', 0],
  ])('between %s and %s', (one, other, count) => {
    expect(edits(word(one), word(other))).toBe(count);
  });
});
