import { check } from '../../src/check/check.ts';
import { ownPaths } from '../../src/check/own-paths.ts';
import { chooseDigests } from '../../src/digest/choose.ts';
import { digestSchema } from '../../src/digest/digest.ts';
import { toDocument } from '../../src/email/document.ts';
import { toFragment } from '../../src/email/fragment.ts';
import { letterOf } from '../../src/email/letter.ts';
import { toPlain } from '../../src/email/plain.ts';
import { gate } from '../../src/gate/gate.ts';
import { secretsOfSide } from '../../src/leaks/from-circle.ts';
import type { Measured } from '../../src/pictures/measured.ts';
import { picturesOf } from '../../src/pictures/referenced.ts';
import type { Evidence } from '../../src/preflight/evidence.ts';
import { heldIn } from '../../src/preflight/held.ts';
import { letterLeaks } from '../../src/preflight/letter-leaks.ts';
import { parseContent } from '../../src/read/parse.ts';
import { parsePrivate } from '../../src/read/parse-private.ts';
import { addressesOf } from '../../src/site/addresses.ts';
import { buildSite } from '../../src/site/site.ts';
import type { Files } from '../content-folder.ts';

/** What a test may say besides the files. */
export interface Around {
  /** Default: the day of the digest. */
  today?: string;
  /** Default: the newest digest. */
  id?: string;
  /** The day of an unsaved digest. */
  unsaved?: string;
  held?: string[];
  reached?: Evidence['reached'];
  changed?: string[];
  waiting?: number[];
  pictureBytes?: Record<string, number>;
  /** Look at a letter that would not get so far? */
  withErrors?: boolean;
  /** The paths of the files in `public/`. */
  publicFiles?: string[];
}

/** Everything that the preflight looks at, made of texts as the verb makes it of a folder. */
export async function evidenceFrom(files: Files, around: Around = {}): Promise<Evidence> {
  const reading = parseContent(
    Object.entries(files).flatMap(([file, text]) =>
      typeof text === 'string' ? [{ file, text }] : [],
    ),
  );
  const side = parsePrivate(
    Object.entries(files).flatMap(([file, text]) =>
      typeof text === 'string' && file.startsWith('private/') ? [{ file, text }] : [],
    ),
  );
  const { newsletter } = reading;
  if (!newsletter || reading.problems.length > 0) {
    throw new Error(JSON.stringify(reading.problems, null, 2));
  }
  const { unsaved } = around;
  const digest = unsaved
    ? {
        ...digestSchema.parse({ title: unsaved, date: unsaved }),
        ...{ id: unsaved, file: '', body: '' },
      }
    : reading.digests
        .toSorted((a, b) => (a.date < b.date ? -1 : 1))
        .findLast(({ id }) => around.id === undefined || around.id === id);
  if (!digest) throw new Error('no digest');
  const { today = digest.date } = around;
  const on = digest.date > today ? digest.date : today;
  const gated = gate(reading, { on });
  const others = reading.digests.filter(({ id, date }) => id !== digest.id && date <= digest.date);
  const { sections, asks_per_person } = newsletter;
  const all = chooseDigests([...others, digest], gated.email, sections, asks_per_person);
  const place = all.findIndex((each) => each.digest.id === digest.id);
  const chosen = all[place];
  if (!chosen) throw new Error('no digest');
  const measured: Measured = { name: 'one-600.jpg', width: 600, height: 400 };
  const named = reading.written.flatMap((written) => picturesOf(written, written.fields ?? {}));
  const pictures = new Map(
    named.filter(({ file }) => file in files).map(({ file }) => [file, measured]),
  );
  const entries = reading.entries.filter(({ file }) => !file.startsWith('private/'));
  const site = await buildSite({
    content: { ...reading, newsletter, entries },
    now: Date.parse(`${on}T12:00:00Z`),
    preview: false,
    measure: async () => pictures,
  });
  const letter = letterOf({ ...site, today: on }, chosen, gated.names);
  const html = toFragment(letter);
  const addresses = addressesOf(newsletter.url);
  const gatedToday = gate(reading, { on: today });
  const problems = check({
    reading,
    files: new Set(Object.keys(files).filter((file) => !file.startsWith('private/'))),
    pictures,
    letterSizes: new Map([[digest.id, Buffer.byteLength(html)]]),
    snapshots: new Map(),
    ownPaths: ownPaths(reading, gatedToday, around.publicFiles ?? [], today),
    addresses,
    gated: gatedToday,
    today,
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && !around.withErrors) throw new Error(JSON.stringify(errors, null, 2));
  return {
    digest,
    newsletter,
    letter,
    html,
    document: toDocument(letter),
    text: toPlain(letter),
    chosen,
    upTo: all.slice(0, place + 1),
    held: new Set([
      ...all.slice(0, place).flatMap((each) => heldIn(each).map(({ id }) => id)),
      ...(around.held ?? []),
    ]),
    reading,
    gated,
    today,
    addresses,
    problems,
    pictureBytes: new Map(Object.entries(around.pictureBytes ?? {})),
    ...(around.reached && { reached: around.reached }),
    changed: around.changed ?? [],
    waiting: around.waiting ?? [],
    leaks: letterLeaks(
      {
        reading,
        gated,
        newsletter,
        contacts: side.contacts,
        own: secretsOfSide(side, reading.people),
      },
      letter,
      [toDocument(letter), toPlain(letter)],
    ),
  };
}
