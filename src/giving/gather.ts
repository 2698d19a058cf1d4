import type { Circle } from '../circle/circle.ts';
import { isWrittenTo } from '../circle/editor.ts';
import type { Friend } from '../circle/friend.ts';
import type { GatheringSort } from '../drafts/gather.ts';
import { addDays, type Day } from '../fields/day.ts';
import { compareText } from '../order.ts';
import { type Deed, deedsOf } from './gather-deeds.ts';
import { type CommonThread, commonThread, Homes } from './gather-thread.ts';

/** Those invited within so many days come after others. */
const APART = 60;

/** Somebody to invite. */
export interface Guest {
  friend: Friend;
  /** What they did lately, the newest first; empty for those whom the editor chose. */
  deeds: readonly Deed[];
  /** The last day on which they were invited within 60 days. */
  invited?: Day;
}

/** A proposal of whom to invite. */
export interface Gathering {
  sort: GatheringSort;
  guests: readonly Guest[];
  /**
   * What the guests have in common; undefined where nobody fits, or the editor chose them all. It
   * is public where the editor gave it as the theme, or each guest's page says it.
   */
  thread?: Omit<CommonThread, 'friends'> & { isPublic: boolean };
  /** Others who helped lately. */
  others: readonly Guest[];
  /** The towns of the guests, each once, in the order of the guests. */
  towns: readonly string[];
}

/** What the editor wants of it. */
export interface Wishes {
  sort: GatheringSort;
  /** How many guests at most. */
  size: number;
  topic?: string | undefined;
  /** A town or a country. */
  place?: string | undefined;
  /** To be invited in any case. */
  chosen?: readonly Friend[] | undefined;
  /** Not to be invited. */
  without?: readonly Friend[] | undefined;
}

/** Whom to invite: those who did most for others lately, with something in common. */
export function gatheringOf(circle: Circle, wishes: Wishes): Gathering {
  const { sort, size, chosen = [], without = [] } = wishes;
  const deeds = deedsOf(circle);
  const invited = invitedLately(circle);
  const guest = (friend: Friend): Guest => {
    const day = invited.get(friend.id);
    return { friend, deeds: deeds.get(friend.id) ?? [], ...(day && { invited: day }) };
  };
  const helpers = [...circle.friends.values()]
    .filter((friend) => deeds.has(friend.id) && isWrittenTo(circle, friend))
    .filter((friend) => !chosen.includes(friend) && !without.includes(friend))
    .map(guest)
    .sort(inOrder);
  const homes = new Homes(circle.friends.values());
  const thread = threadOf([...chosen, ...helpers.map(({ friend }) => friend)], wishes, homes);
  const fitting = helpers.filter(({ friend }) => thread?.friends.includes(friend));
  const guests = [...chosen.map(guest), ...fitting].slice(0, Math.max(size, chosen.length));
  const towns = guests.flatMap(({ friend }) => homes.townOf(friend)?.shown ?? []);
  return {
    sort,
    guests,
    ...(thread && {
      thread: { sort: thread.sort, what: thread.what, isPublic: isSaid(thread, guests, wishes) },
    }),
    others: helpers.filter((each) => !guests.includes(each)),
    towns: [...new Set(towns)],
  };
}

/** May all guests hear of a thread? Whoever is invited for it shows it by coming. */
function isSaid({ what }: CommonThread, guests: readonly Guest[], { topic }: Wishes): boolean {
  return topic === what || guests.every(({ friend }) => friend.shared?.topics.includes(what));
}

function threadOf(
  friends: readonly Friend[],
  { sort, size, topic, place }: Wishes,
  homes: Homes,
): CommonThread | undefined {
  const there = place ? friends.filter((friend) => homes.isIn(friend, place)) : friends;
  if (topic) {
    const having = there.filter(({ topics }) => topics.includes(topic));
    return { sort: 'topic', what: topic, friends: having };
  }
  if (place) {
    const shared = commonThread(there, ['topic'], { homes, size });
    const isEverybody = shared?.friends.length === there.length;
    return shared && isEverybody ? shared : { sort: 'place', what: place, friends: there };
  }
  const sorts =
    sort === 'breakfast' ? (['place', 'topic'] as const) : (['topic', 'place'] as const);
  return commonThread(there, sorts, { homes, size });
}

/** Those not invited lately first, then who did more, then who did something last. */
function inOrder(a: Guest, b: Guest): number {
  return (
    Number(a.invited !== undefined) - Number(b.invited !== undefined) ||
    b.deeds.length - a.deeds.length ||
    compareText(b.deeds[0]?.day ?? '', a.deeds[0]?.day ?? '') ||
    compareText(a.friend.id, b.friend.id)
  );
}

function invitedLately({ log, today }: Circle): Map<string, Day> {
  const since = addDays(today, -APART);
  const days = new Map<string, Day>();
  for (const { date, gathering } of log) {
    if (date <= since) continue;
    for (const id of gathering?.guests ?? []) days.set(id, date);
  }
  return days;
}
