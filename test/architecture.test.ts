import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/**
 * The rooms of the house. Each may import from the rooms above it, and from itself. Files of one
 * line stand for themselves.
 */
const ROOMS = [
  ['order.ts'],
  ['fields'],
  ['problems'],
  ['markdown'],
  ['people', 'entries', 'newsletter', 'private'],
  ['gate'],
  ['digest'],
  ['content'],
  ['pictures', 'words', 'charts', 'drawing'],
  ['submissions'],
  ['read'],
  ['site'],
  ['email', 'writing', 'opengraph', 'admin'],
  ['sent', 'circle', 'leaks'],
  ['check', 'mail', 'recipients', 'online', 'matching'],
  ['preflight', 'sending', 'contacts', 'drafts', 'names'],
  ['giving', 'inbox', 'receiving', 'incoming', 'harvest'],
  ['hour', 'github'],
  ['feeds', 'hosting'],
  ['command'],
  ['build'],
  ['astro'],
  ['content.config.ts'],
  ['components'],
  ['layouts'],
  ['pages'],
];

/** Only these may know Astro. */
const ASTRO_DOORS = /^(astro\/|build\/|content\.config\.ts|pages\/|components\/|layouts\/)/;

/** Only these may touch the disk. */
const DISK_DOORS = /^(read\/|command\/|build\/)/;

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && /\.(ts|astro)$/.test(item.name))
  .map((item) => relative(src, join(item.parentPath, item.name)));

/** What a file imports, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\s)(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import ['"]([^'"]+)['"]/gm,
    ),
  ].map(([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? '');
}

function roomOf(file: string): number {
  const name = file.includes('/') ? file.slice(0, file.indexOf('/')) : file;
  return ROOMS.findIndex((row) => row.includes(name));
}

describe('the house', () => {
  it('has a place for every file', () => {
    expect(files.filter((file) => roomOf(file) === -1)).toEqual([]);
    expect(files.length).toBeGreaterThan(60);
  });

  it('has arrows in one direction only', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => /^\..*\.(ts|astro)$/.test(name))
        .map((name) => relative(src, join(src, dirname(file), name)))
        .filter((target) => {
          const name = (path: string) => path.split('/')[0];
          return name(file) !== name(target) && roomOf(target) >= roomOf(file);
        })
        .map((target) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('knows Astro at its doors only', () => {
    const wrong = files.filter(
      (file) =>
        !ASTRO_DOORS.test(file) && importsOf(file).some((name) => /^astro(:|$|\/)/.test(name)),
    );
    expect(wrong).toEqual([]);
  });

  it('touches the disk at its doors only', () => {
    const wrong = files.filter(
      (file) =>
        !DISK_DOORS.test(file) &&
        importsOf(file).some((name) => /^(node:)?(fs|child_process|net|http)/.test(name)),
    );
    expect(wrong).toEqual([]);
  });
});
