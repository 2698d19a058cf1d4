import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { packRows, paletteOf } from '../../src/drawing/inks.ts';
import { indexedPng } from '../../src/drawing/png.ts';
import { inOrder } from '../../src/drawing/typeface.ts';

describe('the two inks', () => {
  it('mix with the paper alone', () => {
    const palette = paletteOf({ paper: '#ffffff', ink: '#000000', accent: '#ff0000' });
    const colour = (value: number) => [...palette.subarray(3 * value, 3 * value + 3)];
    expect(palette).toHaveLength(48);
    expect(colour(0)).toEqual([0, 0, 0]);
    expect(colour(4)).toEqual([128, 128, 128]);
    expect(colour(8)).toEqual([255, 255, 255]);
    expect(colour(15)).toEqual([255, 0, 0]);
  });

  it('become a picture that others read', async () => {
    const greys = Uint8Array.of(0x00, 0x80, 0x80, 0xf0, 0x40, 0xff, 0x08, 0x07);
    const palette = paletteOf({ paper: '#ffffff', ink: '#000000', accent: '#ff0000' });
    const deflated = deflateSync(packRows(greys, 4, 2));
    const png = indexedPng({ width: 4, height: 2, palette, deflated });
    const { data, info } = await sharp(png)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([4, 2]);
    expect(data.toString('hex').match(/.{6}/g)).toEqual([
      '000000',
      'ffffff',
      'ffffff',
      'ff0000',
      '808080',
      'ff0000',
      '202020',
      '000000',
    ]);
  });
});

describe('fonts in order', () => {
  it('give a character the width of the first that has it', () => {
    const first = new Map([[65, 0.5]]);
    const second = new Map([
      [65, 0.9],
      [66, 0.7],
    ]);
    expect(inOrder([first, second])).toEqual(
      new Map([
        [65, 0.5],
        [66, 0.7],
      ]),
    );
  });
});
