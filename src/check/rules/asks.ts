import type { Problem } from '../../problems/problem.ts';
import { fieldProblem, type Rule } from './rule.ts';

/** Asks whose days do not agree with their status or with each other. */
export const asks: Rule = ({ reading }) =>
  reading.entries.flatMap((entry): Problem[] => {
    if (entry.kind !== 'ask') return [];
    const problems: Problem[] = [];
    const warn = (field: string, message: string, fix: string) =>
      problems.push(fieldProblem(reading, entry, [field], { message, fix }, 'warning'));
    if (entry.met_on && entry.status !== 'met') {
      warn(
        'met_on',
        `is set, but the status is ${entry.status}`,
        'write status: met, or remove it',
      );
    }
    if (entry.withdrawn_on && entry.status !== 'withdrawn') {
      const fix = 'write status: withdrawn, or remove it';
      warn('withdrawn_on', `is set, but the status is ${entry.status}`, fix);
    }
    if (entry.by && entry.by < entry.date) {
      warn(
        'by',
        `the ask was over (${entry.by}) before it became news (${entry.date})`,
        'correct one of the two',
      );
    }
    return problems;
  });
