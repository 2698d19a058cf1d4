import { describe, expect, it } from 'vitest';
import { deskItem } from '../../src/inbox/desk-item.ts';
import { circle } from '../hour/circles.ts';
import { desk, FRIENDS, item } from './desk-of.ts';

const AROUND = circle({
  ...FRIENDS,
  people: { ...FRIENDS.people, ada: { consent: 'always' } },
  entries: {
    a: { kind: 'ask', title: 'Beans', date: '2026-10-01' },
    b: { kind: 'ask', title: 'Peas', date: '2026-03-01' },
    old: { kind: 'ask', title: 'Rope', date: '2024-03-01' },
    won: { title: 'Won', date: '2026-10-02' },
  },
  digests: { '2026-10-10': { sent: '2026-10-11' }, '2026-11-01': {} },
});

describe('what happened lately', () => {
  it('says how often somebody asked and was told of', () => {
    const one = item();
    expect(deskItem(one, desk([one], AROUND)).lately).toEqual([
      'Ada Example asked twice in the last 12 months, the last time "Beans" (2026-10-01).',
      '1 letter of the last 12 months told of Ada Example, the last one 6 weeks ago.',
    ]);
  });

  it('speaks of the one it is about, and of the sender', () => {
    const one = item({ values: { about: 'friend', name: 'Bo Example' } });
    const { lately } = deskItem(one, desk([one], AROUND));
    expect(lately[0]).toBe('Bo Example asked for nothing in the last 12 months.');
    expect(lately[1]).toBe('No letter of the last 12 months told of Bo Example.');
    expect(lately[2]).toContain('Ada Example asked twice');
  });

  it('names what else the same sender sent, and what became of it', () => {
    const items = [
      item({ number: 1, state: 'accepted', entry: 'won', values: { title: 'Won' } }),
      item({ number: 2, state: 'declined', values: { title: 'Spam' } }),
      item({ number: 3, values: { email: 'bo@example.org' }, from: { email: 'bo@example.org' } }),
      item({ number: 4 }),
      item({ number: 5, values: { title: 'More' } }),
      item({ number: 6, doubt: 'forwarded', values: { title: 'Passed on', email: 'zoe@x.org' } }),
    ];
    const four = items[3] ?? item();
    expect(deskItem(four, desk(items, AROUND)).lately.at(-1)).toBe(
      'The same sender also sent: 5 "More" (2026-11-20) waits; 2 "Spam" (2026-11-20) was declined; 1 "Won" (2026-11-20) was accepted.',
    );
  });
});
