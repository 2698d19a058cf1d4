import { type Problem, sortProblems } from '../problems/problem.ts';
import { asks } from './rules/asks.ts';
import { bodies } from './rules/bodies.ts';
import { characters } from './rules/characters.ts';
import { digests } from './rules/digests.ts';
import { files } from './rules/files.ts';
import { ids } from './rules/ids.ts';
import { ownPages } from './rules/own-pages.ts';
import { pictures } from './rules/pictures.ts';
import { references } from './rules/references.ts';
import type { Evidence, Rule } from './rules/rule.ts';
import { sent } from './rules/sent.ts';
import { topics } from './rules/topics.ts';

/** The one table of rules. What schemas say of single fields was found when the files were read. */
const RULES: readonly Rule[] = [
  files,
  ids,
  references,
  pictures,
  ownPages,
  bodies,
  characters,
  asks,
  digests,
  sent,
  topics,
];

/** All problems of a content folder, those found on reading included, in the order of the files. */
export function check(evidence: Evidence): Problem[] {
  return sortProblems([...evidence.reading.problems, ...RULES.flatMap((rule) => rule(evidence))]);
}
