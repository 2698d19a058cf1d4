import addressparser from 'nodemailer/lib/addressparser';
import type { Fault } from '../../fields/fault.ts';
import type { Found } from './contact.ts';

/** A name, and the one address in angle brackets behind it: `Silva, Ana <ana@example.org>`. */
const NAMED = /^([^<>@]*)<([^<>]+)>[\s,;]*$/;

/** The line of a table without a header: an address, and something that is none. */
const TABLE: Fault = {
  message: 'looks like a table, and no line names its columns',
  fix: 'write what the columns hold as the first line, such as email,name',
};

/** Reads addresses, one or several on a line, with or without names. */
export function readAddresses(text: string): Found[] | { fault: Fault; line: number } {
  const found: Found[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const here = line.trim();
    if (here === '' || here.startsWith('#')) continue;
    const entries = readAddressLine(here);
    const isMixed = entries.some(({ address }) => address) && entries.some((each) => !each.address);
    const isHeader = found.length === 0 && !here.includes('@') && /[,;\t]/.test(here);
    if (isMixed || isHeader) return { fault: TABLE, line: index + 1 };
    for (const { name, address } of entries) {
      found.push({ line: index + 1, addresses: [address || name], name, firstName: '' });
    }
  }
  return found;
}

/** The names and addresses of one line; a text without an address has it as its name. */
export function readAddressLine(line: string): { name: string; address: string }[] {
  // As copied from the head of a mail.
  const bare = line.replace(/^\s*(to|cc|bcc):/i, '').trim();
  const [, name, address] = NAMED.exec(bare) ?? [];
  if (name !== undefined && address !== undefined) return [{ name, address }];
  return addressparser(bare, { flatten: true });
}
