import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Measured } from '../../src/pictures/measured.ts';
import {
  columnVariants,
  FORMATS,
  faceFallbacks,
  faceVariants,
} from '../../src/pictures/variants.ts';

const picture = (width: number, height: number, ending = 'jpg'): Measured => ({
  name: `0123456789abcdef-${width}.${ending}`,
  width,
  height,
});
const widths = (files: Measured[]) => files.map(({ width }) => width);

it('offers a whole picture in the widths of a column, none of them nearly the same', () => {
  expect(columnVariants(picture(1200, 800), 'avif')).toEqual([
    { name: '0123456789abcdef-480v1.avif', width: 480, height: 320 },
    { name: '0123456789abcdef-800v1.avif', width: 800, height: 533 },
    { name: '0123456789abcdef-1200v1.avif', width: 1200, height: 800 },
  ]);
  expect(widths(columnVariants(picture(1000, 10), 'webp'))).toEqual([480, 800, 1000]);
  expect(widths(columnVariants(picture(900, 10), 'webp'))).toEqual([480, 900]);
  expect(widths(columnVariants(picture(500, 10), 'webp'))).toEqual([500]);
});

it('offers no other format of a picture so small that it would not be smaller', () => {
  expect(columnVariants(picture(99, 900), 'avif')).toEqual([]);
  expect(columnVariants(picture(100, 1), 'avif')).toMatchObject([{ width: 100, height: 1 }]);
});

it('cuts faces for a list and for a page, at both densities', () => {
  const { small, large } = faceVariants(picture(480, 700), 'avif');
  expect(small).toEqual([
    { name: '0123456789abcdef-face-64v1.avif', width: 64, height: 64, isCut: true },
    { name: '0123456789abcdef-face-128v1.avif', width: 128, height: 128, isCut: true },
  ]);
  expect(widths(large)).toEqual([128, 256]);
  expect(faceFallbacks(picture(480, 700)).small.name).toBe('0123456789abcdef-face-128v1.jpg');
  expect(faceFallbacks(picture(480, 100, 'png')).large).toMatchObject({ width: 100, height: 100 });
});

it('never enlarges, and names no two files alike', () => {
  const side = fc.integer({ min: 1, max: 1200 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const whole = picture(width, height);
      const columns = FORMATS.flatMap((format) => columnVariants(whole, format));
      const faces = FORMATS.map((format) => faceVariants(whole, format));
      const last = faceFallbacks(whole);
      const small = [...faces.flatMap((each) => each.small), last.small];
      const large = [...faces.flatMap((each) => each.large), last.large];
      const least = Math.min(width, height);
      expect(columns.every((each) => each.width <= width && each.height <= height)).toBe(true);
      expect([...small, ...large].every((each) => each.width <= least)).toBe(true);
      for (const files of [[...columns, ...small], large, [whole, ...columns]]) {
        expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
      }
    }),
  );
});
