import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Advances, advancesOf, inOrder } from '../drawing/typeface.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { keep, keepSummed, readSummed } from './keep.ts';

/** The fonts that the kit draws pictures with, in the form that the drawing library reads. */
export interface Fonts {
  /** The file that tells fontconfig where they are; for `FONTCONFIG_FILE`. */
  configuration: string;
  /** Names their packages' versions. */
  version: string;
  /** The widths of the serif and of those that stand in for it. */
  serif: Advances;
  /** The same of the sans. */
  sans: Advances;
}

/** A family of fonts in `node_modules`, in files that each hold a part of Unicode. */
interface Family {
  name: string;
  /** Its package, below `@fontsource-variable/`. */
  package: string;
  /** Only this part; default: all parts. */
  part?: string;
  /** Is it so large that only parts are opened in which a text has characters? */
  isLarge?: boolean;
}

const FAMILIES = [
  { name: 'serif', package: 'literata' },
  { name: 'sans', package: 'source-sans-3' },
  { name: 'arabic', package: 'noto-naskh-arabic', part: 'arabic' },
  { name: 'japanese', package: 'noto-serif-jp', isLarge: true },
] as const satisfies Family[];

/** Below this are scripts that other families have, or nobody. */
const FIRST_IDEOGRAPH = 0x2e80;

/**
 * Opens the fonts of the packages. Debian without a desktop has none, and the drawing library reads
 * no WOFF2, so they are unpacked into a cache once for each version.
 * @param kit the folder that holds `node_modules`
 * @param texts all that is to be drawn
 * @param cache the folder that keeps them
 */
export async function openFonts(
  kit: string,
  texts: Iterable<string>,
  cache = join(kit, 'node_modules/.cache/fonts'),
): Promise<Fonts> {
  const needed = ideographsOf(texts);
  const opened = await Promise.all(FAMILIES.map((family) => open(kit, cache, family, needed)));
  const version = opened.map(({ folder }) => folder).join(' ');
  const folders = opened.map(({ folder }) => join(cache, folder));
  const told = configure(folders, join(cache, 'index'));
  const key = createHash('sha256').update(told).digest('hex').slice(0, 16);
  const configuration = join(cache, `${key}.conf`);
  if (!isText(configuration, told)) keep(configuration, told);
  const [serif, sans, arabic, japanese] = opened.map(({ advances }) => advances) as [
    Advances,
    Advances,
    Advances,
    Advances,
  ];
  return {
    configuration,
    version,
    serif: inOrder([serif, arabic, japanese]),
    sans: inOrder([sans, serif, arabic, japanese]),
  };
}

/** Names the versions of the packages of all fonts, none of which is opened. */
export function versionOfFonts(kit: string): string {
  return FAMILIES.map((family) => folderOf(kit, family)).join(' ');
}

function folderOf(kit: string, family: Family): string {
  const file = join(packageOf(kit, family), 'package.json');
  return `${family.package}-${(readJson(file) as { version: string }).version}`;
}

function packageOf(kit: string, family: Family): string {
  return join(kit, 'node_modules/@fontsource-variable', family.package);
}

function ideographsOf(texts: Iterable<string>): Set<number> {
  const found = new Set<number>();
  for (const text of texts) {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (codePoint >= FIRST_IDEOGRAPH) found.add(codePoint);
    }
  }
  return found;
}

async function open(kit: string, cache: string, family: Family, needed: ReadonlySet<number>) {
  const source = packageOf(kit, family);
  const ranges = readJson(join(source, 'unicode.json')) as Record<string, string>;
  const folder = folderOf(kit, family);
  const parts = Object.entries(ranges)
    .filter(([part]) => family.part === undefined || part === family.part)
    .filter(([, range]) => !family.isLarge || holdsAny(range, needed))
    .map(([part]) => part.replace(/[[\]]/g, ''));
  const fonts = await Promise.all(
    parts.map((part) => {
      const file = `${family.package}-${part}-wght-normal`;
      return unpack(join(source, 'files', `${file}.woff2`), join(cache, folder, `${file}.ttf`));
    }),
  );
  return { folder, advances: inOrder(fonts.map(advancesOf)) };
}

/** Does a `unicode-range` of CSS hold one of these? */
function holdsAny(range: string, codePoints: ReadonlySet<number>): boolean {
  if (codePoints.size === 0) return false;
  return range.split(',').some((span) => {
    const [first = 0, last = first] = span
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    for (let codePoint = first; codePoint <= last; codePoint++) {
      if (codePoints.has(codePoint)) return true;
    }
    return false;
  });
}

let unpacking: Promise<unknown> = Promise.resolve();

function unpack(source: string, kept: string): Promise<Uint8Array> {
  const known = readSummed(kept);
  if (known) return Promise.resolve(known);
  const unpacked = unpacking.then(async () => {
    const { default: woff2 } = await import('wawoff2');
    // What it returns lies in its own memory, which the next font takes: so one after the other.
    const font = Uint8Array.from(await woff2.decompress(readFileSync(source)));
    keepSummed(kept, font);
    return font;
  });
  unpacking = unpacked;
  return unpacked;
}

function isText(path: string, text: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === text;
}

/** A configuration that knows these folders and nothing of the machine. */
function configure(folders: readonly string[], index: string): string {
  const known = folders.map((folder) => `<dir>${escapeHtml(folder)}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>${known}<cachedir>${escapeHtml(index)}</cachedir></fontconfig>\n`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
