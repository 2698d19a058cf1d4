import { quote } from '../../fields/fault.ts';
import { idFault } from '../../fields/id.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Written } from '../../read/parse.ts';
import { TAKEN } from '../../site/paths.ts';
import type { Rule } from './rule.ts';

/** File names: their form, two that differ by case only, and names that the site itself uses. */
export const ids: Rule = ({ reading }) => {
  const taken = new Map<string, Written>();
  return reading.written.toSorted(lawfulFirst).flatMap((written): Problem[] => {
    const key = `${written.noun}/${written.id.normalize('NFC').toLowerCase()}`;
    const other = taken.get(key);
    if (other) {
      return [
        problem(written, {
          message: `its id ${quote(written.id)} collides with that of ${other.file}`,
          fix: 'give one of the two another name',
        }),
      ];
    }
    taken.set(key, written);
    const fault = idFault(written.id);
    if (fault) {
      return [problem(written, { ...fault, message: `the file's name: ${fault.message}` })];
    }
    const reserved = reservedName(written);
    return reserved ? [problem(written, reserved)] : [];
  });
};

/** Where two ids collide, the file with the lawful name keeps it. */
function lawfulFirst(a: Written, b: Written): number {
  const rank = ({ id }: Written) => (idFault(id) ? 1 : 0);
  return rank(a) - rank(b);
}

function reservedName({ noun, id }: Written) {
  const isTaken =
    (noun === 'pages' && TAKEN.includes(id.split('/')[0] ?? '')) ||
    (noun !== 'entries' && /^page\/\d+$/.test(id)) ||
    (noun === 'digests' && id.endsWith('/email'));
  return isTaken
    ? { message: `the site itself has a page ${quote(id)}`, fix: 'give the file another name' }
    : undefined;
}

function problem({ file }: Written, fault: { message: string; fix: string }): Problem {
  return { file, line: 1, field: 'id', ...fault, severity: 'error' };
}
