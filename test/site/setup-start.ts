import type { Answer } from './setup-terminal.ts';

/** A step of docs/start.md: what the page says, and then what is run and answered. */
export interface StartStep {
  /** Markdown. */
  text: string;
  /** The verb and what stands behind it. */
  words?: string[];
  answers?: Answer[];
  /** How many lines of the output the page shows; default: all. */
  lines?: number;
}

const ENTER = '\r';
const DOWN = '\u001b[B';
const THAT_IS_ALL: Answer = ['❯ that is all', ENTER];

/** The first letter of Rosa Lindqvist, from nothing. */
export const START: StartStep[] = [
  {
    text: `# The first letter in ten minutes

From nothing to a letter that you can send. Every command below with its output was run to make this page, and a
test runs them again: what you see is what they print. A line with ✔ is a question; behind it stands what was
answered, by typing or by pressing Enter.

You need [Node.js](https://nodejs.org) 20 or newer. Get a copy of the kit (clone it with git, or download it and
unpack it), open a terminal in its folder, and install what it needs:

\`\`\`sh
npm ci
\`\`\`

## 1. Make it yours

The kit comes with a sample, a whole newsletter about invented friends. \`npm run dev\` shows it; Ctrl-C ends that.
Then six questions make the newsletter yours. The answers go into one file, \`content/newsletter.yaml\`, that you
can change by hand or by running the command again.`,
    words: ['setup'],
    answers: [
      ['called?', `Bees & Bridges${ENTER}`],
      ['one sentence?', `Good news of friends, and what they need${ENTER}`],
      ['your name?', `Rosa Lindqvist${ENTER}`],
      ['readers answer?', `rosa@example.net${ENTER}`],
      ['site stand?', ENTER],
      ['language?', ENTER],
      ['Write ', ENTER],
      ['Remove ', `y${ENTER}`],
    ],
  },
  {
    text: `Only what you left as it was is removed. If you have changed a file of the sample, it stays, and so does whatever
it needs.

## 2. Write about a friend

Nobody is named who did not say yes. Ask Inês first; if she is happy to be named whenever there is news, say so here.`,
    words: ['new', 'person'],
    answers: [
      ['their name?', `Inês Cabral${ENTER}`],
      ['be named?', DOWN],
      ['❯ yes', ENTER],
      ['in one line?', `Mends boats${ENTER}`],
      ['Where are they?', `Porto${ENTER}`],
      ['few words', `She mends what others give up.${ENTER}`],
      ['Name of the file', ENTER],
      ['Write ', ENTER],
    ],
  },
  {
    text: `## 3. Write the news

A win is something good that somebody did. There are asks, offers, events and spotlights as well.`,
    words: ['new'],
    answers: [
      ['kind of news', ENTER],
      ['In one line', `Inês has put a ferry back on the river${ENTER}`],
      ['become news?', ENTER],
      ['❯ Inês', ENTER],
      THAT_IS_ALL,
      ['Topics', 'boats'],
      ['❯ boats (new)', ENTER],
      THAT_IS_ALL,
      ['read more?', ENTER],
      ['The news', `It carries twelve people and a dog.${ENTER}`],
      ['Name of the file', ENTER],
      ['Write ', ENTER],
    ],
  },
  {
    text: `## 4. Look at it

\`\`\`sh
npm run dev
\`\`\`

shows the site at <http://127.0.0.1:4321/>, and anew whenever you save a file. Before you go on, look for mistakes:`,
    words: ['check'],
  },
  {
    text: `## 5. The letter

A letter gathers by itself what is new; you write a few words to open it.`,
    words: ['new', 'digest'],
    answers: [
      ['which day?', ENTER],
      ['its title?', `A ferry, to begin with${ENTER}`],
      ['opening note', `Dear friends, I want you to hear of each other.${ENTER}`],
      ['Name of the file', ENTER],
      ['Write ', ENTER],
    ],
  },
  {
    text: 'Then make it:',
    words: ['digest'],
    lines: 3,
  },
  {
    text: `It writes six files into \`outbox/2026-11-21/\`. Open \`copy.html\` of them in your browser, press **Copy the letter**, and
paste it into a new mail. That is the first letter.

## 6. The site`,
    words: ['build'],
  },
  {
    text: `The folder \`dist/\` is the whole site. [publishing.md](publishing.md) says where to put it. When you know its address,
say \`npm run setup -- --url https://your.address\`, and build once more: feeds and shared links hold it.

## And then

- [writing.md](writing.md): everything that people, news, letters and pages can hold
- [sending.md](sending.md): checks before a letter leaves, and sending it from your own mailbox
- [contacts.md](contacts.md) and [giving-hour.md](giving-hour.md): the people you know, and an hour a week for them`,
  },
];
