/**
 * Prints cards, in a process of its own: fontconfig reads its configuration once in a process,
 * and the one that builds the site may have drawn with other fonts before. It takes a
 * {@link PressOrder} as JSON on its standard input.
 */
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import sharp from 'sharp';
import { packRows, paletteOf } from '../drawing/inks.ts';
import { indexedPng } from '../drawing/png.ts';
import { keep } from './keep.ts';
import type { PressOrder } from './opengraph.ts';

/** The next ones take twice as long for a twentieth less. */
const LEVEL = 4;

/** As many at a time as Node has threads for; more would only take memory. */
const AT_ONCE = 4;

const compress = promisify(deflate);
const { width, height, colours, cards } = JSON.parse(await text(process.stdin)) as PressOrder;
const palette = paletteOf(colours);
sharp.cache(false);
sharp.concurrency(1);
const queue = cards.values();
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const { svg, file } of queue) keep(file, await print(svg));
  }),
);

async function print(svg: string): Promise<Uint8Array> {
  const greys = await sharp(Buffer.from(svg)).extractChannel(0).raw().toBuffer();
  const deflated = await compress(packRows(greys, width, height), { level: LEVEL });
  return indexedPng({ width, height, palette, deflated });
}
