import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Friend } from '../circle/friend.ts';
import type { Content } from '../content/content.ts';
import { type Entry, peopleNamed } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import { gate } from '../gate/gate.ts';
import { type ConcernedLetters, concernedLetters, withheldBy } from '../giving/withdrawal.ts';
import { type StillNamed, stillNamed } from '../giving/withdrawal-mentions.ts';
import type { DiskReading } from '../read/disk.ts';
import type { TextFile } from '../read/parse.ts';
import { measurePictures } from '../read/pictures.ts';
import { readSnapshot } from '../read/snapshots.ts';
import { decodeText } from '../read/text.ts';
import { snapshotSchema } from '../sent/snapshot.ts';
import { buildSite } from '../site/site.ts';
import { type ChangedOutput, changedOutputs, type Output } from './consent-output.ts';
import { publishedBy } from './consent-pages.ts';

/** What a consent that was taken back changes. */
export interface Aftermath extends ConcernedLetters {
  /** Entries that nobody gets to see any longer. */
  withheld: Entry[];
  /** Pages, feeds, pictures and other files, once the site is built again. */
  paths: ChangedOutput[];
  /** What the editor has to mend by hand. */
  mend: StillNamed[];
}

type Read = DiskReading & Pick<Content, 'newsletter'>;

/** Compares a content folder as it was read before an answer with what it is after. */
export async function aftermathOf(
  before: Read,
  after: Read,
  friend: Friend,
  today: Day,
): Promise<Aftermath> {
  const withheld = withheldBy(before, after, today);
  const gone = new Set(withheld.map(({ id }) => id));
  const isStillShown = gate(publicOf(after), { on: today }).people.some(
    ({ id }) => id === friend.id,
  );
  return {
    withheld,
    paths: changedOutputs(await published(before, today), await published(after, today)),
    ...concernedLetters(before, after, gone, keptOf(before), today),
    mend: stillNamed(textsOf(after, friend), {
      ...(isStillShown ? {} : { person: soughtIn(friend) }),
      entries: [...gone],
    }),
  };
}

function publicOf(read: Read): Content {
  const { newsletter, people, digests, pages } = read;
  const entries = read.entries.filter(({ file }) => !file.startsWith('private/'));
  return { newsletter, people, entries, digests, pages };
}

async function published(read: Read, today: Day): Promise<Output[]> {
  const site = await buildSite({
    content: publicOf(read),
    now: Date.parse(`${today}T12:00:00Z`),
    preview: false,
    measure: (files) => measurePictures(read.folder, files),
  });
  return publishedBy({ ...site, today });
}

/** What letters held when they went out. */
function keptOf({ folder, digests }: Read): Map<string, string[]> {
  return new Map(
    digests.flatMap(({ id }): [string, string[]][] => {
      const kept = snapshotSchema.safeParse(readSnapshot(folder, id));
      return kept.success ? [[id, kept.data.entries.map((entry) => entry.id)]] : [];
    }),
  );
}

/** All texts that may be shown, but for those that are about somebody: they are kept back now. */
function textsOf({ folder, files, written, entries }: Read, { id, person }: Friend): TextFile[] {
  const theirs = new Set(
    entries.filter((entry) => peopleNamed(entry).includes(id)).map(({ file }) => file),
  );
  const texts = [
    ...files.filter((file) => /\.(md|ya?ml)$/.test(file)),
    ...written.map((w) => w.file),
  ];
  return [...new Set(texts)]
    .filter((file) => file !== person?.file && !theirs.has(file))
    .map((file) => ({ file, text: decodeText(readFileSync(join(folder, file))) }));
}

function soughtIn({ id, name, firstName, person }: Friend) {
  return { id, names: [...new Set([name, person?.name ?? name])], firstName };
}
