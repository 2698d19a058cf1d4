import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content, Noun } from '../content/content.ts';
import type { Source } from '../fields/source.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import { type CachePlace, printOf } from './content-cache.ts';
import { readContent } from './disk.ts';
import { parseMarkdown, placeOf, SETTINGS } from './parse.ts';
import { decodeText } from './text.ts';
import { walk } from './walk.ts';

/** Judges the fields of one file, and gives what they mean; undefined where they are not valid. */
export type Judge = (id: string, fields: Record<string, unknown>) => Promise<object | undefined>;

/** A content folder in memory, without its private side. */
export interface LiveContent {
  readonly folder: string;
  /** Another number after each change of a file, from 1. */
  version(): number;
  /** What is valid now; the settings are missing while they are wrong. */
  content(): Omit<Content, 'newsletter'> & { newsletter: Newsletter | undefined };
  /** Another text whenever a file of the folder may hold other bytes; undefined without such a file. */
  stampOf(file: string): string | undefined;
  /** Says who judges the files of a noun, or the settings, and has all of them judged. */
  judgeBy(only: Noun | typeof SETTINGS, judge: Judge): Promise<void>;
  /**
   * Looks at the disk, and reads again the files whose size or times are others. One look waits for
   * the one before.
   * @returns has anything changed?
   */
  look(): Promise<boolean>;
  /** When the last look began, in milliseconds since 1970. */
  lookedAt(): number;
}

/** A text file as it was last read. */
interface Known {
  /** What stands in it: its bytes' fingerprint. */
  print: string;
  id: string;
  noun: Noun | typeof SETTINGS;
  body: string;
  /** As written; undefined where they are wrong. */
  fields: Record<string, unknown> | undefined;
  /** What the judge made of them, with where they stand; undefined before, or where they are wrong. */
  judged?: object | undefined;
}

/** How the files of a folder look from outside. */
interface Stamps {
  /** The size and the times of each. */
  all: Map<string, string>;
  /** Those written so shortly before that they may be written again and look the same. */
  unsure: Set<string>;
}

/**
 * A file written within so many milliseconds before it was read may be written again without
 * another time or size: most file systems count in ticks of up to 10 ms.
 */
const TICK = 50;

/** A file with such an ending is a picture, perhaps; others are what editors leave while they write. */
const WITH_ENDING = /\.[a-z\d]+$/i;

/** Opens a content folder, and reads it for the first time at the first judge or look. */
export function openLiveContent(folder: string, cache?: CachePlace): LiveContent {
  const judges = new Map<Known['noun'], Judge>();
  let stamps: Stamps = { all: new Map(), unsure: new Set() };
  let texts = new Map<string, Known>();
  let content = contentOf(texts);
  let version = 0;
  let lookedAt = 0;
  let busy: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = busy.then(act);
    busy = done.catch(() => {});
    return done;
  };
  const judge = async (known: Known) => {
    const judged = known.fields && (await judges.get(known.noun)?.(known.id, known.fields));
    const { id, noun, body } = known;
    known.judged =
      noun === SETTINGS ? judged : judged && { ...judged, id, file: `${noun}/${id}.md`, body };
  };
  const look = async () => {
    lookedAt = Date.now();
    const seen = stampsOf(folder, lookedAt);
    const isFirst = version === 0;
    const read = isFirst ? readAll(folder, cache) : undefined;
    const next = new Map<string, Known>();
    let isChanged = isFirst || [...stamps.all.keys()].some((file) => !seen.all.has(file));
    for (const [file, stamp] of seen.all) {
      const before = texts.get(file);
      const isSame = stamps.all.get(file) === stamp;
      if (!isText(file)) {
        isChanged ||= !isSame;
        continue;
      }
      if (before && isSame && !stamps.unsure.has(file)) {
        next.set(file, before);
        continue;
      }
      const known = read ? read.get(file) : readOne(folder, file, before);
      if (known) next.set(file, known);
      if (known === before) continue;
      isChanged = true;
      if (known) await judge(known);
    }
    stamps = seen;
    if (!isChanged) return false;
    texts = next;
    content = contentOf(texts);
    version += 1;
    return true;
  };
  return {
    folder,
    version: () => version,
    content: () => content,
    stampOf: (file) => stamps.all.get(file),
    lookedAt: () => lookedAt,
    look: () => inTurn(look),
    judgeBy: (only, by) =>
      inTurn(async () => {
        judges.set(only, by);
        if (version === 0) await look();
        else for (const known of texts.values()) if (known.noun === only) await judge(known);
        content = contentOf(texts);
        version += 1;
      }),
  };
}

/** Finds the files that count, in the order of their paths. */
function stampsOf(folder: string, now: number): Stamps {
  const stamps: Stamps = { all: new Map(), unsure: new Set() };
  for (const file of walk(folder, '', (path) => path === 'private').files) {
    if (!WITH_ENDING.test(file)) continue;
    const found = lstatSync(join(folder, file), { throwIfNoEntry: false });
    if (!found?.isFile()) continue;
    const { size, mtimeMs, ctimeMs, ino } = found;
    stamps.all.set(file, `${size} ${mtimeMs} ${ctimeMs} ${ino}`);
    if (Math.max(mtimeMs, ctimeMs) > now - TICK) stamps.unsure.add(file);
  }
  return stamps;
}

function isText(file: string): boolean {
  return file === SETTINGS || (file.endsWith('.md') && placeOf(file) !== undefined);
}

function readAll(folder: string, cache?: CachePlace): Map<string, Known> {
  const reading = readContent(folder, cache && { cache });
  const valid = new Set(
    [reading.people, reading.entries, reading.digests, reading.pages].flatMap((sources) =>
      (sources as Source[]).map(({ file }) => file),
    ),
  );
  const { newsletter, prints } = reading;
  const known = new Map<string, Known>();
  const print = prints.get(SETTINGS);
  if (print !== undefined) known.set(SETTINGS, settings(print, newsletter));
  for (const { file, id, noun, body, fields } of reading.written) {
    const isValid = valid.has(file);
    known.set(file, {
      print: prints.get(file) ?? '',
      id,
      noun,
      body,
      fields: isValid ? fields : undefined,
    });
  }
  return known;
}

/** Reads one file; gives back what was known where the same still stands in it. */
function readOne(folder: string, file: string, before: Known | undefined): Known | undefined {
  try {
    const bytes = readFileSync(join(folder, file));
    const print = printOf(bytes);
    if (print === before?.print) return before;
    if (file === SETTINGS)
      return settings(print, readContent(folder, { only: SETTINGS }).newsletter);
    const place = placeOf(file);
    if (!place) return undefined;
    const { fields, value, body } = parseMarkdown(place.noun, file, decodeText(bytes));
    return { print, ...place, body, fields: value && fields };
  } catch {
    return undefined;
  }
}

function settings(print: string, newsletter: Newsletter | undefined): Known {
  return { print, id: 'newsletter', noun: SETTINGS, body: '', fields: newsletter };
}

function contentOf(texts: ReadonlyMap<string, Known>): ReturnType<LiveContent['content']> {
  const of = <T>(wanted: Known['noun']) =>
    [...texts.values()].flatMap(({ noun, judged }) =>
      noun === wanted && judged ? [judged as T] : [],
    );
  return {
    newsletter: of<Newsletter>(SETTINGS)[0],
    people: of('people'),
    entries: of('entries'),
    digests: of('digests'),
    pages: of('pages'),
  };
}
