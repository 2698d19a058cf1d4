import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { buildSite, listFiles } from '../built-site.ts';
import type { Build } from './check.ts';
import { serveAsHost } from './host.ts';
import { baseOf, pagesByKind } from './pages.ts';

/** Where the second build stands on its host. */
const BASE = '/letters';

/** Sites on servers of this machine. */
export interface OpenBuilds {
  builds: Build[];
  close(): Promise<void>;
}

/** Serves a site that is built already. */
export async function openFolder(outDir: string): Promise<OpenBuilds> {
  const { build, close } = await open(outDir, resolve(outDir));
  return { builds: [build], close };
}

/**
 * Builds a content folder and serves it; with `isTwice` once more in Arabic and under a base path.
 * The clock is that of the tests, unless SOURCE_DATE_EPOCH says another.
 */
export async function openContent(
  content: string,
  isTwice: boolean,
  say: (what: string) => void,
): Promise<OpenBuilds> {
  const { SOURCE_DATE_EPOCH } = process.env;
  const clock: Record<string, string> = SOURCE_DATE_EPOCH ? { SOURCE_DATE_EPOCH } : {};
  const opened: { build: Build; close: () => Promise<void> }[] = [];
  const add = async (name: string, folder: string) => {
    say(`Building: ${name}`);
    const site = await buildSite(folder, clock);
    const { build, close } = await open(name, site.folder);
    opened.push({
      build,
      close: async () => {
        await close();
        site.remove();
      },
    });
  };
  const close = async () => {
    for (const each of opened) await each.close();
  };
  try {
    await add('as it is', content);
    if (isTwice) {
      const copy = arabicCopy(content);
      try {
        await add(`Arabic, under ${BASE}`, copy);
      } finally {
        rmSync(copy, { recursive: true, force: true });
      }
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { builds: opened.map(({ build }) => build), close };
}

/** A copy of the public side of a content folder, its language Arabic and its address a folder lower. */
function arabicCopy(content: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'audit-'));
  const isPublic = (path: string) => path !== join(content, 'private');
  cpSync(content, copy, { recursive: true, filter: isPublic });
  const settings = join(copy, 'newsletter.yaml');
  const yaml = parseDocument(readFileSync(settings, 'utf8'));
  yaml.set('language', 'ar');
  yaml.set('url', new URL(BASE, String(yaml.get('url'))).href);
  writeFileSync(settings, yaml.toString());
  return copy;
}

async function open(
  name: string,
  folder: string,
): Promise<{ build: Build; close: () => Promise<void> }> {
  const site = {
    files: listFiles(folder),
    read: (file: string) => readFileSync(join(folder, file), 'utf8'),
  };
  const base = baseOf(site);
  const { address, close } = await serveAsHost(folder, base);
  return { build: { ...site, name, folder, base, address, pages: pagesByKind(site) }, close };
}
