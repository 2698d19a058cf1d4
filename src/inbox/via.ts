import type { Submission } from '../submissions/submission.ts';
import type { Desk } from './desk.ts';
import type { DeskItem } from './desk-item.ts';
import type { Whom } from './whom.ts';

/** Who is named as the one who passed it on. */
export interface Via {
  id?: string;
  consented: string[];
  said: string[];
}

/** Who passed it on, where a friend did and wants it said. */
export function viaOf(
  { sender }: DeskItem,
  { about, credit }: Submission,
  whom: Pick<Whom, 'id'>,
  choices: { via?: boolean },
  { circle }: Desk,
): Via {
  const none = (...said: string[]): Via => ({ consented: [], said });
  const { friend } = sender;
  const isWanted = choices.via ?? (about === 'friend' && credit === 'yes');
  if (!isWanted || friend?.id === whom.id) return none();
  if (!friend || (sender.known !== 'address' && choices.via !== true)) {
    return none('It does not say who passed it on: nothing proves who the sender is.');
  }
  const consent = circle.friends.get(friend.id)?.person?.consent;
  if (consent === undefined) {
    return none(`It does not say that ${friend.name} passed it on: they have no file in people/.`);
  }
  if (consent === 'never') {
    return none(`It does not say that ${friend.name} passed it on: they never want to be named.`);
  }
  return {
    id: friend.id,
    consented: consent === 'always' ? [] : [friend.id],
    said: [`It says that it came by way of ${friend.name}, as they wish.`],
  };
}
