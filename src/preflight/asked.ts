import type { Evidence } from './evidence.ts';
import { unescapeHtml } from './html-words.ts';
import { linksIn } from './links.ts';

const ADDRESS = /\b(?:href|src)="([^"]*)"/g;

/** The web addresses to which a letter and the pages behind it lead, each once, to be asked for. */
export function addressesToAsk(evidence: Evidence): string[] {
  const { html, letter } = evidence;
  const inLetter = [...html.matchAll(ADDRESS)].map(([, address = '']) => unescapeHtml(address));
  const written = linksIn(evidence).flatMap(({ address }) => letter.address(address) ?? []);
  return [...new Set([...inLetter, ...written])].filter((address) => /^https?:/i.test(address));
}
