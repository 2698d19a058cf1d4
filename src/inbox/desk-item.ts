import type { Day } from '../fields/day.ts';
import type { InboxItem } from '../submissions/item.ts';
import { type Read, readSubmission } from '../submissions/submission.ts';
import { type About, aboutOf } from './about.ts';
import { type ConsentClaim, consentClaim } from './consent-claim.ts';
import { type Desk, dayOfItem } from './desk.ts';
import type { Duplicate } from './duplicates.ts';
import { latelyOf } from './lately.ts';
import { missingWords } from './missing.ts';
import { type Sender, senderOf } from './sender.ts';
import { warningsOf } from './warnings.ts';

/** All that the editor sees of a submission. */
export interface DeskItem {
  item: InboxItem;
  /** The day it came in, by the newsletter's clock. */
  came: Day;
  /** The answers, checked as the form checks them. */
  read: Read;
  /** What the form would still insist on, as sentences; `accept` says what an entry lacks. */
  missing: string[];
  sender: Sender;
  about: About;
  consent: ConsentClaim;
  /** What those concerned asked and were told of lately, as sentences. */
  lately: string[];
  duplicates: readonly Duplicate[];
  /** What may be a trick or do harm, as sentences with what to do. */
  warnings: string[];
}

/** Looks at one of the submissions of a desk. */
export function deskItem(item: InboxItem, desk: Desk): DeskItem {
  const { values, door, from } = item;
  const sender = senderOf(item, desk);
  const about = aboutOf(values, sender, desk);
  const needsEmail = door !== 'feed' && from.email === undefined;
  const read = readSubmission(values, { needsEmail });
  return {
    item,
    came: dayOfItem(item, desk.circle),
    read,
    missing: read.faults.map(missingWords),
    sender,
    about,
    consent: consentClaim(item, sender, about, desk),
    lately: latelyOf(item, sender, about, desk),
    duplicates: desk.duplicates(item.number),
    warnings: warningsOf(item, sender, about, desk),
  };
}
