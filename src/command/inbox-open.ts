import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Desk, deskOf } from '../inbox/desk.ts';
import { type DeskItem, deskItem } from '../inbox/desk-item.ts';
import { readClock } from '../read/clock.ts';
import type { Inbox } from '../read/inbox.ts';
import type { InboxItem } from '../submissions/item.ts';
import { existingInbox, sayable } from './inbox-file.ts';
import { underLock } from './inbox-lock.ts';
import { type Finished, finishAll } from './inbox-plan.ts';
import { contentOf, kit } from './kit.ts';
import { type OpenedCircle, openCircle } from './open-circle.ts';
import { type Call, WrongCall } from './verb.ts';

/** What the desk works with. */
export interface OpenedDesk extends OpenedCircle {
  inbox: Inbox;
  desk: Desk;
  /** The absolute path of the folder for answers and previews. */
  out: string;
  /** The moment of the run, by ISO 8601 in UTC. */
  at: string;
}

/** What there is to say where nothing has ever come in. */
export const HOW_NEWS_COMES = `Nothing has come in yet. Friends' news comes into the inbox

  by mail:      npm run inbox -- fetch (from your mailbox, or from .eml and mbox files)
  by the form:  npm run receive takes what the page /submit/ sends
  from feeds:   npm run harvest looks into the feeds of your friends

docs/friends.md tells how to open each of these doors.`;

/**
 * Opens the desk. Undefined where the content has errors; they are said. What an earlier run left
 * half done is finished first, and said on the error output.
 */
export async function openDesk(inbox: Inbox, call: Call): Promise<OpenedDesk | undefined> {
  const at = new Date(readClock(process.env)).toISOString();
  const { folder } = contentOf(process.env);
  if (inbox.list().some(({ state }) => state === 'accepting')) {
    const finished = underLock(folder, () => finishAll(folder, inbox, at));
    for (const each of finished) console.error(`${finishedWords(each)}\n`);
  }
  const opened = await openCircle({ json: call.json });
  if (!opened) return undefined;
  const out = join(kit, 'outbox', 'inbox');
  return {
    ...opened,
    inbox,
    desk: deskOf({ circle: opened.circle, items: inbox.list() }),
    out: typeof call.out === 'string' ? resolve(call.out) : out,
    at,
  };
}

/** Runs something with the inbox of the content folder; without one says how news comes in. */
export async function withInbox<T>(
  run: (inbox: Inbox) => Promise<T>,
  nothing: () => T,
): Promise<T> {
  const inbox = existingInbox(contentOf(process.env).folder);
  if (!inbox) return nothing();
  try {
    return await run(inbox);
  } catch (error) {
    throw sayable(error);
  } finally {
    inbox.close();
  }
}

/** The item of a number, as the desk sees it. */
export function itemNumbered({ desk }: OpenedDesk, number: number): DeskItem {
  const item = desk.items.find((each) => each.number === number);
  if (!item) throw new WrongCall(noSuch(number));
  return deskItem(item, desk);
}

/** What to say where there is no item of a number. */
export function noSuch(number: number): string {
  return `There is no submission ${number}; npm run inbox -- list --all lists what has come in.`;
}

/** An item that can still be decided about; a wrong call where it was answered for good. */
export function mustBeOpen(item: InboxItem): void {
  const { number, state, since, entry, reason } = item;
  const day = since.slice(0, 10);
  if (state === 'accepted') {
    throw new WrongCall(
      `Nothing was changed: submission ${number} was accepted on ${day}, as ${entry}.`,
    );
  }
  if (state === 'declined') {
    const why = reason ? ` (${reason})` : '';
    throw new WrongCall(`Nothing was changed: submission ${number} was declined on ${day}${why}.`);
  }
}

/**
 * All that is there below a folder of the content, of files and folders alike, whether or not the kit
 * reads it: paths below that folder, with slashes. A folder that cannot be read is a wrong call, for
 * then nobody knows what is taken.
 */
export function pathsBelow(folder: string, name: 'entries' | 'people' | 'pictures'): string[] {
  try {
    return readdirSync(join(folder, name), { recursive: true }).map((path) =>
      String(path).replaceAll('\\', '/'),
    );
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new WrongCall(
      `Nothing was written: the folder ${name}/ cannot be read (${code ?? message}), so nobody knows what is in it. Look whose it is.`,
    );
  }
}

function finishedWords({ number, state, entry, left, fault }: Finished): string {
  if (fault !== undefined) {
    return `An earlier run ended while it accepted submission ${number}, as entries/${entry}.md, and that cannot be finished: ${fault.replace(/\.$/, '')}. Look at what is there of it, then decide anew: npm run inbox -- show ${number}`;
  }
  if (state === 'waiting') {
    return `An earlier run ended before it had written submission ${number}. It waits again.`;
  }
  const but =
    left.length > 0 ? ` ${left.join(', ')} had been written by another hand; look at it.` : '';
  return `An earlier run ended while it accepted submission ${number}. That is finished now: entries/${entry}.md.${but}`;
}
