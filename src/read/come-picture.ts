import { createHash } from 'node:crypto';
import type { Metadata } from 'sharp';
import type { ComePicture } from '../submissions/item.ts';

/** What came beside a text. */
export interface CamePart {
  /** As it was called. */
  name: string;
  bytes: Uint8Array;
  /** Did it belong into the text, such as a logo? */
  isInline?: boolean;
}

/**
 * `pixels`: JPEG as telephones take them (108 million); other formats are read whole into memory.
 * `side`: of the picture as it is kept. `logo`: below it, on the shorter side, what stands in the
 * text is a logo or counts readers. `pngBytes`: a transparent picture of more becomes a JPEG.
 * `decodings`, `seconds`: for all pictures of a mail together.
 */
const BOUNDS = {
  pictures: 6,
  decodings: 12,
  bytes: 12 * 1024 * 1024,
  pixels: { jpeg: 110_000_000, other: 64_000_000 },
  side: 2_000,
  logo: 100,
  pngBytes: 4 * 1024 * 1024,
  seconds: 30,
  named: 20,
};

/** The formats that are taken, by what their bytes begin with. */
const FORMATS: readonly [RegExp, string][] = [
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF....WEBP/s, 'webp'],
  [/^....ftypavi[fs]/s, 'heif'],
];

/** What may still be spent on the pictures of one mail. */
interface Budget {
  decodings: number;
  /** By the clock of `performance`. */
  ends: number;
}

type Made = ComePicture | { reason: string };

/**
 * Makes pictures anew of what came: at most six, and what is left out with the reason, such as
 * `offer.docx: not a picture`. What came twice is looked at once, and a mail has a limit of its own,
 * so that none holds up the others: twelve pictures, and 30 seconds.
 */
export async function comePictures(
  parts: readonly CamePart[],
): Promise<{ pictures: ComePicture[]; leftOut: string[] }> {
  const pictures: ComePicture[] = [];
  const leftOut: string[] = [];
  const budget = fullBudget();
  const known = new Map<string, Made>();
  const seen = new Set<string>();
  let total = 0;
  for (const part of parts) {
    const isPicture = formatOf(part.bytes) !== undefined;
    const isFull = pictures.length === BOUNDS.pictures;
    const name = isPicture ? `${digestOf(part.bytes)} ${part.isInline === true}` : '';
    const made =
      known.get(name) ??
      (isPicture && isFull
        ? { reason: `more than ${BOUNDS.pictures} pictures` }
        : await madeOf(part, budget));
    if (isPicture && !isFull) known.set(name, made);
    if ('reason' in made) {
      leftOut.push(`${part.name}: ${made.reason}`);
    } else if (!seen.has(digestOf(made.bytes))) {
      if (total + made.bytes.length > BOUNDS.bytes) {
        leftOut.push(`${part.name}: too large beside the others`);
        continue;
      }
      seen.add(digestOf(made.bytes));
      total += made.bytes.length;
      pictures.push(made);
    }
  }
  const { named } = BOUNDS;
  const more = leftOut.length - named;
  return {
    pictures,
    leftOut: more > 0 ? [...leftOut.slice(0, named), `and ${more} more`] : leftOut,
  };
}

/**
 * A picture made anew from its pixels: upright, at most 2,000 pixels wide and high, in plain sRGB,
 * a JPEG or, where something shines through, a PNG; nothing of what it held besides (place,
 * camera, comments) is in it. Of a moving one the first picture.
 */
export async function comePicture(part: CamePart): Promise<Made> {
  return madeOf(part, fullBudget());
}

function fullBudget(): Budget {
  const { decodings, seconds } = BOUNDS;
  return { decodings, ends: performance.now() + seconds * 1000 };
}

async function madeOf(part: CamePart, budget: Budget): Promise<Made> {
  const { name, bytes, isInline = false } = part;
  const format = formatOf(bytes);
  if (!format) return { reason: otherReason(bytes) };
  const spent = { reason: 'more pictures than the kit looks at in one mail' };
  if (performance.now() >= budget.ends) return spent;
  const { default: sharp } = await import('sharp');
  const limitInputPixels = format === 'jpeg' ? BOUNDS.pixels.jpeg : BOUNDS.pixels.other;
  const open = () => sharp(bytes, { limitInputPixels, sequentialRead: true, failOn: 'error' });
  try {
    const about = await open().metadata();
    if (about.format !== format) return { reason: 'not a picture' };
    const reason = sizeReason(about, isInline);
    if (reason) return { reason };
    if (budget.decodings === 0) return spent;
    budget.decodings--;
    const seconds = Math.max(1, Math.ceil((budget.ends - performance.now()) / 1000));
    const image = open().timeout({ seconds }).autoOrient().resize({
      width: BOUNDS.side,
      height: BOUNDS.side,
      fit: 'inside',
      withoutEnlargement: true,
    });
    const { data, info } = await image.png({ compressionLevel: 6 }).toBuffer({
      resolveWithObject: true,
    });
    const isClear = about.hasAlpha && !(await sharp(data).stats()).isOpaque;
    const { width, height } = info;
    if (isClear && data.length <= BOUNDS.pngBytes) {
      return { name, type: 'image/png', width, height, bytes: new Uint8Array(data) };
    }
    const flat = sharp(data).flatten({ background: '#ffffff' });
    const jpeg = await flat.jpeg({ quality: 85, mozjpeg: true }).toBuffer();
    return { name, type: 'image/jpeg', width, height, bytes: new Uint8Array(jpeg) };
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    if (/pixel limit/i.test(words)) return { reason: 'a picture with too many pixels' };
    return {
      reason: /timeout/i.test(words) ? 'a picture that takes too long' : 'a damaged picture',
    };
  }
}

function formatOf(bytes: Uint8Array): string | undefined {
  const head = headOf(bytes, 16);
  return FORMATS.find(([beginning]) => beginning.test(head))?.[1];
}

function headOf(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1');
}

function otherReason(bytes: Uint8Array): string {
  const head = headOf(bytes, 1_000);
  if (/^....ftyp(?:hei|hev|mif1|msf1)/s.test(head)) {
    return 'a picture in HEIC, which cannot be read here; ask for it as JPEG';
  }
  if (/<svg[\s>]/i.test(head)) return 'a drawing in SVG, which can hold scripts';
  return bytes.length === 0 ? 'empty' : 'not a picture';
}

function sizeReason({ autoOrient }: Metadata, isInline: boolean): string | undefined {
  const shorter = Math.min(autoOrient.width, autoOrient.height);
  if (isInline && shorter < BOUNDS.logo) return 'a small picture in the text, such as a logo';
  return shorter < 16 ? 'too small for a picture' : undefined;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
