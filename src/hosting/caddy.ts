import { paths } from '../site/paths.ts';
import { ALWAYS_ASK, EVERYWHERE, type Header, RULES } from './rules.ts';

/**
 * A Caddyfile (Caddy 2.6 or newer) for a site below `base` (empty, or a path without a slash at
 * its end), whose files are in `root` + `base`.
 */
export function caddyfile(base: string, host: string, root: string): string {
  const rules = RULES.map(({ at, headers }, index) => {
    const name = `@files${index + 1}`;
    return `\t${name} path ${at.map((path) => base + path).join(' ')}\n${setting(headers, ` ${name}`)}`;
  });
  return `${host} {
\troot * ${root}
\tencode gzip
\tfile_server
${setting([...EVERYWHERE, ALWAYS_ASK])}
${rules.join('\n')}
\thandle_errors {
\t\t@lost expression {http.error.status_code} == 404
\t\trewrite @lost ${base}${paths.lost}
\t\tfile_server
${setting(EVERYWHERE).replaceAll('\t', '\t\t').replaceAll('\t\t\t\t', '\t\t\t')}\t}
}
`;
}

/** Set after the file server has spoken, so that its own headers do not stay. */
function setting(headers: readonly Header[], which = ''): string {
  const lines = headers.map(([name, value]) => `\t\t${name} "${value}"\n`).join('');
  return `\theader${which} {\n${lines}\t\tdefer\n\t}\n`;
}
