import type { DeskItem } from '../inbox/desk-item.ts';
import { deskJson } from '../inbox/show.ts';
import { readClock } from '../read/clock.ts';
import {
  acceptItem,
  askItem,
  type Done,
  declineItem,
  type NotDone,
  putOffItem,
} from './inbox-acts.ts';
import { type InboxCall, readInboxCall, textIn } from './inbox-call.ts';
import { editOnce } from './inbox-editing.ts';
import { fetchExit, fetchNews, formatFetch } from './inbox-fetch.ts';
import { openedInbox, sayable } from './inbox-file.ts';
import { canDraft, draftAnswer } from './inbox-mail.ts';
import {
  HOW_NEWS_COMES,
  itemNumbered,
  noSuch,
  type OpenedDesk,
  openDesk,
  withInbox,
} from './inbox-open.ts';
import { workThrough } from './inbox-terminal.ts';
import {
  doneJson,
  doneWords,
  listJson,
  listWords,
  notDoneWords,
  pilesOf,
  printForMachines,
  showWords,
} from './inbox-words.ts';
import { contentOf } from './kit.ts';
import { type Call, type ExitCode, WrongCall } from './verb.ts';

/** Does what a call of `npm run inbox` asks for. */
export async function inbox(call: Call, ...words: (string | undefined)[]): Promise<ExitCode> {
  const called = readInboxCall(
    call,
    words.filter((word) => word !== undefined),
  );
  if (called.does === 'fetch') return fetch(call, called.sources);
  if (called.does === 'desk' || called.does === 'list') return look(call, called.does === 'desk');
  const { number } = called;
  return withInbox<ExitCode>(
    async (inbox) => {
      if (!inbox.get(number)) throw new WrongCall(noSuch(number));
      const opened = await openDesk(inbox, call);
      if (!opened) return 1;
      const seen = itemNumbered(opened, number);
      if (called.does === 'show') {
        if (call.json) printForMachines(deskJson(seen));
        else console.log(showWords(seen));
        return 0;
      }
      if (called.does === 'edit') return editOnce(opened, seen, call);
      if (call.draft && !canDraft(opened)) return 1;
      return tell(opened, await done(opened, seen, called, call), call);
    },
    () => {
      throw new WrongCall(`There is no submission ${number}: nothing has come in yet.`);
    },
  );
}

/** Decides about an item as a call says. */
function done(
  opened: OpenedDesk,
  seen: DeskItem,
  called: Extract<InboxCall, { does: 'accept' | 'decline' | 'ask' | 'later' }>,
  call: Call,
): Promise<Done | NotDone> {
  switch (called.does) {
    case 'accept':
      return acceptItem(opened, seen, called.choices, textIn(call, 'note'));
    case 'decline':
      return declineItem(opened, seen, called.reason);
    case 'later':
      return putOffItem(opened, seen, called.until);
    default:
      return askItem(opened, seen, textIn(call, 'question'), call.again === true);
  }
}

/** Says what became of an item, and puts the answer into the mailbox where that is wanted. */
async function tell({ folder }: OpenedDesk, done: Done | NotDone, call: Call): Promise<ExitCode> {
  if ('problems' in done) {
    if (call.json) printForMachines(done);
    else console.error(notDoneWords(done));
    return 1;
  }
  const isWanted = call.draft === true && done.mail !== undefined;
  const drafted = isWanted && done.mail ? await draftAnswer(folder, done.mail.path) : undefined;
  if (call.json) printForMachines({ ...doneJson(done), ...(drafted && { drafted }) });
  else console.log([doneWords(done), ...(drafted ? [drafted] : [])].join('\n\n'));
  return isWanted && !drafted ? 1 : 0;
}

/** The list, or the desk itself where somebody sits at a terminal. */
async function look(call: Call, isDesk: boolean): Promise<ExitCode> {
  return withInbox<ExitCode>(
    async (inbox) => {
      const opened = await openDesk(inbox, call);
      if (!opened) return 1;
      if (isDesk && process.stdin.isTTY && process.stdout.isTTY && !call.json) {
        return workThrough(opened, call, () => openDesk(inbox, call));
      }
      const all = call.all === true;
      if (call.json) {
        const { waiting, asked, later } = pilesOf(opened);
        const open = [...waiting, ...asked, ...later].sort((a, b) => a.number - b.number);
        printForMachines((all ? opened.desk.items : open).map(listJson));
      } else if (opened.desk.items.length === 0) console.log(HOW_NEWS_COMES);
      else console.log(listWords(opened, { all }));
      return 0;
    },
    () => {
      if (call.json) printForMachines([]);
      else console.log(HOW_NEWS_COMES);
      return 0;
    },
  );
}

async function fetch(call: Call, sources: readonly string[]): Promise<ExitCode> {
  const { folder } = contentOf(process.env);
  const inbox = openedInbox(folder);
  try {
    const now = readClock(process.env);
    const report = await fetchNews({ inbox, folder, environment: process.env, sources, now });
    if (call.json) printForMachines(report);
    else console.log(formatFetch(report));
    return fetchExit(report);
  } catch (error) {
    throw sayable(error);
  } finally {
    inbox.close();
  }
}
