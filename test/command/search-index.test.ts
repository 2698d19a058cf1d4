import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { writeSearchIndex } from '../../src/command/search-index.ts';
import type { SearchRecord } from '../../src/site/search-records.ts';

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

async function written(): Promise<Map<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(await writeSearchIndex(records, folder)).toBeUndefined();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file)]),
  );
}

afterEach(() => vi.unstubAllEnvs());

describe('the index of the search', () => {
  it('is the same in every run, byte for byte', async () => {
    const first = await written();
    for (let run = 0; run < 3; run++) {
      const next = await written();
      expect([...next.keys()].sort()).toEqual([...first.keys()].sort());
      for (const [file, bytes] of next) expect(first.get(file)?.equals(bytes), file).toBe(true);
    }
  });

  it('holds its filters in order, under names that its contents know', async () => {
    const files = await written();
    const text = (file: string) => gunzipSync(files.get(file) ?? '').toString('latin1');
    const filters = [...files.keys()].filter((file) => file.startsWith('pagefind/filter/'));
    const contents = [...files.keys()].find((file) => file.endsWith('.pf_meta')) ?? '';
    const values = filters.map((file) => text(file).match(/topic-\d+/g)).find((found) => found);
    expect(values).toEqual([...new Set(values)].sort());
    expect(values).toHaveLength(11);
    for (const file of filters) {
      expect(text(contents)).toContain(file.slice('pagefind/filter/'.length, -'.pf_filter'.length));
    }
    const { languages } = JSON.parse(String(files.get('pagefind/pagefind-entry.json')));
    expect(contents).toBe(`pagefind/pagefind.${languages.en.hash}.pf_meta`);
  });

  it('comes without the pages and programs that nobody here uses', async () => {
    const files = [...(await written()).keys()].filter(
      (file) => !/\/(fragment|index|filter)\//.test(file),
    );
    expect(files.map((file) => file.replace(/\.en_.*\./, '.*.')).sort()).toEqual([
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind-worker.js',
      'pagefind/pagefind.*.pf_meta',
      'pagefind/pagefind.js',
      'pagefind/wasm.en.pagefind',
    ]);
  });

  it('says in one line why there is none where Pagefind has no program for the computer', async () => {
    vi.stubEnv('npm_config_arch', 'abacus');
    const fault = await writeSearchIndex(records, tmpdir());
    expect(fault).toMatch(/abacus/);
    expect(fault).not.toContain('\n');
  });
});
