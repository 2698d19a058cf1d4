import type { Problem } from '../../problems/problem.ts';
import { fieldProblem, type Rule, textsOf } from './rule.ts';

/** Digests that contradict themselves or each other. */
export const digests: Rule = ({ reading }) => {
  const dates = new Map<string, string>();
  return reading.written
    .filter(({ noun }) => noun === 'digests')
    .flatMap((written): Problem[] => {
      const { fields = {}, file } = written;
      const problems: Problem[] = [];
      const warn = (field: string, message: string, fix: string) =>
        problems.push(fieldProblem(reading, written, [field], { message, fix }, 'warning'));
      const date = String(fields.date);
      const other = dates.get(date);
      if (other && fields.date) {
        warn('date', `${other} has the same date`, 'give each digest a day of its own');
      }
      dates.set(date, file);
      const skipped = textsOf(fields.skip);
      for (const id of textsOf(fields.pick).filter((each) => skipped.includes(each))) {
        warn('skip', `${id} is picked and skipped`, 'remove it from one of the two');
      }
      return problems;
    });
};
