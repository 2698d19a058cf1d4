import sharp, { type OutputInfo } from 'sharp';

/** How far a channel of a pixel may be off: what smooth edges of letters differ by. */
const SAME_COLOUR = 32;

/** The share of a picture's pixels that may differ in a picture that counts as the same. */
const SAME_PICTURE = 0.001;

/** The same picture as a PNG of at most 256 colours, a third as heavy. */
export function lighter(png: Buffer): Promise<Buffer> {
  return sharp(png).png({ palette: true, effort: 10, compressionLevel: 9 }).toBuffer();
}

/** Does one picture show what the other shows, but for a few pixels? */
export async function isSame(one: Buffer, other: Buffer): Promise<boolean> {
  const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
  if (a.info.width !== b.info.width || a.info.height !== b.info.height) return false;
  const { channels } = a.info;
  let different = 0;
  for (let at = 0; at < a.data.length; at += channels) {
    const isOff = [0, 1, 2].some(
      (channel) =>
        Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > SAME_COLOUR,
    );
    if (isOff) different += 1;
  }
  return different <= a.info.width * a.info.height * SAME_PICTURE;
}

function pixelsOf(png: Buffer): Promise<{ data: Buffer; info: OutputInfo }> {
  return sharp(png).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
}
