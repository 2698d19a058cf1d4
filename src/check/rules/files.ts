import { quote } from '../../fields/fault.ts';
import { PICTURE } from '../../pictures/reference.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { FOLDERS, SETTINGS } from '../../read/parse.ts';
import type { Rule } from './rule.ts';

const NOUN_FOLDERS = FOLDERS.map(({ folder }) => folder).filter((folder) => !folder.includes('/'));

/** Files that nobody reads, and the settings where they are missing. */
export const files: Rule = ({ files: all }) => {
  const problems = [...all].flatMap((file): Problem[] => {
    const reason = strayReason(file);
    if (!reason) return [];
    return [{ file, line: 1, field: 'id', ...reason, severity: 'warning' }];
  });
  if (!all.has(SETTINGS)) {
    const other = [...all].find((file) => /^newsletter\.ya?ml$/i.test(file));
    problems.push({
      file: SETTINGS,
      line: 1,
      field: 'frontmatter',
      message: 'the settings of the newsletter are missing',
      fix: other
        ? `rename ${other} to ${SETTINGS}`
        : 'write it, with title, tagline, url, language, timezone, editor and contact',
      severity: 'error',
    });
  }
  return problems;
};

function strayReason(file: string): { message: string; fix: string } | undefined {
  const folder = file.split('/')[0] ?? '';
  const isText = /\.(md|mdx|markdown|mdown|txt)$/i.test(file);
  if (PICTURE.test(file) || file === SETTINGS || !isText) return undefined;
  const message = 'nobody reads this file';
  if (!NOUN_FOLDERS.includes(folder)) {
    const meant = nearest(folder, NOUN_FOLDERS);
    const place = file.includes('/') && meant ? `did you mean the folder ${meant}? If not, ` : '';
    return { message, fix: `${place}move it to ${NOUN_FOLDERS.join('/, ')}/` };
  }
  return file.endsWith('.md')
    ? undefined
    : { message, fix: `rename it so that ${quote('.md')} ends it` };
}
