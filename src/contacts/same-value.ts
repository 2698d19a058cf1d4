import { addressKey } from '../recipients/recipient.ts';
import type { ListField } from './fields.ts';

/** What is the same for all spellings of a text: case, width and runs of white space do not count. */
export function textKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What is the same for all ways to write a telephone number: digits, and a + where it begins so. */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '').replace(/^00/, '+');
  return /\d/.test(digits) ? digits : textKey(phone);
}

/** What is the same for all spellings of a link; of a profile on LinkedIn, in all languages. */
function linkKey(link: string): string {
  const url = URL.parse(link);
  if (!url) return textKey(link);
  return linkedInKey(link) ?? url.href.replace(/\/$/, '').replace(/^https?:\/\/(www\.)?/, '');
}

/** Which profile on LinkedIn a link leads to; undefined for other links. */
export function linkedInKey(link: string): string | undefined {
  const url = URL.parse(link);
  if (!url || !/^([a-z0-9-]+\.)?linkedin\.com$/.test(url.hostname)) return undefined;
  const profile = /^\/(?:mwlite\/)?(in|pub)\/([^/]+(?:\/[^/]+)*)/.exec(decoded(url.pathname));
  return profile ? `linkedin.com/${profile[1]}/${textKey(profile[2] ?? '')}` : undefined;
}

/** What is the same for values of a list that mean the same. */
export function valueKey(field: ListField, value: string): string {
  if (field === 'emails') return addressKey(value);
  if (field === 'phones') return phoneKey(value);
  return field === 'links' ? linkKey(value) : textKey(value);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
