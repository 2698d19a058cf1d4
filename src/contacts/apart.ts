import { isScalar, isSeq } from 'yaml';
import { isId } from '../fields/id.ts';
import { formatPath } from '../problems/path.ts';
import type { Problem } from '../problems/problem.ts';
import { parseItems } from '../read/front-matter.ts';
import { editYaml } from '../writing/yaml-edit.ts';

/** Which pairs are known to be two people: a list of pairs of ids. */
export const APART = 'private/apart.yaml';

/** The ids of two. */
export type Pair = readonly [a: string, b: string];

/** Reads who is known to be two people. */
export function parseApart(text: string): { pairs: Pair[]; problems: Problem[] } {
  const { items, faults, lineOf } = parseItems(text);
  const problems: Problem[] = faults.map((fault) => ({ file: APART, ...fault, severity: 'error' }));
  const pairs: Pair[] = [];
  for (const [at, item] of (items ?? []).entries()) {
    const [a, b, ...more] = Array.isArray(item) ? (item as unknown[]) : [];
    const areIds = [a, b].every((each) => typeof each === 'string' && isId(each));
    if (areIds && more.length === 0) pairs.push([String(a), String(b)]);
    else {
      problems.push({
        file: APART,
        line: lineOf([at]),
        field: formatPath(['pair', at]),
        message: `the ${at + 1}. item is no pair of ids`,
        fix: 'write it as - [ana-silva, ana-silva-2]',
        severity: 'error',
      });
    }
  }
  return { pairs, problems };
}

/** Tells whether two are known to be two people. */
export function isApart(pairs: readonly Pair[]): (a: string, b: string) => boolean {
  const known = new Set(pairs.map((pair) => pairKey(...pair)));
  return (a, b) => known.has(pairKey(a, b));
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The list with a pair more. */
export function withPair(text: string, pair: Pair): string {
  return editYaml(text, (document) => {
    const node = document.createNode([...pair], { flow: true });
    if (isSeq(document.contents)) document.contents.add(node);
    else document.setIn([], document.createNode([node]));
  });
}

/** The list when two have become one. */
export function withoutId(text: string, gone: string, keep: string): string {
  const { pairs } = parseApart(text);
  if (!pairs.some((pair) => pair.includes(gone))) return text;
  return editYaml(text, (document) => {
    if (!isSeq(document.contents)) return;
    for (const pair of document.contents.items) {
      if (!isSeq(pair)) continue;
      for (const each of pair.items) if (isScalar(each) && each.value === gone) each.value = keep;
    }
    const seen = new Set<string>();
    document.contents.items = document.contents.items.filter((pair) => {
      const [a, b] = isSeq(pair) ? (pair.toJS(document) as string[]) : [];
      const key = pairKey(a ?? '', b ?? '');
      return a !== b && !seen.has(key) && seen.add(key);
    });
  });
}
