import type { Friend } from '../circle/friend.ts';
import { inRow } from '../circle/in-row.ts';
import { type Draft, showDrafts } from '../drafts/draft.ts';
import { forwardDraft } from '../drafts/forward.ts';
import type { Entry } from '../entries/entry.ts';
import type { Kind } from '../entries/kinds.ts';
import { type Forwarding, forwardable, forwardingOf, whyNotTo } from '../giving/forward.ts';
import { compareText } from '../order.ts';
import { count } from '../problems/count.ts';
import { friendsIn, type OpenedCircle } from './open-circle.ts';
import { appendLog } from './private-files.ts';
import { type Call, type ExitCode, numberIn, printJson, WrongCall } from './verb.ts';

/** How many notes are drafted where nobody says. */
export const NOTES = 8;

/** Drafts the notes that pass an entry on, and prints them. */
export function proposeNotes(opened: OpenedCircle, entry: Entry, call: Call): ExitCode {
  const { circle } = opened;
  const told = forwardable(circle, entry);
  if ('refused' in told) return refuse(entry, told.refused, call);
  const chosen = friendsIn(circle, call, 'to');
  const forwarding = forwardingOf(circle, entry, {
    chosen,
    most: numberIn(call, 'most', { least: 1, most: 9999 }) ?? NOTES,
  });
  const notes = forwarding.matches.map((match) => ({
    match,
    draft: forwardDraft(circle, told.entry, match, { isGuest: !call['without-guest'] }),
  }));
  if (call.json) print(entry, forwarding, notes);
  else show(entry, forwarding, notes);
  return 0;
}

/** Notes that an entry was passed on. */
export function markForwarded(opened: OpenedCircle, entry: Entry, call: Call): ExitCode {
  const { circle, folder } = opened;
  const to = friendsIn(circle, call, 'sent') ?? [];
  const why = to.flatMap((friend) => whyNotTo(circle, entry, friend) ?? []);
  if (why.length > 0) throw new WrongCall(`${why.join(' ')} Nothing was written.`);
  const ids = to.map(({ id }) => id);
  appendLog(folder, {
    date: circle.today,
    with: ids,
    what: `passed on “${entry.title}”`,
    forwarded: { entry: entry.id, to: ids },
  });
  if (call.json) printJson({ forwarded: { entry: entry.id, to: ids } });
  else console.log(`Noted: “${entry.title}” went to ${namesOf(to)}.`);
  return 0;
}

/** Shows what could be passed on now: what is to come first, then the newest. */
export function listForwardable({ circle }: OpenedCircle, { json }: Call): ExitCode {
  const entries = circle.gated.email
    .filter((entry) => KINDS.includes(entry.kind) && 'entry' in forwardable(circle, entry))
    .toSorted(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        compareText(b.date, a.date) ||
        compareText(a.id, b.id),
    )
    .map(({ id, kind, title }) => ({ id, kind, title }));
  if (json) printJson({ entries });
  else if (entries.length === 0) console.log('There is no event, offer or ask to pass on now.');
  else for (const { id, kind, title } of entries) console.log(`${kind.padEnd(7)}${id}: ${title}`);
  return 0;
}

/** The kinds that help those who get them, in the order of the list. */
const KINDS: readonly Kind[] = ['event', 'offer', 'ask'];

function refuse({ id }: Entry, why: string, { json }: Call): ExitCode {
  if (json) printJson({ entry: id, refused: why });
  else console.error(why);
  return 1;
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
  printJson(result);
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
    console.log(
      `\n${match.friend.name} (${match.friend.id}): ${because}\n\n${showDrafts([draft])}`,
    );
  }
  for (const { friend, why } of leftOut) console.log(`\nLeft out: ${friend.id}. ${why}`);
  if (more > 0) console.log(`\nIt fits ${more} more: --most ${notes.length + more}`);
  if (notes.length > 0) {
    const ids = notes.map(({ match }) => match.friend.id).join(',');
    console.log(`\nWhen they are sent: npm run forward -- ${id} --sent ${ids}`);
  }
}

function namesOf(friends: readonly Friend[]): string {
  return inRow(friends.map(({ name }) => name));
}
