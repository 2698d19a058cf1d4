/** How an icon is made of a drawing. */
export interface IconShape {
  /** Width and height in pixels. */
  size: number;
  /** How much of the width the drawing takes, from 0 to 1. */
  share: number;
  /** The colour around and behind the drawing, `#rrggbb`; nothing where it is see-through. */
  ground?: string;
}

/** Bytes of the two headers before the picture. */
const HEADERS = 22;

/** One PNG picture as an ICO file, which has held PNG since Windows Vista; at most 255 pixels wide. */
export function toIco(png: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADERS + png.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(2, 1, true); // an icon, not a cursor
  view.setUint16(4, 1, true); // one picture
  view.setUint8(6, size);
  view.setUint8(7, size);
  view.setUint16(10, 1, true); // colour planes
  view.setUint16(12, 32, true); // bits of a pixel
  view.setUint32(14, png.length, true);
  view.setUint32(18, HEADERS, true);
  bytes.set(png, HEADERS);
  return bytes;
}
