/** The addresses from which the script loads parts of itself, and what stands in their place. */
const REPLACED: readonly (readonly [pattern: RegExp, local: string, times: number])[] = [
  [
    /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+?)(?::vf)?@[\d.]+\/[\w-]+\.woff2/g,
    './vendor/fonts/$1.woff2',
    3,
  ],
  [/https:\/\/unpkg\.com(?=\/)/g, './vendor', 4],
  [/https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g, './vendor/unasked.json', 1],
  [/\n\/\/# sourceMappingURL=\S*\s*$/, '\n', 1],
];

/** Hosts from which the script would load something by itself. */
const FOREIGN =
  /unpkg\.com|cdn\.jsdelivr\.net|fonts\.g(?:oogleapis|static)\.com|githubstatus\.com\/api/;

/**
 * The script of Sveltia CMS so that it loads nothing from another host: fonts, its own words in
 * other languages and its libraries from beside it, the latest version and the state of GitHub from
 * nowhere. What is not vendored (pictures in HEIC, previews of PDF, maps, colours in code) is asked
 * for on the site and not found, and the CMS does without. Throws where another version of the script is
 * made in another way.
 */
export function localScript(script: string): string {
  const local = REPLACED.reduce((text, [pattern, replacement, times]) => {
    const found = text.match(pattern)?.length ?? 0;
    if (found !== times) throw changed(`${pattern} ${found} times instead of ${times}`);
    return text.replace(pattern, replacement);
  }, script);
  const left = FOREIGN.exec(local);
  if (left) throw changed(left[0]);
  return local;
}

function changed(what: string): Error {
  return new Error(
    `This version of Sveltia CMS is not the one that src/admin/local-script.ts knows: it holds ${what}.`,
  );
}
