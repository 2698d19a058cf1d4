import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contentFiles, type State } from './state.ts';

/** Where a copy of the kit, its content and what it makes lie; all below one folder. */
export interface Place {
  root: string;
  kit: string;
  content: string;
  /** The output folder that is kept. */
  out: string;
  /** The caches that are kept. */
  cache: string;
}

/** What of the kit a build needs. */
const CODE = [
  'src',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'astro.config.mjs',
];

/** Copies a kit into a temporary folder; its packages are linked one by one, its caches are its own. */
export function makePlace(from: string): Place {
  const root = mkdtempSync(join(tmpdir(), 'incremental-'));
  const kit = join(root, 'kit');
  const packages = join(kit, 'node_modules');
  mkdirSync(packages, { recursive: true });
  for (const name of CODE) cpSync(join(from, name), join(kit, name), { recursive: true });
  for (const name of readdirSync(join(from, 'node_modules'))) {
    if (name === '.cache' || name === '.astro') continue;
    symlinkSync(join(from, 'node_modules', name), join(packages, name));
  }
  return {
    root,
    kit,
    content: join(root, 'content'),
    out: join(root, 'dist'),
    cache: join(root, 'caches'),
  };
}

/** Writes what is new or changed, and removes what is gone. */
export class Disk {
  readonly #known = new Map<string, string | Uint8Array>();
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  /** Lays a state down. */
  lay(state: State): void {
    const { kit, content } = this.#place;
    const wanted = new Map<string, string | Uint8Array>();
    for (const [file, bytes] of contentFiles(state)) wanted.set(join(content, file), bytes);
    for (const [file, text] of state.public) wanted.set(join(kit, 'public', file), text);
    for (const [file, end] of state.code) wanted.set(join(kit, file), this.#plain(file) + end);
    for (const path of this.#known.keys()) {
      if (!wanted.has(path) && !this.#code.has(path)) rmSync(path);
    }
    for (const [path, bytes] of wanted) {
      if (this.#known.get(path) === bytes && existsSync(path)) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    this.#known.clear();
    for (const [path, bytes] of wanted) this.#known.set(path, bytes);
  }

  /** Files of the kit as they were. */
  readonly #code = new Map<string, string>();

  #plain(file: string): string {
    const path = join(this.#place.kit, file);
    const known = this.#code.get(path) ?? readFileSync(path, 'utf8');
    this.#code.set(path, known);
    return known;
  }
}
