import type { Content } from '../content/content.ts';
import { type ChosenDigest, chooseDigests } from '../digest/choose.ts';
import { type Digest, digestSchema } from '../digest/digest.ts';
import type { Entry } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import { type EmailEntry, gate } from '../gate/gate.ts';
import { compareText } from '../order.ts';

/** What happens to a page or a feed of the site. */
export interface ChangedPath {
  /** From the site's root, without the base path. */
  path: string;
  becomes: 'changed' | 'gone' | 'new';
}

/** A letter with the entries of it that a change concerns. */
export interface ConcernedDigest {
  id: string;
  title: string;
  date: Day;
  /** The day on which it went out, where its file says so. */
  sent?: Day;
  /** Ids, in the order of the letter. */
  entries: string[];
}

/** The letters that a withdrawal concerns. */
export interface ConcernedLetters {
  /** They will no longer hold these entries. */
  coming: ConcernedDigest[];
  /** Their day has come: what is in somebody's mailbox stays there. */
  past: ConcernedDigest[];
}

/** The id of a letter that nobody has begun yet. */
export const UNSAVED = 'the next letter';

type Sources = Pick<Content, 'newsletter' | 'people' | 'entries' | 'digests'>;

/** What pages and feeds become, by what they say before and after; in the order of their paths. */
export function changedPaths(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ChangedPath[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return paths.flatMap((path): ChangedPath[] => {
    const was = before.get(path);
    const is = after.get(path);
    if (was === is) return [];
    return [{ path, becomes: was === undefined ? 'new' : is === undefined ? 'gone' : 'changed' }];
  });
}

/** The entries that were to be seen somewhere, site or letter, and are not any longer. */
export function withheldBy(
  before: Pick<Content, 'people' | 'entries'>,
  after: Pick<Content, 'people' | 'entries'>,
  on: Day,
): Entry[] {
  const kept = new Set(gate(after, { on }).email.map(({ id }) => id));
  return gate(before, { on }).email.filter(({ id }) => !kept.has(id));
}

/**
 * The letters that held entries, or would. Where none of those to come is begun yet, one as of
 * today is looked at.
 * @param gone ids of entries
 * @param kept what a letter that went out held, where that is known: ids by the digest's id
 */
export function concernedLetters(
  before: Sources,
  after: Sources,
  gone: ReadonlySet<string>,
  kept: ReadonlyMap<string, readonly string[]>,
  today: Day,
): ConcernedLetters {
  const begun = before.digests.filter((digest) => isComing(digest, today));
  const digests = begun.length > 0 ? before.digests : [...before.digests, unsaved(today)];
  const now = new Map(lettersOf(before, digests).map((each) => [each.digest.id, each]));
  const then = new Map(lettersOf(after, digests).map((each) => [each.digest.id, each]));
  const found = digests
    .toSorted((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id))
    .flatMap((digest): ConcernedDigest[] => {
      const { id, title, date, sent } = digest;
      const was = idsIn(now.get(id));
      const is = new Set(idsIn(then.get(id)));
      const ids = isComing(digest, today)
        ? was.filter((entry) => !is.has(entry))
        : (kept.get(id) ?? was).filter((entry) => gone.has(entry));
      return ids.length > 0 ? [{ id, title, date, ...(sent && { sent }), entries: ids }] : [];
    });
  const coming = new Set(digests.filter((digest) => isComing(digest, today)).map(({ id }) => id));
  return {
    coming: found.filter(({ id }) => coming.has(id)),
    past: found.filter(({ id }) => !coming.has(id)),
  };
}

function isComing({ id, date, sent }: Digest, today: Day): boolean {
  return sent === undefined && (date > today || id === UNSAVED);
}

function unsaved(today: Day): Digest {
  const data = digestSchema.parse({ title: UNSAVED, date: today });
  return { ...data, id: UNSAVED, file: '', body: '' };
}

/** What all letters hold, as of the day of the newest. */
function lettersOf(content: Sources, digests: readonly Digest[]): ChosenDigest<EmailEntry>[] {
  const { sections, asks_per_person } = content.newsletter;
  const on = digests.map(({ date }) => date).reduce((a, b) => (a > b ? a : b));
  return chooseDigests(digests, gate(content, { on }).email, sections, asks_per_person);
}

function idsIn(chosen: ChosenDigest<EmailEntry> | undefined): string[] {
  return chosen?.sections.flatMap(({ entries }) => entries.map(({ id }) => id)) ?? [];
}
