import { entrySchema } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import { unpackFault } from '../fields/fault.ts';
import { idFault } from '../fields/id.ts';
import { newEntryId, type TakenIds, takenIds } from '../names/new-id.ts';
import { entryFields, type Submission } from '../submissions/submission.ts';
import { fileOf } from '../writing/place.ts';
import { bodyProblems } from './body-problems.ts';
import type { PlacedPicture } from './pictures.ts';
import { readBackProblems } from './read-back.ts';

/** A file of Markdown with front matter that is to be written. */
export interface NewFile {
  id: string;
  /** Below the content folder. */
  file: string;
  fields: Record<string, unknown>;
  body: string;
}

/** What an entry gets besides what was sent in. */
export interface EntryPlace {
  id: string;
  date: Day;
  people: string[];
  consented: string[];
  /** The id of the friend who passed it on. */
  via?: string;
  isDraft: boolean;
  pictures: readonly PlacedPicture[];
}

/** The file that a submission becomes, and all that keeps it from being one, as sentences. */
export function acceptedEntry(
  submission: Submission,
  { id, date, people, consented, via, isDraft, pictures }: EntryPlace,
): { entry: NewFile; problems: string[] } {
  const [image, ...more] = pictures;
  const fields = {
    ...entryFields(submission, {
      date,
      people,
      consented,
      ...(via !== undefined && { via }),
      ...(image?.alt && { image: { src: image.src, alt: image.alt } }),
    }),
    ...(isDraft && { draft: true }),
  };
  const body = withPictures(submission.body, more);
  const problems = [
    ...bodyProblems(submission.body),
    ...fieldProblems(fields),
    ...readBackProblems(fields, body),
  ];
  return { entry: { id, file: fileOf('entry', id), fields, body }, problems };
}

function fieldProblems(fields: Record<string, unknown>): string[] {
  const { error } = entrySchema.safeParse(fields);
  return (error?.issues ?? []).map(({ path, message }) => {
    const fault = unpackFault(message);
    return `${path.join('.') || 'The entry'}: ${fault ? `${fault.message}; ${fault.fix}` : message}.`;
  });
}

function withPictures(body: string, more: readonly PlacedPicture[]): string {
  const images = more.map(({ src, alt }) => `![${alt.replace(/[[\]\\<>`*_&]/g, '\\$&')}](${src})`);
  return [body.trim(), ...images].join('\n\n');
}

/** Longer paths are too long for some disks. */
const LONGEST = 100;

/**
 * The id of a new entry: as the editor chose it, or made of year and title; with a problem where the
 * chosen one cannot be.
 * @param there ids of entries that are there
 */
export function entryIdFor(
  chosen: string | undefined,
  { title }: Submission,
  date: Day,
  there: Iterable<string>,
): { id: string; problem?: string } {
  const taken = takenIds(there);
  if (chosen === undefined) return newEntryId(title, date, taken);
  const problem = chosenProblem(chosen, taken);
  return { id: idFault(chosen) ? 'news' : chosen, ...(problem !== undefined && { problem }) };
}

function chosenProblem(chosen: string, { ids }: TakenIds): string | undefined {
  const fault = idFault(chosen);
  if (fault) return `${fault.message}; ${fault.fix}.`;
  if (chosen.length > LONGEST) {
    return `The id is longer than ${LONGEST} characters: shorten it.`;
  }
  return ids.has(chosen) ? `There is an entry ${chosen} already: choose another id.` : undefined;
}
