import type { Kind } from '../entries/kinds.ts';
import { KINDS, kinds } from '../entries/kinds.ts';
import { isDay } from '../fields/day.ts';
import { isId, slugify } from '../fields/id.ts';
import type { Writable } from './flags.ts';

/** Asks an editor. An answer may be empty only where `optional`. */
export interface Prompter {
  text(question: string, options?: TextQuestion): Promise<string>;
  choose<T extends string>(question: string, choices: Choice<T>[]): Promise<T>;
  /** Any number of choices, found by typing; where `own` says so, words that are none of them. */
  several(question: string, choices: Choice<string>[], own?: OwnWord): Promise<string[]>;
  long(question: string): Promise<string>;
}

/** How a text is asked for. */
export interface TextQuestion {
  suggestion?: string;
  optional?: boolean;
  /** What is wrong with an answer; undefined where nothing is. */
  fault?: (answer: string) => string | undefined;
}

/** An answer to choose. */
export interface Choice<T extends string> {
  value: T;
  label: string;
}

/** Turns a typed word into an answer of its own; undefined where it cannot be one. */
export type OwnWord = (typed: string) => string | undefined;

/** What the questions can suggest. */
export interface Known {
  people: { id: string; name: string }[];
  topics: string[];
  today: string;
  /** Is there a digest of a day? */
  hasDigest(day: string): boolean;
}

type Fields = Record<string, unknown>;

/** Asks for what is still missing to begin a file; `given` stays as it is. */
export async function askFor(
  what: Writable,
  given: Fields & { body?: string },
  known: Known,
  ask: Prompter,
): Promise<{ fields: Fields; body: string }> {
  const { body: text, ...fields } = given;
  if (what === 'person') await askPerson(fields, ask);
  else if (what === 'digest') await askDigest(fields, known, ask);
  else await askEntry(fields, known, ask);
  const body = text ?? (await ask.long(BODIES[what]));
  return { fields, body };
}

const BODIES: Record<Writable, string> = {
  entry: 'The news, in Markdown',
  person: 'A few words about them (may stay empty)',
  digest: 'Your opening note (may stay empty)',
};

async function askEntry(fields: Fields, known: Known, ask: Prompter): Promise<void> {
  fields.kind ??= await ask.choose<Kind>('What kind of news is it?', kindChoices());
  fields.title ??= await ask.text('In one line', { fault: tooLong });
  fields.date ??= await ask.text('When did it become news?', day(known.today));
  const people = known.people.map(({ id, name }) => ({ value: id, label: `${name} (${id})` }));
  fields.people ??= await ask.several('Who is it about?', people);
  fields.topics ??= await ask.several(
    'Topics',
    known.topics.map((topic) => ({ value: topic, label: topic })),
    (typed) => slugify(typed) || undefined,
  );
  if (fields.kind === 'event') {
    fields.starts ??= await ask.text('When does it start? (2026-12-05, or 2026-12-05T18:00)');
    await askOptional(fields, 'place', 'Where?', ask);
  }
  if (fields.kind === 'ask') await askOptional(fields, 'by', 'Needed by which day?', ask);
  if (fields.kind === 'offer') await askOptional(fields, 'until', 'Until which day?', ask);
  await askOptional(fields, 'link', 'Where can one read more?', ask);
  if (Array.isArray(fields.topics) && fields.topics.length === 0) delete fields.topics;
}

async function askPerson(fields: Fields, ask: Prompter): Promise<void> {
  fields.name ??= await ask.text('What is their name?');
  fields.consent ??= await ask.choose('May they be named?', [
    { value: 'ask', label: 'only in entries for which they gave their consent' },
    { value: 'always', label: 'yes, they said so once and for all' },
    { value: 'never', label: 'never' },
  ]);
  await askOptional(fields, 'headline', 'Who are they, in one line?', ask);
  await askOptional(fields, 'location', 'Where are they?', ask);
}

async function askDigest(fields: Fields, known: Known, ask: Prompter): Promise<void> {
  const { suggestion, fault } = day(known.today);
  fields.date ??= await ask.text('Of which day?', {
    ...(suggestion && !known.hasDigest(suggestion) && { suggestion }),
    fault: (answer) =>
      known.hasDigest(answer) ? 'There is a letter of that day already.' : fault?.(answer),
  });
  fields.title ??= await ask.text('What is its title?');
}

async function askOptional(fields: Fields, name: string, question: string, ask: Prompter) {
  fields[name] ??=
    (await ask.text(`${question} (may stay empty)`, { optional: true })) || undefined;
}

function kindChoices(): Choice<Kind>[] {
  return KINDS.map((kind) => ({ value: kind, label: `${kind} (${kinds[kind].list})` }));
}

function day(suggestion: string): TextQuestion {
  return {
    suggestion,
    fault: (answer) => (isDay(answer) ? undefined : 'Write a day that exists, such as 2026-09-01.'),
  };
}

function tooLong(answer: string): string | undefined {
  return [...answer].length > 200 ? 'At most 200 characters.' : undefined;
}

/** What is wrong with an id that an editor chose. */
export function idFaultFor(taken: ReadonlySet<string>) {
  return (answer: string): string | undefined => {
    if (!isId(answer)) return 'Use small letters, digits and hyphens.';
    return taken.has(answer) ? 'There is one of that name already.' : undefined;
  };
}
