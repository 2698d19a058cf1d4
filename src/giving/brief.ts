import type { Circle } from '../circle/circle.ts';
import type { Friend, Occasion } from '../circle/friend.ts';
import { ownNotes } from '../contacts/notes.ts';
import { askState } from '../entries/ask-state.ts';
import { isOver } from '../entries/ends.ts';
import type { Entry } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import { compareText } from '../order.ts';
import type { Closeness } from '../private/closeness.ts';
import { type Acquaintable, whomToKnow } from './brief-pairs.ts';
import { questionsFor } from './brief-questions.ts';

/** What an editor wants to have read before meeting somebody. For the editor's eyes alone. */
export interface Brief {
  id: string;
  name: string;
  firstName: string;
  pronouns?: string;
  location?: string;
  /** Who they are: their headline, and what they do where. */
  about: readonly string[];
  closeness?: Closeness;
  met?: string;
  metOn?: string;
  introducedBy?: string;
  /** When the editor last spoke with them, and what the log says of it. */
  spoke?: Occasion;
  /** What is known of them lately, the newest first. */
  lately: readonly News[];
  /** Open asks first, then what they look for. */
  needs: readonly string[];
  /** Open offers first, then what they gladly give. */
  offers: readonly string[];
  topics: readonly string[];
  /** What the editor promised them and is still open, the most urgent first. */
  promises: readonly { what: string; due: Day; isOverdue: boolean }[];
  shouldKnow: readonly Acquaintable[];
  /** Three, the first of them how to help. */
  questions: readonly string[];
  notes?: string;
}

/** An entry about somebody. */
export interface News {
  date: Day;
  kind: Entry['kind'];
  title: string;
  /** May it be told to others by now? */
  isPublic: boolean;
}

/** Brings together what is known of a friend. */
export function briefOf(circle: Circle, friend: Friend): Brief {
  const { id, name, firstName, pronouns, location, contact, closeness, spoke } = friend;
  const { today } = circle;
  const notes = ownNotes(contact?.notes ?? '').trim();
  const onSite = new Set(circle.gated.site.map((entry) => entry.id));
  const entries = entriesAbout(circle, friend);
  const promises = circle.promises
    .filter(({ to, outcome }) => to === id && !outcome)
    .map(({ what, due }) => ({ what, due, isOverdue: due < today }));
  const asks = entries.filter((each) => each.kind === 'ask' && askState(each, today) === 'open');
  const offers = entries.filter((each) => each.kind === 'offer' && !isOver(each, today));
  const introducedBy = contact?.introduced_by && circle.friends.get(contact.introduced_by)?.name;
  return {
    id,
    name,
    firstName,
    ...(pronouns && { pronouns }),
    ...(location && { location }),
    about: aboutOf(friend),
    ...(closeness && { closeness }),
    ...(contact?.met && { met: contact.met }),
    ...(contact?.met_on && { metOn: contact.met_on }),
    ...(introducedBy && { introducedBy }),
    ...(spoke && { spoke }),
    lately: entries.slice(0, 3).map(({ id: entry, date, kind, title }) => ({
      date,
      kind,
      title,
      isPublic: onSite.has(entry),
    })),
    needs: [...asks.map(({ title }) => title), ...friend.needs],
    offers: [...offers.map(({ title }) => title), ...friend.offers],
    topics: friend.topics,
    promises,
    shouldKnow: whomToKnow(circle, friend, 2),
    questions: questionsFor(circle, friend, entries),
    ...(notes && { notes }),
  };
}

/** Those of the entries about somebody that are no drafts and not ahead of the day, the newest first. */
function entriesAbout({ entries, today }: Circle, { id }: Friend): Entry[] {
  return [...entries.values()]
    .filter(({ people, draft, date }) => people.includes(id) && !draft && date <= today)
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));
}

function aboutOf({ person, contact }: Friend): string[] {
  const work = [contact?.role, contact?.organisation, contact?.outlet].filter(
    (each) => each !== undefined,
  );
  return [person?.headline, work.join(', ')].filter(
    (each) => each !== undefined && each !== '',
  ) as string[];
}
