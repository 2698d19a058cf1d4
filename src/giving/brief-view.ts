import { ago } from '../circle/since.ts';
import { columnsOf, wrap } from '../email/wrap.ts';
import type { Day } from '../fields/day.ts';
import type { Brief } from './brief.ts';
import { cut } from './brief-cut.ts';
import { knownAs } from './introduction-acquainted.ts';

/** A terminal of the usual size: 80 columns, 24 lines. */
const COLUMNS = 80;
const LINES = 24;

/** The width of the labels on the left. */
const LABEL = 10;
const ROOM = COLUMNS - LABEL;

/** A brief on one screen: at most 24 lines of at most 80 columns. */
export function showBrief(brief: Brief, today: Day): string {
  const head = [nameLine(brief), ...brief.about].map((line) => cut(line, COLUMNS));
  const about = [
    ...section('Known', [knownWords(brief)], 2),
    ...section('Spoke', [spokeWords(brief, today)], 2),
    ...section('Lately', brief.lately.map(newsLine), 1),
    ...section('Needs', [listed(brief.needs)], 2),
    ...section('Gives', [listed(brief.offers)], 2),
    ...section('Cares for', [brief.topics.slice(0, 8).join(', ')], 1),
    ...section('Promised', promiseLines(brief), 1),
  ];
  const questions = section(
    'Ask',
    brief.questions.map((text, at) => `${at + 1}. ${text}`),
    2,
  );
  const meet = (most: number) =>
    section(
      'Meet',
      brief.shouldKnow.map(({ name, reasons: [first] }) => `${name}: ${first}.`),
      most,
    );
  const notes = section('Notes', [brief.notes ?? ''], 1);
  const room = LINES - head.length - about.length - questions.length;
  const met = [3, 2].map(meet).find((each) => each.length + notes.length <= room) ?? meet(1);
  const below = [...met, ...notes].slice(0, Math.max(0, room));
  const lines = [...head, ...about, ...below, ...questions];
  const gaps = LINES - lines.length;
  return [
    ...head,
    ...(gaps >= 1 ? [''] : []),
    ...about,
    ...below,
    ...(gaps >= 2 ? [''] : []),
    ...questions,
  ].join('\n');
}

function nameLine({ name, pronouns, location }: Brief): string {
  return `${name}${pronouns ? ` (${pronouns})` : ''}${location ? `, ${location}` : ''}`;
}

function knownWords({ firstName, closeness, met, metOn, introducedBy }: Brief): string {
  const how = [metOn, met].filter((part) => part !== undefined).join(', ');
  return [
    `${knownAs(closeness, firstName)}.`,
    how ? `Met: ${how}.` : '',
    introducedBy ? `Brought to you by ${introducedBy}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function spokeWords({ spoke }: Brief, today: Day): string {
  return spoke
    ? `${ago(spoke.day, today)}, on ${spoke.day}: ${spoke.how}`
    : 'no file says when you last spoke';
}

function newsLine({ date, kind, title, isPublic }: Brief['lately'][number]): string {
  return `${date} ${kind}${isPublic ? '' : ' (not public)'}: ${title}`;
}

function promiseLines({ promises }: Brief): string[] {
  const shown = promises.slice(0, 2).map(({ what, due, isOverdue }) => {
    return `${isOverdue ? `overdue since ${due}` : `by ${due}`}: ${what}`;
  });
  const more = promises.length - shown.length;
  return more > 0 ? [...shown, `and ${more} more`] : shown;
}

/** As many things in quotes as two lines hold, three at most, and how many there are beside them. */
function listed(things: readonly string[]): string {
  const shown = (most: number) => {
    const more = things.length - most;
    const quotes = things.slice(0, most).map((thing) => `“${cut(thing, 100)}”`);
    return quotes.join(', ') + (more > 0 ? ` and ${more} more` : '');
  };
  const fitting = [3, 2].map(shown).find((text) => wrap(text, ROOM).split('\n').length <= 2);
  return fitting ?? shown(1);
}

/** Paragraphs behind a label, each on at most `most` lines; nothing where there are none. */
function section(label: string, paragraphs: readonly string[], most: number): string[] {
  return paragraphs
    .filter((text) => text !== '')
    .flatMap((text) => linesOf(text, ROOM, most))
    .map((line, at) => (at === 0 ? label : '').padEnd(LABEL) + line);
}

/** The lines of a paragraph; what does not fit on the last is cut. */
function linesOf(text: string, columns: number, most: number): string[] {
  const lines = wrap(text.replace(/\s+/g, ' '), columns).split('\n');
  if (lines.length <= most && lines.every((line) => columnsOf(line) <= columns)) return lines;
  const kept = lines.slice(0, most - 1).map((line) => cut(line, columns));
  return [...kept, cut(lines.slice(most - 1).join(' '), columns)];
}
