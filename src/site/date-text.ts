/**
 * A date, or the stretch to a second one, in the words of a format. In French the first of a month
 * is an ordinal, `1er janvier`, which the patterns of Unicode's CLDR leave out; only the part that is
 * the day changes, never an hour such as that of `1 h 00`.
 */
export function dateText(
  format: Intl.DateTimeFormat,
  language: string,
  from: Date,
  to?: Date,
): string {
  if (!FRENCH.test(language)) return to ? stretch(format, language, from, to) : format.format(from);
  const parts = to ? format.formatRangeToParts(from, to) : format.formatToParts(from);
  return parts.map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value)).join('');
}

/** The tags of French: `fr`, `fr-CA`; `frr` is another language. */
const FRENCH = /^fr\b/i;

/**
 * The stretch between two dates. Where CLDR has stretches in figures only (`2026/12/12土曜日`, of
 * Japanese and Chinese), both ends are written as single dates are.
 */
function stretch(format: Intl.DateTimeFormat, language: string, from: Date, to: Date): string {
  const range = format.formatRange(from, to);
  if (!range.includes('/') || format.format(from).includes('/')) return range;
  const between = /\s*[～–至]\s*/u.exec(range)?.[0] ?? '～';
  const { timeZone } = format.resolvedOptions();
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone });
  const isOneDay = day.format(from) === day.format(to);
  const end = isOneDay
    ? new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone })
    : format;
  return `${format.format(from)}${between}${end.format(to)}`;
}
