import { type Day, dayAt } from '../fields/day.ts';
import { type InboxItem, isUnanswered } from '../submissions/item.ts';

/**
 * What came in before a day and waits without an answer: also what the editor put off, whose
 * sender has heard nothing. Of a moment that cannot be read one cannot say that it came later.
 */
export function waitingBefore(
  items: readonly InboxItem[],
  day: Day,
  timezone: string,
): InboxItem[] {
  return items.filter((item) => {
    const moment = Date.parse(item.at);
    return isUnanswered(item) && (Number.isNaN(moment) || dayAt(moment, timezone) < day);
  });
}
