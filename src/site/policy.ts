import { createHash } from 'node:crypto';
import type { Newsletter } from '../newsletter/newsletter.ts';
import { paths } from './paths.ts';

/** What a page may do beyond what every page may. */
export interface PolicyNeeds {
  /** The inline scripts that may run: the framework's own, by their hashes in the policy's grammar. */
  scripts?: ReadonlySet<string>;
  /** Runs the search, which compiles WebAssembly. */
  search?: boolean;
  /** Where else its forms lead: sources by the policy's grammar, such as `mailto:` or an origin. */
  formActions?: readonly string[];
}

/**
 * Gives a finished page its policy; that of `/admin/`, which brings its own, stays. There is no way
 * past: a page for which there is no policy is refused.
 * @param page as UTF-8
 * @param route the page's pattern, such as `/entries/[...id]`
 * @param scripts the hashes of the inline scripts that the framework made, of all pages
 */
export function secured(
  page: Uint8Array,
  route: string,
  newsletter: Pick<Newsletter, 'submit' | 'url'>,
  scripts: ReadonlySet<string>,
): Uint8Array {
  if (`${route}/` === paths.admin) {
    if (!OWN_POLICY.test(decoder.decode(page))) {
      throw new Error('The page of the CMS has no security policy.');
    }
    return page;
  }
  return withPolicy(page, {
    scripts,
    search: `${route}/`.startsWith(paths.search),
    ...(route.startsWith(paths.submit) && { formActions: formActions(newsletter) }),
  });
}

/**
 * Where the form for news leads besides this site, as a security policy names it. An endpoint leads
 * back to the site's own address, which may not be the one at which the page is open.
 */
export function formActions({ submit, url }: Pick<Newsletter, 'submit' | 'url'>): string[] {
  return [
    ...(submit?.email ? ['mailto:'] : []),
    ...(submit?.endpoint ? [new URL(submit.endpoint).origin, new URL(url).origin] : []),
  ];
}

/**
 * Puts a content security policy into a finished page, as the first thing that counts in its head.
 * Of the framework's scripts it names those that stand in this page. So a script that somebody
 * smuggled into a text is never allowed, since no script is hashed because it stands in the page;
 * styles are only where they stand in the head, in which no text of friends is markup.
 */
export function withPolicy(page: Uint8Array, needs: PolicyNeeds = {}): Uint8Array {
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  const place = bytes.indexOf(CHARSET);
  if (place === -1) throw new Error('A page has no place for its security policy.');
  const after = place + CHARSET.length;
  const policy = policyOf(decoder.decode(page), needs);
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return Buffer.concat([bytes.subarray(0, after), Buffer.from(meta), bytes.subarray(after)]);
}

const decoder = new TextDecoder();

const CHARSET = '<meta charset="utf-8">';
const OWN_POLICY = new RegExp(`${CHARSET}<meta http-equiv="content-security-policy" `, 'i');

/** A tag with its attributes, of which a quoted one may hold `>`. */
const TAG = /<(\/?)([a-z][a-z0-9]*)[^">]*(?:"[^"]*"[^">]*)*>/g;
const SCRIPT = /<script((?:\s[^">]*(?:"[^"]*"[^">]*)*)?)>/g;
const SCRIPT_END = '</script>';

/** The types of script elements that browsers do not run, such as JSON-LD: all but these. */
const DATA = /\stype="(?!module"|text\/javascript"|importmap"|speculationrules")/;

const NO_SCRIPTS: ReadonlySet<string> = new Set();

function policyOf(
  html: string,
  { scripts: known = NO_SCRIPTS, search, formActions = [] }: PolicyNeeds,
): string {
  const styles = stylesOfHead(html).map(hashOf);
  const scripts = scriptsOf(html).filter(({ attributes }) => !DATA.test(attributes));
  const inline = scripts
    .filter(({ attributes }) => !/\ssrc=/.test(attributes))
    .map(({ text }) => hashOf(text))
    .filter((hash) => known.has(hash));
  const running = search ? ["'self'", "'wasm-unsafe-eval'"] : ["'self'"];
  const runs = scripts.length > 0 || search;
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "font-src 'self'",
    directive('form-action', ["'self'", ...formActions]),
    "frame-src 'none'",
    "img-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    directive('script-src', runs ? [...running, ...inline] : ["'none'"]),
    directive('style-src', ["'self'", ...styles]),
  ].join(';');
}

function directive(name: string, sources: string[]): string {
  return `${name} ${[...new Set(sources)].join(' ')}`;
}

/** The texts of the style elements in the head. */
function stylesOfHead(html: string): string[] {
  const styles: string[] = [];
  for (const { 0: tag, 1: slash, 2: name, index } of html.matchAll(TAG)) {
    if (name === 'body' || (slash && name === 'head')) break;
    if (name !== 'style' || slash) continue;
    const start = index + tag.length;
    styles.push(html.slice(start, html.indexOf('</style>', start)));
  }
  return styles;
}

function scriptsOf(html: string): { attributes: string; text: string }[] {
  const scripts: { attributes: string; text: string }[] = [];
  SCRIPT.lastIndex = 0;
  for (let open = SCRIPT.exec(html); open; open = SCRIPT.exec(html)) {
    const start = SCRIPT.lastIndex;
    const end = html.indexOf(SCRIPT_END, start);
    if (end === -1) break;
    scripts.push({ attributes: open[1] ?? '', text: html.slice(start, end) });
    SCRIPT.lastIndex = end + SCRIPT_END.length;
  }
  return scripts;
}

/** Pages share nearly all of what is hashed; more texts than this are none of the kit's. */
const HASHES = 200;
const hashes = new Map<string, string>();

/** The hash of a text in the policy's grammar. */
function hashOf(text: string): string {
  const known = hashes.get(text);
  if (known) return known;
  const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  if (hashes.size >= HASHES) hashes.clear();
  hashes.set(text, hash);
  return hash;
}
