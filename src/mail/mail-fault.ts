import type { Fault } from '../fields/fault.ts';

/**
 * What went wrong with a mail server, in words. It holds nothing else, above all not the error of
 * the library behind it, in which a password may stand.
 */
export class MailFault extends Error implements Fault {
  readonly fix: string;

  constructor({ message, fix }: Fault) {
    super(message);
    this.name = 'MailFault';
    this.fix = fix;
  }
}
