import type { Values } from '../submissions/fields.ts';
import type { About } from './about.ts';
import { consentClaim } from './consent-claim.ts';
import { consentOf, type Decided } from './decided.ts';
import type { Desk } from './desk.ts';
import type { DeskItem } from './desk-item.ts';
import { firstSaid } from './own-yes.ts';
import type { Whom } from './whom.ts';

/** Whether the one an entry will be about agreed, and what shows it. */
export interface Agreement {
  /** Is it about the sender, as far as one can tell? */
  isSender: boolean;
  /** Was there a yes of or for just this person in what came? */
  isAnswered: boolean;
  decided: Decided;
}

/** Whether the one it will be about agreed, by what came and by what the editor says. */
export function agreementOf(
  { item, sender }: DeskItem,
  { values, about, whom }: { values: Values; about: About; whom: Whom },
  choices: { consent?: boolean; evidence?: string },
  desk: Desk,
): Agreement {
  const isSender = about.isSender === true && (!sender.friend || sender.friend.id === whom.id);
  // What the editor says on accepting is a correction like any other.
  const heard = { ...item, values, uncorrected: item.uncorrected ?? item.values };
  const { candidates, said } = about;
  const claim = consentClaim(
    heard,
    sender,
    { isSender, candidates, said, ...(whom.friend ? { friend: whom.friend } : { proposed: whom }) },
    desk,
  );
  const first = firstSaid(heard, desk);
  const isAnswered =
    first.consent === 'yes' &&
    first.about.isSender === about.isSender &&
    (first.about.friend?.id ?? whom.id) === whom.id;
  return { isSender, isAnswered, decided: consentOf(claim, whom, choices) };
}
