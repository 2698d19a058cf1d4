import { addressFault } from '../fields/address.ts';
import { dropInvisibles } from '../fields/characters.ts';
import { quote } from '../fields/fault.ts';
import { findMentions } from '../markdown/mentions.ts';
import { toText } from '../markdown/text.ts';

/** What keeps the text of a submission from being that of an entry. */
interface BodyFault {
  code: 'picture' | 'link' | 'missing';
  /** For the editor. */
  words: string;
}

/** What keeps the text of a submission from being that of an entry, as sentences. */
export function bodyProblems(body: string): string[] {
  return [...new Set(bodyFaults(body).map(({ words }) => words))];
}

/** The same, with what it is. */
export function bodyFaults(body: string): BodyFault[] {
  const faults = findMentions(body).flatMap(({ kind, value }): BodyFault[] => {
    if (kind === 'image') {
      const words = `The text shows a picture from ${quote(value)}, which did not come with it: take it out.`;
      return [{ code: 'picture', words }];
    }
    if (kind === 'html' || value.startsWith('#')) return [];
    const fault = addressFault(value, 'link');
    if (!fault) return [];
    const words = `A link in the text cannot be published: ${fault.message}; correct it or take it out.`;
    return [{ code: 'link', words }];
  });
  if (dropInvisibles(toText(body)).trim() === '') {
    faults.push({ code: 'missing', words: 'The news itself shows nothing: write a few words.' });
  }
  return faults;
}
