import { z } from 'zod';
import { ask } from '../entries/ask.ts';
import { common } from '../entries/common.ts';
import { entrySchema } from '../entries/entry.ts';
import { event } from '../entries/event.ts';
import { KINDS, type Kind } from '../entries/kinds.ts';
import { offer } from '../entries/offer.ts';
import { mailbox, wholeAddress } from '../fields/address.ts';
import { findControl } from '../fields/characters.ts';
import { choice, line } from '../fields/text.ts';
import { FIELDS, type Field, isChoice, isOfFriend, LONGEST, type Values } from './fields.ts';

const name = line('a name', '"Ada Lovelace"', LONGEST.name);

/**
 * What a friend sends in: one piece of news, about themselves or about a friend of theirs. What
 * becomes a field of the entry is checked by the schema of the entry's own field.
 */
export const submissionSchema = z.strictObject({
  kind: z.enum(KINDS as [Kind, ...Kind[]]).describe('What kind of news it is.'),
  about: choice(['me', 'friend'], 'me').describe('Whom it is about.'),
  name: name.optional().describe('Of a friend: who it is.'),
  title: common.title,
  body: z.string().min(1).max(LONGEST.body).describe('The news itself, in Markdown.'),
  link: common.link,
  by: ask.shape.by,
  until: offer.shape.until,
  starts: event.shape.starts.optional(),
  ends: event.shape.ends,
  place: event.shape.place,
  online: event.shape.online,
  consent: choice(['yes', 'ask', 'no'], 'yes').describe(
    'Did the one it is about agree to be named? `ask`: not yet asked, or please ask first.',
  ),
  credit: choice(['yes', 'no'], 'no')
    .default('no')
    .describe('Of a friend: may the letter say who passed it on?'),
  sender: name.describe('Who sends it.'),
  email: mailbox.optional().describe('Where to answer.'),
});

/** News from a friend, checked. */
export type Submission = z.output<typeof submissionSchema>;

/** Which fields only some kinds have; all kinds have the others. */
const ONLY_OF: Partial<Record<Field, Kind>> = {
  by: 'ask',
  until: 'offer',
  starts: 'event',
  starts_time: 'event',
  ends: 'event',
  ends_time: 'event',
  place: 'event',
  online: 'event',
};

/** Does news of a kind have this field? */
export function isFieldOf(field: Field, kind: Kind): boolean {
  return (ONLY_OF[field] ?? kind) === kind;
}

/**
 * Must news of a kind answer it, whomever it is about? The mailbox only where an answer can come by
 * mail alone.
 */
export function isRequired(field: Field, kind: Kind): boolean {
  return REQUIRED.includes(field) || (field === 'starts' && kind === 'event');
}

const REQUIRED: readonly Field[] = ['kind', 'about', 'title', 'body', 'consent', 'sender', 'email'];

/**
 * What is wrong with an answer. `missing`: there is none, or nothing visible; `long`; `control`: it
 * holds a control character; `choice`: none of the offered; `form`: not an address, a day and so
 * on, as the field wants; `order`: it ends before it starts.
 */
export type FaultCode = 'missing' | 'long' | 'control' | 'choice' | 'form' | 'order';

/** An answer that cannot be taken. */
export interface SubmissionFault {
  field: Field;
  code: FaultCode;
}

/** A submission, or everything that is wrong with it, in the order of the questions. */
export type Read =
  | { submission: Submission; faults: [] }
  | { submission: undefined; faults: SubmissionFault[] };

/**
 * Checks what somebody sent. Answers are trimmed, an empty one counts as none, and those to
 * questions that the kind does not have are left out.
 * @param options.needsEmail is an answer by mail the only one that is possible?
 */
