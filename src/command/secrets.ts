import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type Day, dayAt } from '../fields/day.ts';
import { gate } from '../gate/gate.ts';
import { secretsOfNote, secretsOfSide } from '../leaks/from-circle.ts';
import { secretsOfEntries } from '../leaks/from-entries.ts';
import { addressesOfFile, secretsOfFile } from '../leaks/from-files.ts';
import { secretsOfMail } from '../leaks/from-mail.ts';
import { secretsOfRecipients } from '../leaks/from-recipients.ts';
import type { Secret } from '../leaks/secret.ts';
import { sharedOf, type Told } from '../leaks/shared.ts';
import { type Wall, wallOf } from '../leaks/wall.ts';
import { MAIL_FILE } from '../mail/check-settings.ts';
import type { Problem } from '../problems/problem.ts';
import { readClock } from '../read/clock.ts';
import { readContent } from '../read/disk.ts';
import { PRIVATE_ENTRIES, SETTINGS, type TextFile } from '../read/parse.ts';
import {
  CONTACTS,
  LOG,
  PRIVATE,
  PROMISES,
  type PrivateSide,
  parsePrivate,
} from '../read/parse-private.ts';
import { isOfCircle } from '../read/private.ts';
import { SENT_FOLDER } from '../read/snapshots.ts';
import { parseRecipients } from '../recipients/list.ts';
import { LIST_FILE } from '../recipients/row.ts';
import type { Inspection } from './inspect.ts';
import { readPrivateTexts } from './private-texts.ts';
import { shownFile } from './report.ts';

/** What a look for leaks begins with. */
export interface PrivateWords {
  side: PrivateSide;
  /** All but what entries for the email alone say. */
  own: Secret[];
  /** What entries for the email alone say. */
  entries: Secret[];
  /** Files that cannot be read at all, and links, so that nobody knows what to look for. */
  problems: Problem[];
}

/** May a content folder hold anything that could leak? */
export function hasPrivateSide({
  folder,
  entries,
}: Pick<Inspection['reading'], 'folder' | 'entries'>): boolean {
  const isThere = lstatSync(join(folder, PRIVATE), { throwIfNoEntry: false }) !== undefined;
  return isThere || entries.some(({ audience }) => audience === 'email');
}

/** All secrets of a content folder; undefined where it has no private side and no entry for the email alone. */
export function readSecrets({ reading }: Pick<Inspection, 'reading'>): PrivateWords | undefined {
  if (!hasPrivateSide(reading)) return undefined;
  const { texts, problems } = readPrivateTexts(reading.folder);
  const entries = secretsOfEntries(reading);
  const side = parsePrivate(texts.filter(({ file }) => isOfCircle(file)));
  const faulty = new Set([...side.problems, ...reading.problems].map(({ file }) => file));
  const lost = texts.flatMap(({ file, fault }): Problem[] =>
    fault ? [{ ...fault, file, line: 1, field: 'file', severity: 'error' }] : [],
  );
  const others = texts.flatMap((text) => secretsOfText(text, faulty));
  return {
    side,
    own: [...secretsOfSide(side, reading.people), ...others],
    entries,
    problems: [...problems, ...lost],
  };
}

/** The secrets of a file that is not read as a part of the circle, or has faults there. */
function secretsOfText(text: TextFile, faulty: ReadonlySet<string>): Secret[] {
  const { file } = text;
  if (file === MAIL_FILE) return secretsOfMail(text);
  if (file.startsWith(`${SENT_FOLDER}/`)) return addressesOfFile(text);
  if (file === LIST_FILE) return secretsOfList(text);
  const isKnown =
    file === LOG ||
    file === PROMISES ||
    file.startsWith(`${CONTACTS}/`) ||
    (file.startsWith(`${PRIVATE_ENTRIES}/`) && file.endsWith('.md'));
  return isKnown && !faulty.has(file) ? [] : secretsOfFile(text);
}

function secretsOfList(text: TextFile): Secret[] {
  const { rows, table, columns, isReadable } = parseRecipients(text.text);
  if (!isReadable) return secretsOfFile(text);
  const own = new Set(Object.values(columns));
  const others = table.rows
    .slice(1)
    .flatMap(({ cells, line }) =>
      cells
        .filter((_, at) => !own.has(at))
        .flatMap((cell) =>
          secretsOfNote(cell, { file: LIST_FILE, field: 'row', line: () => line }),
        ),
    );
  return [...secretsOfRecipients(LIST_FILE, rows), ...addressesOfFile(text), ...others];
}

/** The wall before the public site. */
export function siteWall(
  { reading, gated, today }: Pick<Inspection, 'reading' | 'gated' | 'today'>,
  { side, own, entries }: PrivateWords,
): Wall {
  const { newsletter, pages, digests } = reading;
  if (!newsletter) throw new Error('the settings are missing');
  const told: Told = {
    newsletter,
    entries: gated.site,
    people: gated.people,
    pages,
    digests: digests.filter(({ date }) => date <= today),
  };
  return wallOf([...own, ...entries], sharedOf(told, side.contacts, reading));
}

/** A content folder, and how the editor would type it. */
export interface Folder {
  folder: string;
  shown: string;
}

/** The wall of a content folder as of a day (default: today), or the problems for which there is none. */
export function openSecrets(
  { folder, shown }: Folder,
  date?: Day,
): { wall?: Wall; problems: Problem[] } {
  const reading = readContent(folder, { private: true });
  const { newsletter } = reading;
  const today = date ?? dayAt(readClock(process.env), newsletter?.timezone ?? 'UTC');
  const words = readSecrets({ reading });
  const errors = reading.problems.filter(({ severity }) => severity === 'error');
  const missing: Problem[] = newsletter || errors.length > 0 ? [] : [NO_SETTINGS];
  const problems = [...errors, ...missing, ...(words?.problems ?? [])].map((each) => ({
    ...each,
    file: shownFile(shown, each.file),
  }));
  if (problems.length > 0 || !words) return { problems };
  const gated = gate(reading, { on: today });
  return { wall: siteWall({ reading, gated, today }, words), problems };
}

const NO_SETTINGS: Problem = {
  file: SETTINGS,
  line: 1,
  field: 'file',
  message: 'is missing',
  fix: 'npm run check says how to begin',
  severity: 'error',
};
