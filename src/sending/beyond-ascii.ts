import type { Message } from './message.ts';
import type { Outcome } from './outcome.ts';

/**
 * What becomes of a letter whose addresses hold letters such as ü before the `@`, where the server
 * does not take them (RFC 6531, section 3.2); undefined where it can be handed over.
 * @param offers the server's answer to EHLO
 */
export function beyondAscii(
  { from, to }: Message['envelope'],
  offers: string,
  host: string,
): Outcome | undefined {
  if (/^250[ -]SMTPUTF8\b/im.test(offers)) return undefined;
  if (!isAscii(from)) {
    return {
      kind: 'halted',
      fault: {
        message: `${host} takes no addresses with letters such as ü (SMTPUTF8), and the sender's is ${from}`,
        fix: 'send from another address (from in private/mail.yaml)',
      },
    };
  }
  if (to.every(isAscii)) return undefined;
  return {
    kind: 'refused',
    words: 'the server takes no addresses with letters such as ü (SMTPUTF8)',
  };
}

function isAscii(address: string): boolean {
  return /^[ -~]*$/.test(address);
}
