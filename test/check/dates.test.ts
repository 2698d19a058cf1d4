import { entry, markdown } from '../content-folder.ts';
import { type Case, describeCases } from './problems.ts';

const IMPOSSIBLE = [
  '2026-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '0000-01-01',
  '2026-9-1',
  '01.09.2026',
  'yesterday',
  20260901,
];

let days = 0;

/** Digests on one day are warned of, so that each has a day of its own. */
function nextDay(): string {
  days += 1;
  return new Date(Date.UTC(2030, 0, days)).toISOString().slice(0, 10);
}

/** Every field that holds a day, in the file that has it, and the line. */
const FIELDS: [field: string, folder: string, line: number, text: (value: unknown) => string][] = [
  ['date', 'entries', 3, (value) => entry({ date: value })],
  ['embargo', 'entries', 6, (value) => entry({ embargo: value })],
  ['by', 'entries', 6, (value) => entry({ kind: 'ask', by: value })],
  ['met_on', 'entries', 7, (value) => entry({ kind: 'ask', status: 'met', met_on: value })],
  [
    'withdrawn_on',
    'entries',
    7,
    (value) => entry({ kind: 'ask', status: 'withdrawn', withdrawn_on: value }),
  ],
  ['until', 'entries', 6, (value) => entry({ kind: 'offer', until: value })],
  ['starts', 'entries', 6, (value) => entry({ kind: 'event', starts: value })],
  ['ends', 'entries', 7, (value) => entry({ kind: 'event', starts: '2026-01-01', ends: value })],
  ['date', 'digests', 3, (value) => markdown({ title: 'A', date: value }, '')],
  ['since', 'digests', 4, (value) => markdown({ title: 'A', date: nextDay(), since: value }, '')],
  ['sent', 'digests', 4, (value) => markdown({ title: 'A', date: nextDay(), sent: value }, '')],
];

const cases: Record<string, Case> = {};
for (const [field, folder, line, text] of FIELDS) {
  for (const [index, value] of IMPOSSIBLE.entries()) {
    cases[`${value} in ${field} of ${folder}`] = {
      file: `${folder}/${field.replace('_', '-')}-${index}.md`,
      text: text(value),
      problems: [`error ${line} ${field}`],
    };
  }
}

describeCases('days that no calendar has', cases);

const event = (starts: string, ends: string) => entry({ kind: 'event', starts, ends });

describeCases('events and their ends', {
  'days the wrong way round': {
    file: 'entries/days.md',
    text: event('2026-09-02', '2026-09-01'),
    problems: ['error 7 ends'],
  },
  'one day': { file: 'entries/day.md', text: event('2026-09-02', '2026-09-02'), problems: [] },
  'moments the wrong way round': {
    file: 'entries/moments.md',
    text: event('2026-09-02T18:00', '2026-09-02T17:59'),
    problems: ['error 7 ends'],
  },
  'a moment and an earlier day': {
    file: 'entries/mixed.md',
    text: event('2026-09-02T18:00', '2026-09-01'),
    problems: ['error 7 ends'],
  },
  'a moment and the same day, of which it is within': {
    file: 'entries/mixed-fine.md',
    text: event('2026-09-02T18:00', '2026-09-02'),
    problems: [],
  },
  'a day and an earlier moment': {
    file: 'entries/mixed-too.md',
    text: event('2026-09-02', '2026-09-01T23:00'),
    problems: ['error 7 ends'],
  },
  'moments with and without seconds': {
    file: 'entries/seconds.md',
    text: event('2026-09-02T18:00:30', '2026-09-02T18:00'),
    problems: ['error 7 ends'],
  },
  'an hour that no day has': {
    file: 'entries/hour.md',
    text: event('2026-09-02T24:00', '2026-09-03'),
    problems: ['error 6 starts'],
  },
  'a moment with a zone': {
    file: 'entries/zone.md',
    text: event('2026-09-02T18:00Z', '2026-09-03'),
    problems: ['error 6 starts'],
  },
  'a zone that no map has': {
    file: 'entries/timezone.md',
    text: entry({ kind: 'event', starts: '2026-09-02', timezone: 'Europe/Atlantis' }),
    problems: ['error 7 timezone'],
  },
});
