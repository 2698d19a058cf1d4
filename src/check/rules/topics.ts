import { quote } from '../../fields/fault.ts';
import { slipOf } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { SETTINGS } from '../../read/parse.ts';
import { fieldProblem, type Rule, textsOf } from './rule.ts';

/**
 * Names of topics that were probably meant for another topic, one that has no name. A name that
 * waits for its topic is no mistake.
 */
export const topics: Rule = ({ reading }) => {
  const named = new Set(Object.keys(reading.newsletter?.topics ?? {}));
  if (named.size === 0) return [];
  const used = new Set(reading.written.flatMap(({ fields }) => textsOf(fields?.topics)));
  const nameless = used.difference(named);
  return [...named.difference(used)].flatMap((topic): Problem[] => {
    const meant = slipOf(topic, nameless);
    if (meant === undefined) return [];
    const fault = {
      message: `nothing has the topic ${quote(topic)}`,
      fix: `did you mean ${meant}?`,
    };
    return [fieldProblem(reading, { file: SETTINGS }, ['topics', topic], fault, 'warning')];
  });
};
