import { showDrafts } from '../drafts/draft.ts';
import { markHidden } from '../fields/characters.ts';
import { type DeskItem, deskItem } from '../inbox/desk-item.ts';
import { deskLine, deskWords } from '../inbox/show.ts';
import { visible, visibleLines } from '../inbox/visible.ts';
import { count } from '../problems/count.ts';
import type { InboxItem } from '../submissions/item.ts';
import type { Done, NotDone } from './inbox-acts.ts';
import type { OpenedDesk } from './inbox-open.ts';

/** What waits, in the order in which it came. */
export interface Piles {
  /** Without an answer, also what was put off until a day that has come. */
  waiting: InboxItem[];
  /** The friend was asked back. */
  asked: InboxItem[];
  /** Put off until a day that has not come. */
  later: InboxItem[];
  answered: InboxItem[];
}

/** Sorts the inbox by what is to be done. */
export function pilesOf({ desk, circle }: OpenedDesk): Piles {
  const piles: Piles = { waiting: [], asked: [], later: [], answered: [] };
  for (const item of desk.items) {
    const { state, until = '' } = item;
    if (state === 'asked') piles.asked.push(item);
    else if (state === 'later' && until > circle.today) piles.later.push(item);
    else if (state === 'accepted' || state === 'declined') piles.answered.push(item);
    else piles.waiting.push(item);
  }
  return piles;
}

/** The inbox as a list. */
export function listWords(opened: OpenedDesk, { all }: { all: boolean }): string {
  const { waiting, asked, later, answered } = pilesOf(opened);
  const line = (item: InboxItem) => `  ${deskLine(deskItem(item, opened.desk))}`;
  const pile = (title: string, items: InboxItem[]) =>
    items.length > 0 ? [`${title}:\n${items.map(line).join('\n')}`] : [];
  const rest = [
    ...(later.length > 0 ? [`${later.length} put off`] : []),
    ...(answered.length > 0 ? [`${answered.length} answered`] : []),
  ];
  const parts = [
    ...(waiting.length > 0
      ? pile('Waiting for an answer', waiting)
      : ['Nothing waits for an answer.']),
    ...pile('Asked back', asked),
    ...(all ? [...pile('Put off', later), ...pile('Answered', answered)] : []),
    ...(!all && rest.length > 0 ? [`Besides: ${rest.join(', ')} (--all shows them)`] : []),
    ...(waiting.length + asked.length > 0
      ? ['One by one: npm run inbox, or npm run inbox -- show N']
      : []),
  ];
  return parts.join('\n\n');
}

/** An item as the list has it for machines. */
export function listJson(item: InboxItem): object {
  const { number, state, since, at, door, values, from, until, reason, entry, isGuessed } = item;
  return {
    number,
    state,
    since,
    at,
    door,
    title: values.title ?? '',
    kind: values.kind ?? '',
    from: { ...from, ...(values.sender && { sender: values.sender }) },
    ...(isGuessed && { isGuessed }),
    ...(until && { until }),
    ...(reason !== undefined && { reason }),
    ...(entry && { entry }),
  };
}

/** An item whole, for the terminal. */
export function showWords(seen: DeskItem): string {
  return deskWords(seen).join('\n');
}

/** What became of an item, for the terminal. */
export function doneWords({
  number,
  state,
  entry,
  until,
  files,
  draft,
  mail,
  said,
  careful,
  withheld,
}: Done): string {
  const what = {
    accepted: `Submission ${number} is accepted: ${entry}`,
    declined: `Submission ${number} is declined.`,
    asked: `Submission ${number} is asked back.`,
    later: `Submission ${number} is put off until ${until}.`,
    waiting: `Submission ${number} waits.`,
    accepting: `Submission ${number} is being accepted.`,
  }[state];
  const isAnswer = state === 'accepted' || state === 'declined' || state === 'asked';
  return [
    [
      what,
      ...files.map((file) => `  wrote ${file}`),
      ...said.map((each) => `  ${visible(each)}`),
      ...(withheld === undefined ? [] : [`  not public yet: ${visible(withheld)}`]),
    ].join('\n'),
    ...(careful.length > 0
      ? [['Careful', ...careful.map((each) => `  ${visible(each)}`)].join('\n')]
      : []),
    ...(draft ? [visibleLines(showDrafts([draft])).join('\n')] : []),
    ...(mail
      ? [`Nothing was sent. This mail is a file to open in your mail program: ${mail.shown}`]
      : []),
    ...(isAnswer && !draft
      ? ['There is nobody to write to: no address of a sender is known.']
      : []),
  ].join('\n\n');
}

/** What became of an item, for machines. */
export function doneJson({ mail, draft, ...done }: Done): object {
  return { ...done, draft: draft ?? null, ...(mail && { mail: mail.shown }) };
}

/** Prints a result as `--json` does; what strangers sent does nothing to a terminal there either. */
export function printForMachines(result: unknown): void {
  const json = JSON.stringify(result, null, 2);
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  console.log(markHidden(json, (character) => character.split('').map(escaped).join('')));
}

/** Why an item was not accepted. */
export function notDoneWords({ number, problems }: NotDone): string {
  return [
    `Submission ${number} was not accepted, and nothing was written. ${count(problems.length, 'thing')} to settle first:`,
    ...problems.map((each) => `  ${visible(each)}`),
  ].join('\n');
}
