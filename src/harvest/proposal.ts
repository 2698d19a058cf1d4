import type { Incoming } from '../submissions/item.ts';
import type { Gleaning } from './glean.ts';
import { barePlace } from './state.ts';

/** Whose feed it is. */
export interface FeedOwner {
  id: string;
  name: string;
  consent: 'always' | 'ask' | 'never';
}

/** The longest text that is kept for the editor to look at. */
const KEPT = 5_000;

/**
 * News of a feed as it goes into the inbox. A feed gives no consent: it stays open unless the
 * person agreed to everything.
 * @param now milliseconds since 1970
 */
export function proposalOf(
  { hash, title, body, isCut, link, date }: Gleaning,
  { owner, feed, now }: { owner: FeedOwner; feed: string; now: number },
): Incoming {
  const told = [
    `Feed: ${feed}`,
    ...(date === undefined ? [] : [`Published: ${new Date(date).toISOString().slice(0, 10)}`]),
    ...(link ? [`Link: ${link}`] : []),
    `Title: ${title}`,
  ];
  return {
    door: 'feed',
    key: `${barePlace(feed)} ${hash}`,
    at: new Date(now).toISOString(),
    from: { name: owner.name, url: feed, person: owner.id },
    values: {
      kind: 'win',
      about: 'me',
      title,
      body,
      ...(link && { link }),
      consent: owner.consent === 'always' ? 'yes' : 'ask',
      sender: owner.name,
    },
    isGuessed: true,
    text: `${told.join('\n')}\n\n${body}`.slice(0, KEPT),
    pictures: [],
    leftOut: isCut ? ['the rest of the text: it is at the link'] : [],
  };
}
