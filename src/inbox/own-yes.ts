import type { InboxItem } from '../submissions/item.ts';
import { type About, aboutOf } from './about.ts';
import type { Desk } from './desk.ts';
import { type Sender, senderOf } from './sender.ts';

/** What a submission said when it came, before any correction of the editor's. */
export interface FirstSaid {
  /** What was answered about being named; undefined where nothing or something else was. */
  consent?: 'yes' | 'ask' | 'no';
  /** Was it wished that the sender be named as the one who passed it on? */
  wantsCredit: boolean;
  sender: Sender;
  about: About;
}

/** What a submission said when it came. A feed asks nobody, so that it answers nothing. */
export function firstSaid(item: Heard, desk: Desk): FirstSaid {
  const values = item.uncorrected ?? item.values;
  const sender = senderOf({ ...item, values }, desk);
  const consent = item.door === 'feed' ? undefined : consentIn(values);
  return {
    ...(consent && { consent }),
    wantsCredit: values.credit?.trim() === 'yes',
    sender,
    about: aboutOf(values, sender, desk),
  };
}

/** What of a submission tells who said what. */
export type Heard = Pick<InboxItem, 'door' | 'from' | 'doubt' | 'values' | 'uncorrected'>;

/** The answer about being named. */
export function consentIn({ consent }: InboxItem['values']): FirstSaid['consent'] {
  return (['yes', 'ask', 'no'] as const).find((each) => each === consent?.trim());
}

/**
 * The id of the friend whose own yes a submission was when it came: about themselves, from an address
 * of theirs. What takes a correction to be one is the editor's word, and not theirs.
 */
export function ownYes({ consent, sender, about }: FirstSaid): string | undefined {
  const isOwn =
    consent === 'yes' &&
    about.isSender === true &&
    sender.known === 'address' &&
    sender.friend?.id === about.friend?.id;
  return isOwn ? sender.friend?.id : undefined;
}
