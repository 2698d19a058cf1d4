import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, lastDeparture, nextDeparture, type Pace } from '../../src/sending/pace.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-21T12:00:00Z');

const paces = fc.record({
  perMinute: fc.integer({ min: 1, max: 100 }),
  perHour: fc.integer({ min: 1, max: 500 }),
});

/** Sends as fast as it may from `departures` on, now and then later than it may. */
function sendAll(departures: number[], pace: Pace, delays: number[], now = NOW): number[] {
  const all = [...departures];
  let at = now;
  for (const delay of delays) {
    at = nextDeparture(all, pace, at + delay);
    all.push(at);
  }
  return all;
}

/** The most letters that left within a time, wherever it begins. */
function mostWithin(moments: number[], length: number): number {
  return Math.max(
    0,
    ...moments.map((from) => moments.filter((at) => at >= from && at < from + length).length),
  );
}

const delays = fc.array(
  fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: HOUR })),
  { maxLength: 300, size: 'max' },
);

describe('the pace', () => {
  it('lets the first letter leave at once', () => {
    expect(nextDeparture([], { perMinute: 1, perHour: 1 }, NOW)).toBe(NOW);
  });

  it('spreads the letters of a minute', () => {
    const all = sendAll([], { perMinute: 20, perHour: 200 }, Array(4).fill(0));
    expect(all.map((at) => at - NOW)).toEqual([0, 3_000, 6_000, 9_000]);
  });

  it('waits at the limit of an hour until the oldest letter is an hour old', () => {
    const all = sendAll([], { perMinute: 60, perHour: 3 }, Array(4).fill(0));
    expect(all.map((at) => at - NOW)).toEqual([0, 1_000, 2_000, HOUR]);
  });

  it('counts what left before this run', () => {
    const before = [NOW - HOUR + 5_000, NOW - 1_000];
    expect(nextDeparture(before, { perMinute: 60, perHour: 2 }, NOW)).toBe(NOW + 5_000);
  });

  it('never lets more leave in a minute or an hour than it says, wherever they begin', () => {
    fc.assert(
      fc.property(paces, delays, (pace, all) => {
        const moments = sendAll([], pace, all);
        expect(mostWithin(moments, MINUTE)).toBeLessThanOrEqual(pace.perMinute);
        expect(mostWithin(moments, HOUR)).toBeLessThanOrEqual(pace.perHour);
      }),
    );
  });

  it('is kept where an earlier run was faster than it', () => {
    fc.assert(
      fc.property(paces, delays, fc.nat({ max: 200 }), (pace, all, earlier) => {
        const before = Array.from({ length: earlier }, (_, i) => NOW - earlier + i);
        const moments = sendAll(before, pace, all).slice(earlier);
        const tooEarly = (length: number, most: number) =>
          moments.filter((at) => {
            const earlierOnes = [...before, ...moments].filter((o) => o > at - length && o <= at);
            return earlierOnes.length > most;
          });
        expect(tooEarly(MINUTE, pace.perMinute)).toEqual([]);
        expect(tooEarly(HOUR, pace.perHour)).toEqual([]);
      }),
    );
  });

  it('waits no longer than an hour, whatever the clock said before', () => {
    const anyTime = fc.integer({ min: 0, max: 2 * NOW });
    fc.assert(
      fc.property(paces, fc.array(anyTime, { maxLength: 600 }), (pace, moments) => {
        const next = nextDeparture(
          moments.toSorted((a, b) => a - b),
          pace,
          NOW,
        );
        expect(next).toBeGreaterThanOrEqual(NOW);
        expect(next).toBeLessThanOrEqual(NOW + HOUR);
      }),
    );
  });

  it('says how long the rest takes', () => {
    expect(lastDeparture([], { perMinute: 60, perHour: 1000 }, NOW, 0)).toBe(NOW);
    expect(lastDeparture([], { perMinute: 60, perHour: 1000 }, NOW, 61) - NOW).toBe(60_000);
    expect(lastDeparture([], { perMinute: 60, perHour: 200 }, NOW, 600) - NOW).toBe(
      2 * HOUR + 199_000,
    );
  });
});
