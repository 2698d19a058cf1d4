import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Watchers } from '../../src/command/watchers.ts';
import type { Tight } from '../../src/leaks/tight.ts';
import { contentFolder, entry, person } from '../content-folder.ts';

/** Each watcher is a thread that reads the content. */
vi.setConfig({ testTimeout: 60_000 });

const BO = 'name: Bo Li\nemails: [bo@example.net]\nnotes: is about to leave the library for good\n';
const CONTENT = {
  'people/ada.md': person(),
  'entries/a.md': entry({}, 'Thanks to Bo Li.'),
  'private/people/bo.yaml': BO,
};
const SITE = {
  'index.html': '<p>Thanks to Bo Li.</p>',
  'a/index.html': '<p>Hello.</p>',
  'b.txt': 'Hi',
};

function written(folder: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const siteOf = (files: Record<string, string>) => written(join(contentFolder({}), 'site'), files);

async function look(content: string, site: string, before?: Tight, changed?: string[]) {
  const watchers = new Watchers({ folder: content, shown: 'content' }, undefined, before);
  onTestFinished(() => watchers.dismiss());
  expect(await watchers.ready()).toEqual([]);
  const { leaks, ...rest } = await watchers.look(site, changed);
  await watchers.dismiss();
  return { leaks: leaks.map(({ file, kind }) => `${kind} in ${file}`), ...rest };
}

it('look at what changed where all else can hold nothing, and else at everything', async () => {
  const content = contentFolder(CONTENT);
  const site = siteOf(SITE);
  const first = await look(content, site);
  expect(first).toMatchObject({ leaks: [], files: 3, tight: { told: [expect.any(Number)] } });

  // Nobody says that the other file changed, so nobody looks at it: that is what is spared.
  written(site, { 'b.txt': 'bo@example.net', 'a/index.html': '<p>Hello again.</p>' });
  const changed = ['a/index.html', 'gone.html'];
  const second = await look(content, site, first.tight, changed);
  expect(second).toMatchObject({ leaks: [], files: 1 });
  expect(second.tight?.told).toEqual(first.tight?.told);

  written(site, { 'a/index.html': '<p>She is about to leave the library for good.</p>' });
  const third = await look(content, site, second.tight, changed);
  expect(third.leaks).toEqual(['note in a/index.html']);
  expect(third).not.toHaveProperty('tight');

  const all = ['e-mail address in b.txt', 'note in a/index.html'];
  expect((await look(content, site, second.tight)).leaks.sort()).toEqual(all);
  written(content, { 'private/people/cy.yaml': 'name: Cy Ode\n' });
  expect((await look(content, site, second.tight, changed)).leaks.sort()).toEqual(all);
});

it('look at everything where a text no longer tells what stands in the site', async () => {
  const content = contentFolder(CONTENT);
  const site = siteOf(SITE);
  const { tight } = await look(content, site);
  written(content, { 'entries/a.md': entry({}, 'Thanks to somebody.') });
  const { leaks, files } = await look(content, site, tight, []);
  expect(leaks).toEqual(['name in index.html']);
  expect(files).toBe(3);
});
