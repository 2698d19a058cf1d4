import type { Digest } from '../digest/digest.ts';
import type { Evidence } from './evidence.ts';
import { atDigest, type Place } from './place.ts';

/** What a digest's mail is called: its subject, or else its title. */
export function subjectOf({ subject, title }: Pick<Digest, 'subject' | 'title'>): string {
  return subject ?? title;
}

/** Where the subject is written. */
export function atSubject(evidence: Evidence): Place {
  return atDigest(evidence, evidence.digest.subject === undefined ? 'title' : 'subject');
}

/** A subject for comparing: case and space do not count. */
export function sameSubject(subject: string): string {
  return subject.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
