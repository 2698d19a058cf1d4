import { createHash } from 'node:crypto';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { cardsOf, type PlacedCard, textsOf } from '../opengraph/card.ts';
import { drawCards } from '../opengraph/draw.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../opengraph/sheet.ts';
import { openFonts, versionOfFonts } from '../read/fonts.ts';
import { printCards, versionOfSharp } from '../read/opengraph.ts';
import { prune } from '../read/prune.ts';
import { readableAccent } from '../site/accent.ts';
import { INK, PAPER } from '../site/paper.ts';
import type { Site } from '../site/site.ts';

/** Cards that are drawn and printed at a time: what is printed stays, though a build be broken off. */
const BATCH = 1000;

const DAY = 86_400_000;

/** Cards that any build of the last 90 days used stay; others, as long as there is room. */
const ROOM = { most: 300e6, fresh: 90 * DAY };

/** The code that decides how a card looks, files and folders. */
const CODE = [
  'src/opengraph',
  'src/drawing',
  'src/read/card-press.ts',
  'src/read/fonts.ts',
  'src/fields/colour.ts',
  'src/markdown/escape.ts',
];

/**
 * The file on disk of each picture for sharing, by its path on the site (`/og/…`). Those that the
 * cache does not have are made, in another process, so that pages can be made meanwhile. A card is
 * known by what it says, so one that is kept is not even drawn.
 * @param kit the folder that holds `node_modules`
 * @param cache the folder of what can be made anew
 * @param only the path of the one that is wanted; default: all
 */
export async function cardFiles(
  site: Site,
  { kit, cache, only }: { kit: string; cache: string; only?: string },
): Promise<Map<string, string>> {
  const { newsletter, direction } = site;
  const { language, theme } = newsletter;
  const print = {
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    colours: { paper: PAPER.light, ink: INK.light, accent: readableAccent(theme.accent).light },
  };
  const seal = JSON.stringify([versionOfDrawing(kit), print, language, direction]);
  const room = join(cache, 'open-graph');
  const placed = cardsOf(site).filter(({ path }) => only === undefined || path === only);
  const files = new Map(placed.map((each) => [each.path, join(room, nameOf(seal, each))]));
  const now = Date.now();
  const missing = placed.filter(({ path }) => !isKept(files.get(path) ?? '', now));
  if (missing.length === 0) return files;
  const fonts = await openFonts(kit, textsOf(missing), join(cache, 'fonts'));
  for (let from = 0; from < missing.length; from += BATCH) {
    const batch = missing.slice(from, from + BATCH);
    const drawn = drawCards(batch, { ...fonts, language, direction });
    // Two of the same words are one file.
    const cards = new Map([...drawn].map(([path, svg]) => [files.get(path) ?? '', svg]));
    await printCards(
      [...cards].map(([file, svg]) => ({ file, svg })),
      { kit, fonts, ...print },
    );
  }
  prune(room, ROOM, now);
  return files;
}

/** Is a card in the cache, whole to its end? That it was used is noted once a day. */
function isKept(file: string, now: number): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found || !endsAsPng(file, found.size)) return false;
  if (found.mtimeMs < now - DAY) utimesSync(file, now / 1000, now / 1000);
  return true;
}

/** The last chunk of a PNG (PNG specification, 11.2.5): one that was cut does not have it. */
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');

function endsAsPng(file: string, size: number): boolean {
  const handle = openSync(file, 'r');
  try {
    const end = Buffer.alloc(PNG_END.length);
    readSync(handle, end, 0, end.length, Math.max(0, size - end.length));
    return end.equals(PNG_END);
  } finally {
    closeSync(handle);
  }
}

function nameOf(seal: string, { card }: PlacedCard): string {
  const hash = createHash('sha256').update(seal).update(JSON.stringify(card));
  return `${hash.digest('hex').slice(0, 32)}.png`;
}

/** Names the version of everything that decides how the same card looks: code, fonts, library, Node. */
function versionOfDrawing(kit: string): string {
  const hash = createHash('sha256').update(
    JSON.stringify([process.version, versionOfFonts(kit), versionOfSharp(kit)]),
  );
  for (const path of CODE.flatMap((each) => filesAt(join(kit, each)))) {
    hash.update(`\0${path.slice(kit.length)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name));
}
