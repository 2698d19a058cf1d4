/** How many bytes may hold the XML declaration. */
const HEAD = 1024;

const ESCAPE = 0x1b;

/**
 * The text of a feed's bytes. A byte order mark decides, then what is valid UTF-8 is that whatever
 * is said of it, then the header and the XML declaration (RFC 7303), then windows-1252.
 * @param type the Content-Type of the answer
 */
export function decodeFeed(bytes: Uint8Array, type = ''): string {
  const unit = sixteenBits(bytes);
  if (unit) return decode(bytes, unit) ?? '';
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const said = [
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1],
    /^[^<]*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1],
  ].filter((label) => label !== undefined);
  // ISO-2022-JP is valid UTF-8 too, but for its escapes.
  const first = bytes.includes(ESCAPE) ? [] : ['utf-8'];
  for (const label of [...first, ...said, 'windows-1252']) {
    const text = decode(bytes, label, label === 'utf-8');
    if (text !== undefined) return text;
  }
  return '';
}

/** UTF-16, by its mark or by how `<` or `{` looks in it. */
function sixteenBits([a, b]: Uint8Array): string | undefined {
  if ((a === 0xff && b === 0xfe) || (b === 0 && a)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b)) return 'utf-16be';
  return undefined;
}

/** Undefined where there is no such encoding, or where it must fit and does not. */
function decode(bytes: Uint8Array, label: string, fatal = false): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
