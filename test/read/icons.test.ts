import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toIco } from '../../src/pictures/icon.ts';
import { readOwnIcon, renderIcon } from '../../src/read/icons.ts';
import { writeFolder } from '../content-folder.ts';

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#f00"/></svg>';

let folder: string;
beforeEach(() => {
  folder = writeFolder({ 'favicon.svg': SQUARE });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function pixel(png: Uint8Array, x: number, y: number): Promise<number[]> {
  const one = sharp(png).ensureAlpha().extract({ left: x, top: y, width: 1, height: 1 });
  return [...(await one.raw().toBuffer())];
}

describe('an icon', () => {
  it('has its size, its ground and its margin', async () => {
    const shape = { size: 100, share: 0.5, ground: '#fbf7f0' };
    const png = await renderIcon(SQUARE, shape, join(folder, 'cache'));
    const { width, height, hasAlpha } = await sharp(png).metadata();
    expect({ width, height, hasAlpha }).toEqual({ width: 100, height: 100, hasAlpha: false });
    expect(await pixel(png, 2, 2)).toEqual([0xfb, 0xf7, 0xf0, 255]);
    expect(await pixel(png, 22, 50)).toEqual([0xfb, 0xf7, 0xf0, 255]);
    expect(await pixel(png, 28, 50)).toEqual([255, 0, 0, 255]);
  });

  it('is made of a drawing that calls itself large, too', async () => {
    const large = SQUARE.replace('viewBox', 'width="1500" height="1500" viewBox');
    const png = await renderIcon(large, { size: 33, share: 1 }, join(folder, 'cache'));
    expect(await pixel(png, 16, 16)).toEqual([255, 0, 0, 255]);
  });

  it('is see-through where it has no ground', async () => {
    const png = await renderIcon(SQUARE, { size: 33, share: 0.5 }, join(folder, 'cache'));
    expect((await pixel(png, 0, 0))[3]).toBe(0);
  });

  it('is made once for a drawing and a shape', async () => {
    const cache = join(folder, 'cache');
    const shape = { size: 32, share: 1 };
    const first = await renderIcon(SQUARE, shape, cache);
    expect(await renderIcon(SQUARE, shape, cache)).toEqual(first);
    expect(readdirSync(cache)).toHaveLength(1);
    await renderIcon(SQUARE.replace('#f00', '#0f0'), shape, cache);
    await renderIcon(SQUARE, { ...shape, size: 48 }, cache);
    expect(readdirSync(cache)).toHaveLength(3);
  });

  it("is made of the editor's own drawing where there is one", () => {
    expect(readOwnIcon(folder)).toBe(SQUARE);
    const none = join(folder, 'none');
    expect(existsSync(none)).toBe(false);
    expect(readOwnIcon(none)).toBeUndefined();
  });

  it('goes into an ICO file as it is', async () => {
    const png = await renderIcon(SQUARE, { size: 32, share: 1 }, join(folder, 'cache'));
    const ico = Buffer.from(toIco(png, 32));
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    const [length, offset] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
    expect(ico.subarray(offset, offset + length).equals(png)).toBe(true);
    expect(ico.length).toBe(offset + length);
  });
});
