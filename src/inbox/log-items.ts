import type { Day } from '../fields/day.ts';
import type { LogItemInput } from '../private/log.ts';
import type { Agreement } from './agreement.ts';
import type { DeskItem } from './desk-item.ts';
import { consentItem, senderWords, sourceOf } from './evidence.ts';
import type { Via } from './via.ts';
import type { Whom } from './whom.ts';

/** What an acceptance leaves to be written down. */
export interface Recorded {
  whom: Whom;
  agreement: Agreement;
  /** The id of the entry. */
  id: string;
  via: Via;
  title: string;
}

/** What is written down of an acceptance: who sent it, who said yes, and what shows it. */
export function logOf(
  seen: DeskItem,
  { whom, agreement: { isSender, isAnswered, decided }, id, via, title }: Recorded,
  today: Day,
): LogItemInput[] {
  const source = sourceOf(seen);
  const { sender, came } = seen;
  const day = came < today ? came : today;
  const items: LogItemInput[] = [
    {
      date: day,
      with: sender.friend && sender.known === 'address' ? [sender.friend.id] : [],
      what: `news “${title}” came from ${senderWords(seen)}, by ${source}; it became the entry ${id}`,
    },
  ];
  if (decided.isVouched) {
    const claimed = isAnswered
      ? `; ${isSender ? 'they' : 'the sender'} said yes in ${source}`
      : `; the news came by ${source}`;
    items.push(
      consentItem(
        whom.id,
        id,
        today,
        `the editor vouches for the yes${decided.evidence ? `: ${decided.evidence}` : ''}${claimed}`,
      ),
    );
  } else if (decided.isGiven) {
    items.push(consentItem(whom.id, id, day, `said yes in ${source}`));
  }
  if (via.id !== undefined) {
    items.push(
      consentItem(
        via.id,
        id,
        day,
        via.isVouched
          ? `the editor vouches that they want to be named as the one who passed it on, by ${source}`
          : `agreed to be named as the one who passed it on, in ${source}`,
      ),
    );
  }
  return items;
}
