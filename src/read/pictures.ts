import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Fault, quote } from '../fields/fault.ts';
import type { Measured } from '../pictures/measured.ts';

/** Wide enough for the column of an entry on a screen of double density. */
const MAX_WIDTH = 1200;

/** Small, in pixels: making it reads the whole picture, which shows whether it is damaged. */
const SAMPLE = 8;

/** Changes whenever {@link renderPicture} would make other bytes of the same picture. */
const RECIPE = 1;

/**
 * Measures pictures of the content folder as {@link renderPicture} will make them; a fault for
 * each that cannot be read as a picture. `files` are paths below the folder.
 */
export async function measurePictures(
  folder: string,
  files: Iterable<string>,
): Promise<Map<string, Measured | Fault>> {
  const measured = new Map<string, Measured | Fault>();
  await Promise.all(
    [...files].map(async (file) => measured.set(file, await measure(folder, file))),
  );
  return measured;
}

/**
 * A picture as it is published: upright, at most 1200 pixels wide, without metadata (place and
 * camera), a vector drawing as pixels (drawings can hold scripts). Kept in a cache by its name.
 */
export async function renderPicture(
  path: string,
  picture: Measured,
  cacheFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const cached = join(cacheFolder, picture.name);
  if (existsSync(cached)) return readFileSync(cached);
  const made = await render(path, picture);
  mkdirSync(cacheFolder, { recursive: true });
  const beside = `${cached}.${process.pid}`;
  writeFileSync(beside, made);
  renameSync(beside, cached);
  return made;
}

async function render(path: string, picture: Measured): Promise<Buffer<ArrayBuffer>> {
  const image = await open(readFileSync(path));
  const sized = image.autoOrient().resize({ width: picture.width, height: picture.height });
  const made = picture.name.endsWith('.png')
    ? sized.png({ compressionLevel: 9 })
    : sized.jpeg({ quality: 82, mozjpeg: true });
  return Buffer.from(await made.toBuffer());
}

async function measure(folder: string, file: string): Promise<Measured | Fault> {
  try {
    const path = join(folder, file);
    if (realpathSync(path) !== join(realpathSync(folder), file)) throw new Error('a link');
    const bytes = readFileSync(path);
    const image = await open(bytes);
    const { autoOrient, hasAlpha, format } = await image.metadata();
    await image.resize(SAMPLE).raw().toBuffer();
    const width = Math.min(MAX_WIDTH, autoOrient.width);
    const height = Math.max(1, Math.round((autoOrient.height * width) / autoOrient.width));
    const ending =
      hasAlpha || format === 'png' || format === 'gif' || format === 'svg' ? 'png' : 'jpg';
    const digest = createHash('sha256').update(`${RECIPE}:`).update(bytes).digest('hex');
    return { name: `${digest.slice(0, 16)}-${width}.${ending}`, width, height };
  } catch {
    return {
      message: `${quote(file)} cannot be read as a picture`,
      fix: 'open it in a picture program and save it as JPEG or PNG',
    };
  }
}

async function open(bytes: Uint8Array) {
  const { default: sharp } = await import('sharp');
  return sharp(bytes);
}
