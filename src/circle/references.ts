import type { Content } from '../content/content.ts';
import { quote } from '../fields/fault.ts';
import { suggest } from '../problems/nearest.ts';
import { formatPath, type Path } from '../problems/path.ts';
import { type Problem, type Severity, sortProblems } from '../problems/problem.ts';
import { CONTACTS, LOG, type PrivateSide } from '../read/parse-private.ts';

const CONTACT = new RegExp(`^${CONTACTS}/(.+)\\.yaml$`);

/**
 * People whom private files name and nobody knows, and contacts without a name. Of an entry that
 * is not there it is a warning: it may have been deleted since.
 */
export function referenceProblems(
  side: PrivateSide,
  { people, entries }: Pick<Content, 'people' | 'entries'>,
): Problem[] {
  // Who has a file with problems is somebody all the same.
  const faulty = side.problems.flatMap(({ file }) => CONTACT.exec(file)?.[1] ?? []);
  const known = new Set([...[...people, ...side.contacts].map(({ id }) => id), ...faulty]);
  const persons = new Set(people.map(({ id }) => id));
  const problems: Problem[] = [];
  const add = (
    file: string,
    path: Path,
    message: string,
    fix: string,
    severity: Severity = 'error',
  ) =>
    problems.push({
      file,
      line: side.lineOf(file, path),
      // Of the log a line says which item, and the field is named as where it is misspelt.
      field: formatPath(file === LOG ? path.slice(1) : path) || 'file',
      message,
      fix,
      severity,
    });
  const unknown = (file: string, path: Path, id: string) => {
    if (known.has(id)) return;
    const write = `write content/private/people/${id}.yaml with a name`;
    add(file, path, `there is nobody with the id ${quote(id)}`, suggest(id, known, write));
  };
  for (const { id, file, name, introduced_by: by } of side.contacts) {
    if (name === undefined && !persons.has(id)) {
      const fix = `add it, for example name: "Ada Lovelace"; nobody on the site has the id ${id}`;
      add(file, ['name'], 'is missing', fix);
    }
    if (by !== undefined) unknown(file, ['introduced_by'], by);
  }
  for (const { file, path, to } of side.promises) unknown(file, [...path, 'to'], to);
  for (const [path, id] of side.logged) unknown(LOG, path, id);
  const ids = new Set(entries.map(({ id }) => id));
  for (const [path, id] of side.loggedEntries) {
    if (ids.has(id)) continue;
    const fix = suggest(id, ids, 'leave it where the entry was deleted since');
    add(LOG, path, `there is no entry with the id ${quote(id)}`, fix, 'warning');
  }
  return sortProblems(problems);
}
