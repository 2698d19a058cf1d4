import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { comePicture, comePictures } from '../../src/read/come-picture.ts';

const WORDS = 'GPSLatitude of my kitchen';

function plain(width = 300, height = 200): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#a03020' } });
}

/** A picture with everything that a camera and a program write into it. */
async function photo(format: 'jpeg' | 'png' | 'webp', width = 300, height = 200): Promise<Buffer> {
  const image = plain(width, height)
    .withExif({
      IFD0: { Make: 'Camera', ImageDescription: WORDS, Artist: 'Nadia' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${WORDS}</x:xmpmeta>`)
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 });
  return image.toFormat(format).toBuffer();
}

/** A PNG of one colour that says it is of a size, in few bytes. */
function bomb(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    const body = Buffer.concat([Buffer.from(name), data]);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(2_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

describe('comePicture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'leaves nothing of a %s but its pixels',
    async (format) => {
      const bytes = await photo(format);
      expect(bytes.includes(WORDS)).toBe(true);
      const made = await comePicture({ name: 'a.jpg', bytes });
      if ('reason' in made) throw new Error(made.reason);
      // Upright: the camera was held on its side.
      expect(made).toMatchObject({ name: 'a.jpg', type: 'image/jpeg', width: 200, height: 300 });
      const text = Buffer.from(made.bytes).toString('latin1');
      expect(text).not.toMatch(/GPS|Camera|Nadia|kitchen|xmp|Exif|ICC_PROFILE|http/i);
      const { exif, xmp, icc, iptc, orientation, format: now } = await sharp(made.bytes).metadata();
      expect({ exif, xmp, icc, iptc, orientation, now }).toEqual({ now: 'jpeg' });
    },
  );

  it('makes large ones smaller, and leaves small ones as large as they are', async () => {
    const bytes = await plain(5_000, 1_000).jpeg().toBuffer();
    expect(await comePicture({ name: 'a', bytes })).toMatchObject({ width: 2_000, height: 400 });
    const small = await plain(40, 30).jpeg().toBuffer();
    expect(await comePicture({ name: 'a', bytes: small })).toMatchObject({ width: 40, height: 30 });
  });

  it('keeps what shines through as PNG, and of a moving picture the first', async () => {
    const clear = sharp({
      create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } },
    });
    expect(await comePicture({ name: 'a', bytes: await clear.png().toBuffer() })).toMatchObject({
      type: 'image/png',
    });
    const opaque = await plain(50, 50).ensureAlpha().png().toBuffer();
    expect(await comePicture({ name: 'a', bytes: opaque })).toMatchObject({ type: 'image/jpeg' });
    const frames = sharp(
      [await plain(60, 60).png().toBuffer(), await plain(60, 60).negate().png().toBuffer()],
      {
        join: { animated: true },
      },
    );
    const gif = await comePicture({ name: 'a', bytes: await frames.gif().toBuffer() });
    expect(gif).toMatchObject({ width: 60, height: 60, type: 'image/jpeg' });
  });

  it.each<[string, Buffer, string]>([
    ['a bomb', bomb(60_000, 60_000), 'a picture with too many pixels'],
    ['a bomb within the bound, which holds less', bomb(8_000, 7_900), 'a damaged picture'],
    ['a zip', Buffer.from('PK\x03\x04'.repeat(50), 'latin1'), 'not a picture'],
    [
      'a zip that begins as a picture',
      Buffer.from(`\xff\xd8\xff${'PK\x03\x04'.repeat(50)}`, 'latin1'),
      'a damaged picture',
    ],
    [
      'a drawing',
      Buffer.from(
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      ),
      'a drawing in SVG, which can hold scripts',
    ],
    [
      'HEIC',
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      'a picture in HEIC, which cannot be read here; ask for it as JPEG',
    ],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'not a picture'],
  ])('refuses %s', async (_, bytes, reason) => {
    expect(await comePicture({ name: 'a.jpg', bytes })).toEqual({ reason });
  });

  it('refuses logos and pictures that count readers', async () => {
    const bytes = await plain(300, 60).png().toBuffer();
    expect(await comePicture({ name: 'a', bytes, isInline: true })).toEqual({
      reason: 'a small picture in the text, such as a logo',
    });
    expect(await comePicture({ name: 'a', bytes })).toMatchObject({ height: 60 });
    const dot = await plain(1, 1).png().toBuffer();
    expect(await comePicture({ name: 'a', bytes: dot })).toEqual({
      reason: 'too small for a picture',
    });
  });
});

describe('comePictures', () => {
  it('takes six, each once, and names what it leaves out', async () => {
    const parts = await Promise.all(
      Array.from({ length: 9 }, async (_, at) => ({
        name: `${at}.jpg`,
        bytes: await plain(100 + Math.min(at, 7), 100)
          .jpeg()
          .toBuffer(),
      })),
    );
    const all = [...parts.slice(0, 1), ...parts, { name: 'a.docx', bytes: Buffer.from('PK') }];
    const { pictures, leftOut } = await comePictures(all);
    expect(pictures.map(({ name }) => name)).toEqual([
      '0.jpg',
      '1.jpg',
      '2.jpg',
      '3.jpg',
      '4.jpg',
      '5.jpg',
    ]);
    expect(leftOut).toEqual([
      '6.jpg: more than 6 pictures',
      '7.jpg: more than 6 pictures',
      '8.jpg: more than 6 pictures',
      'a.docx: not a picture',
    ]);
  });

  it('looks once at what came a hundred times, whole or damaged', async () => {
    const large = await sharp({
      create: { width: 7_000, height: 7_000, channels: 3, background: '#ffffff' },
    })
      .png({ palette: true, colours: 2 })
      .toBuffer();
    const broken = Buffer.from(large);
    const at = broken.length - 30;
    broken.writeUInt8(broken.readUInt8(at) ^ 0x55, at);
    const begun = performance.now();
    const { pictures, leftOut } = await comePictures(
      Array.from({ length: 200 }, (_, index) => ({
        name: `${index}.png`,
        bytes: index % 2 === 0 ? large : broken,
      })),
    );
    expect(performance.now() - begun).toBeLessThan(8_000);
    expect(pictures.map(({ name }) => name)).toEqual(['0.png']);
    expect(leftOut[0]).toBe('1.png: a damaged picture');
    expect(leftOut.at(-1)).toBe('and 80 more');
  });

  it('looks at twelve in a mail, though each damaged one is another', async () => {
    const parts = Array.from({ length: 100 }, (_, index) => ({
      name: `${index}.png`,
      bytes: bomb(1_700 + index, 1_500),
    }));
    const begun = performance.now();
    const { pictures, leftOut } = await comePictures([
      ...parts,
      { name: 'good.png', bytes: await plain().png().toBuffer() },
    ]);
    expect(performance.now() - begun).toBeLessThan(8_000);
    expect(pictures).toEqual([]);
    expect(leftOut.slice(11, 13)).toEqual([
      '11.png: a damaged picture',
      '12.png: more pictures than the kit looks at in one mail',
    ]);
  });

  it('does not name hundreds', async () => {
    const parts = Array.from({ length: 300 }, () => ({ name: 'x', bytes: Buffer.from('x') }));
    const { leftOut } = await comePictures(parts);
    expect(leftOut).toHaveLength(21);
    expect(leftOut.at(-1)).toBe('and 280 more');
  });
});
