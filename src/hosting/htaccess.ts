import { paths } from '../site/paths.ts';
import {
  ALWAYS_ASK,
  EVERYWHERE,
  type Header,
  headersOf,
  RULES,
  type Rule,
  typeOf,
} from './rules.ts';

/**
 * The `.htaccess` of Apache 2.4 for a site below `base` (empty, or a path without a slash at its
 * end). Only directives of `AllowOverride FileInfo`, which shared hosts allow; modules that are
 * not there are passed over.
 */
export function htaccess(base: string): string {
  return `# Made by the build. A file public/.htaccess of your own takes its place.

ErrorDocument 404 ${base}${paths.lost}
AddDefaultCharset utf-8
AddCharset utf-8 .css .js .json .svg .xml
AddType font/woff2 .woff2
AddType image/avif .avif
AddType image/webp .webp
AddType text/javascript .js .mjs
${RULES.map(typed).join('')}
<IfModule mod_headers.c>
${EVERYWHERE.map((header) => `  ${always(header)}\n`).join('')}  ${set(ALWAYS_ASK)}
${RULES.map((rule) => cached(rule, base)).join('')}</IfModule>

<IfModule mod_filter.c>
  <IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html text/css text/javascript text/plain text/calendar
    AddOutputFilterByType DEFLATE text/x-opml application/rss+xml application/atom+xml
    AddOutputFilterByType DEFLATE application/feed+json application/json application/xml
    AddOutputFilterByType DEFLATE image/svg+xml application/manifest+json
  </IfModule>
</IfModule>
`;
}

function typed(rule: Rule): string {
  const type = typeOf(rule);
  if (type === undefined || !('named' in rule.files)) return '';
  return `<Files "${rule.files.named}">\n  ForceType "${type}"\n</Files>\n`;
}

function cached(rule: Rule, base: string): string {
  const lines = headersOf(rule)
    .map((header) => `    ${set(header)}\n`)
    .join('');
  if ('named' in rule.files) return `  <Files "${rule.files.named}">\n${lines}  </Files>\n`;
  const start = `${base}${rule.files.below}`.replaceAll('.', '\\.');
  return `  <If "%{REQUEST_URI} =~ m#^${start}#">\n${lines}  </If>\n`;
}

function set([name, value]: Header): string {
  return `Header set ${name} "${value}"`;
}

/** Also on answers that are errors. */
function always([name, value]: Header): string {
  return `Header always set ${name} "${value}"`;
}
