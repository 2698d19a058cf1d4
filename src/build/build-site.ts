import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cardFiles } from '../command/cards.ts';
import type { Inspection } from '../command/inspect.ts';
import type { LeakShown } from '../command/leaks.ts';
import { halfMade } from '../command/output-folder.ts';
import { searchFiles, unsearchable } from '../command/search-index.ts';
import type { Folder } from '../command/secrets.ts';
import { Watchers } from '../command/watchers.ts';
import type { Content } from '../content/content.ts';
import type { Source } from '../fields/source.ts';
import { hostFiles } from '../hosting/host-files.ts';
import type { Tight } from '../leaks/tight.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import { compareText } from '../order.ts';
import type { Measured } from '../pictures/measured.ts';
import type { Problem } from '../problems/problem.ts';
import { codePrint } from '../read/code-print.ts';
import { PRIVATE_ENTRIES } from '../read/parse.ts';
import { PRIVATE } from '../read/parse-private.ts';
import { addressesOf } from '../site/addresses.ts';
import type { Handed } from '../site/handed.ts';
import { buildSite } from '../site/site.ts';
import { sitemapFiles } from '../site/sitemap.ts';
import { MadeRecord, printOf } from './made.ts';
import { copyFolder, folderPrint, putFolder } from './made-folder.ts';
import { renderPages } from './render-pages.ts';
import type { Compiled } from './renderer.ts';
import { Stage } from './stage.ts';

/** What a site is built from, and where. */
export interface BuildOrder {
  inspection: Omit<Inspection, 'problems'>;
  newsletter: Newsletter;
  /** Milliseconds since 1970. */
  now: number;
  /** The compiled pages, which may still be in the making. */
  renderer: Promise<Compiled | undefined>;
  /** The absolute path of the kit. */
  kit: string;
  /** The folder of caches. */
  cache: string;
  /** The content folder whose private side must not be published; absent where there is none. */
  side?: Folder;
  /** The absolute path of a folder for what is half made; the caller removes it. */
  workshop: string;
  /** The absolute path of the output folder. */
  out: string;
}

/** What a build did. */
export interface Built {
  /** How many files are new, changed or gone; undefined where there was no build to compare with. */
  changed: number | undefined;
  /** What the editor should know. */
  notes: string[];
}

/** Why nothing was put in place: what cannot be looked for, and what was found. */
export interface Held {
  problems: Problem[];
  leaks: LeakShown[];
}

/**
 * Builds the site into the output folder. What has not changed since the last build into it stays
 * where it is, and where nothing has, nothing is done. Where something private would be published,
 * the folder stays as it was.
 */
export async function buildInto(order: BuildOrder): Promise<Built | Held> {
  const { cache, out, kit, workshop, side, inspection, newsletter } = order;
  const record = new MadeRecord(cache, out);
  const last = record.read();
  const stage = new Stage(stageFolder(workshop, out), out, last);
  const inputs = inputsOf(order);
  let watchers: Watchers | undefined;
  try {
    if (last?.inputs === inputs && stage.isWhole(last)) {
      // Files that were touched, and are the same, need not be read again next time.
      if (stage.isTouched)
        record.write({ ...last, files: Object.fromEntries(stage.standingFiles) });
      return { changed: 0, notes: [] };
    }
    watchers = side && new Watchers(side, inspection.today, last?.wall);
    putFolder(stage, join(kit, 'public'));
    const [, fault] = await Promise.all([
      pagesInto(stage, order),
      foundAndSharedInto(stage, order),
    ]);
    for (const [file, text] of Object.entries(hostFiles(newsletter.url))) {
      if (!stage.has(file)) stage.put(file, text);
    }
    const { problems, leaks, tight } = watchers ? await look(watchers, stage) : ALL_OPEN;
    if (problems.length > 0 || leaks.length > 0) return { problems, leaks };
    record.forget();
    const changed = stage.publish(last !== undefined);
    record.write({
      version: 3,
      // A site without its search is not what its content makes; the next build tries again.
      inputs: fault === undefined ? inputs : '',
      ...(tight && { wall: tight }),
      files: Object.fromEntries(stage.files),
    });
    return { changed: last && changed, notes: fault === undefined ? [] : [unsearchable(fault)] };
  } finally {
    rmSync(stage.folder, { recursive: true, force: true });
    await watchers?.dismiss();
  }
}

