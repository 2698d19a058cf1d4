import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codePoint,
  dropControls,
  findControl,
  findInvisible,
} from '../../src/fields/characters.ts';
import { addDays, dayOf, isDay, isDayOrMoment } from '../../src/fields/day.ts';
import {
  describe as describeValue,
  packFault,
  quote,
  unpackFault,
} from '../../src/fields/fault.ts';
import { idFault, isId, slugify } from '../../src/fields/id.ts';

describe('days', () => {
  it.each(['2026-09-01', '2024-02-29', '2000-02-29', '9999-12-31', '1000-01-01'])(
    '%s is one',
    (value) => expect(isDay(value)).toBe(true),
  );

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-01',
    '0999-01-01',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '',
    null,
    20260101,
  ])('%j is none', (value) => expect(isDay(value)).toBe(false));

  it('are exactly those of the calendar', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, date]) => {
        const two = (part: number) => String(part).padStart(2, '0');
        const text = `${year}-${two(month)}-${two(date)}`;
        const moment = new Date(Date.UTC(year, month - 1, date));
        expect(isDay(text)).toBe(moment.toISOString().slice(0, 10) === text);
      }),
    );
  });

  it('may have an hour', () => {
    for (const value of ['2026-09-01', '2026-09-01T18:00', '2026-09-01T23:59:59']) {
      expect(isDayOrMoment(value)).toBe(true);
      expect(dayOf(value)).toBe('2026-09-01');
    }
    for (const value of [
      '2026-09-01T24:00',
      '2026-09-01 18:00',
      '2026-09-01T18:00Z',
      '2026-02-30T10:00',
      '2026-09-01T18',
    ]) {
      expect(isDayOrMoment(value)).toBe(false);
    }
  });

  it('add up over months, years and leap days', () => {
    expect(addDays('2026-12-20', 14)).toBe('2027-01-03');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});

describe('ids', () => {
  it.each(['a', 'ada-lovelace', '2026/09/a-1', '-', '0'])('%s is one', (value) =>
    expect(isId(value)).toBe(true),
  );

  it.each(['', 'A', 'a_b', 'a.b', 'a/', '/a', 'a//b', '../a', 'é', 'a\n', 'a b'])(
    '%j is none',
    (value) => expect(isId(value)).toBe(false),
  );

  it('are suggested where something remains of a name', () => {
    expect(idFault('Ada Lovelace')?.fix).toMatch(/, such as ada-lovelace$/);
    expect(idFault('你好')?.fix).toMatch(/hyphens$/);
    expect(slugify('  Čapek & Söhne!  ')).toBe('capek-sohne');
  });
});

describe('characters', () => {
  it('that control are C0, DEL, C1 and what XML never holds', () => {
    const found = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (character) => findControl(character),
    );
    const codes = found.map((character) => character.charCodeAt(0));
    const isControl = (code: number) => code < 0x20 || (code >= 0x7f && code < 0xa0);
    const isSpace = (code: number) => [9, 10, 13].includes(code);
    const expected = Array.from({ length: 0xa0 }, (_, code) => code).filter(
      (code) => isControl(code) && !isSpace(code),
    );
    expect(codes).toEqual([...expected, 0xfffe, 0xffff]);
    expect(dropControls(`a${found.join('')}b\t\n`)).toBe('ab\t\n');
  });

  it.each([
    'a\u200bb',
    'a\u200cb',
    'a\u200db',
    '\u200ea',
    '\u200fa',
    'a\u202eb',
    'a\u2066b',
    'a\u2060b',
    'a\ufeffb',
    '\u061ca',
    '👩\u200d',
    '\u200d🚀',
    'می \u200cx',
    '👩\u200b🚀',
  ])('that are invisible are found in %j', (text) => {
    expect(findInvisible(text)).toBeDefined();
  });

  it.each([
    '',
    'Ada',
    'é',
    '👩\u200d🚀',
    '👨\u200d👩\u200d👧\u200d👦',
    '🏳️\u200d🌈',
    '👩🏽\u200d🔬',
    'می\u200cخواهم',
    'क्\u200dष',
    'ශ්\u200dරී',
    'ক্\u200cষ',
    'a\tb\nc',
  ])('that belong to the writing are left alone in %j', (text) => {
    expect(findInvisible(text)).toBeUndefined();
  });

  it('have names to look up', () => {
    expect(codePoint('\u200b')).toBe('U+200B');
    expect(codePoint('\u0007')).toBe('U+0007');
  });
});

describe('faults', () => {
  it('fit into one message and come back', () => {
    const fault = { message: 'is wrong', fix: 'mend it' };
    expect(unpackFault(packFault(fault))).toEqual(fault);
    expect(unpackFault('Invalid input')).toBeUndefined();
    expect(unpackFault('a\nb\nc')).toBeUndefined();
  });

  it('quote values on one line, without what is invisible, cut where they are long', () => {
    expect(quote('a\n"b"\u0000\u0085\u200b\u202e\u2028')).toBe(
      String.raw`"a\n\"b\"\u0000\u0085\u200b\u202e\u2028"`,
    );
    expect(quote('a'.repeat(100))).toBe(`"${'a'.repeat(60)}…"`);
  });

  it.each([
    [[1], 'a list'],
    [null, 'nothing'],
    [{}, 'a group of fields'],
    ['x', '"x"'],
    [7, 'the number 7'],
    [true, 'the boolean true'],
  ])('describe %j', (value, words) => expect(describeValue(value)).toBe(words));
});
