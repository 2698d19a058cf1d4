import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Measured } from '../../src/pictures/measured.ts';
import {
  columnVariants,
  FORMATS,
  faceFallbacks,
  faceVariants,
} from '../../src/pictures/variants.ts';
import { measurePictures, renderPicture } from '../../src/read/pictures.ts';
import { contentFolder } from '../content-folder.ts';

const SECRET = 'QZsecretQZ';
const EXIF = {
  IFD0: { Copyright: SECRET, Make: SECRET, Model: SECRET },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
};
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" creator="${SECRET}"/></rdf:RDF></x:xmpmeta>`;

/** Pixels of two colours: the left half is red, the right half blue. */
function halves(width: number, height: number): Sharp {
  const half = { width: Math.floor(width / 2), height, channels: 3 as const };
  return sharp({ create: { width, height, channels: 3, background: '#00f' } }).composite([
    { input: { create: { ...half, background: '#f00' } }, left: 0, top: 0 },
  ]);
}

/** A photo as a camera held sideways writes it: shown upright it is 600 wide, its top red. */
const photo = () =>
  halves(900, 600).withExif(EXIF).withXmp(XMP).withMetadata({ orientation: 6 }).jpeg().toBuffer();

/** All files of a picture: as it is shown everywhere, in columns, as a face. */
function allOf(whole: Measured): Measured[] {
  const variants = FORMATS.flatMap((format) => [
    ...columnVariants(whole, format),
    ...Object.values(faceVariants(whole, format)).flat(),
  ]);
  return [whole, ...variants, ...Object.values(faceFallbacks(whole))];
}

async function measure(folder: string, file: string): Promise<Measured> {
  const measured = (await measurePictures(folder, [file])).get(file);
  if (!measured || 'message' in measured) throw new Error('not measured');
  return measured;
}

/** The files of a picture by the ends of their names. */
async function renderAll(bytes: Uint8Array | string, file: string): Promise<Map<string, Buffer>> {
  const folder = contentFolder({ [file]: bytes });
  const cache = join(folder, 'cache');
  const files = allOf(await measure(folder, file));
  const made = await Promise.all(
    files.map(async (each): Promise<[string, Buffer]> => {
      const bytes = await renderPicture(join(folder, file), each, cache);
      return [each.name.replace(/^[0-9a-f]{16}-/, ''), Buffer.from(bytes)];
    }),
  );
  expect(readdirSync(cache).sort()).toEqual([...new Set(files.map(({ name }) => name))].sort());
  return new Map(made);
}

/** The colour of a place of a picture, with its alpha where there is one. */
async function colourAt(bytes: Buffer, left: number, top: number): Promise<number[]> {
  const at = { left, top, width: 1, height: 1 };
  return [...(await sharp(bytes).extract(at).raw().toBuffer())];
}

describe('the files of a photo', () => {
  let source: Buffer;
  beforeAll(async () => {
    source = await photo();
  });

  it('hold nothing that a camera or a program wrote beside the pixels', async () => {
    expect(source.toString('latin1').split(SECRET).length).toBeGreaterThan(3);
    for (const [name, bytes] of await renderAll(source, 'a.jpg')) {
      const { exif, xmp, iptc, icc, comments, orientation } = await sharp(bytes).metadata();
      expect({ name, exif, xmp, iptc, icc, comments, orientation }).toEqual({ name });
      expect(bytes.toString('latin1')).not.toMatch(/QZsecretQZ|Exif|xmpmeta|GPS/);
    }
  });

  it('stand upright, in the size and format that they are announced with', async () => {
    const files = await renderAll(source, 'a.jpg');
    expect([...files.keys()].sort()).toEqual([
      '480v1.avif',
      '480v1.webp',
      '600.jpg',
      '600v1.avif',
      '600v1.webp',
      'face-128v1.avif',
      'face-128v1.jpg',
      'face-128v1.webp',
      'face-256v1.avif',
      'face-256v1.jpg',
      'face-256v1.webp',
      'face-64v1.avif',
      'face-64v1.webp',
    ]);
    for (const [name, bytes] of files) {
      const { width, height, format, compression } = await sharp(bytes).metadata();
      const wanted = Number(/\d+/.exec(name.replace('face-', ''))?.[0]);
      const isFace = name.startsWith('face-');
      expect({ name, width, height }).toEqual({
        name,
        width: wanted,
        height: isFace ? wanted : wanted * 1.5,
      });
      expect(compression === 'av1' ? 'avif' : format).toBe(
        name.split('.')[1]?.replace('jpg', 'jpeg'),
      );
      if (isFace) continue;
      const [red = 0, , blue = 0] = await colourAt(bytes, 10, 10);
      expect([name, red > 200, blue < 60]).toEqual([name, true, true]);
    }
  });

  it('are the same bytes each time they are made', async () => {
    const [first, second] = [await renderAll(source, 'a.jpg'), await renderAll(source, 'b.jpg')];
    expect(
      [...first].map(([name, bytes]) => [name, bytes.equals(second.get(name) ?? Buffer.of())]),
    ).toEqual([...first.keys()].map((name) => [name, true]));
  });
});

it('stay see-through where the original is', async () => {
  const background = { r: 200, g: 0, b: 0, alpha: 0 };
  const clear = sharp({ create: { width: 300, height: 200, channels: 4, background } });
  for (const [name, bytes] of await renderAll(await clear.png().toBuffer(), 'a.png')) {
    expect([name, (await colourAt(bytes, 5, 5))[3]]).toEqual([name, 0]);
  }
});

it('show the first picture of a moving one, and a drawing without its script', async () => {
  const frames = [
    halves(200, 100),
    sharp({ create: { width: 200, height: 100, channels: 3, background: '#0f0' } }),
  ];
  const images = await Promise.all(frames.map((frame) => frame.png().toBuffer()));
  const gif = await sharp(images, { join: { animated: true } })
    .gif()
    .toBuffer();
  expect((await sharp(gif, { animated: true }).metadata()).pages).toBe(2);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><script>${SECRET}</script><rect width="100" height="100" fill="red"/></svg>`;
  for (const files of [await renderAll(gif, 'a.gif'), await renderAll(svg, 'a.svg')]) {
    expect([...files.keys()]).toContain('200.png');
    for (const [name, bytes] of files) {
      expect([name, (await sharp(bytes).metadata()).pages ?? 1]).toEqual([name, 1]);
      expect(bytes.includes(SECRET)).toBe(false);
      if (name.startsWith('face-')) continue;
      const [red = 0, green = 255] = await colourAt(bytes, 20, 50);
      expect([name, red > 200, green < 60]).toEqual([name, true, true]);
    }
  }
});
