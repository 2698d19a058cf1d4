/** Texts shorter than this are chance in bytes that are no text. */
const SHORTEST = 6;

/** Is this a byte that ASCII text has? */
function isPrintable(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9;
}

/** How many bytes a character has in UTF-8 that begins with a byte; 0 where none does that is printed. */
const LENGTHS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0x80) return isPrintable(byte) ? 1 : 0;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
});

/** How many bytes the character at a place has in UTF-8; 0 where there is none that is printed. */
export function characterAt(bytes: Uint8Array, place: number): number {
  const length = LENGTHS[bytes[place] as number] ?? 0;
  for (let more = 1; more < length; more++) {
    if (((bytes[place + more] as number) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/**
 * What may be text in bytes that are none as a whole, such as a picture with its metadata: runs of
 * UTF-8, of Latin-1, and of UTF-16 of either order.
 */
export function textIn(bytes: Uint8Array): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: string[] = [];
  let from = 0;
  for (let place = 0; place <= all.length; ) {
    const step = place < all.length ? characterAt(all, place) : 0;
    if (step > 0) {
      place += step;
      continue;
    }
    if (place - from >= SHORTEST) found.push(all.toString('utf8', from, place));
    from = ++place;
  }
  return [...found, ...latinIn(all), ...wideIn(all)].join('\n');
}

const PLAIN = 2;

/** What each byte is in Latin-1: {@link PLAIN} in ASCII, 1 a character beyond it, 0 none that is printed. */
const LATIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  isPrintable(byte) ? PLAIN : byte >= 0xa0 ? 1 : 0,
);

/** Runs of Latin-1 that hold a letter beyond ASCII; the others are found as UTF-8. */
function latinIn(bytes: Buffer): string[] {
  const found: string[] = [];
  let from = 0;
  let plain = 0;
  for (let place = 0; place <= bytes.length; place++) {
    const sort = place < bytes.length ? (LATIN[bytes[place] as number] as number) : 0;
    if (sort > 0) {
      if (sort === PLAIN) plain++;
      continue;
    }
    const length = place - from;
    if (length > SHORTEST && plain < length && plain >= length * 0.7) {
      found.push(bytes.toString('latin1', from, place));
    }
    from = place + 1;
    plain = 0;
  }
  return found;
}

/** Runs of UTF-16 with letters of ASCII and Latin-1, every second byte of them 0. */
function wideIn(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let place = bytes.indexOf(0); place !== -1; ) {
    let end = place;
    while (bytes[end] === 0 && isLetter(bytes[end + 1] ?? 0)) end += 2;
    if (end - place >= SHORTEST * 2) {
      const from = Math.max(0, place - 1);
      found.push(bytes.toString('latin1', from, end + 1).replaceAll('\0', ''));
    }
    place = bytes.indexOf(0, Math.max(end, place + 1));
  }
  return found;
}

function isLetter(byte: number): boolean {
  return isPrintable(byte) || byte >= 0xa0;
}
