import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { unansweredAsks } from '../digest/asks.ts';
import { type Digest, digestSchema } from '../digest/digest.ts';
import { letterFiles } from '../email/files.ts';
import type { Day } from '../fields/day.ts';
import { gate, type Withheld } from '../gate/gate.ts';
import { compareText } from '../order.ts';
import { count } from '../problems/count.ts';
import { formatProblem } from '../problems/problem.ts';
import type { DiskReading } from '../read/disk.ts';
import type { Composed } from './compose.ts';
import type { Inspection } from './inspect.ts';

/** A digest as files, and what `--json` says of them. */
export interface WrittenDigest {
  id: string;
  subject: string;
  sections: { id: string; entries: string[] }[];
  /** Paths from where the editor stands, by name. */
  files: Record<string, string>;
  bytes: Record<string, number>;
  withheld: Withheld[];
  warnings: string[];
}

/** The digest that a call means; undefined where there is none. */
export function digestFor(
  { digests }: Pick<DiskReading, 'digests'>,
  { id, date, today }: { id?: string | undefined; date?: Day | undefined; today: Day },
): Digest | undefined {
  const sorted = digests.toSorted((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
  if (id !== undefined) return sorted.find((digest) => digest.id === id);
  if (date === undefined) return sorted.findLast((digest) => digest.date <= today);
  const ofDay = sorted.findLast((digest) => digest.date === date);
  return ofDay ?? { ...digestSchema.parse({ title: date, date }), id: date, file: '', body: '' };
}

/** Writes the files of a digest into a folder. */
export async function writeDigest(
  { reading, problems }: Inspection,
  { digest, newsletter, letter, chosen, upTo, gated }: Composed,
  folder: string,
): Promise<WrittenDigest> {
  const files = await letterFiles(letter);
  const paths = writeFiles(folder, files);
  const { lastShown, expired } = unansweredAsks(upTo, gated.email);
  return {
    id: digest.id,
    subject: digest.subject ?? digest.title,
    sections: chosen.sections.map(({ id, entries: held }) => ({
      id,
      entries: held.map((e) => e.id),
    })),
    files: paths,
    bytes: Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)]),
    ),
    withheld: gate(reading, { on: digest.date }).withheld,
    warnings: [
      ...problems.filter(({ file }) => file === digest.file).map(formatProblem),
      ...lastShown.map(
        ({ id, title }) => `${id}: "${title}" is shown for the last time and has no answer yet`,
      ),
      ...chosen.waiting.map(
        ({ id, title }) =>
          `${id}: "${title}" waits for the next letter: of one person a letter shows ${count(newsletter.asks_per_person ?? 0, 'ask')} (asks_per_person)`,
      ),
      ...expired.map(({ id, title }) => `${id}: "${title}" has expired without an answer`),
    ],
  };
}

/** Each file is written beside and then renamed, so that none is ever half there. */
function writeFiles(folder: string, files: Record<string, string>): Record<string, string> {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const beside = join(folder, `.${name}.${process.pid}`);
    writeFileSync(beside, text);
    renameSync(beside, join(folder, name));
  }
  return Object.fromEntries(
    Object.keys(files).map((name) => [name, relative(process.cwd(), join(folder, name))]),
  );
}
