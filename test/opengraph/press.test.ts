import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Card } from '../../src/opengraph/card.ts';
import { textsOf } from '../../src/opengraph/card.ts';
import { drawCards } from '../../src/opengraph/draw.ts';
import { inRow, legible } from '../../src/opengraph/legible.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../../src/opengraph/sheet.ts';
import { openFonts } from '../../src/read/fonts.ts';
import { makeCards } from '../../src/read/opengraph.ts';

/** The fonts are unpacked once on a machine, and each order starts a process. */
vi.setConfig({ testTimeout: 60_000 });

const kit = fileURLToPath(new URL('../..', import.meta.url));
const colours = { paper: '#fbf7f0', ink: '#2b2622', accent: '#9a3412' };

function card(fields: Partial<Card> = {}): Card {
  const whole = { lead: 'Ada', mark: 'Win', isPlea: false, foot: 'Letter', monograms: ['A'] };
  return { ...whole, text: 'Opens a hive', ...fields };
}

async function draw(cards: readonly Card[], direction: 'ltr' | 'rtl' = 'ltr') {
  const placed = cards.map((one, index) => ({ path: `/og/${index}.png`, card: one }));
  const fonts = await openFonts(kit, textsOf(placed));
  const language = direction === 'rtl' ? 'ar' : 'en';
  return { fonts, drawings: drawCards(placed, { ...fonts, language, direction }) };
}

function cacheFolder(): string {
  const cache = mkdtempSync(join(tmpdir(), 'cards-'));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  return cache;
}

async function make(cards: readonly Card[], cache: string, direction: 'ltr' | 'rtl' = 'ltr') {
  const { fonts, drawings } = await draw(cards, direction);
  const print = { width: CARD_WIDTH, height: CARD_HEIGHT, colours };
  return makeCards(drawings, { kit, cache, fonts, ...print });
}

const script = fc.constantFrom(
  'A title of some words, neither short nor long',
  'Ελένη άνοιξε τον κήπο',
  'Анна собрала семена',
  'فتحت مريم حديقة المدرسة',
  '学校より古い種が「庭」に広がりました。',
  'Nguyễn Thị Hương ŽŘĚ ẞ',
  '</text><script>alert(1)</script>&amp;"\'',
  'W'.repeat(120),
  'שרה \u0915\u094d 🎉👩‍👩‍👧 ﷽﷽﷽',
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(script, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' ')),
);
const anyCard = fc.record({
  lead: fc
    .array(anyText, { minLength: 1, maxLength: 4 })
    .map((names) => names.map((name) => inRow(legible(name), false)).join(', ')),
  text: anyText.map(legible),
  mark: anyText.map(legible),
  isPlea: fc.boolean(),
  foot: anyText.map(legible),
  monograms: fc.array(
    anyText.map((text) => legible(text.slice(0, 3))),
    { maxLength: 5 },
  ),
});

describe('drawCards', () => {
  it('lets no text break out of its element', async () => {
    const cards = fc.sample(anyCard, { numRuns: 300, seed: 6 });
    const { drawings } = await draw(cards);
    const shape =
      /^<svg [^<>]*>(<(rect|circle)( [\w-]+="[^"<>]*")+\/>|<text( [\w-]+="[^"<>]*")+>([^<>&]|&(lt|gt|amp|quot);)*<\/text>)+<\/svg>$/u;
    for (const svg of drawings.values()) expect(svg).toMatch(shape);
  });

  it('leaves out what no font can draw, and lets the letter lead where that is all', async () => {
    const { drawings } = await draw([
      card({ lead: 'שרה לוי', text: 'Opens a hive 🎉' }),
      card({ lead: 'שרה לוי', text: 'เด็กๆ' }),
    ]);
    const [some = '', none = ''] = [...drawings.values()];
    const texts = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, said]) => said);
    expect(texts(some)).toEqual(['Opens a hive', 'A', 'Win', 'Letter']);
    expect(texts(none)).toEqual(['Letter', 'A', 'Win']);
  });

  it('mirrors the card of a letter that reads from right to left', async () => {
    const [left = ''] = [...(await draw([card()])).drawings.values()];
    const [right = ''] = [...(await draw([card()], 'rtl')).drawings.values()];
    expect(left).toContain('<text x="80"');
    expect(left).toContain('cx="1074"');
    expect(right).toContain('<text x="1120"');
    expect(right).toContain('cx="126"');
  });
});

