import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monogramOf } from '../../src/site/monogram.ts';

it.each([
  ['Ada Lovelace', 'AL'],
  ['ada', 'A'],
  ['Marijke van Oostveld', 'MO'],
  ['Jean-Luc Picard', 'JP'],
  ['Zoltán “Zoli” Berkenye', 'ZB'],
  ['Wayra Quispe (Alanoca)', 'WQ'],
  ['(((Ada)))', 'A'],
  ['Élodie Ørsted', 'ÉØ'],
  ['E\u0301lodie', 'É'],
  ['Ａｄａ', 'A'],
  ['007', '0'],
  ['ßmann ßner', 'ßß'],
  ['Ольга Иванова', 'ОИ'],
  ['ნინო აბაშიძე', 'ნა'],
  ['岡部 七海', '岡'],
  ['Nanami Okabe（岡部七海）', 'NO'],
  ['王小明', '王'],
  ['김 민수', '김'],
  ['みゆき', 'み'],
  ['ジョン・スミス', 'ジ'],
  ['Li 李', 'L'],
  ['محمد بن سلمان', 'م'],
  ['דנה כהן', 'ד'],
  ['ליאור Cohen', 'ל'],
  ['अमिता शर्मा', 'अश'],
  ['เอก ไชยา', 'อช'],
  ['🐝 Bee', 'B'],
  ['1\ufe0f\u20e3 Bee', 'B'],
  ['🐝🌻', '•'],
  ['-- … --', '•'],
  ['', '•'],
  ['\u202eAda', 'A'],
])('has the initials of %s', (name, initials) => {
  expect(monogramOf(name)).toBe(initials);
});

it('does not pile up marks', () => {
  expect(monogramOf(`A${'\u0315\u0321\u0489'.repeat(20)}da`)).toBe('A');
});

it('has one or two graphemes whatever the name', () => {
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const names = fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 4 });
  fc.assert(
    fc.property(names, (words) => {
      const initials = monogramOf(words.join(' '));
      const count = [...graphemes.segment(initials)].length;
      expect(count === 1 || count === 2).toBe(true);
      expect(initials).not.toMatch(/\s/u);
    }),
    { numRuns: 100 },
  );
});
