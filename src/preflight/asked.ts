import type { Evidence } from './evidence.ts';
import { linksIn } from './links.ts';

const ADDRESS = /\b(?:href|src)="([^"]*)"/g;
const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The web addresses to which a letter and the pages behind it lead, each once, to be asked for. */
export function addressesToAsk(evidence: Evidence): string[] {
  const { html, letter } = evidence;
  const inLetter = [...html.matchAll(ADDRESS)].map(([, address = '']) =>
    address.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => CHARACTERS[name] ?? ''),
  );
  const written = linksIn(evidence).flatMap(({ address }) => letter.address(address) ?? []);
  return [...new Set([...inLetter, ...written])].filter((address) => /^https?:/i.test(address));
}
