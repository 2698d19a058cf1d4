import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { kit, listFiles } from '../built-site.ts';
import { isSame, lighter } from './picture.ts';
import { shots } from './shots.ts';

/** Taken by hand, or somebody else's. */
const OTHERS = ['thunderbird-draft.png'];

const docs = join(kit, 'docs');
const names = Object.keys(shots);

describe('the pictures of the docs', () => {
  it.for(names)('have %s', (name) => {
    expect(existsSync(join(docs, `${name}.png`))).toBe(true);
  });

  it('are all made by the script, but for one', () => {
    const pictures = listFiles(docs).filter((file) => file.endsWith('.png'));
    const known = [...names.map((name) => `${name}.png`), ...OTHERS];
    expect(pictures.sort()).toEqual(known.sort());
  });

  it('are light enough for a repository', () => {
    for (const name of names) {
      expect(readFileSync(join(docs, `${name}.png`)).length).toBeLessThan(300_000);
    }
  });
});

/** A white picture with `marks` black pixels in its first row. */
function picture(marks: number, width = 100): Promise<Buffer> {
  const pixels = Buffer.alloc(width * 100 * 3, 255).fill(0, 0, marks * 3);
  return sharp(pixels, { raw: { width, height: 100, channels: 3 } })
    .png()
    .toBuffer();
}

describe('comparing two pictures', () => {
  it('overlooks a thousandth of the pixels, and no more', async () => {
    expect(await isSame(await picture(0), await picture(10))).toBe(true);
    expect(await isSame(await picture(0), await picture(11))).toBe(false);
  });

  it('sees another size', async () => {
    expect(await isSame(await picture(0), await picture(0, 101))).toBe(false);
  });

  it('finds a lighter picture to be the same', async () => {
    const heavy = await picture(50);
    expect(await isSame(heavy, await lighter(heavy))).toBe(true);
  });
});
