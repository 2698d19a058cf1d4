import { expect, it } from 'vitest';
import { deskOf } from '../../src/inbox/desk.ts';
import { deskItem } from '../../src/inbox/desk-item.ts';
import { circle } from '../hour/circles.ts';
import { item } from './desk-of.ts';

/** Words that come and go without chance. */
function text(from: number, words: number): string {
  return Array.from(
    { length: words },
    (_, at) => `w${((from * 7919 + at * at * 31) % 5003).toString(36)}`,
  ).join(' ');
}

it('compares 500 submissions with 10,000 entries in a moment', () => {
  const entries = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, at) => [
      `2026/e${at}`,
      {
        title: text(at, 7),
        body: text(at + 1, 120),
        link: `https://example.org/${at}?utm_source=a`,
      },
    ]),
  );
  const around = circle({ people: { ada: {} }, entries });
  const items = Array.from({ length: 500 }, (_, at) =>
    item({
      number: at + 1,
      values: {
        title: text(-at, 7),
        body: text(20_000 + at, 120),
        link: `https://example.org/${at}`,
      },
    }),
  );
  const before = process.cpuUsage();
  const desk = deskOf({ circle: around, items });
  const seen = items.map((each) => deskItem(each, desk));
  const { user, system } = process.cpuUsage(before);
  expect(seen.every(({ duplicates }) => duplicates.length > 0)).toBe(true);
  // Seconds of a processor, with room for a slow one; to compare each with each takes minutes.
  expect((user + system) / 1e6).toBeLessThan(6);
});
