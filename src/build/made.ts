import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { keep } from '../read/keep.ts';

const madeFile = z.object({
  /** Of its bytes. */
  hash: z.string(),
  size: z.number(),
  /** When it was written, in milliseconds since 1970. */
  mtimeMs: z.number(),
  /** When it was last written to, moved or linked, in the same. */
  ctimeMs: z.number(),
  /** What it was made from, where that alone determines its bytes. */
  key: z.string().optional(),
});

const madeSchema = z.object({
  version: z.literal(3),
  /** A fingerprint of all that the site was made from. */
  inputs: z.string(),
  /** What the look for leaks left behind, where there is a private side. */
  wall: z.object({ salt: z.string(), seal: z.string(), told: z.array(z.number()) }).optional(),
  files: z.record(z.string(), madeFile),
});

/** A file of a built site, as it was written. */
export type MadeFile = z.output<typeof madeFile>;

/** What the last build into a folder made. */
export type Made = z.output<typeof madeSchema>;

/** The record of a folder's last build. It lies with the caches, and may be deleted at any time. */
export class MadeRecord {
  readonly #path: string;

  /** @param out the absolute path of the output folder */
  constructor(cache: string, out: string) {
    const name = createHash('sha256').update(out).digest('hex').slice(0, 16);
    this.#path = join(cache, 'made', `${name}.json`);
  }

  /** What is recorded; undefined where nothing is that can be relied on. */
  read(): Made | undefined {
    try {
      return madeSchema.safeParse(JSON.parse(readFileSync(this.#path, 'utf8'))).data;
    } catch {
      return undefined;
    }
  }

  /** Takes the record away: a build that is killed from here on is followed by a whole one. */
  forget(): void {
    rmSync(this.#path, { force: true });
  }

  write(made: Made): void {
    keep(this.#path, JSON.stringify(made));
  }
}

/** A fingerprint of bytes: 32 hexadecimal digits. */
export function printOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
