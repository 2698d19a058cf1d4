import type { Submission } from '../submissions/submission.ts';
import type { Desk } from './desk.ts';
import type { DeskItem } from './desk-item.ts';
import { firstSaid } from './own-yes.ts';
import type { Whom } from './whom.ts';

/** Who is named as the one who passed it on. */
export interface Via {
  id?: string;
  /** Does that rest on the editor's word, instead of on theirs? */
  isVouched: boolean;
  consented: string[];
  said: string[];
}

/**
 * Who passed it on, where a friend did and wants it said: by what came, or by the editor's word, not
 * by a correction of theirs.
 */
export function viaOf(
  { sender, item }: DeskItem,
  { about, credit }: Submission,
  whom: Pick<Whom, 'id'>,
  choices: { via?: boolean },
  desk: Desk,
): Via {
  const none = (...said: string[]): Via => ({ isVouched: false, consented: [], said });
  const { friend } = sender;
  const isWanted = choices.via ?? (about === 'friend' && credit === 'yes');
  if (!isWanted || friend?.id === whom.id) return none();
  const first = firstSaid(item, desk);
  const isTheirs = first.sender.known === 'address' && first.sender.friend?.id === friend?.id;
  const isVouched = !isTheirs || !first.wantsCredit;
  if (!friend || (isVouched && choices.via !== true)) {
    return none(
      isTheirs
        ? 'It does not say who passed it on: the wish for that is not in what came.'
        : 'It does not say who passed it on: nothing proves who the sender is.',
    );
  }
  const consent = desk.circle.friends.get(friend.id)?.person?.consent;
  if (consent === undefined) {
    return none(`It does not say that ${friend.name} passed it on: they have no file in people/.`);
  }
  if (consent === 'never') {
    return none(`It does not say that ${friend.name} passed it on: they never want to be named.`);
  }
  return {
    id: friend.id,
    isVouched,
    consented: consent === 'always' ? [] : [friend.id],
    said: [`It says that it came by way of ${friend.name}, as they wish.`],
  };
}
