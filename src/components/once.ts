/** The parts of pages that are printed once for all pages on which they look the same. */
export type Part = 'links' | 'look' | 'header' | 'footer';

const printed = new WeakMap<object, Map<Part, string>>();

/**
 * The HTML of a part of a page that depends on nothing but one value, printed for the first page that
 * shows it. Only while that is being printed it is a promise, for which Astro sets aside all that follows.
 */
export function printedOnce(
  of: object,
  part: Part,
  print: () => Promise<string>,
): string | Promise<string> {
  const parts = printed.get(of) ?? new Map<Part, string>();
  printed.set(of, parts);
  return (
    parts.get(part) ??
    print().then((html) => {
      parts.set(part, html);
      return html;
    })
  );
}
