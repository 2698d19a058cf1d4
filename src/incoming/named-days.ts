import { type Day, isDay } from '../fields/day.ts';

/** The languages whose months are known by name. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'];

const MONTHS = new Map(
  LANGUAGES.flatMap((language) =>
    Array.from({ length: 12 }, (_, month): [string, number] => [
      new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
        .format(Date.UTC(2026, month, 15))
        .toLowerCase(),
      month + 1,
    ]),
  ),
);

/** The days with a year that a text names, each once. */
export function daysIn(text: string): Day[] {
  const lower = text.toLowerCase();
  const months = [...MONTHS.keys()].join('|');
  const patterns: [RegExp, (match: RegExpMatchArray) => (string | number | undefined)[]][] = [
    [/(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/g, ([, y, m, d]) => [y, m, d]],
    [/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/g, ([, d, m, y]) => [y, m, d]],
    [/(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/g, ([, y, m, d]) => [y, m, d]],
    [
      new RegExp(
        `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s(?:of\\s|de\\s)?(${months})\\s(?:de\\s|del\\s)?(\\d{4})(?!\\d)`,
        'g',
      ),
      ([, d, m = '', y]) => [y, MONTHS.get(m), d],
    ],
    [
      new RegExp(`(?<!\\p{L})(${months})\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)`, 'gu'),
      ([, m = '', d, y]) => [y, MONTHS.get(m), d],
    ],
  ];
  const found = patterns.flatMap(([pattern, parts]) =>
    [...lower.matchAll(pattern)].map((match) =>
      parts(match)
        .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
        .join('-'),
    ),
  );
  return [...new Set(found)].filter(isDay);
}
