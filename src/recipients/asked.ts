import { type Fault, quote } from '../fields/fault.ts';
import { readAddressLine } from './import/plain.ts';
import { cleanName, cleanNote } from './names.ts';
import { bareAddress, emailFault } from './recipient.ts';

/** What an editor types about somebody. */
export interface Typed {
  /** An address, or `Ana Silva <ana@example.org>`. */
  address: string;
  name?: string | undefined;
  firstName?: string | undefined;
  note?: string | undefined;
}

/** What is typed about somebody, clean; or the first thing that is wrong with it. */
export function readTyped({
  address,
  name,
  firstName,
  note = '',
}: Typed): { email: string; name: string; firstName: string; note: string } | { fault: Fault } {
  const [entry, ...more] = readAddressLine(address);
  if (more.length > 0) {
    return {
      fault: { message: 'there are several addresses', fix: 'say one, or import a file of them' },
    };
  }
  const email = bareAddress(entry?.address || address);
  const fault = emailFault(email);
  if (fault) return { fault };
  for (const typed of [name, firstName]) {
    if (typed && !cleanName(typed)) {
      return {
        fault: {
          message: `${quote(typed)} is no name`,
          fix: 'a name has letters, no @, no braces, and at most 200 characters',
        },
      };
    }
  }
  return {
    email,
    name: cleanName(name ?? (entry?.address ? entry.name : '')),
    firstName: cleanName(firstName ?? ''),
    note: cleanNote(note),
  };
}
