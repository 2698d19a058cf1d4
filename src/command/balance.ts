import type { Circle } from '../circle/circle.ts';
import { type Balance, balanceSince, balancesOf } from '../giving/balance.ts';
import { balanceWords, itemsWords } from '../giving/balance-words.ts';
import { friendNamed } from './open-circle.ts';

/** What `balance` found, for people and for machines. */
export interface Found {
  text: string;
  json: unknown;
}

/** What everybody, or the one who is named, asked for and gave. */
export function findBalance(circle: Circle, said: string | undefined): Found {
  const since = balanceSince(circle.today);
  const all = balancesOf(circle);
  if (said === undefined) {
    return { text: balanceWords(all, since), json: { since, people: all.map(shown) } };
  }
  const friend = friendNamed(circle, said);
  const one = all.find((each) => each.friend.id === friend.id) ?? { friend, asked: [], helped: [] };
  return { text: itemsWords(one, since), json: { since, ...shown(one) } };
}

function shown({ friend, asked, helped }: Balance) {
  return { id: friend.id, name: friend.name, asked, helped };
}
