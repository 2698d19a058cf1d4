import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type LogItemInput, logItemSchema } from '../private/log.ts';
import { parseItems } from '../read/front-matter.ts';
import type { Decision, Inbox } from '../read/inbox.ts';
import { InboxFault } from '../read/inbox-fault.ts';
import { LOG } from '../read/parse-private.ts';
import { decodeText } from '../read/text.ts';
import type { InboxItem } from '../submissions/item.ts';
import { keepAnswer } from './inbox-mail.ts';
import { placeFile, removeFile } from './inbox-write.ts';
import { appendLog } from './private-files.ts';
import { WrongCall } from './verb.ts';

const planSchema = z.object({
  /** The entry's id. */
  entry: z.string(),
  /** Below the content folder, in the order of writing: the entry last. */
  files: z.array(
    z.union([
      z.strictObject({ file: z.string(), text: z.string() }),
      // Which picture of the item it is, from 0.
      z.strictObject({ file: z.string(), picture: z.number() }),
    ]),
  ),
  log: z.array(z.looseObject({})),
  /** The answer to the friend: in which folder, under which name. */
  mail: z.strictObject({ out: z.string(), name: z.string(), message: z.string() }).optional(),
});

/**
 * Everything that accepting an item writes. It is kept in the inbox before the first file is
 * written, so that a run that is killed in the middle is finished by the next.
 */
export interface Plan extends Omit<z.output<typeof planSchema>, 'log'> {
  log: LogItemInput[];
}

/** How the acceptance of an item was finished later. */
export interface Finished {
  number: number;
  /** `accepting`: it could not be finished, see `fault`. */
  state: 'accepted' | 'waiting' | 'accepting';
  entry?: string;
  /** Files that another hand had written meanwhile, and that stayed as they are. */
  left: string[];
  /** Why it could not be finished, for the editor. */
  fault?: string;
}

/**
 * Writes all of a plan or nothing, and decides that the item is accepted. The lock must be held.
 * @param item as it stands in the inbox
 * @param at the moment, by ISO 8601 in UTC
 */
export function carryOut(
  folder: string,
  inbox: Inbox,
  item: InboxItem,
  plan: Plan,
  at: string,
): void {
  const { number, state } = item;
  inbox.remember(nameOf(number), plan);
  if (!inbox.decide(number, state, { state: 'accepting', entry: plan.entry }, at)) {
    throw new WrongCall(`Submission ${number} has changed meanwhile. Nothing was written.`);
  }
  const written: { file: string; content: string | Uint8Array }[] = [];
  let mail: string | undefined;
  try {
    for (const each of plan.files) {
      const content = contentOf(inbox, number, each);
      const placed = placeFile(folder, each.file, content);
      if (placed === 'taken') {
        throw new WrongCall(`${each.file} has been written by another hand meanwhile.`);
      }
      if (placed === 'new') written.push({ file: each.file, content });
    }
    if (plan.mail) mail = keepAnswer(plan.mail.out, plan.mail);
    if (plan.log.length > 0) appendLog(folder, ...plan.log);
  } catch (error) {
    const stayed = written.toReversed().filter(({ file, content }) => {
      try {
        return !removeFile(folder, file, content);
      } catch {
        return true;
      }
    });
    if (mail !== undefined) rmSync(mail, { force: true });
    inbox.decide(number, 'accepting', decisionOf(item), at);
    inbox.remember(nameOf(number), null);
    const why = error instanceof Error ? error.message : String(error);
    const but =
      stayed.length > 0
        ? ` But ${stayed.map(({ file }) => file).join(', ')} could not be taken back: look at it.`
        : '';
    throw new WrongCall(
      `Submission ${number} was not accepted, and nothing was written: ${why.replace(/^Nothing was written: /, '')}${but}`,
    );
  }
  inbox.decide(number, 'accepting', { state: 'accepted', entry: plan.entry }, at);
  inbox.remember(nameOf(number), null);
}

/**
 * Finishes what a run that was killed had begun: where its plan is known all that is missing is
 * written; else the item is accepted if its entry is there, and waits again if it is not. One that
 * cannot be finished stands in nobody's way: it stays as it is, with the reason. The lock must be held.
 */
export function finishAll(folder: string, inbox: Inbox, at: string): Finished[] {
  return inbox
    .list()
    .filter(({ state }) => state === 'accepting')
    .map((item) => {
      try {
        return finish(folder, inbox, item, at);
      } catch (error) {
        // What ails the inbox itself ails every item.
        if (error instanceof InboxFault) throw error;
        const { number, entry } = item;
        const fault = error instanceof Error ? error.message : String(error);
        return { number, state: 'accepting', ...(entry && { entry }), left: [], fault };
      }
    });
}

function finish(folder: string, inbox: Inbox, item: InboxItem, at: string): Finished {
  const { number, entry = '' } = item;
  const known = planSchema.safeParse(inbox.recall(nameOf(number)));
  if (!known.success || known.data.entry !== entry) {
    const isWritten = entry !== '' && isFile(folder, `entries/${entry}.md`);
    const decision: Decision = isWritten ? { state: 'accepted', entry } : { state: 'waiting' };
    inbox.decide(number, 'accepting', decision, at);
    return {
      number,
      state: isWritten ? 'accepted' : 'waiting',
      ...(isWritten && { entry }),
      left: [],
    };
  }
  const plan: Plan = { ...known.data, log: known.data.log as LogItemInput[] };
  const left = plan.files.filter(
    (each) => placeFile(folder, each.file, contentOf(inbox, number, each)) === 'taken',
  );
  if (plan.mail) keepAnswer(plan.mail.out, plan.mail);
  const missing = plan.log.filter((each) => !isLogged(folder, each));
  if (missing.length > 0) appendLog(folder, ...missing);
  inbox.decide(number, 'accepting', { state: 'accepted', entry }, at);
  inbox.remember(nameOf(number), null);
  return { number, state: 'accepted', entry, left: left.map(({ file }) => file) };
}

function nameOf(number: number): string {
  return `accepting ${number}`;
}

/** The decision in which an item stood, to be brought back. */
function decisionOf({ state, until, reason }: InboxItem): Decision {
  return { state, ...(until && { until }), ...(reason !== undefined && { reason }) };
}

function contentOf(inbox: Inbox, number: number, each: Plan['files'][number]) {
  if ('text' in each) return each.text;
  const picture = inbox.picture(number, each.picture);
  if (!picture) throw new Error(`the picture ${each.picture + 1} of submission ${number} is lost`);
  return picture.bytes;
}

function isFile(folder: string, file: string): boolean {
  return readText(folder, file) !== undefined;
}

function isLogged(folder: string, item: LogItemInput): boolean {
  const { items } = parseItems(readText(folder, LOG) ?? '');
  const meant = logItemSchema.safeParse(item);
  return (items ?? []).some((each) => {
    const read = logItemSchema.safeParse(each);
    return read.success && meant.success && isDeepStrictEqual(read.data, meant.data);
  });
}

function readText(folder: string, file: string): string | undefined {
  try {
    return decodeText(readFileSync(join(folder, file)));
  } catch {
    return undefined;
  }
}
