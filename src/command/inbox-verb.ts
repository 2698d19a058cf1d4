import { KINDS } from '../entries/kinds.ts';
import { inbox } from './inbox.ts';
import { runVerb } from './verb.ts';

/** `npm run inbox`. */
export async function inboxVerb(): Promise<void> {
  const text = (value: string, help: string) => ({ type: 'string' as const, value, help });
  const yes = (help: string) => ({ type: 'boolean' as const, help });
  await runVerb(
    {
      name: 'inbox',
      summary: 'your desk: works through the news that friends sent in, and drafts the answers',
      operand: 'list | show N | accept N | decline N | ask N | later N | edit N | fetch [SOURCE]',
      operands: 100,
      options: {
        all: yes('list: also what was put off and what was answered'),
        title: text('TEXT', 'accept: another title'),
        kind: text('KIND', `accept: another kind (${KINDS.join(', ')})`),
        body: text('TEXT', 'accept: other words'),
        person: text('ID', 'accept: whom it is about: a friend, or the id of somebody new'),
        name: text('TEXT', 'accept: the public name of somebody new, or whom it is about'),
        about: text('WHOM', 'accept: me or friend: is it about the sender?'),
        date: text('DAY', 'accept: when it became news; default: the day it came in'),
        id: text(
          'ID',
          "accept: the entry's id, as 2026/school-hives; default: from year and title",
        ),
        alt: text('TEXT', 'accept: what the picture shows; of several, apart by |'),
        consent: text('HOW', 'accept: they agreed to be named, and how you know'),
        'no-consent': yes('accept: without their yes; it is withheld until they agree'),
        'no-credit': yes('accept: do not say who passed it on'),
        'no-pictures': yes('accept: leave the pictures out'),
        'as-draft': yes('accept: write the entry as a draft'),
        note: text('TEXT', 'accept: a word of yours for the mail'),
        reason: text('TEXT', 'decline: why; the friend reads it'),
        question: text('TEXT', 'ask: what; default: what is missing'),
        again: yes('ask: once more, though they were asked before'),
        until: text('DAY', 'later: the day it comes up again'),
        draft: yes('put the answer into the Drafts folder of your mailbox too'),
        out: text('DIR', 'where to put answers and previews; default: outbox/inbox'),
        json: yes('print the result as JSON and nothing else'),
      },
      notes: [
        'In a terminal, without a word: one submission after the other, decided by single keys.',
        'Nothing is sent: each answer is a draft, shown and written as an .eml file.',
        '',
        '  npm run inbox -- fetch                      new mail; or fetch FILE.eml FILE.mbox',
        '  npm run inbox -- accept 3 --consent "told me on the phone"',
        '  npm run inbox -- decline 3 --reason "we had three of these in spring"',
        '  npm run inbox -- ask 3 --question "Which day is it?"',
        '  npm run inbox -- later 3 --until 2026-12-10',
      ],
    },
    inbox,
  );
}
