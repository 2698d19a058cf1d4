import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { whoCouldHelp } from '../../src/matching/who-could-help.ts';
import { HELD_OUT } from './labelled/held-out.ts';
import {
  byPlainWords,
  type Case,
  casesOf,
  randomRecallAtThree,
  recallAtThree,
} from './labelled/measure.ts';
import { PEOPLE } from './labelled/people.ts';
import { TUNING } from './labelled/tuning.ts';

function ours({ circle, ask }: Case): string[] {
  return whoCouldHelp(circle, ask).map(({ friend }) => friend.id);
}

const docs = readFileSync(new URL('../../docs/matching.md', import.meta.url), 'utf8');

const percent = (part: number) => `${(part * 100).toFixed(1)}%`;

describe('the labelled set', () => {
  it('has asks enough, and names only people who are there', () => {
    expect(TUNING.length + HELD_OUT.length).toBeGreaterThanOrEqual(60);
    expect(PEOPLE.length).toBeGreaterThanOrEqual(30);
    const ids = new Set(PEOPLE.map(({ id }) => id));
    for (const { from, fits } of [...TUNING, ...HELD_OUT]) {
      expect([from, ...fits].filter((id) => !ids.has(id))).toEqual([]);
      expect(fits).not.toContain(from);
    }
  });

  it.each([
    ['looked at while tuning', TUNING],
    ['held out', HELD_OUT],
  ])('has the right person among the first three: %s', (half, asks) => {
    const cases = casesOf(asks);
    const [own, plain] = [recallAtThree(cases, ours), recallAtThree(cases, byPlainWords)];
    const random = randomRecallAtThree(cases);
    const row = `| ${half} | ${asks.length} | ${[own, plain, random].map(percent).join(' | ')} |`;
    console.log(
      `${half}, ${asks.length} asks: ${percent(own)}; plain word match ${percent(plain)}; at random ${percent(random)}`,
    );
    expect(own).toBeGreaterThanOrEqual(0.8);
    expect(own).toBeGreaterThan(plain);
    expect(own).toBeGreaterThan(random);
    expect(docs, 'docs/matching.md states the figures').toContain(row);
  });

  it.each([...casesOf(TUNING), ...casesOf(HELD_OUT)].filter(({ fits }) => fits.length === 0))(
    'names nobody who offers it where nobody does: $ask.title',
    ({ circle, ask }) => {
      const offering = whoCouldHelp(circle, ask).filter(({ reasons }) =>
        reasons.some(({ sort }) => sort === 'offer'),
      );
      expect(offering).toEqual([]);
    },
  );

  it('lists few: those who fit are not found by naming everybody', () => {
    const lengths = [...casesOf(TUNING), ...casesOf(HELD_OUT)].map((each) => ours(each).length);
    const mean = lengths.reduce((all, length) => all + length, 0) / lengths.length;
    expect(mean).toBeLessThan(4);
  });
});
