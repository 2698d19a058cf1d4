import { domainToUnicode } from 'node:url';
import { addressFault, wholeAddress } from '../fields/address.ts';
import { clean } from '../fields/clean.ts';
import { quote } from '../fields/fault.ts';
import { looksLatin, mixedWords, scriptsOf } from '../names/look-alikes.ts';
import { cleanAddress } from '../preflight/addresses/clean.ts';
import { unreachable } from '../preflight/addresses/reach.ts';
import { hidesTarget } from '../preflight/addresses/redirectors.ts';
import { isShort } from '../preflight/addresses/shorteners.ts';
import { readProse } from '../preflight/prose.ts';
import type { Values } from '../submissions/fields.ts';

/** Of longer texts than can be taken only the beginning is read. */
const MOST_READ = 8_000;

/** More links than these are not looked at one by one. */
const MOST = 50;

/** What is odd about the links of a submission, as sentences with what to do. */
export function linkWarnings({ link, online, body = '' }: Values): string[] {
  const fields = [link, online].flatMap((each) =>
    each?.trim() ? [{ address: wholeAddress(each.trim()) }] : [],
  );
  const inText = readProse(clean(body.slice(0, MOST_READ)).text).links;
  const links: { address: string; words?: string }[] = [...fields, ...inText];
  const found = links
    .slice(0, MOST)
    .flatMap(({ address, words }) => [
      ...addressWarnings(address),
      ...(words === undefined ? [] : wordsWarning(words, address)),
    ]);
  const rest = links.length - MOST;
  return [
    ...new Set([
      ...found,
      ...(rest > 0 ? [`It has ${links.length} links, of which only ${MOST} were looked at.`] : []),
    ]),
  ];
}

function addressWarnings(address: string): string[] {
  if (address.startsWith('#')) return [];
  const fault = addressFault(address, 'link');
  if (fault) return [`A link cannot be published: ${fault.message}. Correct it or take it out.`];
  const shown = quote(address);
  const host = hostWarning(address);
  const where = unreachable(address);
  const warnings = host ? [host] : [];
  if (where) warnings.push(`The link ${shown} leads nowhere: ${where}. Ask for another.`);
  if (isShort(address) || hidesTarget(address)) {
    warnings.push(
      `The link ${shown} hides where it leads: open it with care, and give the address that it leads to.`,
    );
    return warnings;
  }
  const bare = cleanAddress(address);
  if (bare !== undefined) warnings.push(`The link ${shown} follows readers: write ${quote(bare)}.`);
  return warnings;
}

/** A host whose letters are those of other scripts, or that is written in code. */
function hostWarning(address: string): string | undefined {
  const host = URL.parse(address)?.hostname ?? '';
  if (!/(?:^|\.)xn--/.test(host)) return undefined;
  const spelt = domainToUnicode(host) || host;
  const parts = spelt.split('.');
  const isTrick =
    mixedWords(spelt).length > 0 ||
    parts.some((part) => looksLatin(part)) ||
    parts.some((part) => scriptsOf(part).length > 1);
  return isTrick
    ? `The host ${quote(spelt)} is made of letters that look like others; in truth it is ${host}. Do not open it, and ask what it is.`
    : `The host ${quote(spelt)} stands for ${host}: make sure that it is the one that is meant.`;
}

/** A link whose words name another place than the one it leads to. */
function wordsWarning(words: string, address: string): string[] {
  const text = clean(words).text.trim();
  const named = /(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?=[/:?#\s,.]|$)/iu.exec(
    text,
  )?.[1];
  const url = URL.parse(address);
  if (!url) return [];
  if (url.protocol === 'mailto:') return [];
  const host = bareHost(url.hostname);
  const said = named && URL.parse(`https://${named}`)?.hostname;
  if (!said || !isHostLike(text, named)) return [];
  const other = bareHost(said);
  if (other === host || host.endsWith(`.${other}`) || other.endsWith(`.${host}`)) return [];
  return [
    `A link says ${quote(text)} and leads to ${quote(host)}: take it out, or ask which is meant.`,
  ];
}

/** Is it meant as an address? `Node.js` and `e.g.` are words. */
function isHostLike(text: string, named: string): boolean {
  return (
    /:\/\/|^www\.|\//i.test(text) ||
    /\.(?:com|org|net|info|io|app|dev|edu|gov|(?!js|ts|md|py)[a-z]{2})$/i.test(named)
  );
}

function bareHost(host: string): string {
  return host.replace(/^www\./, '');
}
