import type { Draft } from '../../drafts/draft.ts';

/** Windows cuts what a link hands to a program at 2,048 characters. */
const LONGEST = 2000;

/**
 * A link that opens a draft in the mail program (RFC 6068). Undefined where an address is unknown,
 * or where the text is so long that some systems would cut it.
 */
export function mailtoOf({ to, subject, text }: Draft): string | undefined {
  const addresses = to.flatMap(({ email }) => (email ? [encodeAddress(email)] : []));
  if (addresses.length === 0 || addresses.length < to.length) return undefined;
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
  const link = `mailto:${addresses.join(',')}?subject=${encodeURIComponent(subject)}&body=${body}`;
  return link.length <= LONGEST ? link : undefined;
}

function encodeAddress(email: string): string {
  return encodeURIComponent(email).replace('%40', '@');
}
