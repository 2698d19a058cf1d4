import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import { measurePictures, renderPicture } from '../../src/read/pictures.ts';
import { contentFolder } from '../content-folder.ts';

const picture = (width: number, height: number, alpha = false) =>
  sharp({
    create: {
      width,
      height,
      channels: alpha ? 4 : 3,
      background: alpha ? { r: 9, g: 99, b: 9, alpha: 0.5 } : { r: 9, g: 99, b: 9 },
    },
  });

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><script>alert(1)</script></svg>';

it('names pictures by their bytes and width, and measures them as they are published', async () => {
  const wide = await picture(2400, 1200).jpeg().toBuffer();
  const sideways = await picture(40, 20)
    .jpeg()
    .withExif({ IFD0: { Copyright: 'x' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const folder = contentFolder({
    'a.jpg': wide,
    'b.jpg': wide,
    'c.jpg': sideways,
    'd.png': await picture(10, 5, true).png().toBuffer(),
    'e.svg': SVG,
    'f.jpg': 'no picture',
  });
  const found = await measurePictures(folder, [
    'a.jpg',
    'b.jpg',
    'c.jpg',
    'd.png',
    'e.svg',
    'f.jpg',
  ]);
  expect(found.get('a.jpg')).toEqual({
    name: expect.stringMatching(/^[0-9a-f]{16}-1200\.jpg$/),
    width: 1200,
    height: 600,
  });
  expect(found.get('b.jpg')).toEqual(found.get('a.jpg'));
  expect(found.get('c.jpg')).toMatchObject({ width: 20, height: 40 });
  expect(found.get('d.png')).toMatchObject({ name: expect.stringMatching(/-10\.png$/) });
  expect(found.get('e.svg')).toMatchObject({ name: expect.stringMatching(/\.png$/), width: 20 });
  expect(found.get('f.jpg')).toHaveProperty('message');
});

it('publishes them upright, without metadata, and from the cache the second time', async () => {
  const source = await picture(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const folder = contentFolder({ 'a.jpg': source });
  const cache = mkdtempSync(join(tmpdir(), 'pictures-'));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  const measured = (await measurePictures(folder, ['a.jpg'])).get('a.jpg');
  if (!measured || 'message' in measured) throw new Error('not measured');
  const made = await renderPicture(join(folder, 'a.jpg'), measured, cache);
  const { width, height, orientation, exif } = await sharp(made).metadata();
  expect({ width, height, orientation, exif }).toEqual({ width: 20, height: 40 });
  expect(readdirSync(cache)).toEqual([measured.name]);
  const again = await renderPicture('/nowhere.jpg', measured, cache);
  expect(Buffer.from(again).equals(Buffer.from(made))).toBe(true);
});
