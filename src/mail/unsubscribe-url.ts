import { type Fault, quote } from '../fields/fault.ts';

/** Stands for the reader's address. */
const WHO = '{email}';

/**
 * What keeps a web address from stopping the letters in one click: it must say who leaves
 * (RFC 8058, section 3.1), where a server gets to see it, and be called under encryption.
 */
export function unsubscribeUrlFault(value: string): Fault | undefined {
  if (!/^https:\/\//i.test(value)) {
    return { message: 'must begin with https://', fix: 'mail programs call no other' };
  }
  const [, other] = /(\{(?!email\})[^{}]*\}?)/.exec(value) ?? [];
  if (other !== undefined) {
    return {
      message: `holds ${quote(other)}, which stands for nothing`,
      fix: `write ${WHO} for the reader's address`,
    };
  }
  const [, host = '', path = ''] = /^https:\/\/([^/?#]*)([^#]*)/i.exec(value) ?? [];
  if (!host.includes(WHO) && path.includes(WHO)) return undefined;
  const mark = path.includes('?') ? '&' : '?';
  return { message: 'does not say who leaves', fix: `add ${mark}who=${WHO} at its end` };
}
