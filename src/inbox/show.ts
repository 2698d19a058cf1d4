import { inRow } from '../circle/in-row.ts';
import { isKind } from '../entries/kinds.ts';
import { clean } from '../fields/clean.ts';
import { toText } from '../markdown/text.ts';
import { FIELDS, type Field } from '../submissions/fields.ts';
import type { DeskItem } from './desk-item.ts';
import { cutTo, indented, visible, visibleLines } from './visible.ts';

/** Lines of a list and of an item are no wider, in columns of a terminal. */
const COLUMNS = 76;

/** Of longer texts the beginning is shown. */
const MOST_LINES = 60;

/** Of longer texts only the beginning is read. */
const MOST_READ = 8_000;

const STATES: Record<string, string> = {
  waiting: '',
  later: 'put off',
  asked: 'asked back',
  accepting: 'half accepted',
  accepted: 'accepted',
  declined: 'declined',
};

/** A submission on one line of a list. */
export function deskLine({ item, came, sender, warnings, missing }: DeskItem): string {
  const { number, values, state, until } = item;
  const marks = [
    STATES[state] && `${STATES[state]}${until ? ` until ${until}` : ''}`,
    missing.length > 0 && 'incomplete',
    warnings.length > 0 && '!',
  ].filter(Boolean);
  const who =
    sender.known === 'address' || sender.known === 'feed' ? sender.friend?.name : undefined;
  const name = visible(who ?? `${sender.name || 'somebody'}?`);
  const head = `${String(number).padStart(4)}  ${came}  ${(isKind(values.kind) ? values.kind : '?').padEnd(9)} `;
  const tail = marks.length > 0 ? `  [${marks.join(', ')}]` : '';
  const title = visible(values.title ?? '') || '(no title)';
  const room = COLUMNS - head.length - tail.length;
  return head + cutTo(`${cutTo(name, 24)}: ${title}`, Math.max(room, 10)) + tail;
}

/** A submission for a terminal: what came, and what there is to know of it. No control survives. */
export function deskWords(seen: DeskItem): string[] {
  const { item, came, sender, about, consent, missing, lately, duplicates, warnings } = seen;
  const { values } = item;
  const email = sender.email ? ` <${visible(sender.email)}>` : '';
  const from = `From ${visible(sender.name) || 'somebody without a name'}${email}, ${came}, by ${DOORS[item.door]}`;
  return [
    ...indented(`${item.number}. ${visible(values.title ?? '') || '(no title)'}`, '', COLUMNS),
    ...indented(from, '', COLUMNS),
    ...sentences(sender.said),
    ...section('Where it comes from', item.notes ?? []),
    ...section('Corrected by you', correctedWords(item)),
    ...heading('As it would look'),
    ...lookOf(seen),
    ...heading('About'),
    ...sentences([aboutWords(seen), ...about.said]),
    ...heading('Consent'),
    ...sentences(consent.said),
    ...section('Missing', missing),
    ...section('Careful', warnings),
    ...section(
      'Perhaps the same',
      duplicates.map(
        ({ of, id, title, reason }) =>
          `${of === 'entry' ? 'Entry' : 'Submission'} ${id}, “${title}”: ${reason}.`,
      ),
    ),
    ...section('Lately', lately),
    ...section('Pictures', picturesOf(seen)),
    ...section('Left out', item.leftOut.slice(0, 20)),
    ...section('Before', before(seen)),
  ];
}

const DOORS = { endpoint: 'the form', mail: 'mail', feed: 'a feed' } as const;

function aboutWords({ about }: DeskItem): string {
  if (about.friend)
    return `About ${about.friend.name} (${about.friend.id})${about.isSender ? ', the sender' : ''}.`;
  if (about.proposed) return `About ${about.proposed.name}${about.isSender ? ', the sender' : ''}.`;
  return 'It is not clear whom it is about.';
}

