import type { Check, Evidence, Finding } from '../evidence.ts';
import { atFile, finding } from '../place.ts';

/** More numbers than these say no more. */
const NAMED = 5;

/** Friends who have sent news and have heard nothing. */
export const submissionsWaiting: Check = {
  name: 'submissions-waiting',
  about: 'News that came in before the day of the digest waits in the inbox without an answer',
  find: (evidence) => waitingFindings(evidence),
};

/** What is to be said of news that waits, also where a digest is only marked as sent. */
export function waitingFindings({
  digest,
  waiting,
}: Pick<Evidence, 'digest' | 'waiting'>): Finding[] {
  if (waiting.length === 0) return [];
  const [are, wait] = waiting.length === 1 ? ['submission', 'waits'] : ['submissions', 'wait'];
  const message = `${are} ${named(waiting)}, older than ${digest.date}, ${wait} without an answer`;
  return [finding(atFile(digest), message, 'answer with npm run inbox')];
}

function named(numbers: readonly number[]): string {
  if (numbers.length > NAMED) {
    return `${numbers.slice(0, NAMED).join(', ')} and ${numbers.length - NAMED} more`;
  }
  const before = numbers.slice(0, -1).join(', ');
  return before === '' ? `${numbers[0]}` : `${before} and ${numbers.at(-1)}`;
}
