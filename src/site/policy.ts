import { createHash } from 'node:crypto';

/** What a page may do beyond what every page may. */
export interface PolicyNeeds {
  /** Runs the search, which compiles WebAssembly. */
  search?: boolean;
  /** Where else its forms lead: sources by the policy's grammar, such as `mailto:` or an origin. */
  formActions?: readonly string[];
}

/**
 * Puts a content security policy into a finished page, as the first thing that counts in its head.
 * The framework's own policy, which comes last in the head and names the scripts of every page, is
 * replaced; of its hashes those stay that a script of this page needs. So a script that somebody
 * smuggled into a text is never allowed, since no script is hashed because it stands in the page;
 * styles are only where they stand in the head, in which no text of friends is markup.
 */
export function withPolicy(html: string, needs: PolicyNeeds = {}): string {
  const known = new Set(FRAMEWORK_POLICY.exec(html)?.[1]?.match(HASH) ?? []);
  const bare = html.replace(FRAMEWORK_POLICY, '');
  if (!bare.includes(CHARSET)) throw new Error('A page has no place for its security policy.');
  const meta = `<meta http-equiv="content-security-policy" content="${policyOf(bare, known, needs)}">`;
  return bare.replace(CHARSET, CHARSET + meta);
}

/** A page that has a policy of its own, without the framework's. */
export function withoutPolicy(html: string): string {
  return html.replace(FRAMEWORK_POLICY, '');
}

/** What the framework puts into a head; its quotes are single, so the attribute has none inside. */
const FRAMEWORK_POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
const CHARSET = '<meta charset="utf-8">';
const HASH = /'sha256-[^']+'/g;

/** A tag with its attributes, of which a quoted one may hold `>`. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/g;
const SCRIPT = /<script((?:\s(?:"[^"]*"|[^">])*)?)>([\s\S]*?)<\/script>/g;

/** The types of script elements that browsers do not run, such as JSON-LD: all but these. */
const DATA = /\stype="(?!module"|text\/javascript"|importmap"|speculationrules")/;

function policyOf(
  html: string,
  known: Set<string>,
  { search, formActions = [] }: PolicyNeeds,
): string {
  const styles = stylesOfHead(html).map(hashOf);
  const scripts = [...html.matchAll(SCRIPT)].filter(
    ([, attributes = '']) => !DATA.test(attributes),
  );
  const inline = scripts
    .filter(([, attributes = '']) => !/\ssrc=/.test(attributes))
    .map(([, , text = '']) => hashOf(text))
    .filter((hash) => known.has(hash));
  const runs = scripts.length > 0 || search;
  return Object.entries({
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'connect-src': ["'self'"],
    'font-src': ["'self'"],
    'form-action': ["'self'", ...formActions],
    'frame-src': ["'none'"],
    'img-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'script-src': runs
      ? ["'self'", ...(search ? ["'wasm-unsafe-eval'"] : []), ...inline]
      : ["'none'"],
    'style-src': ["'self'", ...styles],
  })
    .map(([directive, sources]) => `${directive} ${[...new Set(sources)].join(' ')}`)
    .join(';');
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

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
