import ipaddr from 'ipaddr.js';
import { simple } from '../phrases/phrases.ts';

/**
 * Names that lead nowhere on the internet: RFC 2606 and 6761, RFC 6762 (`local`), RFC 8375
 * (`home.arpa`) and what ICANN keeps for private use (`internal`). `example.org` and its sisters
 * stand for real hosts in every manual and count as such.
 */
const NOWHERE = /(?:^|\.)(?:invalid|test|localhost|local|example|internal|lan|home\.arpa)$/;

/** Boxes from which nobody answers, compared without hyphens, dots and underscores. */
const NOBODY =
  /^(?:(?:no|not|do ?not|dont|never|please ?do ?not|keine?|nicht|bitte ?nicht|ne ?pas|sans|no ?se|nao|non) ?(?:reply|replies|respond|response|answer|antwort(?:en)?|repondre|reponse|responder|responda|respuesta|resposta|rispondere|risposta|svar|svara|antwoorden)|mailer ?daemon|bounces?|null|devnull|nobody|blackhole)$/;

/** Why nobody can be reached at an address; undefined where somebody might. */
export function unreachable(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  if (url.protocol !== 'mailto:') return unreachableHost(url.hostname);
  for (const box of decode(url.pathname).split(',')) {
    const at = box.lastIndexOf('@');
    const name = box.slice(0, at).trim().split('+', 1)[0] ?? '';
    if (NOBODY.test(simple(name).replace(/[._-]+/g, ' '))) return 'nobody reads what comes there';
    const reason = unreachableHost(
      box
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    );
    if (reason) return reason;
  }
  return undefined;
}

function unreachableHost(host: string): string | undefined {
  const bare = host.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (ipaddr.isValid(bare)) {
    const isPublic = ipaddr.process(bare).range() === 'unicast';
    return isPublic ? undefined : 'it is an address of a private network';
  }
  if (NOWHERE.test(bare)) return `no reader's machine knows the host ${bare}`;
  return bare.includes('.') ? undefined : 'it is a name of a private network';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
