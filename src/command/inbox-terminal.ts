import { visible } from '../inbox/visible.ts';
import { count } from '../problems/count.ts';
import type { State } from '../submissions/item.ts';
import type { Done } from './inbox-acts.ts';
import { seenAnew } from './inbox-editing.ts';
import { END, pressed } from './inbox-keys.ts';
import { canDraft, draftAnswer } from './inbox-mail.ts';
import type { OpenedDesk } from './inbox-open.ts';
import {
  acceptAtDesk,
  askAtDesk,
  declineAtDesk,
  editAtDesk,
  previewAtDesk,
  putOffAtDesk,
} from './inbox-questions.ts';
import { doneWords, notDoneWords, pilesOf, showWords } from './inbox-words.ts';
import { type Call, type ExitCode, WrongCall } from './verb.ts';

const RULE = '='.repeat(76);

const PROMPT = '\n[a]ccept [e]dit ask [b]ack [d]ecline [l]ater [p]review [s]kip [q]uit [?] ';

const HELP = `
a  accept: writes the entry, with the consent and how it is known, and drafts the answer
e  edit what came in, in your own editor
b  ask back: drafts a mail with your question
d  decline: drafts a mail with your reason
l  later: comes up again on a day
p  preview: a page that shows it as the site would
s  skip: look at the next one; nothing is decided
q  quit (so does Ctrl-C); what is decided stays, all else waits`;

/** What became of the item at hand: go on with the next, look at it anew, or end. */
type Next = 'on' | 'again' | 'end';

/** A session at the desk. */
interface Session {
  opened: OpenedDesk;
  call: Call;
  /** Reads all anew, after something was written. */
  reopen: () => Promise<OpenedDesk | undefined>;
  done: Done[];
}

/** Works through what waits, one after the other, as long as the editor likes. */
export async function workThrough(
  opened: OpenedDesk,
  call: Call,
  reopen: () => Promise<OpenedDesk | undefined>,
): Promise<ExitCode> {
  if (call.draft && !canDraft(opened)) return 1;
  const session: Session = { opened, call, reopen, done: [] };
  const passed = new Set<number>();
  const start = pilesOf(opened);
  const all = start.waiting.length + start.asked.length;
  if (all === 0) {
    const { later } = start;
    const more =
      later.length > 0
        ? ` ${count(later.length, 'submission')} put off: npm run inbox -- list --all`
        : '';
    console.log(`Nothing waits for an answer.${more}`);
    return 0;
  }
  console.log(
    `${count(start.waiting.length, 'submission')} to look at${start.asked.length > 0 ? `, and ${start.asked.length} asked back` : ''}. Nothing is sent: answers become drafts.`,
  );
  for (let place = 1; ; ) {
    const { waiting, asked } = pilesOf(session.opened);
    const item = [...waiting, ...asked].find(({ number }) => !passed.has(number));
    if (!item) break;
    const { number } = item;
    console.log(`\n${RULE}\n${place} of ${all}\n`);
    console.log(showWords(seenAnew(session.opened, number).seen));
    const next = await atItem(session, number);
    if (next === 'end') break;
    if (next === 'again') continue;
    passed.add(number);
    place++;
  }
  console.log(`\n${summary(session)}`);
  return 0;
}

/** One item, until it is decided about, passed over or to be shown anew. */
async function atItem(session: Session, number: number): Promise<Next> {
  for (;;) {
    const key = await pressed(PROMPT, ['a', 'e', 'b', 'd', 'l', 'p', 's', 'n', 'q', '?']);
    if (key === END || key === 'q') return 'end';
    if (key === 's' || key === 'n') return 'on';
    if (key === '?') {
      console.log(HELP);
      continue;
    }
    try {
      const next = await act(session, number, key);
      if (next) return next;
    } catch (error) {
      if (isInterrupt(error)) console.log('\nNothing was decided.');
      else if (error instanceof WrongCall) {
        console.log(`\n${visible(error.message)}`);
        if (!(await renew(session))) return 'end';
        const state = session.opened.inbox.get(number)?.state;
        if (state === 'accepted' || state === 'declined') return 'on';
      } else throw error;
    }
  }
}

/** Does what a key stands for; undefined where the item is still to be decided about. */
async function act(session: Session, number: number, key: string): Promise<Next | undefined> {
  const { opened } = session;
  const { seen } = seenAnew(opened, number);
  if (key === 'e') {
    session.opened = await editAtDesk(opened, seen);
    return 'again';
  }
  if (key === 'p') {
    await previewAtDesk(opened, seen);
    return undefined;
  }
  const done = await {
    a: () => acceptAtDesk(opened, seen),
    b: () => askAtDesk(opened, seen),
    d: () => declineAtDesk(opened, seen),
    l: () => putOffAtDesk(opened, seen),
  }[key as 'a' | 'b' | 'd' | 'l']();
  if (!done) {
    console.log('Nothing was decided.');
    return undefined;
  }
  if ('problems' in done) {
    console.log(`\n${notDoneWords(done)}`);
    return undefined;
  }
  console.log(`\n${doneWords(done)}`);
  session.done.push(done);
  if (session.call.draft && done.mail) {
    const drafted = await draftAnswer(opened.folder, done.mail.path);
    if (drafted) console.log(drafted);
  }
  if (done.state === 'accepted') return (await renew(session)) ? 'on' : 'end';
  session.opened = seenAnew(opened, number).opened;
  return 'on';
}

/** Reads all anew; false where the content has errors now, which are said. */
async function renew(session: Session): Promise<boolean> {
  const opened = await session.reopen();
  if (opened) session.opened = opened;
  return opened !== undefined;
}

function summary({ done, opened }: Session): string {
  const states: [State, string][] = [
    ['accepted', 'accepted'],
    ['declined', 'declined'],
    ['asked', 'asked back'],
    ['later', 'put off'],
  ];
  const told = states.flatMap(([state, word]) => {
    const number = done.filter((each) => each.state === state).length;
    return number > 0 ? [`${number} ${word}`] : [];
  });
  const left = pilesOf(opened).waiting.length;
  const mails = done.flatMap(({ mail }) => (mail ? [`  ${mail.shown}`] : []));
  return [
    `${told.length > 0 ? `${told.join(', ')}. ` : ''}${left === 0 ? 'Nothing waits for an answer.' : `${count(left, 'submission')} left for another time.`}`,
    ...(mails.length > 0 ? ['Mails for you to look over and to send:', ...mails] : []),
  ].join('\n');
}

/** Ctrl-C at a question. */
function isInterrupt(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}
