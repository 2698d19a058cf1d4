import { peopleNamed } from '../../entries/entry.ts';
import { quote } from '../../fields/fault.ts';
import type { Check, Finding } from '../evidence.ts';
import { heldIn } from '../held.ts';
import { isCommon } from '../names/common.ts';
import type { KnownName } from '../names/known.ts';
import { isOneOf, mayBeSaid, namesFor } from '../names/named.ts';
import { firstNameSlips, fullNameSlips, places } from '../names/slips.ts';
import { bendsNames } from '../names/spelling.ts';
import { type Word, wordsOf } from '../names/words.ts';
import { finding } from '../place.ts';
import { type Said, saidIn } from '../said.ts';

/** Names that are almost those of friends. */
export const nameMisspelt: Check = {
  name: 'name-misspelt',
  about: 'A name is almost that of somebody the newsletter knows, and probably misspelt',
  find(evidence) {
    const { reading, chosen, newsletter } = evidence;
    const namesOf = namesFor(evidence);
    const bends = bendsNames(newsletter.language);
    const firstNames = new Map(
      reading.people.map(({ id, name }) => [id, wordsOf(name).slice(0, 1)]),
    );
    const firstOf = (ids: string[]) => ids.flatMap((id) => firstNames.get(id) ?? []);
    const ofAll = firstOf([...new Set(heldIn(chosen).flatMap(peopleNamed))]);
    return saidIn(evidence).flatMap((said) => {
      const { names, agreed } = namesOf(said);
      const words = wordsOf(said.text);
      const isAbout = (known: KnownName) => isOneOf(known, agreed);
      const all = fullNameSlips(words, names, { bends, isAbout });
      const taken = new Set(all.flatMap(({ at, count }) => places(at, count)));
      const full = all.filter(({ known }) => mayBeSaid(known, agreed));
      const first = said.entry ? firstOf(peopleNamed(said.entry)) : ofAll;
      const found = said.as === 'place' ? [] : firstNameSlips(words, first, names, bends);
      const alone = found.filter(({ at }) => {
        const word = words[at];
        return word && !taken.has(at) && !isCommon(word, evidence);
      });
      return [...full, ...alone].map(({ at, count, name }) =>
        tell(said, words.slice(at, at + count), name),
      );
    });
  },
};

function tell(said: Said, words: readonly Word[], name: string): Finding {
  const written = words.map(({ text }) => text).join(' ');
  const place = said.placeAt(words[0]?.offset ?? 0);
  const message = `${quote(written)} is almost the name ${quote(name)}`;
  return finding(place, message, `write ${name}, unless it is somebody else`);
}
