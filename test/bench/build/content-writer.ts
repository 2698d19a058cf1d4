import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes content so that only files whose text changed are touched, as an editor would. */
export class ContentWriter {
  readonly #folder: string;
  #written = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes the folder hold these files of content. Others that were there before the first call stay. */
  write(files: ReadonlyMap<string, string>): void {
    for (const [path, text] of files) {
      if (this.#written.get(path) === text) continue;
      const file = join(this.#folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    for (const path of this.#written.keys()) {
      if (!files.has(path)) rmSync(join(this.#folder, path));
    }
    this.#written = new Map(files);
  }
}
