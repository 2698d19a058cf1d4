import { CLIP, GROWTH } from '../../email/size.ts';
import type { Problem } from '../../problems/problem.ts';
import { fieldProblem, type Rule, textsOf } from './rule.ts';

/** Digests that contradict themselves or each other, or have grown too long for a mail. */
export const digests: Rule = ({ reading, letterSizes }) => {
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
      const size = letterSizes.get(written.id) ?? 0;
      if (size * GROWTH > CLIP && fields.sent === undefined) {
        const kilobytes = Math.round((size * GROWTH) / 1024);
        warn(
          'skip',
          `the letter has grown too long: pasted into a mail it may have ${kilobytes} KB, and Gmail cuts at ${CLIP / 1024}`,
          'leave some entries out with skip, or send two letters',
        );
      }
      return problems;
    });
};
