import { peopleNamed } from '../../entries/entry.ts';
import { quote } from '../../fields/fault.ts';
import type { Check, Evidence, Finding } from '../evidence.ts';
import { heldIn } from '../held.ts';
import { isUnspaced, type KnownName, knownNames, namingsIn } from '../names/known.ts';
import { bendsNames, says } from '../names/spelling.ts';
import { type Word, wordsOf } from '../names/words.ts';
import { finding } from '../place.ts';
import { type Said, saidIn } from '../said.ts';

/** Names of people who did not agree to being named. */
export const nameConsent: Check = {
  name: 'name-consent',
  about: 'A text says the name of somebody who never wants to be named, or did not agree yet',
  find(evidence) {
    const names = knownNames(evidence.reading.people, evidence.reading.entries);
    const held = new Set(heldIn(evidence.chosen).flatMap(peopleNamed));
    const unspaced = names.all.filter(({ name }) => isUnspaced(name));
    const isPart = partOf(evidence);
    return saidIn(evidence).flatMap((said) => {
      const agreed = said.entry ? new Set(peopleNamed(said.entry)) : held;
      const words = wordsOf(said.text);
      const told = namingsIn(words, names, isPart).flatMap(({ known, at, count }) => {
        const word = words[at];
        const isSure = count > 1 || word?.small.startsWith(known.words[0]?.small ?? '');
        return word && isSure ? [{ known, offset: word.offset }] : [];
      });
      const inside = unspaced
        .map((known) => ({ known, offset: said.text.indexOf(known.name) }))
        .filter(({ offset }) => offset !== -1);
      return [...told, ...inside].flatMap(({ known, offset }) =>
        judge(said, known, offset, agreed),
      );
    });
  },
};

function judge(
  said: Said,
  { name, words, people }: KnownName,
  offset: number,
  agreed: ReadonlySet<string>,
): Finding[] {
  const mayBeMeant = people.length === 0 || people.some(({ id }) => agreed.has(id));
  if (mayBeMeant || people.some(({ consent }) => consent === 'always')) return [];
  const isNever = people.every(({ consent }) => consent === 'never');
  const isFull = words.length > 1 || isUnspaced(name) || (isNever && [...name].length >= 4);
  if (!isFull) return [];
  const place = said.placeAt(offset);
  if (isNever) {
    const fix = 'take the name out';
    return [finding(place, `${quote(name)} never wants to be named`, fix)];
  }
  const id = people[0]?.id ?? '';
  const fix = said.entry
    ? `ask them, then add ${id} to people and to consented of this entry, or take the name out`
    : `ask them, then write consent: always in ${people[0]?.file}, or take the name out`;
  return [finding(place, `${quote(name)} has not agreed to being named here`, fix)];
}

/** Does a word say a part of a name? Its first letter as it is written; the last may have an ending. */
function partOf({ newsletter }: Evidence) {
  const bends = bendsNames(newsletter.language);
  return (word: Word, part: Word, isLast: boolean): boolean => {
    if (word.text[0] !== part.text[0]) return false;
    if (word.small === part.small) return true;
    if (bends) return says(word, part, true) && word.small.length <= part.small.length + 5;
    return isLast && word.small.replace(/['’].*$|s$/, '') === part.small;
  };
}
