/**
 * How wide characters are, as far as a layout needs it, from the tables of a TrueType font
 * (OpenType 1.9: `head`, `hhea`, `hmtx`, `cmap`). Kerning and ligatures are not looked at: they
 * make lines narrower, hardly ever wider.
 */

/** Widths by code point, in parts of the size of the writing (em). What is missing has no glyph. */
export type Advances = ReadonlyMap<number, number>;

/** The widths of all characters of a TrueType font. */
export function advancesOf(font: Uint8Array): Advances {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = tablesOf(view);
  const unitsPerEm = view.getUint16(at(tables, 'head') + 18);
  const metrics = view.getUint16(at(tables, 'hhea') + 34);
  const hmtx = at(tables, 'hmtx');
  const advances = new Map<number, number>();
  for (const [codePoint, glyph] of glyphsOf(view, at(tables, 'cmap'))) {
    const advance = view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1));
    advances.set(codePoint, advance / unitsPerEm);
  }
  return advances;
}

/** Fonts that stand in for each other: a character is drawn from the first that has it. */
export function inOrder(fonts: readonly Advances[]): Advances {
  return new Map(fonts.toReversed().flatMap((font) => [...font]));
}

function tablesOf(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  for (let table = 0; table < view.getUint16(4); table++) {
    const record = 12 + 16 * table;
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(record + byte)));
    tables.set(tag.join(''), view.getUint32(record + 8));
  }
  return tables;
}

function at(tables: Map<string, number>, tag: string): number {
  const offset = tables.get(tag);
  if (offset === undefined) throw new Error(`the font has no table ${tag}`);
  return offset;
}

/** Pairs of code point and glyph; glyph 0 is none. */
function* glyphsOf(view: DataView, cmap: number): Generator<[number, number]> {
  for (let record = 0; record < view.getUint16(cmap + 2); record++) {
    const subtable = cmap + view.getUint32(cmap + 4 + 8 * record + 4);
    const format = view.getUint16(subtable);
    if (format === 4) yield* segments(view, subtable);
    if (format === 12) yield* groups(view, subtable);
  }
}

/** Format 4: segments of the Basic Multilingual Plane. */
function* segments(view: DataView, subtable: number): Generator<[number, number]> {
  const doubled = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = view.getUint16(ends + segment);
    const start = view.getUint16(starts + segment);
    const delta = view.getUint16(starts + doubled + segment);
    const place = starts + 2 * doubled + segment;
    const range = view.getUint16(place);
    for (let codePoint = start; codePoint <= end && codePoint < 0xffff; codePoint++) {
      const raw = range === 0 ? codePoint : view.getUint16(place + range + 2 * (codePoint - start));
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) yield [codePoint, glyph];
    }
  }
}

/** Format 12: groups over all planes. */
function* groups(view: DataView, subtable: number): Generator<[number, number]> {
  for (let group = 0; group < view.getUint32(subtable + 12); group++) {
    const record = subtable + 16 + 12 * group;
    const start = view.getUint32(record);
    const end = view.getUint32(record + 4);
    const first = view.getUint32(record + 8);
    for (let codePoint = start; codePoint <= end; codePoint++) {
      const glyph = first + codePoint - start;
      if (glyph !== 0) yield [codePoint, glyph];
    }
  }
}
