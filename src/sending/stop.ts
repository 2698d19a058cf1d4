import { domainOf } from './mail-address.ts';

/** How readers stop the letters, by the editor's settings. */
export interface StopSettings {
  /** Where they write. */
  email: string;
  /** What their mail programs call; `{email}` is their address. */
  url?: string | undefined;
}

/** Where one reader stops the letters. */
export interface Stop {
  mailto: string;
  /** Called by POST in one click (RFC 8058). */
  url?: string;
}

/** The longest address that fits into a header's line of 998 characters (RFC 5322, section 2.1.1). */
const LONGEST = 900;

/** Where a reader stops the letters. The mail says whose they are, wherever it is sent from. */
export function stopFor(reader: string, { email, url }: StopSettings): Stop {
  const to = `mailto:${encode(email.slice(0, email.lastIndexOf('@')))}@${domainOf(email)}`;
  const named = `${to}?subject=${encode(`unsubscribe ${reader}`)}`;
  const mailto = new URL(named.length <= LONGEST ? named : `${to}?subject=unsubscribe`).href;
  const called = url && new URL(url.replaceAll('{email}', () => encode(reader))).href;
  return called && called.length <= LONGEST ? { mailto, url: called } : { mailto };
}

/** Where the letter itself leads: to the page, where there is one. */
export function stopAddress({ mailto, url }: Stop): string {
  return url ?? mailto;
}

/**
 * The headers by which mail programs offer it: one `List-Unsubscribe` (RFC 2369), and
 * `List-Unsubscribe-Post` only with a web address, as RFC 8058 has it.
 */
export function stopHeaders({ mailto, url }: Stop): [name: string, value: string][] {
  const ways = url ? [mailto, url] : [mailto];
  const list = ways.map((way) => `<${way}>`).join(', ');
  return [
    ['List-Unsubscribe', list],
    ...(url ? ([['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click']] as const) : []),
  ].map(([name, value]) => [name, value]);
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
