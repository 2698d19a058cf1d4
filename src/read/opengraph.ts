import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Colours } from '../drawing/inks.ts';
import type { Fonts } from './fonts.ts';

/** Changes whenever the press would make other bytes of the same drawing. */
const RECIPE = 1;

/** What the press is asked for. */
export interface PressOrder {
  width: number;
  height: number;
  colours: Colours;
  /** A drawing as SVG in the greys that stand for inks, and the file to be made of it. */
  cards: { svg: string; file: string }[];
}

/** What cards are made from and where they are kept. */
export interface Workshop {
  /** The folder of the kit, with `node_modules`. */
  kit: string;
  /** The folder that keeps cards, named by what determines their bytes. */
  cache: string;
  fonts: Fonts;
  /** The size of each, in pixels. */
  width: number;
  height: number;
  colours: Colours;
}

/** Cards on disk. */
export interface MadeCards {
  /** The file of each card by its path on the site. */
  files: Map<string, string>;
  /** How many were not in the cache, and were made. */
  made: number;
}

/** Makes those cards that the cache does not have; `drawings` are SVG by the path on the site. */
export async function makeCards(
  drawings: ReadonlyMap<string, string>,
  { kit, cache, fonts, ...print }: Workshop,
): Promise<MadeCards> {
  const seal = JSON.stringify([RECIPE, fonts.version, versionOfSharp(kit), print]);
  const files = new Map<string, string>();
  const missing = new Map<string, string>();
  for (const [path, svg] of drawings) {
    const name = createHash('sha256').update(seal).update(svg).digest('hex').slice(0, 32);
    const file = join(cache, `${name}.png`);
    files.set(path, file);
    if (!existsSync(file)) missing.set(file, svg);
  }
  const cards = [...missing].map(([file, svg]) => ({ svg, file }));
  await printCards(cards, { kit, fonts, ...print });
  return { files, made: cards.length };
}

/** The bytes of a card. */
export function readCard(file: string): Uint8Array<ArrayBuffer> {
  return readFileSync(file);
}

/**
 * Makes cards, in a process of its own. The system may end that where memory is short, so it may
 * try a second time; what it made stays.
 */
export async function printCards(
  cards: PressOrder['cards'],
  { kit, fonts, ...print }: Omit<Workshop, 'cache'>,
): Promise<void> {
  if (cards.length === 0) return;
  const ended = await press(kit, fonts.configuration, { ...print, cards });
  if (!ended) return;
  const left = cards.filter(({ file }) => !existsSync(file));
  const why = ended.signal
    ? await press(kit, fonts.configuration, { ...print, cards: left })
    : ended;
  if (!why) return;
  const said = why.said || `Their process was ended by ${why.signal}.`;
  throw new Error(`The pictures for sharing could not be made.\n${said}`);
}

/** How the press failed: what it said, and the signal that ended it; undefined where it did not. */
async function press(
  kit: string,
  configuration: string,
  order: PressOrder,
): Promise<{ said: string; signal: string | null } | undefined> {
  const child = spawn(process.execPath, [join(kit, 'src/read/card-press.ts')], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // On macOS, Pango asks the system for fonts unless it is told otherwise.
    env: { ...process.env, FONTCONFIG_FILE: configuration, PANGOCAIRO_BACKEND: 'fontconfig' },
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  // The press may end before it has read its order; its exit code and its words tell why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(order));
  const [{ code, signal }, said] = await Promise.all([ended, text(child.stderr)]);
  return code === 0 ? undefined : { said: said.trim(), signal };
}

/** The version of the library that draws. */
export function versionOfSharp(kit: string): unknown {
  return JSON.parse(readFileSync(join(kit, 'node_modules/sharp/package.json'), 'utf8')).version;
}
