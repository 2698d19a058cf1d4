import { quote } from '../../fields/fault.ts';
import type { Person } from '../../people/person.ts';
import type { Check, Finding } from '../evidence.ts';
import { isUnspaced, type KnownName, type KnownNames, namingsIn } from '../names/known.ts';
import { isOneOf, mayBeSaid, namesFor } from '../names/named.ts';
import { fullNameSlips, places } from '../names/slips.ts';
import { bendsNames, isBent, isCapital, says } from '../names/spelling.ts';
import { type Word, wordsOf } from '../names/words.ts';
import { finding } from '../place.ts';
import { type Said, saidIn } from '../said.ts';

/** Names of people who did not agree to being named. */
export const nameConsent: Check = {
  name: 'name-consent',
  about: 'A text says the name of somebody who never wants to be named, or did not agree yet',
  find(evidence) {
    const namesOf = namesFor(evidence);
    const bends = bendsNames(evidence.newsletter.language);
    return saidIn(evidence).flatMap((said) => {
      const { names, agreed } = namesOf(said);
      const told = [...toldIn(said.text, names, agreed, bends), ...toldInside(said.text, names)];
      return told
        .filter(({ known }) => !mayBeSaid(known, agreed))
        .flatMap((each) => judge(said, each));
    });
  },
};

/** Where a text says a name. */
interface Told {
  known: KnownName;
  offset: number;
  /** As it is written, where that is not right. */
  written?: string;
}

function toldIn(
  text: string,
  names: KnownNames,
  agreed: ReadonlySet<string>,
  bends: boolean,
): Told[] {
  const words = wordsOf(text);
  const right = namingsIn(words, names, partOf(bends)).filter(({ known, at, count }) => {
    return count > 1 || words[at]?.small.startsWith(known.words[0]?.small ?? '');
  });
  const isAbout = (known: KnownName) => isOneOf(known, agreed);
  const slips = fullNameSlips(words, names, { bends, isAbout });
  const taken = new Set([...right, ...slips].flatMap(({ at, count }) => places(at, count)));
  const bare = namingsIn(words, names, saysBare).filter(
    ({ at, count }) => count === 1 && !taken.has(at),
  );
  return [
    ...right.map(({ known, at }) => ({ known, offset: words[at]?.offset ?? 0 })),
    ...[...slips, ...bare].map(({ known, at, count }) => {
      const all = words.slice(at, at + count);
      const written = all.map((word) => word.text).join(' ');
      return { known, offset: all[0]?.offset ?? 0, written };
    }),
  ];
}

/** Names in scripts without spaces stand amid other words. */
function toldInside(text: string, names: KnownNames): Told[] {
  return names.all
    .filter(({ name }) => isUnspaced(name))
    .map((known) => ({ known, offset: text.indexOf(known.name) }))
    .filter(({ offset }) => offset !== -1);
}

function judge(said: Said, { known, offset, written }: Told): Finding[] {
  const { name, words, people } = known;
  const isNever = people.every(({ consent }) => consent === 'never');
  const isFull = words.length > 1 || isUnspaced(name) || (isNever && [...name].length >= 4);
  if (!isFull) return [];
  const place = said.placeAt(offset);
  const who = written === undefined ? quote(name) : `${quote(name)} (here ${quote(written)})`;
  if (isNever) return [finding(place, `${who} never wants to be named`, 'take the name out')];
  const fix = `ask them, then ${howToAgree(said, people[0])}, or take the name out`;
  return [finding(place, `${who} has not agreed to being named here`, fix)];
}

function howToAgree({ as, entry }: Said, person: Person | undefined): string {
  if (!entry) return `write consent: always in ${person?.file}`;
  if (as === 'helper') return `write ${person?.id} here and in consented`;
  return `add ${person?.id} to people and to consented of this entry`;
}

/** Does a word say a part of a name? Its first letter as it is written; the last may have an ending. */
function partOf(bends: boolean) {
  return (word: Word, part: Word, isLast: boolean): boolean => {
    if (word.text[0] !== part.text[0]) return false;
    if (word.small === part.small) return true;
    if (isBent(part, bends)) {
      const isWhole = word.small.startsWith(part.small);
      const more = bends || isWhole ? 5 : 1;
      return says(word, part, bends) && word.small.length <= part.small.length + more;
    }
    return isLast && word.small.replace(/['’].*$|s$/, '') === part.small;
  };
}

/** Does a word say a part of a name without its accents? */
function saysBare(word: Word, part: Word): boolean {
  return word.folded === part.folded && isCapital(word) === isCapital(part);
}
