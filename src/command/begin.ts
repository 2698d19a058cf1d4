import { join, relative } from 'node:path';
import type { Digest } from '../digest/digest.ts';
import { wordsFor } from '../words/words.ts';
import { fieldsFrom, WRITABLE, type Writable } from '../writing/flags.ts';
import { markdownFile } from '../writing/markdown-file.ts';
import { outlook } from '../writing/outlook.ts';
import { fileOf, suggestId } from '../writing/place.ts';
import { askFor, idFaultFor } from '../writing/questions.ts';
import { contentOf, inspectContent } from './kit.ts';
import { writeNewFile } from './new-file.ts';
import { agree, prompter } from './prompter.ts';
import { type Call, WrongCall } from './verb.ts';

/** A file that was begun. */
export interface Begun {
  id: string;
  /** From where the editor stands. */
  file: string;
}

/**
 * Begins an entry, a person or a digest: what the flags leave open is asked, where somebody can
 * answer. Undefined where the editor thought better of it; then nothing is written.
 */
export async function begin(
  what: Writable,
  call: Call,
  isAsking: boolean,
): Promise<Begun | undefined> {
  const { reading, today } = await inspectContent();
  const sameNoun = reading.written.filter(({ noun }) => noun === WRITABLE[what]);
  const taken = new Set(sameNoun.map(({ id }) => id));
  const given = fieldsFrom(what, call);
  if (!isAsking && what !== 'person') given.date ??= today;
  const digestOn = (day: unknown) => reading.digests.find(({ date }) => date === day);
  if (what === 'digest') refuseRepeatedDate(digestOn(given.date));
  if (what === 'digest' && !call.json) {
    const words = wordsFor(reading.newsletter?.language ?? 'en');
    console.log(`${outlook(reading, String(given.date ?? today), words).join('\n')}\n`);
  }
  const body = typeof call.body === 'string' ? call.body : undefined;
  const topics = [...new Set(reading.entries.flatMap((entry) => entry.topics))].sort();
  const known = {
    people: reading.people,
    topics,
    today,
    hasDigest: (day: string) => digestOn(day) !== undefined,
  };
  const { fields, body: text } = isAsking
    ? await askFor(what, { ...given, ...(body !== undefined && { body }) }, known, prompter)
    : { fields: given, body: body ?? '' };
  const id =
    typeof call.id === 'string'
      ? call.id
      : await nameFor(suggestId(what, fields, taken), taken, isAsking);
  return write(fileOf(what, id), id, markdownFile(fields, text), isAsking);
}

/** A letter of a day that has one could not say what is new since then. */
function refuseRepeatedDate(other: Digest | undefined): void {
  if (!other) return;
  const { file, date, sent } = other;
  const what = sent ? `went out on ${sent}` : 'is being written';
  throw new WrongCall(
    `Nothing was written: ${file} has the date ${date} already, and ${what}. Give another --date.`,
  );
}

function nameFor(suggestion: string, taken: ReadonlySet<string>, isAsking: boolean) {
  if (!isAsking) return suggestion;
  return prompter.text('Name of the file', { suggestion, fault: idFaultFor(taken) });
}

async function write(
  file: string,
  id: string,
  text: string,
  isAsking: boolean,
): Promise<Begun | undefined> {
  const { problems } = await inspectContent({ also: { file, text } });
  const own = problems.filter((each) => each.file === file);
  const lines = own.map(({ field, message, fix }) => `  ${field}: ${message}; ${fix}`).join('\n');
  if (own.some(({ severity }) => severity === 'error')) {
    throw new WrongCall(`Nothing was written:\n${lines}`);
  }
  if (lines) console.error(`A warning:\n${lines}`);
  const path = join(contentOf(process.env).folder, file);
  const shown = relative(process.cwd(), path);
  if (isAsking) {
    console.log(`\n${text}`);
    if (!(await agree(`Write ${shown}?`))) return undefined;
  }
  if (!writeNewFile(path, text)) {
    throw new WrongCall(`Nothing was written: ${shown} exists. Choose another --id.`);
  }
  return { id, file: shown };
}
