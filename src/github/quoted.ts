import { oneLine } from '../fields/clean.ts';

/**
 * A stranger's text inside a text for GitHub, as code: nobody is notified, nothing is closed or
 * linked, and neither HTML nor Markdown works in it. On one line.
 */
export function quoted(text: string): string {
  const line = oneLine(text) || ' ';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Longest titles of pull requests, in characters; GitHub takes 256. */
const LONGEST = 120;

/**
 * A stranger's text as the title of a pull request, which becomes the first line of a commit where it
 * is squashed: signs that notify somebody, close or link an issue, or keep workflows from running
 * (`[skip ci]`) are replaced by others that look like them.
 */
export function plainTitle(text: string): string {
  const plain = oneLine(text)
    .replaceAll('@', '＠')
    .replaceAll('#', '＃')
    .replaceAll('`', '’')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/\b(GH)-(?=\d)/gi, '$1 ')
    .replace(/:\/\//g, ': ');
  const characters = [...plain];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : plain;
}