/** What a look finds where there is no private side. */
const ALL_OPEN: Held & { tight?: Tight } = { problems: [], leaks: [] };

/** Looks for what is private: in what changed, or in everything where that may be a secret now. */
async function look(watchers: Watchers, stage: Stage): Promise<Held & { tight?: Tight }> {
  const problems = await watchers.ready();
  if (problems.length > 0) return { problems, leaks: [] };
  if (!(await watchers.isKnown())) stage.complete();
  const { leaks, tight } = await watchers.look(stage.folder, stage.written);
  return { problems, leaks, ...(tight && { tight }) };
}

/** Where changed files lie until they are moved: on the disk of the output folder, for there it takes no time. */
function stageFolder(workshop: string, out: string): string {
  mkdirSync(workshop, { recursive: true });
  mkdirSync(dirname(out), { recursive: true });
  const isOneDisk = statSync(workshop).dev === statSync(dirname(out)).dev;
  return isOneDisk ? join(workshop, 'site') : halfMade(out);
}

/** A fingerprint of all that the output hangs on. */
function inputsOf({ inspection, kit }: BuildOrder): string {
  const { reading, pictures, today } = inspection;
  const side = join(reading.folder, PRIVATE);
  return printOf(
    JSON.stringify([
      codePrint(kit),
      process.version,
      today,
      [...reading.prints],
      [...pictures].sort(([one], [other]) => compareText(one, other)),
      folderPrint(join(kit, 'public')),
      existsSync(side) ? folderPrint(side) : '',
    ]),
  );
}

async function pagesInto(stage: Stage, order: BuildOrder): Promise<void> {
  const { renderer, newsletter, inspection, now, kit, cache } = order;
  const compiled = await renderer;
  if (!compiled) throw new Error('no pages were compiled');
  const handed: Handed = {
    content: contentOf(inspection.reading, newsletter),
    now,
    pictures: picturesOf(inspection),
    folder: inspection.reading.folder,
    kit,
    cache,
  };
  const paths = await renderPages(compiled, handed, stage);
  copyFolder(stage, join(compiled.folder, 'client'), compiled.key);
  const sitemap = sitemapFiles(paths, addressesOf(newsletter.url));
  for (const [file, text] of sitemap) stage.put(file.slice(1), text);
}

function picturesOf({ pictures }: BuildOrder['inspection']): Map<string, Measured> {
  return new Map([...pictures].filter((pair): pair is [string, Measured] => 'name' in pair[1]));
}

/** What the pages may know of: private entries go into the email only. */
function contentOf(reading: Inspection['reading'], newsletter: Newsletter): Content {
  const { people, entries, digests, pages } = reading;
  const isOfSite = ({ file }: Source) => !file.startsWith(`${PRIVATE_ENTRIES}/`);
  return { newsletter, people, entries: entries.filter(isOfSite), digests, pages };
}

/**
 * The index of the search and the pictures for sharing, which other processes make meanwhile.
 * @returns why there is no search, though the settings want one
 */
async function foundAndSharedInto(
  stage: Stage,
  { inspection, newsletter, now, kit, cache }: BuildOrder,
): Promise<string | undefined> {
  const content = contentOf(inspection.reading, newsletter);
  const measure = async () => picturesOf(inspection);
  const site = await buildSite({ content, now, preview: false, measure });
  const [{ files, fault }, cards] = await Promise.all([
    searchFiles(site, { kit, cache }),
    cardFiles(site, { kit, cache }),
  ]);
  for (const [file, bytes] of files) stage.put(file, bytes);
  for (const [path, file] of cards) stage.copy(path.slice(1), file, basename(file));
  return fault;
}
