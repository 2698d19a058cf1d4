/** An item of RSS, from parts of XML. */
export function item(parts: Record<string, string>): string {
  const inner = Object.entries(parts).map(([name, text]) => `<${name}>${text}</${name}>`);
  return `<item>${inner.join('')}</item>`;
}

/** A feed of RSS 2.0 with items. */
export function rss(...items: string[]): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>A feed</title>
<link>https://a.test/</link>${items.join('\n')}</channel></rss>`;
}

/** The moment of the tests: 21 November 2026, noon. */
export const NOW = Date.UTC(2026, 10, 21, 12);

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A day before the moment of the tests, as RSS writes it. */
export function daysAgo(days: number): string {
  return new Date(NOW - days * DAY).toUTCString();
}
