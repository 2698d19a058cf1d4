import { type Friend, firstNameIn } from '../circle/friend.ts';
import type { Draft } from '../drafts/draft.ts';
import { newsAcceptedDraft } from '../drafts/news-accepted.ts';
import { newsAskedBackDraft } from '../drafts/news-asked-back.ts';
import { newsDeclinedDraft } from '../drafts/news-declined.ts';
import { mailbox } from '../fields/address.ts';
import { clean } from '../fields/clean.ts';
import type { Acceptance } from './acceptance.ts';
import type { Desk } from './desk.ts';
import type { DeskItem } from './desk-item.ts';
import { cut } from './evidence.ts';
import { questionFor } from './missing.ts';

/**
 * To whom an answer goes: the friend, at the address that they wrote from or gave; somebody who is
 * not known, or only says to be a friend, under the name and address that they gave. Undefined for
 * what stood in a feed, which nobody sent, and where no address is known.
 */
export function answerTo({ item, sender }: DeskItem): Friend | undefined {
  if (item.door === 'feed') return undefined;
  const { email: from } = item.doubt === 'forwarded' ? {} : item.from;
  const email = [sender.email, from].find(isMailbox);
  if (email === undefined) return undefined;
  const { friend, known } = sender;
  if (friend && (known === 'address' || known === 'typed')) return { ...friend, emails: [email] };
  const name = cut(sender.name, 120);
  const bare = { topics: [], needs: [], offers: [], emails: [email] };
  return { id: 'sender', name, firstName: firstNameIn(name), ...bare };
}

function isMailbox(email: string | undefined): email is string {
  return (
    email !== undefined && clean(email).removed.length === 0 && mailbox.safeParse(email).success
  );
}

/** Thanks for what was accepted; undefined where there is nobody to write to. */
export function acceptedAnswer(
  seen: DeskItem,
  { circle }: Desk,
  { entry, whom, isSender, withheld }: Acceptance,
  note?: string,
): Draft | undefined {
  const to = answerTo(seen);
  if (!to) return undefined;
  const { fields } = entry;
  const isDraft = fields.draft === true;
  const needs = isDraft
    ? 'last-look'
    : withheld?.why === 'consent'
      ? isSender
        ? 'own-yes'
        : 'yes-of-friend'
      : undefined;
  return newsAcceptedDraft(circle, to, {
    title: String(fields.title),
    entry: entry.id,
    on: String(fields.date),
    ...(needs && { needs }),
    ...(!isSender && { about: whom.name }),
    isCredited: fields.via !== undefined && fields.via === seen.sender.friend?.id,
    ...(note !== undefined && { note }),
  });
}

/** A kind no; undefined without a reason, or where there is nobody to write to. */
export function declinedAnswer(
  seen: DeskItem,
  { circle }: Desk,
  reason: string,
): Draft | undefined {
  const to = answerTo(seen);
  const { title = '', kind } = seen.item.values;
  return (
    to && newsDeclinedDraft(circle, to, { title: cut(title, 200), reason, isAsk: kind === 'ask' })
  );
}

/** Asks what the editor wants to know, or else for what is missing; undefined where that is nothing. */
export function askedAnswer(
  seen: DeskItem,
  { circle }: Desk,
  question?: string,
): Draft | undefined {
  const to = answerTo(seen);
  const isOwn = question !== undefined && question.trim() !== '';
  const questions = isOwn ? [] : seen.read.faults.map(questionFor);
  return (
    to &&
    newsAskedBackDraft(circle, to, {
      title: cut(seen.item.values.title ?? '', 200),
      questions,
      ...(question !== undefined && { question }),
    })
  );
}
