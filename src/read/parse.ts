import type { Content, Noun } from '../content/content.ts';
import type { Fault } from '../fields/fault.ts';
import type { Source } from '../fields/source.ts';
import { type Gist, gistOf } from '../markdown/gist.ts';
import { type Newsletter, newsletterSchema } from '../newsletter/newsletter.ts';
import type { Path } from '../problems/path.ts';
import { type Problem, sortProblems } from '../problems/problem.ts';
import { type FrontMatter, parseFields, parseFrontMatter } from './front-matter.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';
import { schemaProblems } from './schema-problems.ts';

/** A text file of the content folder. */
export interface TextFile {
  /** Its path below the content folder, with `/`. */
  file: string;
  text: string;
  /** Why it could not be read; then the text is empty. */
  fault?: Fault;
  /** What the file holds, where it was read before. */
  parsed?: ParsedFile;
}

/** A Markdown file with the fields it has, right or wrong. */
export interface Written extends Source {
  noun: Noun;
  /** The fields as written; undefined where they cannot be read. */
  fields: Record<string, unknown> | undefined;
}

/** A content folder, read: what is valid in it, and everything that is not. */
export interface Reading extends Omit<Content, 'newsletter'> {
  /** Undefined where the settings are missing or wrong. */
  newsletter: Newsletter | undefined;
  /** Every Markdown file with an id, valid or not. */
  written: Written[];
  problems: Problem[];
  /** The line (from 1) of a field in a file; 1 where the field is missing. */
  lineOf(file: string, path: Path): number;
  /** The line (from 1) of a file on which its body begins. */
  bodyLineOf(file: string): number;
  /** What the body of a file leads to, and whether it says anything. */
  gistOf(written: Written): Gist;
}

/** The settings file. */
export const SETTINGS = 'newsletter.yaml';

/** The folder of entries that go into the email only. */
export const PRIVATE_ENTRIES = 'private/entries';

/** The folders in which each noun is written. */
export const FOLDERS: readonly { folder: string; noun: Noun }[] = [
  { folder: 'people', noun: 'people' },
  { folder: 'entries', noun: 'entries' },
  { folder: PRIVATE_ENTRIES, noun: 'entries' },
  { folder: 'digests', noun: 'digests' },
  { folder: 'pages', noun: 'pages' },
];

/** Reads the texts of a content folder. Touches no disk. */
export function parseContent(files: TextFile[]): Reading {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const located = new Map<string, Pick<FrontMatter, 'lineOf' | 'bodyLine'>>();
  const locate = (file: string) => {
    const text = texts.get(file) ?? '';
    const found =
      located.get(file) ??
      (file === SETTINGS ? { ...parseFields(text), bodyLine: 1 } : parseFrontMatter(text));
    located.set(file, found);
    return found;
  };
  const gists = new Map<Written, Gist>();
  const reading: Reading = {
    newsletter: undefined,
    people: [],
    entries: [],
    digests: [],
    pages: [],
    written: [],
    problems: [],
    lineOf: (file, path) => locate(file).lineOf(path),
    bodyLineOf: (file) => locate(file).bodyLine,
    gistOf(written) {
      const found = gists.get(written) ?? gistOf(written.body);
      gists.set(written, found);
      return found;
    },
  };
  for (const { file, text, fault, parsed } of files) {
    const place = placeOf(file);
    if (fault) {
      reading.problems.push(error(file, { ...fault, line: 1, field: 'frontmatter' }));
      if (place) reading.written.push({ ...place, file, body: '', fields: undefined });
    } else if (file === SETTINGS) readSettings(reading, text);
    else if (place) {
      const found = parsed ?? parseMarkdown(place.noun, file, text);
      const written = takeIn(reading, { ...place, file }, found);
      if (found.gist) gists.set(written, found.gist);
    }
  }
  reading.problems = sortProblems(reading.problems);
  return reading;
}

/** Reads a Markdown file of a noun. */
export function parseMarkdown(noun: Noun, file: string, text: string): ParsedFile {
  return parseFile({ noun, file, isPrivate: file.startsWith(`${PRIVATE_ENTRIES}/`) }, text);
}

/** What a Markdown file is about, by its folder. */
export function placeOf(file: string): { noun: Noun; id: string } | undefined {
  const place = FOLDERS.find(({ folder }) => file.startsWith(`${folder}/`));
  return place && { noun: place.noun, id: file.slice(place.folder.length + 1, -'.md'.length) };
}

function readSettings(reading: Reading, text: string): void {
  const { data, faults, lineOf } = parseFields(text);
  reading.problems.push(...faults.map((fault) => error(SETTINGS, fault)));
  if (!data) return;
  const result = newsletterSchema.safeParse(data);
  if (result.success) reading.newsletter = result.data;
  else reading.problems.push(...schemaProblems(SETTINGS, newsletterSchema, data, lineOf));
}

function takeIn(
  reading: Reading,
  place: Omit<Written, 'body' | 'fields'>,
  { fields, value, body, problems }: ParsedFile,
): Written {
  const { noun, id, file } = place;
  const written: Written = { ...place, body, fields };
  reading.problems.push(...problems);
  reading.written.push(written);
  if (value) (reading[noun] as Source[]).push({ ...value, id, file, body });
  return written;
}

function error(file: string, fault: Omit<Problem, 'file' | 'severity'>): Problem {
  return {
    file,
    line: fault.line,
    field: fault.field,
    message: fault.message,
    fix: fault.fix,
    severity: 'error',
  };
}
