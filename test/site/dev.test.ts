import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editorEnvironment, kit } from '../built-site.ts';
import { entry, person, SETTINGS, writeFolder } from '../content-folder.ts';

let content: string;
let server: ChildProcess;
let address: string;
let said = '';

beforeAll(async () => {
  content = writeFolder({
    'newsletter.yaml': SETTINGS.replace('letter.example.org', 'letter.example.org/ours'),
    'people/ada.md': person(),
    'entries/shown.md': entry({ title: 'Shown at once' }),
    'entries/draft.md': entry({ title: 'Still a draft', draft: true }),
    'private/entries/secret.md': entry({ title: 'QZsecretQZ' }),
  });
  const port = await freePort();
  address = `http://127.0.0.1:${port}/ours`;
  server = spawn(process.execPath, [join(kit, 'scripts/dev.ts'), '--port', String(port)], {
    cwd: kit,
    env: editorEnvironment({ CONTENT_DIR: content }),
  });
  const keep = (data: Buffer) => {
    said += data.toString();
  };
  server.stdout?.on('data', keep);
  server.stderr?.on('data', keep);
  await until(() => said.includes('Your newsletter:'));
});
afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
  rmSync(content, { recursive: true, force: true });
});

describe('dev', () => {
  it('says where the newsletter is, below its path', () => {
    expect(said).toContain(`Your newsletter: ${address}/`);
  });

  it('shows drafts, marked with the reason, and never the private folder', async () => {
    expect(await get('/entries/draft/')).toContain('Not public: it is a draft');
    expect(await get('/entries/shown/')).not.toContain('Not public');
    expect(await get('/wins/')).not.toContain('QZsecretQZ');
  });

  it('shows an entry as it was last saved', async () => {
    writeFileSync(join(content, 'entries/shown.md'), entry({ title: 'Shown anew' }));
    await until(async () => (await get('/entries/shown/')).includes('Shown anew'));
    writeFileSync(join(content, 'entries/new.md'), entry({ title: 'Quite new' }));
    await until(async () => (await get('/wins/')).includes('Quite new'));
  });

  it('follows files that are renamed, replaced and removed, alone and with their folder', async () => {
    mkdirSync(join(content, 'entries/later'));
    writeFileSync(join(content, 'entries/later/one.md'), entry({ title: 'One of many' }));
    await until(async () => (await get('/entries/later/one/')).includes('One of many'));
    writeFileSync(join(content, 'entries/later/.one.tmp'), entry({ title: 'Written beside' }));
    renameSync(join(content, 'entries/later/.one.tmp'), join(content, 'entries/later/one.md'));
    await until(async () => (await get('/entries/later/one/')).includes('Written beside'));
    renameSync(join(content, 'entries/later'), join(content, 'entries/moved'));
    await until(async () => (await get('/entries/moved/one/')).includes('Written beside'));
    expect((await fetch(`${address}/entries/later/one/`)).status).toBe(404);
    writeFileSync(join(content, 'entries/moved/two.md'), entry({ title: 'In a moved folder' }));
    await until(async () => (await get('/wins/')).includes('In a moved folder'));
    rmSync(join(content, 'entries/moved'), { recursive: true });
    await until(async () => !(await get('/wins/')).includes('In a moved folder'));
  });

  it('tells an open page to load anew only when the new content is there', async () => {
    const { told } = await openPage();
    writeFileSync(join(content, 'entries/shown.md'), entry({ title: 'Told in time' }));
    await told;
    expect(await get('/entries/shown/')).toContain('Told in time');
  });

  it('follows the settings, and the entries after them', async () => {
    const settings = SETTINGS.replace('letter.example.org', 'letter.example.org/ours');
    writeFileSync(
      join(content, 'newsletter.yaml'),
      settings.replace(/^title: .*/m, 'title: Renamed'),
    );
    await until(async () => (await getSoon('/wins/')).includes('Renamed'));
    writeFileSync(join(content, 'entries/shown.md'), entry({ title: 'After the settings' }));
    await until(async () => (await getSoon('/entries/shown/')).includes('After the settings'));
  });

  it('goes on after a mistake, and says where it is', async () => {
    writeFileSync(join(content, 'entries/shown.md'), entry({ date: '2026-02-30' }));
    await until(() => said.includes('entries/shown.md:3 date: there is no such day'));
    await until(async () => (await get('/wins/')).includes('Quite new'));
    writeFileSync(join(content, 'entries/shown.md'), entry({ title: 'Mended' }));
    await until(async () => (await get('/entries/shown/')).includes('Mended'));
  });
});

/** Listens as the script in every page of the preview does, until the first order to load anew. */
async function openPage(): Promise<{ told: Promise<void> }> {
  const client = await (await fetch(new URL('/@vite/client', address))).text();
  const token = /const wsToken = "([^"]+)"/.exec(client)?.[1];
  const host = /const directSocketHost = "([^"]+)"/.exec(client)?.[1];
  const socket = new WebSocket(`ws://${host}?token=${token}`, 'vite-hmr');
  await new Promise((open, fail) => {
    socket.addEventListener('open', open);
    socket.addEventListener('error', fail);
  });
  // What came before this page was there is told to it at once.
  await new Promise((told) => setTimeout(told, 500));
  const told = new Promise<void>((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      if (JSON.parse(String(data)).type !== 'full-reload') return;
      socket.close();
      resolve();
    });
  });
  return { told };
}

async function get(path: string): Promise<string> {
  return (await fetch(address + path)).text();
}

/** A page, or nothing while the server begins anew. */
async function getSoon(path: string): Promise<string> {
  return get(path).catch(() => '');
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`it did not come to pass; dev said:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}
