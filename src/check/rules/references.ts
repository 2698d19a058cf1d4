import type { Noun } from '../../content/content.ts';
import { quote } from '../../fields/fault.ts';
import { isId } from '../../fields/id.ts';
import { suggest } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { fieldProblem, type Rule, textsOf } from './rule.ts';

const REFERENCES: Partial<Record<Noun, { field: string; to: Noun; what: string }[]>> = {
  entries: ['people', 'via', 'helped_by', 'consented'].map((field) => ({
    field,
    to: 'people',
    what: 'person',
  })),
  digests: ['pick', 'skip'].map((field) => ({ field, to: 'entries', what: 'entry' })),
};

/** Ids of people and entries that do not exist, or stand twice in one list. */
export const references: Rule = ({ reading }) => {
  const known: Partial<Record<Noun, Set<string>>> = {};
  for (const { noun, id } of reading.written) {
    known[noun] ??= new Set();
    known[noun].add(id);
  }
  return reading.written.flatMap((written): Problem[] =>
    (REFERENCES[written.noun] ?? []).flatMap(({ field, to, what }) => {
      const ids = textsOf(written.fields?.[field]);
      const all = known[to] ?? new Set<string>();
      const missing = [...new Set(ids)].filter((id) => isId(id) && !all.has(id));
      const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
      return [
        ...missing.map((id) =>
          fieldProblem(reading, written, [field], {
            message: `there is no ${what} ${quote(id)}`,
            fix: suggest(id, all, remedy(field, to, id)),
          }),
        ),
        ...twice.map((id) =>
          fieldProblem(
            reading,
            written,
            [field],
            { message: `${quote(id)} stands there twice`, fix: 'remove one' },
            'warning',
          ),
        ),
      ];
    }),
  );
};

function remedy(field: string, to: Noun, id: string): string {
  const write = `write ${to}/${id}.md`;
  return field === 'helped_by' ? `${write}, or the name as it is spoken` : write;
}
