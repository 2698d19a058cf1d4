import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { ago } from '../circle/since.ts';
import type { Day } from '../fields/day.ts';
import { type Draft, draft } from './draft.ts';

/**
 * Asks somebody for their news.
 * @param last the day of the last news that named them
 */
export function featureDraft(circle: Circle, friend: Friend, last: Day | undefined): Draft {
  const { newsletter, addresses, today } = circle;
  const before = last
    ? `The last time it told of you was ${ago(last, today)}, and I would like to tell of you again.`
    : 'You have not been in it yet, and I would be glad if you were.';
  const consent =
    friend.person?.consent === 'always'
      ? 'If you would rather leave it, that is fine too, and there is no need to answer.'
      : 'Nothing appears before you have seen it and said yes. If you would rather not be in it, that is fine too, and there is no need to answer.';
  return draft(circle, [friend], 'What have you been doing?', [
    `I write about what friends have done and what they need, in ${newsletter.title}:\n${addresses.absolute('/')}`,
    `${before} What have you been doing lately? Something you finished, something you need, something you could give: two lines are enough.`,
    consent,
  ]);
}
