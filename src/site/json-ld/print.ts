import type { Thing } from 'schema-dts';

/** Something described in the terms of schema.org, and not only named by an address. */
export type Described = Exclude<Thing, string>;

/**
 * JSON-LD for a `script` element: one document for all that a page describes. Every `<` is written
 * as `\u003c`, so that no title can end the element (HTML, 4.12.1.3: restrictions on scripts).
 */
export function printJsonLd(things: readonly Described[]): string {
  const document = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(document).replaceAll('<', '\\u003c');
}
