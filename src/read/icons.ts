import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IconShape } from '../pictures/icon.ts';
import { keepSealed, readSealed } from './keep.ts';

/** Changes whenever {@link renderIcon} would make other bytes of the same drawing. */
const RECIPE = 2;

/** Dots for an inch at which a drawing has the size that it says. */
const INCH = 72;

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
  const kept = readSealed(cached);
  if (kept) return kept;
  const png = await render(svg, shape);
  keepSealed(cached, png);
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
  const { width = inner, height = inner } = await sharp(Buffer.from(svg)).metadata();
  const density = Math.min(100_000, Math.max(1, (INCH * inner) / Math.max(width, height)));
  const drawn = await sharp(Buffer.from(svg), { density })
    .resize({ width: inner, height: inner, fit: 'contain', background: clear })
    .extend({ top: before, left: before, bottom: after, right: after, background: clear })
    .png()
    .toBuffer();
  const whole = ground === undefined ? sharp(drawn) : sharp(drawn).flatten({ background: ground });
  return Buffer.from(await whole.png({ compressionLevel: 9 }).toBuffer());
}
