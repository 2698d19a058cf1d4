import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Metadata, Sharp } from 'sharp';
import { type Fault, quote } from '../fields/fault.ts';
import type { Measured } from '../pictures/measured.ts';
import { keepSealed, readSealed } from './keep.ts';

/** Wide enough for the column of an entry on a screen of double density. */
const MAX_WIDTH = 1200;

/** Small, in pixels: making it reads the whole picture, which shows whether it is damaged. */
const SAMPLE = 8;

/**
 * Changes whenever {@link renderPicture} would make other bytes of the same JPEG or PNG. The names
 * of variants in `pictures/variants.ts` have a number of their own.
 */
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
 * A picture as it is published, in the format that its name says: upright, never enlarged, without
 * metadata (place and camera), a vector drawing as pixels (drawings can hold scripts), of a moving
 * one the first picture. Kept in a cache by its name.
 */
export async function renderPicture(
  path: string,
  picture: Measured,
  cacheFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const cached = join(cacheFolder, picture.name);
  const kept = readSealed(cached);
  if (kept) return kept;
  const made = await render(path, picture);
  keepSealed(cached, made);
  return made;
}

async function render(path: string, picture: Measured): Promise<Buffer<ArrayBuffer>> {
  const image = await open(readFileSync(path));
  const { width, height, name, isCut } = picture;
  const sized = image
    .autoOrient()
    .resize({ width, height, position: isCut ? 'attention' : 'centre' });
  const made = await encoded(sized, name);
  return Buffer.from(await made.toBuffer());
}

/**
 * In the format that a name says. AVIF at 55 and WebP at 75 look like JPEG at 82 (39.6 to 40.6 dB on
 * the sample's photos). AVIF of effort 3 takes twice as long for 2% fewer bytes, of effort 4 seven
 * times as long for 10%.
 */
async function encoded(image: Sharp, name: string): Promise<Sharp> {
  if (name.endsWith('.jpg')) return image.jpeg({ quality: 82, mozjpeg: true });
  if (name.endsWith('.png')) return image.png({ compressionLevel: 9 });
  const isDrawing = isDrawn(await image.metadata());
  if (name.endsWith('.webp')) return image.webp({ quality: 75, smartSubsample: isDrawing });
  const chromaSubsampling = isDrawing ? '4:4:4' : '4:2:0';
  return image.avif({ quality: 55, effort: 2, chromaSubsampling });
}

/** Is a picture of a format for drawings, in which thin coloured lines must stay sharp? */
function isDrawn({ format }: Pick<Metadata, 'format'>): boolean {
  return format === 'png' || format === 'gif' || format === 'svg';
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
    const ending = hasAlpha || isDrawn({ format }) ? 'png' : 'jpg';
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
