import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../check/check.ts';
import { ownPaths } from '../check/own-paths.ts';
import type { Content } from '../content/content.ts';
import { letterScale } from '../email/letter-size.ts';
import { CLIP, GROWTH } from '../email/size.ts';
import { sizeBound } from '../email/size-bound.ts';
import { type Day, dayAt } from '../fields/day.ts';
import type { Fault } from '../fields/fault.ts';
import { type Gated, gate } from '../gate/gate.ts';
import type { Measured } from '../pictures/measured.ts';
import { picturesOf } from '../pictures/referenced.ts';
import type { Problem } from '../problems/problem.ts';
import type { CachePlace } from '../read/content-cache.ts';
import { type DiskReading, readContent } from '../read/disk.ts';
import type { TextFile } from '../read/parse.ts';
import { measurePictures } from '../read/pictures.ts';
import { readSnapshot } from '../read/snapshots.ts';
import { addressesOf } from '../site/addresses.ts';
import { buildSite } from '../site/site.ts';

/** A content folder, read, checked and gated. */
export interface Inspection {
  reading: DiskReading;
  problems: Problem[];
  /** As of `today`, with what the email alone may hold. */
  gated: Gated;
  today: Day;
  /** The pictures that the content names and has, measured. */
  pictures: Map<string, Measured | Fault>;
}

/** What to look at, and what not. */
export interface InspectOptions {
  /** A file that is not there yet, to be checked with the others. */
  also?: TextFile | undefined;
  /** Leave out how long the letters are, or all but that of one digest: it finds no errors. */
  isBrief?: boolean | ((reading: DiskReading, today: Day) => string | undefined);
  /** Where it is kept what was read before; without it, all is read anew. */
  cache?: CachePlace | undefined;
}

/** A host that exists nowhere (RFC 2606), while the settings do not say where the site stands. */
const NOWHERE = 'https://newsletter.invalid';

/**
 * Reads a content folder and finds every problem in it.
 * @param folder the absolute path of the content folder
 * @param now milliseconds since 1970
 * @param publicFolder the absolute path of `public/`
 */
export async function inspect(
  folder: string,
  now: number,
  publicFolder: string,
  { also, isBrief = false, cache }: InspectOptions = {},
): Promise<Inspection> {
  const reading = readContent(folder, {
    private: true,
    ...(also && { also }),
    ...(cache && { cache }),
  });
  const { newsletter } = reading;
  const today = dayAt(now, newsletter?.timezone ?? 'UTC');
  const gated = gate(reading, { on: today });
  const files = new Set(reading.files);
  const named = reading.written.flatMap((written) => picturesOf(written, written.fields ?? {}));
  const existing = new Set(named.map(({ file }) => file).filter((file) => files.has(file)));
  const pictures = await measurePictures(folder, existing);
  const only = typeof isBrief === 'function' ? [isBrief(reading, today)] : undefined;
  const problems = check({
    reading,
    files,
    pictures,
    letterSizes:
      newsletter && isBrief !== true
        ? await letterSizes({ ...reading, newsletter }, now, pictures, only)
        : new Map(),
    snapshots: snapshotsOf(reading),
    ownPaths: ownPaths(reading, gated, listPublic(publicFolder), today),
    addresses: addressesOf(newsletter?.url ?? NOWHERE),
    gated,
    today,
  });
  return { reading, problems, gated, today, pictures };
}

/** What is kept of the digests that went out. */
function snapshotsOf({ digests, folder }: DiskReading): Map<string, unknown> {
  const kept = digests
    .filter(({ sent }) => sent !== undefined)
    .map(({ id }): [string, unknown] => [id, readSnapshot(folder, id)]);
  return new Map(kept.filter(([, snapshot]) => snapshot !== undefined));
}

/** The bytes as HTML of each letter that may be too long for a mail and has not gone out, by its digest's id. */
async function letterSizes(
  content: Content,
  now: number,
  pictures: Map<string, Measured | Fault>,
  only?: readonly (string | undefined)[],
): Promise<Map<string, number>> {
  const asked = content.digests.filter(({ id, sent }) => !sent && (only?.includes(id) ?? true));
  if (asked.length === 0) return new Map();
  const ids = new Set(asked.map(({ id }) => id));
  const site = await buildSite({ content, now, preview: false, measure: async () => pictures });
  const sizeOf = letterScale(site);
  return new Map(
    site.digests
      .filter((chosen) => ids.has(chosen.digest.id) && sizeBound(site, chosen) * GROWTH > CLIP)
      .map((chosen) => [chosen.digest.id, sizeOf(chosen)]),
  );
}

function listPublic(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join('/', item.parentPath.slice(folder.length), item.name).replaceAll('\\', '/'),
    );
}
