import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { inRow } from '../circle/in-row.ts';
import { type Draft, showDraft } from '../drafts/draft.ts';
import { forwardDraft } from '../drafts/forward.ts';
import type { Entry } from '../entries/entry.ts';
import type { Kind } from '../entries/kinds.ts';
import { type Forwarding, forwardingOf, whyNotTo, whyNotTold } from '../giving/forward.ts';
import { compareText } from '../order.ts';
import { count } from '../problems/count.ts';
import { friendNamed, type OpenedCircle } from './open-circle.ts';
import { appendLog } from './private-files.ts';
import { type Call, type ExitCode, WrongCall } from './verb.ts';

/** How many notes are drafted where nobody says. */
export const NOTES = 8;

/** Those whom an option names, apart by commas, each once; undefined where it is not said. */
export function friendsNamed(circle: Circle, said: Call[string]): Friend[] | undefined {
  if (typeof said !== 'string') return undefined;
  const names = said.split(',').map((name) => name.trim());
  const friends = names.filter((name) => name !== '').map((name) => friendNamed(circle, name));
  if (friends.length === 0) throw new WrongCall('Say the ids of people, apart by commas.');
  return [...new Set(friends)];
}

/** Drafts the notes that pass an entry on, and prints them. */
export function proposeNotes(opened: OpenedCircle, entry: Entry, call: Call): ExitCode {
  const { circle } = opened;
  if (isRefused(opened, entry, call)) return 1;
  const chosen = friendsNamed(circle, call.to);
  const forwarding = forwardingOf(circle, entry, { chosen, most: mostIn(call.most) });
  const notes = forwarding.matches.map((match) => ({
    match,
    draft: forwardDraft(circle, entry, match, { isGuest: !call['without-guest'] }),
  }));
  if (call.json) print(entry, forwarding, notes);
  else show(entry, forwarding, notes);
  return 0;
}

/** Notes that an entry was passed on. */
export function markForwarded(opened: OpenedCircle, entry: Entry, call: Call): ExitCode {
  const { circle, folder } = opened;
  const to = friendsNamed(circle, call.sent) ?? [];
  const why = to.flatMap((friend) => whyNotTo(circle, entry, friend) ?? []);
  if (why.length > 0) throw new WrongCall(`${why.join(' ')} Nothing was written.`);
  const ids = to.map(({ id }) => id);
  appendLog(folder, {
    date: circle.today,
    with: ids,
    what: `passed on “${entry.title}”`,
    forwarded: { entry: entry.id, to: ids },
  });
  if (call.json) console.log(JSON.stringify({ forwarded: { entry: entry.id, to: ids } }, null, 2));
  else console.log(`Noted: “${entry.title}” went to ${namesOf(to)}.`);
  return 0;
}

/** Shows what could be passed on now: what is to come first, then the newest. */
export function listForwardable({ circle }: OpenedCircle, { json }: Call): ExitCode {
  const entries = circle.gated.email
    .filter((entry) => KINDS.includes(entry.kind) && whyNotTold(circle, entry) === undefined)
    .toSorted(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        compareText(b.date, a.date) ||
        compareText(a.id, b.id),
    )
    .map(({ id, kind, title }) => ({ id, kind, title }));
  if (json) console.log(JSON.stringify({ entries }, null, 2));
  else if (entries.length === 0) console.log('There is no event, offer or ask to pass on now.');
  else for (const { id, kind, title } of entries) console.log(`${kind.padEnd(7)}${id}: ${title}`);
  return 0;
}

/** The kinds that help those who get them, in the order of the list. */
const KINDS: readonly Kind[] = ['event', 'offer', 'ask'];

function isRefused({ circle }: OpenedCircle, entry: Entry, { json }: Call): boolean {
  const why = whyNotTold(circle, entry);
  if (why === undefined) return false;
  if (json) console.log(JSON.stringify({ entry: entry.id, refused: why }, null, 2));
  else console.error(why);
  return true;
}

function mostIn(said: Call[string]): number {
  if (said === undefined) return NOTES;
  if (typeof said === 'string' && /^[1-9]\d{0,3}$/.test(said)) return Number(said);
  throw new WrongCall(`--most wants a number such as ${NOTES}, not ${said}.`);
}

type Note = { match: Forwarding['matches'][number]; draft: Draft };

function print({ id, kind, title }: Entry, { leftOut, more }: Forwarding, notes: Note[]): void {
  const result = {
    entry: { id, kind, title },
    notes: notes.map(({ match, draft }) => ({
      to: match.friend.id,
      reasons: match.reasons.map(({ text }) => text),
      draft,
    })),
    leftOut: leftOut.map(({ friend, why }) => ({ id: friend.id, why })),
    more,
  };
  console.log(JSON.stringify(result, null, 2));
}

function show(entry: Entry, { leftOut, more }: Forwarding, notes: Note[]): void {
  const { id, title, kind } = entry;
  if (notes.length === 0) {
    const link = kind === 'win' || kind === 'spotlight' ? ' Of news, only what has a link.' : '';
    console.log(
      `“${title}” fits nobody else by what you know of them.${link}\nChoose people yourself: npm run forward -- ${id} --to ID,ID`,
    );
  } else console.log(`“${title}” (${id}): ${count(notes.length, 'note')} to send`);
  for (const { match, draft } of notes) {
    const reasons = match.reasons.map(({ text }) => text);
    const because = reasons.length > 0 ? reasons.join('; ') : 'you chose them';
    console.log(`\n${match.friend.name} (${match.friend.id}): ${because}\n\n${indent(draft)}`);
  }
  for (const { friend, why } of leftOut) console.log(`\nLeft out: ${friend.id}. ${why}`);
  if (more > 0) console.log(`\nIt fits ${more} more: --most ${notes.length + more}`);
  if (notes.length > 0) {
    const ids = notes.map(({ match }) => match.friend.id).join(',');
    console.log(`\nWhen they are sent: npm run forward -- ${id} --sent ${ids}`);
  }
}

function indent(draft: Draft): string {
  return showDraft(draft).replace(/^(?=.)/gm, '  ');
}

function namesOf(friends: readonly Friend[]): string {
  return inRow(friends.map(({ name }) => name));
}
