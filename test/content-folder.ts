import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The files of a content folder: texts, or bytes of pictures, by path. */
export type Files = Record<string, string | Uint8Array>;

/** The smallest settings that are valid. */
export const SETTINGS = `title: Test Letter
tagline: What happened
url: https://letter.example.org
language: en
timezone: Etc/UTC
editor: {name: Edda}
contact: mailto:edda@example.org
`;

/** Front matter and a text as a Markdown file. */
export function markdown(fields: Record<string, unknown>, body = 'Some news.\n'): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** A valid entry; `fields` replace or add to its own, undefined removes one. */
export function entry(fields: Record<string, unknown> = {}, body?: string): string {
  const all = { title: 'News', date: '2026-09-01', kind: 'win', people: ['ada'], ...fields };
  return markdown(Object.fromEntries(Object.entries(all).filter(([, v]) => v !== undefined)), body);
}

/** A valid person who consented to everything. */
export function person(fields: Record<string, unknown> = {}, body = ''): string {
  return markdown({ name: 'Ada', consent: 'always', ...fields }, body);
}

/** Writes a folder that is removed when the test ends; the settings and Ada are added. */
export function contentFolder(files: Files): string {
  const folder = writeFolder({ 'newsletter.yaml': SETTINGS, 'people/ada.md': person(), ...files });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a new temporary folder. */
export function writeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsletter-'));
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}
