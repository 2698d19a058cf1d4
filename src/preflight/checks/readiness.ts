import { chooseDigests } from '../../digest/choose.ts';
import { CLIP, GROWTH } from '../../email/size.ts';
import { dropInvisibles } from '../../fields/characters.ts';
import type { Check, Evidence } from '../evidence.ts';
import { heldIn } from '../held.ts';
import { atDigest, atFile, finding } from '../place.ts';
import { kilobytes } from '../size.ts';

/** A letter without a word of its own. */
export const noteMissing: Check = {
  name: 'note-missing',
  about: 'The digest has no opening note',
  find(evidence) {
    const { note } = evidence.letter;
    const isSeen = note.html.includes('<img') || dropInvisibles(note.text).trim() !== '';
    if (isSeen) return [];
    const fix = 'write a few words to your friends below the second ---';
    return [
      finding({ ...atDigest(evidence, 'body'), line: 1 }, 'the opening note is missing', fix),
    ];
  },
};

/** A letter without news. */
export const letterEmpty: Check = {
  name: 'letter-empty',
  about: 'No section of the letter holds an entry',
  find(evidence) {
    const { digest, chosen } = evidence;
    if (heldIn(chosen).length > 0) return [];
    const since = chosen.since ? `between ${chosen.since} and ` : 'up to ';
    if (isSkipped(evidence)) {
      const message = `the letter tells of nobody: skip leaves out all news of the days ${since}${digest.date}`;
      return [finding(atDigest(evidence, 'skip'), message, 'take an entry out of skip')];
    }
    const message = `the letter tells of nobody: there is no news of the days ${since}${digest.date}`;
    const fix = 'write an entry with a date of these days, or pick an earlier one';
    return [finding(atDigest(evidence, 'pick'), message, fix)];
  },
};

/** Would the letter tell of something if nothing were skipped? */
function isSkipped({ digest, upTo, gated, newsletter }: Evidence): boolean {
  if (digest.skip.length === 0) return false;
  const digests = [...upTo.slice(0, -1).map((each) => each.digest), { ...digest, skip: [] }];
  const { sections, asks_per_person } = newsletter;
  const all = chooseDigests(digests, gated.email, sections, asks_per_person);
  return all.some((each) => each.digest.id === digest.id && heldIn(each).length > 0);
}

/** A letter that mail programs cut. */
export const size: Check = {
  name: 'size',
  about: `Sent, or pasted into a mail, the letter is longer than the ${CLIP / 1024} KB at which Gmail cuts`,
  find(evidence) {
    const pasted = bytesOf(evidence.html) * GROWTH;
    const sent = bytesOf(evidence.document);
    if (pasted <= CLIP && sent <= CLIP) return [];
    const message = `the letter is too long: sent it has ${kilobytes(sent)}, pasted into a mail it may have ${kilobytes(pasted)}, and Gmail cuts at ${kilobytes(CLIP)}`;
    const fix = 'leave some entries out with skip, or send two letters';
    return [finding(atDigest(evidence, 'skip'), message, fix)];
  },
};

/** A letter that went out. */
export const alreadySent: Check = {
  name: 'already-sent',
  about: 'The digest says that it went out',
  find(evidence) {
    const { sent } = evidence.digest;
    if (sent === undefined) return [];
    const message = `this letter went out on ${sent}`;
    return [finding(atDigest(evidence, 'sent'), message, 'begin a new digest for the next letter')];
  },
};

/** A letter of which there are two versions. */
export const letterChanged: Check = {
  name: 'letter-changed',
  about: 'Some readers got another version of the letter already',
  find({ digest, changed }) {
    if (changed.length === 0) return [];
    const message = `some readers got another version of this letter: ${changed.join(', ')}`;
    const fix = 'bring back what went out, or tell the news in the next letter';
    return [finding(atFile(digest), message, fix)];
  },
};

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
