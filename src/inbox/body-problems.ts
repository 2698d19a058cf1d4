import { addressFault } from '../fields/address.ts';
import { dropInvisibles } from '../fields/characters.ts';
import { quote } from '../fields/fault.ts';
import { findMentions } from '../markdown/mentions.ts';
import { toText } from '../markdown/text.ts';

/** What keeps the text of a submission from being that of an entry, as sentences. */
export function bodyProblems(body: string): string[] {
  const mentions = findMentions(body);
  const problems = mentions.flatMap(({ kind, value }) => {
    if (kind === 'image') {
      return [
        `The text shows a picture from ${quote(value)}, which did not come with it: take it out.`,
      ];
    }
    if (kind === 'html' || value.startsWith('#')) return [];
    const fault = addressFault(value, 'link');
    return fault
      ? [`A link in the text cannot be published: ${fault.message}; correct it or take it out.`]
      : [];
  });
  if (dropInvisibles(toText(body)).trim() === '') {
    problems.push('The news itself shows nothing: write a few words.');
  }
  return [...new Set(problems)];
}
