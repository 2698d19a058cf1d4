import { dropInvisibles } from '../../fields/characters.ts';
import { quote } from '../../fields/fault.ts';
import type { Check } from '../evidence.ts';
import { linksIn } from '../links.ts';
import { LINK_WORDS } from '../phrases/link-words.ts';
import { inLanguage, simple } from '../phrases/phrases.ts';
import { finding } from '../place.ts';

/** Links whose words do not say where they lead. */
export const linkText: Check = {
  name: 'link-text',
  about: 'The words of a link do not say where it leads, such as "click here", or are missing',
  find(evidence) {
    const empty = new Set([...inLanguage(LINK_WORDS, evidence.newsletter.language), ...ANYWHERE]);
    return linksIn(evidence).flatMap(({ address, words: written }) => {
      if (!written) return [];
      const { text, place } = written;
      const fix = 'say in its words what a reader finds there';
      if (dropInvisibles(text).trim() === '') {
        return [finding(place(), `the link to ${quote(address)} has no words`, fix)];
      }
      const words = bare(text);
      if (words !== '' && !empty.has(words)) return [];
      return [finding(place(), `the words ${quote(text)} do not say where the link leads`, fix)];
    });
  },
};

/** What means something else where people speak another language. */
const AMBIGUOUS = new Set('plus her mere mer meer das dies tu dit qui seite'.split(' '));

/** Letters borrow words from other languages. */
const ANYWHERE = Object.values(LINK_WORDS)
  .flat()
  .filter((phrase) => !AMBIGUOUS.has(phrase));

/** Words without the arrows and stops around them. */
function bare(text: string): string {
  return simple(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