const SHOWN: readonly Field[] = FIELDS.filter(
  (field) =>
    !['about', 'name', 'title', 'body', 'consent', 'credit', 'sender', 'email'].includes(field),
);

/** Which answers the editor has corrected, and what came instead. */
function correctedWords({ values, uncorrected }: DeskItem['item']): string[] {
  if (!uncorrected) return [];
  return FIELDS.flatMap((field) => {
    const came = uncorrected[field]?.trim() ?? '';
    if (came === (values[field]?.trim() ?? '')) return [];
    if (field === 'body') return ['The news itself.'];
    return [`${field}: ${came === '' ? 'nothing came' : `“${came.slice(0, 200)}” came`}.`];
  });
}

/** The news as text, with the fields that its page shows. */
function lookOf({ item: { values, text } }: DeskItem): string[] {
  const facts = SHOWN.flatMap((field) => {
    const value = values[field]?.trim();
    return value ? indented(`${field}: ${visible(value.slice(0, 1_100))}`, '  ', COLUMNS) : [];
  });
  const body = asText(values.body ?? '');
  const shown = body === '' ? asText(text) : body;
  const lines = visibleLines(shown).flatMap((line) => indented(line, '  ', COLUMNS));
  const rest = lines.length - MOST_LINES;
  const more = rest > 0 ? [`  (and ${rest} lines more)`] : [];
  return [...facts, ...(facts.length > 0 ? [''] : []), ...lines.slice(0, MOST_LINES), ...more];
}

function asText(markdown: string): string {
  return toText(clean(markdown.slice(0, MOST_READ)).text, { link: (address) => address });
}

function picturesOf({ item }: DeskItem): string[] {
  const { pictures } = item;
  const bare = pictures.flatMap(({ alt }, at) => (alt ? [] : [`${at + 1}`]));
  const which =
    pictures.length === 1 ? 'it shows' : `${inRow(bare)} show${bare.length > 1 ? '' : 's'}`;
  return [
    ...pictures.map(
      ({ name, width, height, alt }, at) =>
        `${at + 1}. ${name} (${width} × ${height})${alt ? `: ${alt}` : ''}`,
    ),
    ...(bare.length > 0 ? [`Say what ${which} when you accept it.`] : []),
  ];
}

function before({ item: { state, since, until, reason, entry } }: DeskItem): string[] {
  if (state === 'waiting') return [];
  const day = since.slice(0, 10);
  const words = `${STATES[state]} on ${day}${until ? ` until ${until}` : ''}${entry ? `, entry ${entry}` : ''}`;
  return [reason ? `${words}: ${reason}` : words];
}

function heading(words: string): string[] {
  return ['', `${words}`];
}

function section(name: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [...heading(name), ...sentences(lines)] : [];
}

function sentences(lines: readonly string[]): string[] {
  return lines.flatMap((line) => indented(visible(line), '  ', COLUMNS));
}

/** A submission for programs: as it came, and what there is to know of it. */
export function deskJson(seen: DeskItem): Record<string, unknown> {
  const { item, came, read, missing, sender, about, consent, lately, duplicates, warnings } = seen;
  const { number, door, at, from, state, since, until, reason, entry, isGuessed } = item;
  return {
    number,
    state,
    since,
    until,
    reason,
    entry,
    door,
    at,
    came,
    from,
    doubt: item.doubt,
    notes: item.notes,
    isGuessed: isGuessed === true,
    values: item.values,
    uncorrected: item.uncorrected,
    text: item.text,
    faults: read.faults,
    missing,
    sender: {
      name: sender.name,
      email: sender.email,
      known: sender.known,
      person: sender.friend?.id,
      said: sender.said,
    },
    about: {
      isSender: about.isSender,
      person: about.friend?.id,
      proposed: about.proposed,
      candidates: about.candidates.map(({ id }) => id),
      said: about.said,
    },
    consent,
    lately,
    duplicates,
    warnings,
    pictures: item.pictures,
    leftOut: item.leftOut,
  };
}
