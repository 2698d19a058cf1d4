import { expect, it } from 'vitest';
import { waitingBefore } from '../../src/inbox/waiting.ts';
import { item } from './desk-of.ts';

it('knows what came in before a day, by the clock of the newsletter, and has no answer', () => {
  const items = [
    item({ number: 1, at: '2026-11-20T23:30:00Z' }),
    item({ number: 2, at: '2026-11-20T10:00:00Z', state: 'later', until: '2026-12-24' }),
    item({ number: 3, at: '2026-11-20T10:00:00Z', state: 'accepting' }),
    item({ number: 4, at: '2026-11-20T10:00:00Z', state: 'asked' }),
    item({ number: 5, at: '2026-11-20T10:00:00Z', state: 'accepted' }),
    item({ number: 6, at: '2026-11-20T10:00:00Z', state: 'declined' }),
    item({ number: 7, at: '2026-11-21T00:00:00Z' }),
    item({ number: 8, at: 'once' }),
  ];
  const numbers = (zone: string) =>
    waitingBefore(items, '2026-11-21', zone).map(({ number }) => number);
  expect(numbers('Etc/UTC')).toEqual([1, 2, 3, 8]);
  expect(numbers('Europe/Lisbon')).toEqual([1, 2, 3, 8]);
  expect(numbers('Asia/Tokyo')).toEqual([2, 3, 8]);
  expect(numbers('America/Lima')).toEqual([1, 2, 3, 7, 8]);
});
