import { EVERYWHERE, type Header, RULES } from './rules.ts';

/**
 * The `_headers` file of Netlify and Cloudflare for a site below `base` (empty, or a path without
 * a slash at its end). Both hosts join the values where two rules set the same header, so pages
 * keep the hosts' own Cache-Control, which is the one that `rules.ts` wants.
 * https://docs.netlify.com/manage/routing/headers/
 * https://developers.cloudflare.com/workers/static-assets/headers/
 */
export function headersFile(base: string): string {
  const blocks = [
    block(`${base}/*`, EVERYWHERE),
    ...RULES.flatMap(({ at, headers }) => at.map((path) => block(base + path, headers))),
  ];
  return `# Made by the build. A file public/_headers of your own takes its place.\n${blocks.join('')}`;
}

function block(path: string, headers: readonly Header[]): string {
  return `\n${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
}
