import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { cardFiles } from '../../src/command/cards.ts';
import { cardsOf, textsOf } from '../../src/opengraph/card.ts';
import { drawCards } from '../../src/opengraph/draw.ts';
import { openFonts } from '../../src/read/fonts.ts';
import { makeCards } from '../../src/read/opengraph.ts';
import { readableAccent } from '../../src/site/accent.ts';
import { INK, PAPER } from '../../src/site/paper.ts';
import { entry, person, SETTINGS } from '../content-folder.ts';
import { siteOf } from '../site-model/site-of.ts';

/** Each order starts a process, and a new cache unpacks the fonts. */
vi.setConfig({ testTimeout: 60_000 });

const kit = process.cwd();
const FILES = {
  'entries/a.md': entry({ title: 'A hive' }),
  'entries/b.md': entry({ title: 'A boat' }),
};
const DAY = 86_400_000;

function newCache(): string {
  const cache = mkdtempSync(join(tmpdir(), 'cards-'));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  return cache;
}

it('makes each card once, as it is drawn', async () => {
  const cache = newCache();
  const site = await siteOf(FILES);
  const files = await cardFiles(site, { kit, cache });
  const placed = cardsOf(site);
  expect([...files.keys()]).toEqual(placed.map(({ path }) => path));
  const fonts = await openFonts(kit, textsOf(placed));
  const drawn = drawCards(placed, { ...fonts, language: 'en', direction: 'ltr' });
  const accent = readableAccent(site.newsletter.theme.accent).light;
  const colours = { paper: PAPER.light, ink: INK.light, accent };
  const own = await makeCards(drawn, {
    kit,
    cache: newCache(),
    fonts,
    width: 1200,
    height: 630,
    colours,
  });
  for (const [path, file] of files) {
    expect(readFileSync(file).equals(readFileSync(own.files.get(path) ?? '')), path).toBe(true);
  }

  // Without fonts nothing can be made, so all is taken from where it was kept.
  rmSync(join(cache, 'fonts'), { recursive: true });
  expect(await cardFiles(site, { kit, cache })).toEqual(files);
  expect(existsSync(join(cache, 'fonts'))).toBe(false);

  const kept = readdirSync(join(cache, 'open-graph')).length;
  const renamed = await cardFiles(
    await siteOf({ ...FILES, 'entries/b.md': entry({ title: 'A raft' }) }),
    { kit, cache },
  );
  expect(readdirSync(join(cache, 'open-graph'))).toHaveLength(kept + 1);
  expect(renamed.get('/og/entries/a.png')).toBe(files.get('/og/entries/a.png'));
  expect(renamed.get('/og/entries/b.png')).not.toBe(files.get('/og/entries/b.png'));
});

it('makes no more than the settings and the caller want', async () => {
  const cache = newCache();
  const none = await siteOf({ ...FILES, 'newsletter.yaml': `${SETTINGS}cards: 0\n` });
  expect([...(await cardFiles(none, { kit, cache })).keys()]).toEqual(['/og/site.png']);
  const only = '/og/entries/a.png';
  expect([...(await cardFiles(await siteOf(FILES), { kit, cache, only })).keys()]).toEqual([only]);
  expect(readdirSync(join(cache, 'open-graph'))).toHaveLength(2);
});

it('makes other cards where the colour or the language is another', async () => {
  const cache = newCache();
  const only = '/og/people/ada.png';
  const fileOf = async (settings: string) => {
    const site = await siteOf({ 'people/ada.md': person(), 'newsletter.yaml': settings });
    return (await cardFiles(site, { kit, cache, only })).get(only);
  };
  const red = `${SETTINGS}theme: {accent: "#aa0000"}\n`;
  const swahili = SETTINGS.replace('language: en', 'language: sw');
  const found = [await fileOf(SETTINGS), await fileOf(red), await fileOf(swahili)];
  expect(new Set(found).size).toBe(3);
});

it('notes once a day that a card was used', async () => {
  const cache = newCache();
  const only = '/og/site.png';
  const site = await siteOf({});
  const file = (await cardFiles(site, { kit, cache, only })).get(only) ?? '';
  const usedAfter = async (age: number) => {
    const then = new Date(Date.now() - age);
    utimesSync(file, then, then);
    await cardFiles(site, { kit, cache, only });
    return Date.now() - statSync(file).mtimeMs;
  };
  expect(await usedAfter(DAY / 2)).toBeGreaterThan(DAY / 2 - 1000);
  expect(await usedAfter(DAY * 2)).toBeLessThan(60_000);
});
