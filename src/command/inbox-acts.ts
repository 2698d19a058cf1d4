import { relative } from 'node:path';
import type { Draft } from '../drafts/draft.ts';
import type { Day } from '../fields/day.ts';
import type { Choices } from '../inbox/acceptance.ts';
import { acceptedAnswer, answerTo, askedAnswer, declinedAnswer } from '../inbox/answers.ts';
import type { DeskItem } from '../inbox/desk-item.ts';
import type { Decision } from '../read/inbox.ts';
import type { State } from '../submissions/item.ts';
import { markdownFile } from '../writing/markdown-file.ts';
import { underLock } from './inbox-lock.ts';
import { type Answer, answerMail, keepAnswer } from './inbox-mail.ts';
import { mustBeOpen, noSuch, type OpenedDesk } from './inbox-open.ts';
import { carryOut, type Plan } from './inbox-plan.ts';
import { contentFaults, planned } from './inbox-planned.ts';
import { shownFile } from './report.ts';
import { WrongCall } from './verb.ts';

/** What became of an item. */
export interface Done {
  number: number;
  state: State;
  entry?: string;
  until?: Day;
  /** The files of the content that were written, as the editor would type them. */
  files: string[];
  /** The mail to the friend. */
  draft?: Draft;
  /** The path of that mail, absolute, and as the editor would type it. */
  mail?: { path: string; shown: string };
  /** Why an accepted entry is not public yet. */
  withheld?: string;
  /** What else there is to know. */
  said: string[];
  /** What of an accepted entry the editor should look at once more. */
  careful: string[];
}

/** Why an item was not accepted: sentences, all at once. */
export interface NotDone {
  number: number;
  problems: string[];
}

/** Accepts an item: writes the entry with all that belongs to it, and the answer to the friend. */
export async function acceptItem(
  opened: OpenedDesk,
  seen: DeskItem,
  choices: Choices,
  note?: string,
): Promise<Done | NotDone> {
  const { desk, circle, folder, shown, inbox, at, out } = opened;
  const { item } = seen;
  const { number } = item;
  mustBeOpen(item);
  const { acceptance, problems } = planned(opened, seen, choices);
  const { faults, warnings } = acceptance
    ? await contentFaults(acceptance)
    : { faults: problems, warnings: [] };
  if (!acceptance || faults.length > 0) {
    // What another desk has just written may be all that stands against it.
    unchanged(opened, seen);
    return { number, problems: faults };
  }
  const draft = acceptedAnswer(seen, desk, acceptance, note);
  const answer = draft && (await answerMail(draft, item, 'accepted', circle.newsletter));
  const { entry, person, pictures, log, said, careful, withheld } = acceptance;
  const plan: Plan = {
    entry: entry.id,
    files: [
      ...(person ? [{ file: person.file, text: markdownFile(person.fields, person.body) }] : []),
      ...pictures.map(({ at: picture, file }) => ({ file, picture })),
      { file: entry.file, text: markdownFile(entry.fields, entry.body) },
    ],
    log,
    ...(answer && { mail: { out, name: answer.name, message: answer.message } }),
  };
  underLock(folder, () => carryOut(folder, inbox, unchanged(opened, seen), plan, at));
  return {
    number,
    state: 'accepted',
    entry: entry.id,
    files: plan.files.map(({ file }) => shownFile(shown, file)),
    ...answered(answer, out),
    ...(withheld && { withheld: withheld.words }),
    said,
    careful: [...careful, ...warnings],
  };
}

/** Declines an item, for a reason that the friend is told. */
export async function declineItem(
  opened: OpenedDesk,
  seen: DeskItem,
  reason: string,
): Promise<Done> {
  mustBeOpen(seen.item);
  if (reason.trim() === '') {
    throw new WrongCall('A no wants a reason: --reason "we had three of these in spring".');
  }
  const draft = declinedAnswer(seen, opened.desk, reason);
  return decided(opened, seen, { state: 'declined', reason: reason.trim() }, draft);
}

/**
 * Asks the friend back.
 * @param question in the editor's words; without one, what is missing is asked
 * @param isAgain is it meant that somebody is asked who was asked before?
 */
export async function askItem(
  opened: OpenedDesk,
  seen: DeskItem,
  question: string | undefined,
  isAgain: boolean,
): Promise<Done> {
  mustBeOpen(seen.item);
  if (seen.item.state === 'asked' && !isAgain) {
    throw new WrongCall(
      `Nothing was changed: submission ${seen.item.number} was asked about on ${seen.item.since.slice(0, 10)}. To ask once more, add --again.`,
    );
  }
  const draft = askedAnswer(seen, opened.desk, question);
  const { number } = seen.item;
  if (!answerTo(seen)) {
    throw new WrongCall(
      `Nothing was changed: submission ${number} ${unreachedWords(seen)}, so nobody can be asked.`,
    );
  }
  if (!draft) throw new WrongCall('Ask what? Say --question "which day is it?".');
  const reason = question?.trim() || draft.subject;
  return decided(opened, seen, { state: 'asked', reason }, draft);
}

/** Why nobody can be written to. */
export function unreachedWords({ item: { door } }: DeskItem): string {
  return door === 'feed' ? 'comes from a feed' : 'came without an address that mail reaches';
}

/** Puts an item off. */
export async function putOffItem(opened: OpenedDesk, seen: DeskItem, until: Day): Promise<Done> {
  mustBeOpen(seen.item);
  const { today } = opened.circle;
  if (until <= today) {
    throw new WrongCall(`--until wants a day after ${today}, not ${until}.`);
  }
  return decided(opened, seen, { state: 'later', until }, undefined);
}

/** Decides about an item; the answer is on the disk before the decision is. */
async function decided(
  opened: OpenedDesk,
  seen: DeskItem,
  decision: Decision,
  draft: Draft | undefined,
): Promise<Done> {
  const { inbox, folder, at, out, circle } = opened;
  const { state, until } = decision;
  const { number } = seen.item;
  const answer = draft && (await answerMail(draft, seen.item, state, circle.newsletter));
  underLock(folder, () => {
    const item = unchanged(opened, seen);
    if (answer) keepAnswer(out, answer);
    if (!inbox.decide(number, item.state, decision, at)) throw new WrongCall(changed(number));
  });
  return {
    number,
    state,
    ...(until && { until }),
    files: [],
    ...answered(answer, out),
    said: [],
    careful: [],
  };
}

/** The item as it stands now: nobody may have decided about it, or corrected it, since it was shown. */
function unchanged({ inbox }: OpenedDesk, { item: seen }: DeskItem) {
  const { number } = seen;
  const item = inbox.get(number);
  if (!item) throw new WrongCall(noSuch(number));
  mustBeOpen(item);
  const isSame =
    item.state === seen.state &&
    item.since === seen.since &&
    JSON.stringify(item.values) === JSON.stringify(seen.values);
  if (!isSame) throw new WrongCall(changed(number));
  return item;
}

function changed(number: number): string {
  return `Nothing was changed: another desk has dealt with submission ${number} meanwhile. Look at it again: npm run inbox -- show ${number}`;
}

function answered(answer: Answer | undefined, out: string): Pick<Done, 'draft' | 'mail'> {
  if (!answer) return {};
  const path = `${out}/${answer.name}`;
  return { draft: answer.draft, mail: { path, shown: relative(process.cwd(), path) } };
}