describe('makeCards', () => {
  it('makes none again that it has made', async () => {
    const cache = cacheFolder();
    const cards = [card(), card({ text: 'Sells honey' })];
    expect((await make(cards, cache)).made).toBe(2);
    const before = readdirSync(cache);
    const again = await make([...cards, card({ text: 'Plants a lime tree' })], cache);
    expect(again.made).toBe(1);
    expect(readdirSync(cache)).toEqual(expect.arrayContaining(before));
    const last = await make(cards, cache);
    expect(last.made).toBe(0);
    for (const file of last.files.values()) expect(existsSync(file)).toBe(true);
  });

  it('makes the same bytes every time', async () => {
    const cards = [card(), card({ lead: '岡部 七海', text: 'حديقة' })];
    const bytes = async () => {
      const { files } = await make(cards, cacheFolder());
      return [...files.values()].map((file) => readFileSync(file).toString('base64'));
    };
    expect(await bytes()).toEqual(await bytes());
  });

  it('draws in every script it has fonts for, in the colours of the letter', async () => {
    const leads = ['Ada', 'Ελένη', 'Анна', 'مريم', '七海', 'Nguyễn'];
    const { files } = await make(
      leads.map((lead) => card({ lead, text: '' })),
      cacheFolder(),
    );
    for (const file of files.values()) {
      const picture = await pixelsOf(readFileSync(file));
      expect([...picture.colours()]).toEqual(expect.arrayContaining(Object.values(colours)));
      expect(picture.inkIn(80, 84, 880, 400)).toBeGreaterThan(300);
    }
  });

  it('says why, where the press fails', async () => {
    const { fonts } = await draw([]);
    const broken = new Map([['/og/x.png', '<svg>']]);
    const print = { width: CARD_WIDTH, height: CARD_HEIGHT, colours };
    await expect(makeCards(broken, { kit, cache: cacheFolder(), fonts, ...print })).rejects.toThrow(
      /^The pictures for sharing could not be made\.\n[\s\S]*XML/,
    );
  });

  it.each(['ltr', 'rtl'] as const)(
    'writes whatever it is given inside the margins (%s)',
    async (direction) => {
      const cards = fc.sample(anyCard, { numRuns: 40, seed: 26 });
      const { files } = await make(cards, cacheFolder(), direction);
      for (const [path, file] of files) {
        const bytes = readFileSync(file);
        expect(bytes.length).toBeLessThan(40_000);
        const { inkIn, width, height } = await pixelsOf(bytes);
        expect([width, height]).toEqual([1200, 630]);
        const gutter = direction === 'rtl' ? 1200 - 1026 : 1016;
        const ink = {
          above: inkIn(0, 0, 1200, 50),
          below: inkIn(0, 596, 1200, 34),
          left: inkIn(0, 0, 60, 630),
          right: inkIn(1140, 0, 60, 630),
          beforeSeals: inkIn(gutter, 0, 10, 500),
        };
        const none = { above: 0, below: 0, left: 0, right: 0, beforeSeals: 0 };
        expect({ ...ink, of: cards[Number(/\d+/.exec(path)?.[0])] }).toMatchObject(none);
      }
    },
  );
});

async function pixelsOf(png: Uint8Array) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const colourAt = (pixel: number) => `#${data.subarray(3 * pixel, 3 * pixel + 3).toString('hex')}`;
  const inkIn = (left: number, top: number, wide: number, high: number) => {
    let ink = 0;
    for (let y = top; y < top + high; y++) {
      for (let x = left; x < left + wide; x++) {
        if (data[3 * (y * width + x)] !== 0xfb) ink++;
      }
    }
    return ink;
  };
  const colours = () => {
    const found = new Set<string>();
    for (let pixel = 0; pixel < width * height; pixel++) {
      if (data[3 * pixel] !== data[3 * pixel - 3]) found.add(colourAt(pixel));
    }
    return found;
  };
  return { width, height, colours, inkIn };
}
