import { compareText } from '../order.ts';
import { linkShortener, linkTracker } from './checks/addresses.ts';
import { askUnanswerable } from './checks/answers.ts';
import { linkBroken, linkUnreachable } from './checks/broken-links.ts';
import { nameConsent } from './checks/consent.ts';
import { content } from './checks/content.ts';
import { entryForgotten } from './checks/forgotten.ts';
import { leak } from './checks/leak.ts';
import { leftovers } from './checks/leftovers.ts';
import { linkText } from './checks/link-text.ts';
import { contrast, headingOrder } from './checks/looks.ts';
import { subjectCapitals, subjectSpam } from './checks/loudness.ts';
import { nameMisspelt } from './checks/misspelt.ts';
import { askPast, eventOver, offerOver } from './checks/over.ts';
import { imageAlt, imageHuge, imageInsecure, imageMissing } from './checks/pictures.ts';
import { alreadySent, letterChanged, letterEmpty, noteMissing, size } from './checks/readiness.ts';
import { linkRepeated, linkSentBefore } from './checks/repeated-links.ts';
import { dateAhead, dateRepeated, subjectRepeated } from './checks/repeats.ts';
import { textDiffers } from './checks/same-words.ts';
import { subjectLong, subjectMissing } from './checks/subject.ts';
import { submissionsWaiting } from './checks/submissions.ts';
import type { Check, Evidence, Finding } from './evidence.ts';

/** The one table of checks. Each holds the letter back, unless the editor waives it by its name. */
export const CHECKS: readonly Check[] = [
  subjectMissing,
  subjectLong,
  subjectCapitals,
  subjectSpam,
  subjectRepeated,
  noteMissing,
  letterEmpty,
  dateAhead,
  dateRepeated,
  alreadySent,
  letterChanged,
  size,
  content,
  linkBroken,
  linkUnreachable,
  linkRepeated,
  linkSentBefore,
  linkText,
  linkShortener,
  linkTracker,
  imageMissing,
  imageAlt,
  imageHuge,
  imageInsecure,
  nameMisspelt,
  nameConsent,
  leak,
  askUnanswerable,
  askPast,
  eventOver,
  offerOver,
  entryForgotten,
  submissionsWaiting,
  textDiffers,
  leftovers,
  contrast,
  headingOrder,
];

/** The names by which checks are waived. */
export const CHECK_NAMES: readonly string[] = CHECKS.map(({ name }) => name);

/** Something for which a letter is held back, and the check that found it. */
export interface Held extends Finding {
  check: string;
}

/** All findings, in the order of files and lines, within a line in that of the checks; each once. */
export function preflight(evidence: Evidence): Held[] {
  const all = CHECKS.flatMap(({ name, find }) =>
    find(evidence).map((found): Held => ({ check: name, ...found })),
  );
  const unique = new Map(all.map((found) => [JSON.stringify(found), found]));
  return [...unique.values()].sort((a, b) => compareText(a.file, b.file) || a.line - b.line);
}
