import { addressKey, type Recipient } from './recipient.ts';

/** Google's domains, whose mailboxes take no note of dots. */
const GOOGLE = /^(gmail|googlemail)\.com$/;

/**
 * What is the same for all addresses that lead to one mailbox, as far as one can tell: what stands
 * behind a `+` tells letters apart and not people, and in Gmail dots count for nothing. Only for
 * asking whether somebody has stopped: who stops does so in all spellings. Whether two addresses
 * are one is a matter of {@link addressKey}.
 */
export function mailboxKey(email: string): string {
  const key = addressKey(email);
  const at = key.lastIndexOf('@');
  if (at === -1) return key;
  const [local, domain] = [key.slice(0, at), key.slice(at + 1)];
  const isGoogle = GOOGLE.test(domain);
  const bare = local.replace(/(?<=.)\+.*$/s, '');
  const plain = isGoogle ? bare.replaceAll('.', '') : bare;
  return `${plain || local}@${isGoogle ? 'gmail.com' : domain}`;
}

/** Who has stopped, by {@link mailboxKey}; of several addresses of a mailbox the first. */
export function stoppedIn<T extends Pick<Recipient, 'email' | 'stopped'>>(
  all: readonly T[],
): Map<string, T> {
  const found = new Map<string, T>();
  for (const each of all) {
    const key = mailboxKey(each.email);
    if (each.stopped !== '' && !found.has(key)) found.set(key, each);
  }
  return found;
}