export function readSubmission(
  values: Values,
  { needsEmail = true }: { needsEmail?: boolean } = {},
): Read {
  const given = tidy(values);
  const { starts_time: startsTime, ends_time: endsTime, ...rest } = given;
  const input = {
    ...rest,
    ...(rest.starts && { starts: momentOf(rest.starts, startsTime) }),
    ...(rest.ends && { ends: momentOf(rest.ends, endsTime) }),
    // A time without its day must not be dropped in silence.
    ...(!rest.ends && endsTime && { ends: '' }),
  };
  const faults = new Map<Field, FaultCode>();
  const note = (field: Field, code: FaultCode) => {
    if (!faults.has(field)) faults.set(field, code);
  };
  const result = submissionSchema.safeParse(input);
  for (const { path } of result.error?.issues ?? []) {
    const field = path[0] as Field;
    note(field, codeOf(field, given[field]));
  }
  if (findControl(given.body ?? '')) note('body', 'control');
  if (given.about === 'friend' && !given.name) note('name', 'missing');
  if (given.kind === 'event' && !given.starts) note('starts', 'missing');
  if (needsEmail && !given.email) note('email', 'missing');
  if (result.success && faults.size === 0) {
    const entry = entrySchema.safeParse(
      entryFields(result.data, { date: '2000-01-01', people: ['somebody'] }),
    );
    for (const { path } of entry.error?.issues ?? []) note(path[0] as Field, 'order');
    if (entry.success) return { submission: result.data, faults: [] };
  }
  const inOrder = FIELDS.flatMap((field) => {
    const code = faults.get(field);
    return code ? [{ field, code }] : [];
  });
  return { submission: undefined, faults: inOrder };
}

/** What the editor's side knows of an entry that news becomes. */
export interface EntryPlace {
  /** When it became news. */
  date: string;
  /** Ids of those it is about. */
  people: readonly string[];
  /** Id of the one who passed it on. */
  via?: string;
  /** Ids of those who agreed to it. */
  consented?: readonly string[];
  image?: { src: string; alt: string };
}

/** The fields of the entry that a piece of news becomes; its text is `submission.body`. */
export function entryFields(
  submission: Submission,
  { date, people, via, consented = [], image }: EntryPlace,
): Record<string, unknown> {
  const { kind, title, link, by, until, starts, ends, place, online } = submission;
  const fields = {
    title,
    kind,
    date,
    people: [...people],
    link,
    by,
    until,
    starts,
    ends,
    place,
    online,
    via,
    image,
    consented: consented.length > 0 ? [...consented] : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Answers that count: of the kind, trimmed, in composed form (NFC), with plain line ends. */
function tidy(values: Values): Partial<Record<Field, string>> {
  const kind = KINDS.find((each) => each === values.kind?.trim());
  const tidied: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    // Programs for slides write U+2028 where a line ends.
    const plain = values[field]?.normalize('NFC').replace(/\r\n?/g, '\n');
    const value = plain?.replace(/[\u2028\u2029]/g, field === 'body' ? '\n' : ' ').trim();
    if (!value || (kind && !isFieldOf(field, kind))) continue;
    if (isOfFriend(field) && values.about?.trim() === 'me') continue;
    tidied[field] = field === 'link' || field === 'online' ? wholeAddress(value) : value;
  }
  return tidied;
}

/** A day with its time, if there is one. */
function momentOf(day: string, time: string | undefined): string {
  const [date = '', own] = day.split(/[T ]/);
  const at = time ?? own;
  return at ? `${date}T${at}` : date;
}

function codeOf(field: Field, value: string | undefined): FaultCode {
  if (!value) return 'missing';
  if (findControl(value)) return 'control';
  if (isChoice(field)) return 'choice';
  if ([...value].length > lengthOf(field)) return 'long';
  return FORMED.includes(field) ? 'form' : 'missing';
}

const FORMED: readonly Field[] = ['link', 'by', 'until', 'starts', 'ends', 'online', 'email'];

/** The longest answer to a question, in characters. */
export function lengthOf(field: Field): number {
  if (field === 'body') return LONGEST.body;
  if (field === 'name' || field === 'sender') return LONGEST.name;
  return field === 'title' ? 200 : 1000;
}
