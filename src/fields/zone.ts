import { z } from 'zod';
import { expected, quote, refuse } from './fault.ts';

/** An IANA time zone, such as `Europe/Lisbon`. */
export const timezone = z.string({ error: expected('a time zone', 'Europe/Lisbon') }).superRefine(
  refuse((value) =>
    isTimezone(value)
      ? undefined
      : {
          message: `there is no time zone ${quote(value)}`,
          fix: 'write its IANA name, such as Europe/Lisbon',
        },
  ),
);

/** A language tag by BCP 47, such as `en` or `pt-BR`. */
export const language = z.string({ error: expected('a language', 'en') }).superRefine(
  refuse((value) =>
    isLanguage(value)
      ? undefined
      : {
          message: `${quote(value)} is not a language tag`,
          fix: 'write it by BCP 47, such as en or pt-BR',
        },
  ),
);

function isTimezone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return /^[A-Z]/i.test(value);
  } catch {
    return false;
  }
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
