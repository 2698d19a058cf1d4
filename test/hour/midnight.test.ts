import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt } from '../../src/fields/day.ts';
import { hourOf } from '../../src/hour/hour.ts';
import { runScript } from '../built-site.ts';
import { contentFolder, SETTINGS } from '../content-folder.ts';
import { circle } from './circles.ts';

const DAY = 86_400_000;

/** Moments of 2026 and 2027, many of them close to midnight somewhere. */
const moment = fc
  .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 95 }), fc.nat(1999))
  .map(([day, quarter, ms]) => Date.UTC(2026, 0, 2) + day * DAY + quarter * 900_000 + ms - 1000);

const zone = fc.constantFrom(
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Europe/Lisbon',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
);

describe('around midnight', () => {
  it('holds a promise overdue only once its last day is over where the letter is at home', () => {
    fc.assert(
      fc.property(moment, zone, fc.integer({ min: -3, max: 3 }), (now, timezone, offset) => {
        const today = dayAt(now, timezone);
        const due = addDays(today, offset);
        const world = circle({
          people: { ada: {} },
          promised: [{ to: 'ada', what: 'a name', due }],
          today,
        });
        const reason = hourOf(world).actions.find(({ sort }) => sort === 'promise')?.reason ?? '';
        expect(reason.includes('overdue')).toBe(offset < 0);
        expect(reason.includes('today')).toBe(offset === 0);
      }),
    );
  });

  it('comes back to a friend on the very day, and not a day before', () => {
    fc.assert(
      fc.property(moment, zone, fc.integer({ min: 1, max: 60 }), (now, timezone, days) => {
        const spoke = dayAt(now, timezone);
        const isUp = (today: string) => {
          const contacts = { bo: { name: 'Bo', cadence: `${days} days`, last_contact: spoke } };
          return hourOf(circle({ contacts, today })).actions.some(({ sort }) => sort === 'reach');
        };
        expect(isUp(addDays(spoke, days - 1))).toBe(false);
        expect(isUp(addDays(spoke, days))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('goes by the zone of the newsletter, whatever that of the computer', {
    timeout: 60_000,
  }, async () => {
    const hour = async (timezone: string, computer: string) => {
      const folder = contentFolder({
        'newsletter.yaml': SETTINGS.replace('Etc/UTC', timezone),
        'private/promises.yaml': 'promised: {to: ada, what: a name, due: 2026-11-22}\n',
      });
      const { stdout, stderr } = await runScript('hour', ['--json'], {
        CONTENT_DIR: folder,
        TZ: computer,
        SOURCE_DATE_EPOCH: String(Date.parse('2026-11-22T23:30:00Z') / 1000),
      });
      expect(stderr).toBe('');
      return JSON.parse(stdout);
    };
    const [east, again, west] = await Promise.all([
      hour('Pacific/Kiritimati', 'America/Los_Angeles'),
      hour('Pacific/Kiritimati', 'Asia/Tokyo'),
      hour('Pacific/Pago_Pago', 'Asia/Tokyo'),
    ]);
    expect(east).toEqual(again);
    expect([east.date, west.date]).toEqual(['2026-11-23', '2026-11-22']);
    expect(east.actions[0].reason).toContain('overdue');
    expect(west.actions[0].reason).toContain('due today');
  });
});
