import { oneOfRow } from '../circle/in-row.ts';
import { isId } from '../fields/id.ts';
import { aboutNamed, aboutOf } from './about.ts';
import type { Choices } from './acceptance.ts';
import { consentClaim } from './consent-claim.ts';
import type { Desk } from './desk.ts';
import type { DeskItem } from './desk-item.ts';

/** Is it open whom a submission is about, with nobody to propose? */
export function isNobodysNews({ about }: DeskItem): boolean {
  return !about.friend && !about.proposed && about.candidates.length === 0;
}

/** Whom it is about, and whether they agreed, once the editor has said who it is. */
export function asChosen(
  seen: DeskItem,
  { about: whose, person, name }: Pick<Choices, 'about' | 'person' | 'name'>,
  desk: Desk,
): Pick<DeskItem, 'about' | 'consent'> {
  if (whose === undefined && person === undefined && name === undefined) return seen;
  const { item, sender } = seen;
  const values = { ...item.values, ...(whose && { about: whose }) };
  const came = aboutOf(values, sender, desk);
  const named = name === undefined ? came : aboutNamed(came, name, desk);
  const friend = person === undefined ? named.friend : desk.circle.friends.get(person);
  const isSender = came.isSender === true && (!sender.friend || sender.friend.id === friend?.id);
  const { friend: _, ...rest } = named;
  const about = { ...rest, isSender, ...(friend && { friend }) };
  const heard = { ...item, values, uncorrected: item.uncorrected ?? item.values };
  return { about, consent: consentClaim(heard, sender, about, desk) };
}

/**
 * Whom the editor means by what they typed: the id or the name of somebody who is known, or the name
 * of somebody new; or why that is not clear.
 */
export function whomTyped(
  text: string,
  { circle, names }: Desk,
): { person: string } | { name: string } | { fault: string } {
  const typed = text.trim();
  if (circle.friends.has(typed)) return { person: typed };
  const [friend, ...others] = names.named(typed);
  if (friend && others.length === 0) return { person: friend.id };
  if (friend) {
    const ids = [friend, ...others].map(({ id }) => id);
    return { fault: `several people have this name; say which: ${oneOfRow(ids)}` };
  }
  if (isId(typed)) {
    return { fault: 'nobody has this id; write the name of somebody new as it is to be public' };
  }
  return { name: typed };
}
