import { paths } from '../site/paths.ts';
import { ALWAYS_ASK, EVERYWHERE, headersOf, RULES, type Rule, typeOf } from './rules.ts';

/** What is text besides HTML. nginx compares whole types, so a type never carries its charset. */
const TEXTS = [
  ...['text/css', 'text/javascript', 'application/javascript', 'text/plain', 'text/xml'],
  ...RULES.flatMap((rule) => /^(.+); charset/.exec(typeOf(rule) ?? '')?.[1] ?? []),
].join(' ');

/**
 * What nginx (1.18 or newer) needs for a site below `base` (empty, or a path without a slash at
 * its end), whose files are in `root` + `base`. The caching is in a map, since one `add_header`
 * in a location would drop all of those around it.
 */
export function nginxSettings(base: string, host: string, root: string): string {
  const caching = RULES.flatMap((rule) =>
    headersOf(rule).map(([, value]) => `  ${matching(rule, base)} "${value}";\n`),
  );
  return `map $uri $letter_cache {
  default "${ALWAYS_ASK[1]}";
${caching.join('')}}

server {
  listen 80;
  server_name ${host};
  root ${root};
  charset utf-8;
  error_page 404 ${base}${paths.lost};

${[...EVERYWHERE, ['Cache-Control', '$letter_cache'] as const]
  .map(([name, value]) => `  add_header ${name} "${value}" always;\n`)
  .join('')}
  charset_types ${TEXTS};
  gzip on;
  gzip_types ${TEXTS} image/svg+xml application/manifest+json;

${RULES.map((rule) => typed(rule, base)).join('')}}
`;
}

function matching({ files }: Rule, base: string): string {
  const start = base.replaceAll('.', '\\.');
  const end = 'below' in files ? files.below : `/(.+/)?${files.named.replaceAll('.', '\\.')}$`;
  return `~^${start}${end}`;
}

function typed(rule: Rule, base: string): string {
  const type = typeOf(rule);
  if (type === undefined) return '';
  const pattern = matching(rule, base).slice(1);
  return `  location ~ ${pattern} { types {} default_type ${type.replace(/;.*/, '')}; }\n`;
}
