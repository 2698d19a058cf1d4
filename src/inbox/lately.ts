import type { Friend } from '../circle/friend.ts';
import { ago } from '../circle/since.ts';
import { cleanLine } from '../fields/clean.ts';
import { addDays } from '../fields/day.ts';
import { quote } from '../fields/fault.ts';
import { count } from '../problems/count.ts';
import type { InboxItem, State } from '../submissions/item.ts';
import type { About } from './about.ts';
import { type Desk, dayOfItem, senderKeys } from './desk.ts';
import type { Sender } from './sender.ts';

/** What is longer ago does not count, in days. */
const LATELY = 365;

/** How often those concerned asked and were told of lately, and what else the sender sent. */
export function latelyOf(item: InboxItem, sender: Sender, about: About, desk: Desk): string[] {
  const friends = new Map<string, Friend>();
  if (about.friend) friends.set(about.friend.id, about.friend);
  if (sender.friend) friends.set(sender.friend.id, sender.friend);
  const told = [...friends.values()].flatMap((friend) => [
    askedWords(friend, desk),
    featuredWords(friend, desk),
  ]);
  return [...told, ...sentWords(item, desk)];
}

function askedWords({ id, name }: Friend, { circle, entriesOf }: Desk): string {
  const since = addDays(circle.today, -LATELY);
  const asks = (entriesOf.get(id) ?? [])
    .flatMap((each) => circle.entries.get(each) ?? [])
    .filter(({ kind, people, date }) => kind === 'ask' && people.includes(id) && date > since)
    .sort((one, other) => (one.date < other.date ? 1 : -1));
  const [newest] = asks;
  if (!newest) return `${name} asked for nothing in the last 12 months.`;
  return `${name} asked ${times(asks.length)} in the last 12 months, the last time ${quote(newest.title)} (${newest.date}).`;
}

function featuredWords({ id, name }: Friend, { circle, entriesOf, lettersOf }: Desk): string {
  const since = addDays(circle.today, -LATELY);
  const letters = (lettersOf.get(id) ?? []).filter((day) => day > since);
  const last = letters.at(-1);
  if (last) {
    return `${count(letters.length, 'letter')} of the last 12 months told of ${name}, the last one ${ago(last, circle.today)}.`;
  }
  const newest = (entriesOf.get(id) ?? [])
    .flatMap((each) => circle.entries.get(each) ?? [])
    .filter(({ people, date }) => people.includes(id) && date > since)
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const entry = newest ? `; the newest entry is of ${newest}` : '';
  return `No letter of the last 12 months told of ${name}${entry}.`;
}

const STATES: Record<State, string> = {
  waiting: 'waits',
  later: 'is put off',
  asked: 'was asked back',
  accepting: 'is being accepted',
  accepted: 'was accepted',
  declined: 'was declined',
};

/** What else came from the same, the newest first. */
function sentWords(item: InboxItem, { sentBy, circle }: Desk): string[] {
  const others = new Map<number, InboxItem>();
  for (const key of senderKeys(item)) {
    for (const other of sentBy.get(key) ?? []) {
      if (other.number !== item.number) others.set(other.number, other);
    }
  }
  if (others.size === 0) return [];
  const newest = [...others.values()].sort((one, other) => other.number - one.number);
  const shown = newest.slice(0, 4).map((other) => {
    const title = cleanLine(other.values.title ?? '').text;
    return `${other.number} ${title ? `${quote(title)} ` : ''}(${dayOfItem(other, circle)}) ${STATES[other.state]}`;
  });
  const rest = newest.length - shown.length;
  const more = rest > 0 ? `; and ${rest} more` : '';
  return [`The same sender also sent: ${shown.join('; ')}${more}.`];
}

function times(number: number): string {
  return number === 1 ? 'once' : number === 2 ? 'twice' : `${number} times`;
}
