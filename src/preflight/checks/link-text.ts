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
    const empty = new Set([...inLanguage(LINK_WORDS, evidence.newsletter.language), ...LONGER]);
    return linksIn(evidence).flatMap(({ address, words }) => {
      if (!words) return [];
      const { text, place } = words;
      const fix = 'say in its words what a reader finds there';
      if (dropInvisibles(text).trim() === '') {
        return [finding(place(), `the link to ${quote(address)} has no words`, fix)];
      }
      if (!empty.has(bare(text))) return [];
      return [finding(place(), `the words ${quote(text)} do not say where the link leads`, fix)];
    });
  },
};

/** A single word means something else in another language; several seldom do. */
const LONGER = Object.values(LINK_WORDS)
  .flat()
  .filter((phrase) => phrase.includes(' '));

/** Words without the arrows and stops around them. */
function bare(text: string): string {
  return simple(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
