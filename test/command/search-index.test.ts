import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { makeIndexes, searchFiles } from '../../src/command/search-index.ts';
import type { SearchRecord } from '../../src/site/search-records.ts';
import { entry, type Files, SETTINGS } from '../content-folder.ts';
import { siteOf } from '../site-model/site-of.ts';

const KINDS = ['win', 'ask', 'offer', 'event', 'person'] as const;
const WORDS = ['bees', 'café', 'René', 'garden', 'radio', 'night', 'library', 'naïve'];

/** Enough of different kinds and topics for a hash map to hold them in more than one way. */
const records: SearchRecord[] = Array.from({ length: 60 }, (_, number) => ({
  url: `/entries/${number}/`,
  content: WORDS.filter((_, place) => (number * 7 + place) % 3 > 0).join(' '),
  language: 'en',
  meta: { title: `Title ${number}`, date: '2026-09-01' },
  filters: {
    kind: [KINDS[number % KINDS.length] ?? 'win'],
    topic: [`topic-${number % 11}`, `topic-${number % 7}`],
  },
}));

async function made(of: readonly SearchRecord[] = records): Promise<Map<string, Buffer>> {
  const [files = []] = await makeIndexes([of]);
  return new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
}

afterEach(() => vi.unstubAllEnvs());

describe('the index of the search', () => {
  it('is the same in every run, byte for byte', async () => {
    const first = await made();
    for (let run = 0; run < 3; run++) {
      const next = await made();
      expect([...next.keys()].sort()).toEqual([...first.keys()].sort());
      for (const [file, bytes] of next) expect(first.get(file)?.equals(bytes), file).toBe(true);
    }
  });

  it('holds its filters in order, under names that its contents know', async () => {
    const files = await made();
    const text = (file: string) => gunzipSync(files.get(file) ?? '').toString('latin1');
    const filters = [...files.keys()].filter((file) => file.startsWith('filter/'));
    const contents = [...files.keys()].find((file) => file.endsWith('.pf_meta')) ?? '';
    const values = filters.map((file) => text(file).match(/topic-\d+/g)).find((found) => found);
    expect(values).toEqual([...new Set(values)].sort());
    expect(values).toHaveLength(11);
    for (const file of filters) {
      expect(text(contents)).toContain(file.slice('filter/'.length, -'.pf_filter'.length));
    }
    const { languages } = JSON.parse(String(files.get('pagefind-entry.json')));
    expect(contents).toBe(`pagefind.${languages.en.hash}.pf_meta`);
  });

  it('comes without the pages and programs that nobody here uses', async () => {
    const files = [...(await made()).keys()].filter(
      (file) => !/^(fragment|index|filter)\//.test(file),
    );
    expect(files.map((file) => file.replace(/\.en_.*\./, '.*.')).sort()).toEqual([
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.*.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
  });
});

/** Entries about the same, so many a month, from January 2020 on. */
function archiveOf(count: number): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const date = `${2020 + Math.floor(at / 600)}-${String(1 + (at % 12)).padStart(2, '0')}-03`;
      return [`entries/e${at}.md`, entry({ title: `News ${at}`, date }, `About wool, part ${at}.`)];
    }),
  );
}

describe('the search of a site', () => {
  const kit = process.cwd();
  const cacheOf = () => {
    const cache = mkdtempSync(join(tmpdir(), 'search-'));
    onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
    return cache;
  };
  const bytesOf = (files: ReadonlyMap<string, Uint8Array>) =>
    Object.fromEntries(
      [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]),
    );
  const SMALL = { 'entries/a.md': entry({ title: 'A hive' }) };

  it('is not there where the settings want none', async () => {
    const site = await siteOf({ 'newsletter.yaml': `${SETTINGS}search: false\n`, ...SMALL });
    const cache = cacheOf();
    expect(await searchFiles(site, { kit, cache })).toEqual({ files: new Map() });
    expect(readdirSync(cache)).toEqual([]);
  });

  it('is taken from the cache, byte for byte, and made anew where that is damaged', async () => {
    const site = await siteOf(SMALL);
    const cache = cacheOf();
    const first = await searchFiles(site, { kit, cache });
    expect([...first.files.keys()]).toContain('pagefind/pagefind.js');
    // There is no Pagefind for this computer, so only the cache can answer.
    vi.stubEnv('npm_config_arch', 'abacus');
    const again = await searchFiles(site, { kit, cache });
    expect(again.fault).toBeUndefined();
    expect(bytesOf(again.files)).toEqual(bytesOf(first.files));
    vi.unstubAllEnvs();
    const packs = readdirSync(join(cache, 'search'));
    expect(packs).toHaveLength(1);
    const pack = join(cache, 'search', packs[0] ?? '');
    const bytes = readFileSync(pack);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(pack, bytes);
    expect(bytesOf((await searchFiles(site, { kit, cache })).files)).toEqual(bytesOf(first.files));
    expect(readFileSync(pack).equals(bytes)).toBe(false);
  });

  it('is made anew where a text is another, and only of what is recent in a large archive', async () => {
    const cache = cacheOf();
    const files = { ...archiveOf(3100), 'entries/new.md': entry({ title: 'New' }, 'Fresh wool.') };
    const first = await searchFiles(await siteOf(files), { kit, cache });
    expect(readdirSync(join(cache, 'search'))).toHaveLength(2);
    const edited = { ...files, 'entries/new.md': entry({ title: 'Newer' }, 'Fresher wool.') };
    const second = await searchFiles(await siteOf(edited), { kit, cache });
    expect(readdirSync(join(cache, 'search'))).toHaveLength(3);
    const inArchive = ({ files: all }: typeof first) =>
      bytesOf(new Map([...all].filter(([path]) => path.startsWith('pagefind/archive/'))));
    expect(inArchive(second)).toEqual(inArchive(first));
    expect(bytesOf(second.files)).not.toEqual(bytesOf(first.files));
    expect(Object.keys(inArchive(first)).filter((path) => /\.js$|wasm/.test(path))).toEqual([]);
    const { languages } = JSON.parse(
      Buffer.from(first.files.get('pagefind/archive/pagefind-entry.json') ?? '').toString(),
    );
    expect(languages.en.page_count).toBe(3000);
  }, 30_000);

  it('says in one line why there is none where Pagefind has no program for the computer', async () => {
    vi.stubEnv('npm_config_arch', 'abacus');
    const { files, fault = '' } = await searchFiles(await siteOf(SMALL), { kit, cache: cacheOf() });
    expect(files.size).toBe(0);
    expect(fault).toMatch(/abacus/);
    expect(fault).not.toContain('\n');
  });
});
