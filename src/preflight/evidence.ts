import type { ChosenDigest } from '../digest/choose.ts';
import type { Digest } from '../digest/digest.ts';
import type { Letter } from '../email/letter.ts';
import type { Day } from '../fields/day.ts';
import type { EmailEntry, Gated } from '../gate/gate.ts';
import type { Leak } from '../leaks/leak.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import type { Reached } from '../online/reached.ts';
import type { Problem } from '../problems/problem.ts';
import type { Reading } from '../read/parse.ts';
import type { Addresses } from '../site/addresses.ts';

/** Everything that a check of the preflight may look at. */
export interface Evidence {
  digest: Digest;
  newsletter: Newsletter;
  letter: Letter;
  /** The letter as a fragment for pasting, as a whole document, and as plain text. */
  html: string;
  document: string;
  text: string;
  /** What the digest holds. */
  chosen: ChosenDigest<EmailEntry>;
  /** What the digests of its day and before hold, itself the last one; oldest first. */
  upTo: readonly ChosenDigest<EmailEntry>[];
  /** Ids of the entries that other digests held: as they went out, where that is known. */
  held: ReadonlySet<string>;
  reading: Reading;
  /** As of the digest's day, or of today where that is later. */
  gated: Gated;
  today: Day;
  addresses: Addresses;
  /** What `check` finds in the content: no errors, but perhaps warnings. */
  problems: readonly Problem[];
  /** The bytes of each picture as it is published, by file, of all that the digest's entries name. */
  pictureBytes: ReadonlyMap<string, number>;
  /** What came of asking for the letter's links, by address; absent where nobody asked. */
  reached?: ReadonlyMap<string, Reached>;
  /** How the letter differs from what some readers got already, in words; empty where it does not. */
  changed: readonly string[];
  /** What of the private side stands in the letter, or in the site as it was built last. */
  leaks: readonly LeakHeld[];
  /** The numbers of what came into the inbox before the digest's day and has no answer. */
  waiting: readonly number[];
}

/** A leak that holds a letter back. It never says the secret itself. */
export interface LeakHeld {
  /** `the letter`, or a file of the built site. */
  where: string;
  leak: Leak;
}

/** Something for which a letter is held back. Its place is one in the content folder. */
export type Finding = Omit<Problem, 'severity'>;

/** One check of the preflight. */
export interface Check {
  /** By which it is waived, such as `link-repeated`. */
  name: string;
  /** What it finds, as the docs say it: one sentence without a final stop. */
  about: string;
  find(evidence: Evidence): Finding[];
}
