import {
  accessSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { halfMade, replaceFolder } from '../command/output-folder.ts';
import { type Made, type MadeFile, printOf } from './made.ts';

/**
 * Where a site is put together: what changed lies beside the output folder until all of it is there,
 * and what did not change stays where it is.
 */
export class Stage {
  #folder: string;
  readonly #out: string;
  /** Files that stand in the output folder just as the last build left them. */
  readonly #standing: Map<string, MadeFile>;
  /** Everything else that is there. */
  readonly #stray: Set<string>;
  readonly #files = new Map<string, MadeFile>();
  readonly #written = new Set<string>();
  readonly #folders = new Set<string>();
  readonly #isTouched: boolean;
  #isComplete = false;

  /**
   * @param folder an absolute path in which nothing lies yet
   * @param out the absolute path of the output folder
   * @param last what the last build into it made
   */
  constructor(folder: string, out: string, last: Made | undefined) {
    this.#folder = folder;
    this.#out = out;
    const { standing, stray } = look(out, last?.files ?? {});
    this.#isTouched = [...standing].some(([file, known]) => known !== last?.files[file]);
    this.#standing = standing;
    this.#stray = stray;
    mkdirSync(folder, { recursive: true });
  }

  /** The folder in which changed files lie. */
  get folder(): string {
    return this.#folder;
  }

  /** Does nothing that was made stand in the output folder? */
  get isEmpty(): boolean {
    return this.#standing.size === 0;
  }

  /** Does the output folder hold what the last build made, and nothing else? */
  isWhole(last: Made | undefined): boolean {
    return (
      last !== undefined &&
      this.#stray.size === 0 &&
      this.#standing.size === Object.keys(last.files).length
    );
  }

  /** What stands in the output folder as the last build left it, with its times as they are now. */
  get standingFiles(): ReadonlyMap<string, MadeFile> {
    return this.#standing;
  }

  /** Has any of them another time than it had? */
  get isTouched(): boolean {
    return this.#isTouched;
  }

  /** Has the site a file of this name by now? */
  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** The fingerprint of the bytes that stand in the output folder under a name. */
  standing(file: string): string | undefined {
    return this.#standing.get(file)?.hash;
  }

  /** Leaves a file in its place where it was made from the same; false where it has to be made. */
  leave(file: string, key: string | undefined): boolean {
    const standing = this.#standing.get(file);
    if (key === undefined || standing?.key !== key) return false;
    this.#files.set(file, standing);
    return true;
  }

  /** Adds a file by its bytes. */
  put(file: string, bytes: Uint8Array | string, key?: string): void {
    const hash = printOf(bytes);
    if (this.keepStanding(file, hash, key)) return;
    writeFileSync(this.place(file), bytes);
    this.note(file, hash, key);
  }

  /** Adds a file that lies on this disk and never changes under its name, such as one of a cache. */
  copy(file: string, source: string, key: string): void {
    if (this.leave(file, key)) return;
    const bytes = readFileSync(source);
    const hash = printOf(bytes);
    if (this.keepStanding(file, hash, key)) return;
    copyFileSync(source, this.place(file));
    this.note(file, hash, key);
  }

  /** Leaves a file in its place where its bytes are the same. */
  keepStanding(file: string, hash: string, key: string | undefined): boolean {
    const standing = this.#standing.get(file);
    if (standing?.hash !== hash) return false;
    const { size, mtimeMs, ctimeMs } = standing;
    this.#files.set(file, { hash, size, mtimeMs, ctimeMs, ...(key !== undefined && { key }) });
    return true;
  }

  /** Where a file is to be written that has changed. */
  place(file: string): string {
    const path = join(this.#folder, file);
    const folder = dirname(path);
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
    }
    return path;
  }

  /** Takes note of a file that was written there. */
  note(file: string, hash: string, key: string | undefined): void {
    const times = timesOf(join(this.#folder, file));
    this.#files.set(file, { hash, ...times, ...(key !== undefined && { key }) });
    this.#written.add(file);
  }

  /** The files that are new or changed, sorted. */
  get written(): string[] {
    return [...this.#written].sort();
  }

  /** The absolute path of a file of the site as it will be. */
  pathOf(file: string): string {
    return join(this.#written.has(file) ? this.#folder : this.#out, file);
  }

  /** All files of the site as it will be. */
  get files(): ReadonlyMap<string, MadeFile> {
    return this.#files;
  }

  /**
   * Puts the site into the output folder. Where the last build is known, changed files take the
   * places of old ones: first those that are new, so that nothing links to a page that is not there
   * yet; what is gone goes last. Otherwise the whole folder is replaced at once. What the disk may
   * refuse is tried before the first file is touched.
   * @returns how many files are new, changed or gone
   */
  publish(isKnown: boolean): number {
    const written = this.written;
    const gone = [...this.#standing.keys(), ...this.#stray].filter((file) => !this.has(file));
    const isNothingLeft = this.#standing.size === 0;
    if (!isKnown || isNothingLeft || this.#stray.size > 0 || this.#isInTheWay(written)) {
      this.complete();
      replaceFolder(this.#folder, this.#out);
      this.#lookAgain(this.#files.keys());
      return written.length + gone.length;
    }
    if (written.length + gone.length > 0) this.#prepare(written, gone);
    const isThere = (file: string) => this.#standing.has(file);
    for (const file of written.filter((file) => !isThere(file))) this.#move(file);
    for (const file of written.filter(isThere)) this.#move(file);
    for (const file of gone) remove(this.#out, file);
    this.#lookAgain(written);
    return written.length + gone.length;
  }

  /** May files be replaced and removed where they stand? Brings what is written onto the same disk. */
  #prepare(written: readonly string[], gone: readonly string[]): void {
    const folders = new Set(['', ...[...written, ...gone].flatMap(foldersOf)]);
    for (const folder of folders) {
      const path = join(this.#out, folder);
      if (existsSync(path)) accessSync(path, constants.W_OK | constants.X_OK);
    }
    if (statSync(this.#folder).dev === statSync(this.#out).dev) return;
    const beside = halfMade(this.#out);
    try {
      cpSync(this.#folder, beside, { recursive: true, preserveTimestamps: true });
    } catch (error) {
      rmSync(beside, { recursive: true, force: true });
      throw error;
    }
    this.#folder = beside;
  }

  /** Moving a file, and linking it, counts as a change of it. */
  #lookAgain(files: Iterable<string>): void {
    for (const file of [...files]) {
      const known = this.#files.get(file);
      if (known) this.#files.set(file, { ...known, ...timesOf(join(this.#out, file)) });
    }
    if (this.#folder === halfMade(this.#out)) {
      rmSync(this.#folder, { recursive: true, force: true });
    }
  }

  /** Does a file stand where a folder has to be, or the other way round? */
  #isInTheWay(written: readonly string[]): boolean {
    const fresh = written.filter((file) => !this.#standing.has(file));
    if (fresh.length === 0) return false;
    const folders = new Set([...this.#standing.keys()].flatMap(foldersOf));
    return fresh.some(
      (file) => folders.has(file) || foldersOf(file).some((folder) => this.#standing.has(folder)),
    );
  }

  /** Brings what did not change beside the rest, so that the whole site lies in one folder. */
  complete(): void {
    if (this.#isComplete) return;
    this.#isComplete = true;
    for (const file of this.#files.keys()) {
      if (!this.#written.has(file)) duplicate(join(this.#out, file), this.place(file));
    }
  }

  #move(file: string): void {
    const [from, to] = [join(this.#folder, file), join(this.#out, file)];
    const folder = dirname(to);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    try {
      renameSync(from, to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      const beside = halfMade(to);
      copyFileSync(from, beside);
      renameSync(beside, to);
    }
  }
}

/** The same file twice, without a second copy of its bytes where the disk can do that. */
function duplicate(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** The folders that a path leads through. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** Removes a file, and the folders that it leaves empty. */
function remove(out: string, file: string): void {
  rmSync(join(out, file), { force: true });
  for (const folder of foldersOf(file).reverse()) {
    try {
      rmdirSync(join(out, folder));
    } catch {
      return;
    }
  }
}

/** What of an output folder is as it was made, and what is not. */
function look(out: string, made: Made['files']) {
  const standing = new Map<string, MadeFile>();
  const stray = new Set<string>();
  const visit = (under: string) => {
    const items = readdirSync(join(out, under), { withFileTypes: true });
    // No build leaves an empty folder behind.
    if (items.length === 0 && under !== '') stray.add(under);
    for (const item of items) {
      const file = under ? `${under}/${item.name}` : item.name;
      if (item.isDirectory()) visit(file);
      else if (item.isFile()) {
        const known = Object.hasOwn(made, file) ? made[file] : undefined;
        const found = known && asMade(join(out, file), known);
        if (found) standing.set(file, found);
        else stray.add(file);
      } else stray.add(file);
    }
  };
  if (existsSync(out)) visit('');
  return { standing, stray };
}

/** A file as it was made, by its size and times, or else by its bytes; undefined where it is another. */
function asMade(path: string, made: MadeFile): MadeFile | undefined {
  const times = timesOf(path);
  if (times.size !== made.size) return undefined;
  if (times.mtimeMs === made.mtimeMs && times.ctimeMs === made.ctimeMs) return made;
  return printOf(readFileSync(path)) === made.hash ? { ...made, ...times } : undefined;
}

/** What tells without reading it whether a file was written to; nobody can set the second time. */
function timesOf(path: string): Pick<MadeFile, 'size' | 'mtimeMs' | 'ctimeMs'> {
  const { size, mtimeMs, ctimeMs } = lstatSync(path);
  return { size, mtimeMs, ctimeMs };
}
