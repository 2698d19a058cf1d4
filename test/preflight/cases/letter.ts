import { entry, markdown } from '../../content-folder.ts';
import type { Cases } from '../case.ts';
import { DIGEST, digest, win } from '../clean.ts';

const LONG = 'It took a long time, and many friends carried it home together in the rain. '.repeat(
  6,
);

/** Wins of one day, each with a first paragraph of about 450 characters. */
function wins(count: number) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `entries/win-${index}.md`,
      win({ title: `Win number ${index}` }, `${LONG}\n`),
    ]),
  );
}

const others = ['oven', 'mixer', 'seeds', 'honey', 'meet', 'wire'].map((id) => [
  `entries/${id}.md`,
  undefined,
]);

export const letter: Cases = {
  'no note': { files: { [DIGEST]: digest({}, '') }, trips: [`note-missing ${DIGEST}:1 body`] },
  'a note that nobody sees': {
    files: { [DIGEST]: digest({}, '[seeds]: /people/ada/\n') },
    trips: [`note-missing ${DIGEST}:1 body`],
  },
  'a note of one picture': {
    files: { [DIGEST]: digest({}, '![Bees at the gate](../pictures/hive.jpg)\n') },
    spares: 'note-missing',
  },

  'no entry': {
    files: { ...Object.fromEntries(others) },
    trips: [`letter-empty ${DIGEST}:1 pick`],
  },
  'an entry that is skipped': {
    files: {
      ...Object.fromEntries(others.filter(([file]) => file !== 'entries/oven.md')),
      [DIGEST]: digest({ skip: ['oven'] }),
    },
    trips: [`letter-empty ${DIGEST}:4 skip`],
  },
  'one picked entry': {
    files: { ...Object.fromEntries(others), [DIGEST]: digest({ pick: ['bees'] }) },
    spares: 'letter-empty',
  },

  'news that waits for an answer': {
    around: { waiting: [3, 4] },
    trips: [`submissions-waiting ${DIGEST}:1 id`],
  },
  'an inbox with nothing older': { around: { waiting: [] }, spares: 'submissions-waiting' },

  'a day ahead': {
    around: { today: '2026-10-31' },
    trips: [`date-ahead ${DIGEST}:3 date`],
  },
  'the day itself': { around: { today: '2026-11-01' }, spares: 'date-ahead' },

  'two letters of a day': {
    files: {
      'digests/other.md': markdown({ title: 'Another one', date: '2026-11-01' }, 'Dear friends.\n'),
      'digests/october.md': undefined,
    },
    around: { id: 'november' },
    trips: [`date-repeated ${DIGEST}:3 date`],
  },
  'a letter of the next day': {
    files: {
      'digests/other.md': markdown({ title: 'Another one', date: '2026-11-02' }, 'Dear friends.\n'),
    },
    around: { id: 'november' },
    spares: 'date-repeated',
  },

  'a letter that went out': {
    files: { [DIGEST]: digest({ sent: '2026-11-01' }) },
    trips: [`already-sent ${DIGEST}:4 sent`],
  },
  'a letter after one that went out': { spares: 'already-sent' },

  'two versions': {
    around: { changed: ['bees is new', 'oven has another title'] },
    trips: [`letter-changed ${DIGEST}:1 id`],
  },
  'one version': { around: { changed: [] }, spares: 'letter-changed' },

  'a hundred wins': { files: wins(100), trips: [`size ${DIGEST}:1 skip`] },
  'twenty wins': { files: wins(20), spares: 'size' },
  'a document grown longer than what is pasted': {
    doctor: (evidence) => ({ ...evidence, document: `${evidence.document}${' '.repeat(105_000)}` }),
    trips: [`size ${DIGEST}:1 skip`],
  },

  'an entry dated back': {
    files: { 'entries/late.md': entry({ title: 'Told too late', date: '2026-09-25' }) },
    around: { held: ['bees', 'wire'] },
    spares: 'entry-forgotten',
  },
  'an entry under embargo when its letter went out': {
    files: {
      'entries/late.md': entry({ title: 'Kept back', date: '2026-09-25', embargo: '2026-10-15' }),
    },
    trips: ['entry-forgotten entries/late.md:1 id'],
  },
  'an offer of then that holds still': {
    files: {
      'entries/late.md': entry({
        title: 'Jars',
        kind: 'offer',
        date: '2026-09-25',
        embargo: '2026-10-15',
        until: '2026-11-01',
      }),
    },
    trips: ['entry-forgotten entries/late.md:1 id'],
  },
  'an offer of then that holds no more': {
    files: {
      'entries/late.md': entry({
        title: 'Jars',
        kind: 'offer',
        date: '2026-09-25',
        embargo: '2026-10-15',
        until: '2026-10-31',
      }),
    },
    spares: 'entry-forgotten',
  },
  'an entry that another letter held': {
    files: {
      'entries/late.md': entry({ title: 'Kept back', date: '2026-09-25', embargo: '2026-10-15' }),
    },
    around: { held: ['late'] },
    spares: 'entry-forgotten',
  },
  'an entry that is meant to stay out': {
    files: {
      'entries/late.md': entry({ title: 'Kept back', date: '2026-09-25', embargo: '2026-10-15' }),
      [DIGEST]: digest({ skip: ['late'] }),
    },
    spares: 'entry-forgotten',
  },
  'an entry that is picked': {
    files: {
      'entries/late.md': entry({ title: 'Kept back', date: '2026-09-25', embargo: '2026-10-15' }),
      [DIGEST]: digest({ pick: ['late'] }),
    },
    spares: 'entry-forgotten',
  },
  'an entry of two years ago': {
    files: {
      'entries/late.md': entry({ title: 'Kept back', date: '2024-09-25', embargo: '2026-10-15' }),
    },
    spares: 'entry-forgotten',
  },
  'an entry for the email only': {
    files: {
      'entries/late.md': entry({
        title: 'Kept back',
        date: '2026-09-25',
        embargo: '2026-10-15',
        audience: 'email',
      }),
    },
    spares: 'entry-forgotten',
  },
  'an event of then that is over': {
    files: {
      'entries/late.md': entry({
        title: 'Solder-along',
        kind: 'event',
        starts: '2026-10-20',
        date: '2026-09-25',
        embargo: '2026-10-30',
      }),
    },
    spares: 'entry-forgotten',
  },
};
