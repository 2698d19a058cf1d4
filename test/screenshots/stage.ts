import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { parseDocument } from 'yaml';
import { serveAsHost } from '../audit/host.ts';
import { startChromium } from '../browser/chromium.ts';
import { buildSite, kit } from '../built-site.ts';

/** The content that is shown. */
export const SAMPLE = join(kit, 'content');

/** Content that is written in Arabic; where there is none, the sample under Arabic headings. */
const ARABIC = join(kit, 'test/fixtures/languages/arabic');

/** What stands ready for taking pictures; all of it is made when it is first asked for. */
export interface Stage {
  browser(): Promise<Browser>;
  /** The address of the sample's site, without a slash at the end. */
  site(isArabic: boolean): Promise<string>;
  /** An empty folder that is removed in the end. */
  folder(): string;
  /** Does something in the end. */
  atEnd(act: () => unknown): void;
  close(): Promise<void>;
}

/** Opens a stage that shows what `chromium` shows. */
export function openStage(chromium: string): Stage {
  const ends: (() => unknown)[] = [];
  const sites = new Map<boolean, Promise<string>>();
  let browser: Promise<Browser> | undefined;
  const start = async () => {
    const started = await startChromium(chromium);
    ends.push(() => started.close());
    return started;
  };
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'screenshots-'));
    ends.push(() => rmSync(made, { recursive: true, force: true }));
    return made;
  };
  const open = async (isArabic: boolean) => {
    const site = await buildSite(isArabic ? arabicContent(folder) : SAMPLE);
    const { address, close } = await serveAsHost(site.folder, '');
    ends.push(close, site.remove);
    return address;
  };
  return {
    browser: () => {
      browser ??= start();
      return browser;
    },
    site: (isArabic) => {
      const opened = sites.get(isArabic) ?? open(isArabic);
      sites.set(isArabic, opened);
      return opened;
    },
    folder,
    atEnd: (act) => ends.push(act),
    async close() {
      for (const end of ends.reverse()) await end();
    },
  };
}

function arabicContent(folder: () => string): string {
  if (existsSync(ARABIC)) return ARABIC;
  const copy = folder();
  cpSync(SAMPLE, copy, { recursive: true });
  const settings = join(copy, 'newsletter.yaml');
  const yaml = parseDocument(readFileSync(settings, 'utf8'));
  yaml.set('language', 'ar');
  writeFileSync(settings, yaml.toString());
  return copy;
}
