import { count } from '../problems/count.ts';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A time in words, in its two greatest units: `2 hours 5 minutes`; what is short in seconds. */
export function durationWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 100) return count(seconds, 'second');
  let rest = Math.round(milliseconds / 60_000) * 60_000;
  const words: string[] = [];
  for (const [unit, length] of UNITS) {
    const number = Math.floor(rest / length);
    rest -= number * length;
    if (number > 0) words.push(count(number, unit));
    else if (words.length > 0) break;
  }
  return words.slice(0, 2).join(' ');
}
