import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IconShape } from '../pictures/icon.ts';

/** Changes whenever {@link renderIcon} would make other bytes of the same drawing. */
const RECIPE = 1;

/** Drawings are rendered at this many dots for an inch of 72, so that they are sharp at any size. */
const DENSITY = 1200;

/** The editor's own icon in the folder of public files; undefined where there is none. */
export function readOwnIcon(publicFolder: string): string | undefined {
  const path = join(publicFolder, 'favicon.svg');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** A drawing as a PNG picture of a shape. Kept in a cache by what it is made of. */
export async function renderIcon(
  svg: string,
  shape: IconShape,
  cacheFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const made = createHash('sha256')
    .update(JSON.stringify([RECIPE, shape, svg]))
    .digest('hex');
  const cached = join(cacheFolder, `icon-${made.slice(0, 16)}.png`);
  if (existsSync(cached)) return readFileSync(cached);
  const png = await render(svg, shape);
  mkdirSync(cacheFolder, { recursive: true });
  const beside = `${cached}.${process.pid}`;
  writeFileSync(beside, png);
  renameSync(beside, cached);
  return png;
}

async function render(
  svg: string,
  { size, share, ground }: IconShape,
): Promise<Buffer<ArrayBuffer>> {
  const { default: sharp } = await import('sharp');
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const inner = Math.round(size * share);
  const before = Math.floor((size - inner) / 2);
  const after = size - inner - before;
  const drawn = await sharp(Buffer.from(svg), { density: DENSITY })
    .resize({ width: inner, height: inner, fit: 'contain', background: clear })
    .extend({ top: before, left: before, bottom: after, right: after, background: clear })
    .png()
    .toBuffer();
  const whole = ground === undefined ? sharp(drawn) : sharp(drawn).flatten({ background: ground });
  return Buffer.from(await whole.png({ compressionLevel: 9 }).toBuffer());
}
