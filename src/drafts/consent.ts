import type { Circle } from '../circle/circle.ts';
import { consentsOf, hasAgreed } from '../circle/consents.ts';
import type { Friend } from '../circle/friend.ts';
import { type Entry, isPersonId } from '../entries/entry.ts';
import { firstDayOf, isDue } from '../gate/gate.ts';
import { showDay } from '../site/dates.ts';
import { placesOf } from './consent-places.ts';
import { pageShown, quoted, shownOf } from './consent-shown.ts';
import { type Draft, draft } from './draft.ts';

/** The mail that shows somebody, word for word, what would be published of them, and where. */
export function consentDraft(circle: Circle, entry: Entry, friend: Friend): Draft {
  const isForMail = entry.audience === 'email';
  const isNewPage = !isForMail && friend.shared === undefined;
  return draft(circle, [friend], `May I publish “${entry.title}”?`, [
    `${opening(circle, entry, friend)} This is all that it says, word for word:`,
    quoted(shownOf(circle, entry)),
    placesOf(circle, entry, friend),
    isNewPage && friend.person
      ? `You have no page on the site yet. It would begin with what I have written down about you:\n\n${quoted(pageShown(circle, friend.person))}`
      : undefined,
    [waiting(circle, entry), others(circle, entry, friend)].filter(Boolean).join(' '),
    'If you agree, a short yes is enough. A no is enough as well, and needs no reason; if I hear nothing, I take it as a no. If a word of it is wrong, tell me, and you will see it again before anything appears.',
    isForMail
      ? 'You can take a yes back at any time: then it stays out of all letters still to come. Letters that have gone out cannot be called back.'
      : 'You can take a yes back at any time: then I take it off the site and out of its feeds, and it stays out of all letters still to come. Letters that have gone out cannot be called back, nor can copies that others have made.',
  ]);
}

/** What is asked, by the part that somebody has in it. */
function opening({ newsletter }: Circle, entry: Entry, { id }: Friend): string {
  const { title } = newsletter;
  if (entry.people.includes(id)) {
    return `I would like to publish ${SUBJECTS[entry.kind]} in ${title}, and that needs your yes first.`;
  }
  const news = `I would like to publish the news below in ${title}.`;
  if (helpersOf(entry).includes(id)) {
    return `${news} It thanks you for your help, and that needs your yes first.`;
  }
  return entry.audience === 'email'
    ? `${news} You passed it on to me, so I ask you first, though it does not name you.`
    : `${news} It names you as the one who passed it on, and that needs your yes first.`;
}

const SUBJECTS: Record<Entry['kind'], string> = {
  win: 'some news about you',
  ask: 'your ask',
  offer: 'your offer',
  event: 'your event',
  spotlight: 'a few lines about you',
};

function helpersOf(entry: Entry): string[] {
  return entry.kind === 'ask' ? entry.helped_by.filter(isPersonId) : [];
}

function waiting({ today }: Circle, entry: Entry): string | undefined {
  if (isDue(entry, today)) return undefined;
  return `It would not appear before ${showDay(firstDayOf(entry), 'en-GB').text}.`;
}

/** Says that others are asked too, and not whom. */
function others(circle: Circle, entry: Entry, { id }: Friend): string | undefined {
  const hasOthers = consentsOf(circle, entry).some(
    (consent) => consent.friend.id !== id && !hasAgreed(consent),
  );
  return hasOthers
    ? 'It names somebody else too, and appears only when everybody whom it names has agreed.'
    : undefined;
}
