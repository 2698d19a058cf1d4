import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Newsletter } from '../newsletter/newsletter.ts';
import { codePrint } from '../read/code-print.ts';
import { SETTINGS } from '../read/parse.ts';
import { printOf } from './made.ts';
import { folderPrint } from './made-folder.ts';

/** What `renderer.json` of a renderer holds. */
export interface CompiledPages {
  /** The module that renders, below the renderer's folder. */
  entry: string;
  /** The style sheets of each page, as Astro knows them. */
  styles: [page: string, sheets: unknown[]][];
}

/** The pages, compiled: code without content. */
export interface Compiled {
  /** Changes whenever the pages could look different for the same content. */
  key: string;
  /** The absolute path of the folder with `server/`, `client/` and `renderer.json`. */
  folder: string;
}

/** Where renderers are made and kept. */
export interface CompilePlace {
  kit: string;
  /** The folder of caches. */
  cache: string;
  /** A folder in the kit for what is half made; it is the caller's to remove. */
  workshop: string;
  /** Ends the compiling where nobody needs it any more. */
  signal?: AbortSignal;
}

/** What is kept of renderers that nobody used for a while. */
const KEPT = { most: 12, days: 30 };

/** Fills the fields that settings must have and pages are not compiled with. */
const STAND_IN = {
  title: 'x',
  tagline: 'x',
  timezone: 'Etc/UTC',
  editor: { name: 'x' },
  contact: 'https://x.invalid',
};

/**
 * The renderer for a newsletter: from the cache, or compiled by Astro in a process of its own, which
 * takes some two seconds. It depends on the code, on what is installed, and on those settings that
 * stand in Astro's configuration.
 */
export async function openRenderer(newsletter: Newsletter, place: CompilePlace): Promise<Compiled> {
  const { kit, cache, workshop } = place;
  const settings = settingsFor(newsletter);
  const key = createHash('sha256')
    .update(JSON.stringify([codePrint(kit), process.version, process.platform, kit, settings]))
    .digest('hex')
    .slice(0, 32);
  const kept = join(cache, 'renderers');
  const folder = join(kept, key);
  if (!isWhole(folder)) {
    rmSync(folder, { recursive: true, force: true });
    prune(kept);
    await compile(settings, join(workshop, 'renderer'), place);
    symlinkSync(join(kit, 'node_modules'), join(workshop, 'renderer/node_modules'), 'junction');
    writeFileSync(join(workshop, 'renderer', SEAL), sealOf(join(workshop, 'renderer')));
    mkdirSync(kept, { recursive: true });
    moveWhole(join(workshop, 'renderer'), folder);
  }
  const now = new Date();
  utimesSync(folder, now, now);
  return { key, folder };
}

/** The file of a renderer that says what is in the others. */
const SEAL = 'seal';

/** Is a renderer there, just as it was made? A full disk or a failing machine may have cut it short. */
function isWhole(folder: string): boolean {
  const path = join(folder, SEAL);
  return existsSync(path) && readFileSync(path, 'utf8') === sealOf(folder);
}

function sealOf(folder: string): string {
  const parts = ['server', 'client'].map((name) => folderPrint(join(folder, name)));
  const description = join(folder, 'renderer.json');
  return printOf(
    JSON.stringify([parts, existsSync(description) && readFileSync(description, 'utf8')]),
  );
}

/** The settings that Astro's configuration reads; the form of `/admin/` is made from all of them. */
function settingsFor(newsletter: Newsletter): Record<string, unknown> {
  if (newsletter.admin) return newsletter;
  const { url, language } = newsletter;
  return { ...STAND_IN, url, language };
}

async function compile(
  settings: object,
  folder: string,
  { kit, signal }: CompilePlace,
): Promise<void> {
  const content = join(folder, 'content');
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, SETTINGS), JSON.stringify(settings));
  const child = spawn(process.execPath, [join(kit, 'src/build/compile.ts'), folder], {
    cwd: kit,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(signal && { signal }),
    env: { ...process.env, CONTENT_DIR: content, NODE_ENV: 'production' },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, said] = await Promise.all([ended, text(child.stderr)]);
  if (code !== 0) throw new Error(`The pages could not be compiled.\n${said.trim()}`);
}

/** Moves a folder; whoever else had made the same is left in place. */
function moveWhole(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return;
    if (code !== 'EXDEV') throw error;
    const beside = `${to}.${process.pid}`;
    cpSync(from, beside, { recursive: true });
    renameSync(beside, to);
  }
}

/** Removes renderers of long ago, and the oldest where there are many. */
function prune(kept: string): void {
  const names = existsSync(kept) ? readdirSync(kept) : [];
  const old = names
    .map((name) => ({ name, used: statSync(join(kept, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used)
    .filter(({ used }, place) => {
      const days = (Date.now() - used) / 86_400_000;
      return days > KEPT.days || (place >= KEPT.most && days > 1 / 24);
    });
  for (const { name } of old) rmSync(join(kept, name), { recursive: true, force: true });
}

/** What a renderer's folder says of itself. */
export function readCompiled(folder: string): CompiledPages {
  return JSON.parse(readFileSync(join(folder, 'renderer.json'), 'utf8'));
}
