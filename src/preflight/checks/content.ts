import { peopleNamed } from '../../entries/entry.ts';
import { quote } from '../../fields/fault.ts';
import type { Problem } from '../../problems/problem.ts';
import { SETTINGS } from '../../read/parse.ts';
import type { Check, Evidence, Finding } from '../evidence.ts';
import { heldIn } from '../held.ts';
import { askUnanswerable } from './answers.ts';
import { linkBroken } from './broken-links.ts';
import { remoteImages } from './pictures.ts';
import { size } from './readiness.ts';
import { dateRepeated } from './repeats.ts';

/** What `check` warns of in the files behind a letter. */
export const content: Check = {
  name: 'content',
  about: '`check` warns of something in the digest, its entries, their people or the settings',
  find(evidence) {
    const files = filesBehind(evidence);
    const isTold = toldElsewhere(evidence);
    return evidence.problems
      .filter((problem) => files.has(problem.file) && !isTold(problem))
      .map(({ severity: _, ...problem }): Finding => problem);
  },
};

function filesBehind({ digest, chosen, reading }: Evidence): Set<string> {
  const held = heldIn(chosen);
  const named = new Set(held.flatMap(peopleNamed));
  const people = reading.people.filter(({ id }) => named.has(id));
  return new Set([SETTINGS, ...[digest, ...held, ...people].map(({ file }) => file)]);
}

/** Which warnings a check of its own reports, so that each mistake is said, and waived, once. */
function toldElsewhere(evidence: Evidence): (problem: Problem) => boolean {
  const { digest } = evidence;
  const pages = new Set([...linkBroken.find(evidence), ...askUnanswerable.find(evidence)].map(key));
  const images = remoteImages(evidence);
  const isRepeated = dateRepeated.find(evidence).length > 0;
  const isLong = size.find(evidence).length > 0;
  return (problem) => {
    const { file, line, field, message } = problem;
    if (pages.has(key(problem))) return true;
    if (
      images.some(
        ({ place, src }) =>
          place.file === file && place.line === line && message.includes(quote(src)),
      )
    ) {
      return true;
    }
    if (file !== digest.file) return false;
    if (field === 'date') return isRepeated;
    return field === 'skip' && isLong && !digest.skip.some((id) => message.includes(id));
  };
}

function key({ file, line, field, message }: Finding): string {
  return [file, line, field, message].join('\n');
}
