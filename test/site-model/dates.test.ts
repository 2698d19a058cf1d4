import { describe, expect, it } from 'vitest';
import { instantOf, leafOf, showDay, showEvent } from '../../src/site/dates.ts';
import { showDayOfYear } from '../../src/site/months.ts';

/** Narrow and thin spaces of ICU as plain ones, so that its version does not matter. */
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

describe('dates in words', () => {
  it('show a day in the language of the letter, in no time zone', () => {
    expect(showDay('2026-09-01', 'en-GB')).toEqual({ iso: '2026-09-01', text: '1 September 2026' });
    expect(showDay('2026-09-01', 'pt-PT').text).toBe('1 de setembro de 2026');
    expect(showDay('1900-01-01', 'en-GB').text).toBe('1 January 1900');
  });

  it('show an event of one day, and of several', () => {
    const one = showEvent({ starts: '2026-09-01' }, 'Europe/Lisbon', 'en-GB');
    expect(one.iso).toBe('2026-09-01');
    expect(plain(one.text)).toMatch(/^Tuesday,? 1 September 2026$/);
    const same = showEvent({ starts: '2026-09-01', ends: '2026-09-01' }, 'Europe/Lisbon', 'en-GB');
    expect(same).toEqual(one);
    const more = showEvent({ starts: '2026-09-01', ends: '2026-09-03T12:00' }, 'Etc/UTC', 'en-GB');
    expect(plain(more.text)).toMatch(
      /1 September 2026 – Thursday,? 3 September 2026 at 12:00 \(.*\)$/,
    );
    const night = showEvent({ starts: '2026-09-01T18:00', ends: '2026-09-03' }, 'Etc/UTC', 'en-GB');
    expect(plain(night.text)).toMatch(
      /1 September 2026 at 18:00 – Thursday,? 3 September 2026 \(.*\)$/,
    );
  });

  it('have a day and a month of one calendar on a leaf', () => {
    expect(leafOf('2026-11-14T18:00', 'en-GB')).toEqual({ day: '14', month: 'Nov' });
    expect(leafOf('2026-11-14', 'fa')).toEqual({ day: '۲۳', month: 'آبان' });
  });

  it('write stretches in Japanese as they write single days', () => {
    const hours = { starts: '2026-12-12T18:30', ends: '2026-12-12T21:00' };
    expect(plain(showEvent(hours, 'Asia/Tokyo', 'ja').text)).toMatch(
      /^2026年12月12日土曜日 18:30～21:00 /,
    );
    const days = { starts: '2026-12-12', ends: '2026-12-14' };
    expect(showEvent(days, 'Asia/Tokyo', 'ja').text).toBe(
      '2026年12月12日土曜日～2026年12月14日月曜日',
    );
  });

  it('show an event with hours in its own zone, which is named', () => {
    const { iso, text } = showEvent(
      { starts: '2026-09-01T18:00', ends: '2026-09-01T20:30' },
      'Europe/Lisbon',
      'en-GB',
    );
    expect(iso).toBe('2026-09-01T17:00:00.000Z');
    expect(plain(text)).toMatch(/1 September 2026.*18:00.*20:30 \(.+\)$/);
  });

  it.each(['fr', 'fr-CA', 'FR-ch'])('count the first of a month as French does: %s', (language) => {
    expect(plain(showDay('2027-01-01', language).text)).toBe('1er janvier 2027');
    expect(plain(showDay('2027-01-11', language).text)).toBe('11 janvier 2027');
    expect(plain(showDay('2027-01-21', language).text)).toBe('21 janvier 2027');
    expect(showDayOfYear('2027-01-01', language).text).toBe('1er janvier');
    const event = (starts: string, ends?: string) =>
      plain(showEvent({ starts, ends }, 'Etc/UTC', language).text);
    expect(event('2027-01-01')).toMatch(/^vendredi,? 1er janvier 2027$/);
    expect(event('2027-01-01', '2027-01-03')).toMatch(/^vendredi 1er .*dimanche 3 janvier 2027$/);
    expect(event('2027-01-01', '2027-02-01')).toMatch(/ 1er janvier – lundi 1er février 2027$/);
    expect(event('2027-01-01T01:00', '2027-01-01T02:00')).toMatch(/ 1er janvier 2027\D+0?1(:| h )/);
    expect(event('2027-01-02T01:00')).not.toContain('1er');
    expect(event('2027-01-01T18:00', '2027-02-01')).toMatch(/ 1er janvier .* 1er février 2027 /);
  });

  it('leave the first of a month as it is in other languages', () => {
    expect(showDay('2027-01-01', 'de').text).toBe('1. Januar 2027');
    expect(showDay('2027-01-01', 'frr').text).not.toContain('1er');
  });

  it('find the moment of a local time, in summer and in winter', () => {
    expect(instantOf('2026-07-01T12:00', 'Europe/Lisbon').toISOString()).toBe(
      '2026-07-01T11:00:00.000Z',
    );
    expect(instantOf('2026-12-01T12:00', 'Europe/Lisbon').toISOString()).toBe(
      '2026-12-01T12:00:00.000Z',
    );
    expect(instantOf('2026-12-01', 'Asia/Kathmandu').toISOString()).toBe(
      '2026-11-30T18:15:00.000Z',
    );
  });

  it('move on an hour that a change of clocks skips', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Berlin').toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    );
  });
});
