/** A step of the walk-through: what the page says, and then what is typed or looked for. */
export interface Step {
  /** Markdown. */
  text: string;
  /** The day on which it is typed, at 09:30 UTC. */
  day: string;
  /** The verb and what stands behind it. */
  words?: string[];
  /** The exit code; default: 0. */
  code?: number;
  /** What of the output the page shows; default: all. */
  keep?: (printed: string) => string;
  /** A text to look for in what was made. */
  search?: ['dist' | 'outbox', string];
  /** Is it found? Default: no. */
  isFound?: boolean;
}

/** The first lines of an output, and a sign that there is more. */
const first = (lines: number) => (printed: string) => {
  const all = printed.split('\n');
  return all.length > lines ? [...all.slice(0, lines), '…'].join('\n') : printed;
};

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
const WEDNESDAY = '2026-11-25';
const THURSDAY = '2026-11-26';
const FRIDAY = '2026-11-27';
const SATURDAY = '2026-11-28';

/** The week of docs/giving-hour.md, on the sample. */
export const WEEK: Step[] = [
  {
    day: MONDAY,
    text: `# A week with the giving hour

This page was made by running each command below on the sample content, and a test runs them again: what you
see is what they print. To try it yourself, copy the sample's private side into your content. Everything in
\`content/private/\` is for you alone: git ignores it, and no build ever publishes it.`,
    words: ['new', 'private'],
    keep: first(4),
  },
  {
    day: MONDAY,
    text: `## Monday: whom do you know?

Exports of LinkedIn, Google Contacts and vCard files can be imported, as often as you like. Nothing that you wrote
is ever overwritten: what is new is added, and two people who may be one are proposed to you, not merged.
(\`docs/examples/connections.csv\` is such an export of LinkedIn, with invented people.)`,
    words: ['contacts', 'import', 'docs/examples/connections.csv'],
  },
  {
    day: MONDAY,
    text: `Bertil changed his job, and LinkedIn spells him with one letter less. You say so once:`,
    words: ['contacts', 'same', 'bertil-nordahl', 'bertil-nordal', '--yes'],
  },
  {
    day: MONDAY,
    text: `## Monday: the hour

What could help others most this week? Each action has its reason, a guess of the minutes, and a mail that is
half written. The whole list is longer; here is its beginning.`,
    words: ['hour'],
    keep: first(60),
  },
  {
    day: MONDAY,
    text: `You rang Mário instead of writing, and say so; the clock of your friendship begins anew.`,
    words: [
      'hour',
      '--done',
      '6',
      'rang him; he would like company on the first Sunday of December',
    ],
  },
  {
    day: MONDAY,
    text: `Something else can wait:`,
    words: ['hour', '--skip', '8', '--until', '2026-12-07'],
  },
  {
    day: TUESDAY,
    text: `## Tuesday: before you meet somebody

Inês has an hour on Tuesday. What was it that she needed?`,
    words: ['brief', 'ines-cabral'],
  },
  {
    day: TUESDAY,
    text: `## Tuesday: an introduction, with both sides' yes

Inês needs a leaflet that tired parents can read; Nanami looks over leaflets. Neither is told of the other's
affairs before she has agreed: you ask each by a mail of her own.`,
    words: ['intro', 'ines-cabral', 'nanami-okabe'],
  },
  {
    day: TUESDAY,
    text: `Both mails went out.`,
    words: ['intro', 'ines-cabral', 'nanami-okabe', '--asked'],
    keep: first(1),
  },
  {
    day: WEDNESDAY,
    text: `Inês answers first, so there is nothing to send yet.`,
    words: [
      'intro',
      'ines-cabral',
      'nanami-okabe',
      '--yes',
      'ines-cabral',
      'yes please, the leaflet is due in January',
    ],
    keep: first(1),
  },
  {
    day: WEDNESDAY,
    text: `In the evening Nanami says yes as well, and only now is there a joint mail.`,
    words: [
      'intro',
      'ines-cabral',
      'nanami-okabe',
      '--yes',
      'nanami-okabe',
      'gladly, send her my way',
    ],
  },
  {
    day: WEDNESDAY,
    text: `It went out:`,
    words: ['intro', 'ines-cabral', 'nanami-okabe', '--made'],
  },
  {
    day: THURSDAY,
    text: `## Thursday: a promise kept

The photograph of the ivory tram was promised for last week. You put it into the post today.`,
    words: ['promise', '--kept', 'marijke-oostveld', 'posted the print, with the paint chip'],
  },
  { day: THURSDAY, text: 'What is still open:', words: ['promise'] },
  {
    day: FRIDAY,
    text: `## Friday: may this be published?

Anežka's ask has waited for her yes. The mail shows her exactly what would stand where.`,
    words: ['consent', '2026/co-reader-for-a-translation'],
  },
  {
    day: FRIDAY,
    text: `She answers, and you keep her words as the evidence:`,
    words: [
      'consent',
      '2026/co-reader-for-a-translation',
      '--yes',
      'by mail on 27 November: “yes, print it, consonants and all”',
    ],
  },
  {
    day: FRIDAY,
    text: `From now on it is on the site, in the feeds and in the next letter.`,
    words: ['build'],
  },
  { day: FRIDAY, text: '', search: ['dist', 'co-reader-for-a-translation'], isFound: true },
  {
    day: SATURDAY,
    text: `## Saturday: a consent withdrawn

Thandeka would rather not be on the site any more, and need not say why.`,
    words: ['consent', 'thandeka-moloi', '--withdraw', 'by telephone on 28 November'],
  },
  {
    day: SATURDAY,
    text: `The next build and the next letter are free of them:`,
    words: ['build'],
  },
  { day: SATURDAY, text: '', search: ['dist', 'thandeka'] },
  { day: SATURDAY, text: '', words: ['digest', '--date', '2026-11-28'], keep: first(12) },
  { day: SATURDAY, text: '', search: ['outbox', 'thandeka'] },
  {
    day: SATURDAY,
    text: `## Always: the wall

Every build looks for addresses, telephone numbers, notes and names of the private side in each file it made, and
would have failed. You can ask at any time:`,
    words: ['leaks'],
  },
  {
    day: SATURDAY,
    text: `## What lies where

| file | what |
|---|---|
| \`content/private/people/<id>.yaml\` | what only you know of somebody: [contacts.md](contacts.md) lists the fields |
| \`content/private/log.yaml\` | what happened, with whom: edit it as you like |
| \`content/private/promises.yaml\` | what you promised; \`promised:\` may stand in any other private file too |
| \`content/private/entries/\` | news for the letter alone |
| \`content/private/hour.json\` | the numbers of the last hour you looked at |

Each verb takes \`-- --help\`, \`--json\` for other programs, and \`--date\` for another day. \`npm run hour -- --web\` shows
the hour as a page on your own machine. No verb sends anything: you do.`,
  },
];
