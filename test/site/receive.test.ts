import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pullSubmissions } from '../../src/command/inbox-pull.ts';
import { openInbox } from '../../src/read/inbox.ts';
import { runScript } from '../built-site.ts';
import { SETTINGS } from '../content-folder.ts';
import {
  answers,
  contentWith,
  type Endpoint,
  inboxOf,
  removeContent,
  startEndpoint,
  UNLIMITED,
} from '../receiving/endpoint.ts';
import { loaded } from '../receiving/load.ts';

const TOKEN = 'a-token-of-at-least-32-characters';

let folder: string;
let running: Endpoint | undefined;

beforeEach(() => {
  folder = contentWith();
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  removeContent(folder);
});

async function start(words: string[] = UNLIMITED, more = {}): Promise<Endpoint> {
  running = await startEndpoint(folder, words, more);
  return running;
}

function post(url: string, changes: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams(answers(changes));
  return fetch(url, { method: 'POST', body, redirect: 'manual' });
}

/** The titles in the inbox. */
function kept(): string[] {
  const inbox = openInbox(inboxOf(folder));
  try {
    return inbox.list().map(({ values }) => values.title ?? '');
  } finally {
    inbox.close();
  }
}

/** What a server says to bytes over a bare connection, until it ends it. */
async function raw(url: string, ...texts: string[]): Promise<string> {
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  let said = '';
  socket.on('data', (data) => {
    said += data;
  });
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  for (const text of texts) {
    socket.write(text);
    await pause(20);
  }
  await closed;
  return said;
}

const HEAD = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n';

describe('npm run receive', () => {
  it('keeps news in the inbox before it says so, and says nothing of it in the log', async () => {
    const { url, said, stop } = await start();
    const answer = await post(url, { sender: 'Secret Name', title: 'Beans' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('https://letter.example.org/submit/thanks/');
    expect(kept()).toEqual(['Beans']);
    expect((await post(url, { email: 'hidden@@example.org' })).status).toBe(422);
    expect(await stop()).toBe(0);
    const lines = said().split('\n').slice(2);
    expect(lines.map((line) => line.replace(/^\S+Z /, ''))).toEqual([
      'taken: 1',
      'refused: email form',
      '',
    ]);
    expect(said()).not.toMatch(/Secret|Beans|hidden|127\.0\.0\.1:\d+ /);
  });

  it('answers what is on its way before it ends', async () => {
    const { url, child, stop } = await start();
    const body = new URLSearchParams(answers({ title: 'Last' })).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': body.length,
    };
    const last = request(url, { method: 'POST', headers });
    last.write(body.slice(0, 20));
    const answered = once(last, 'response');
    await pause(200);
    child.kill('SIGTERM');
    await pause(200);
    await expect(post(url)).rejects.toThrow();
    last.end(body.slice(20));
    const [{ statusCode }] = await answered;
    expect(statusCode).toBe(303);
    await stop();
    expect(child.exitCode).toBe(0);
    expect(kept()).toEqual(['Last']);
  });

  it('ends requests that are slow, broken or too large, and goes on', async () => {
    const { url, said } = await start([...UNLIMITED, '--seconds', '1']);
    const huge = `${HEAD}Content-Length: 99999999\r\n\r\ntitle=`;
    const [slow, headless, broken, large, chunked] = await Promise.all([
      raw(url, `${HEAD}Content-Length: 100\r\n\r\nkind=win`),
      raw(url, 'POST / HTTP/1.1\r\nHost: x\r\nX-Slow: '),
      raw(url, 'POST / HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n'),
      raw(url, huge, 'x'.repeat(500_000)),
      raw(url, `${HEAD}Transfer-Encoding: chunked\r\n\r\n`, `80000\r\n${'x'.repeat(0x80000)}\r\n`),
    ]);
    expect(slow).toMatch(/^HTTP\/1\.1 408 /);
    expect(headless).toMatch(/^HTTP\/1\.1 408 /);
    expect(broken).toMatch(/^HTTP\/1\.1 400 /);
    expect(large).toMatch(/^(HTTP\/1\.1 413 |$)/);
    expect(chunked).toMatch(/^(HTTP\/1\.1 413 |$)/);
    expect((await post(url)).status).toBe(303);
    expect(said()).not.toMatch(/at .*\.ts:/);
    expect(kept()).toHaveLength(1);
  });

  it('takes a body in chunks', async () => {
    const { url } = await start();
    const body = new URLSearchParams(answers()).toString();
    const parts = body.match(/.{1,40}/g) ?? [];
    const chunks = parts.map((part) => `${part.length.toString(16)}\r\n${part}\r\n`);
    const said = await raw(
      url,
      `${HEAD}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n`,
      ...chunks,
      '0\r\n\r\n',
    );
    expect(said).toMatch(/^HTTP\/1\.1 303 /);
    expect(kept()).toHaveLength(1);
  });

  it('waits while another program holds the inbox, and says no success if it never ends', async () => {
    const { url } = await start();
    const other = new DatabaseSync(inboxOf(folder));
    other.exec('begin immediate');
    const waiting = post(url, { title: 'Patient' });
    await pause(500);
    expect(await (await fetch(`${url}health`)).text()).toBe('ok');
    other.exec('rollback');
    expect((await waiting).status).toBe(303);
    other.exec('begin immediate');
    const refused = await post(url, { title: 'In vain' });
    expect(refused.status).toBe(503);
    expect(await refused.text()).toContain('value="In vain"');
    other.exec('rollback');
    other.close();
    expect(kept()).toEqual(['Patient']);
  });

  it('limits the pace by itself', async () => {
    const { url } = await start([]);
    const statuses: number[] = [];
    for (let index = 0; index < 12; index += 1) {
      statuses.push((await post(url, { title: `${index}` })).status);
    }
    expect(statuses).toEqual([...Array(10).fill(303), 429, 429]);
  });

  it('hands the inbox to another computer', async () => {
    const { url } = await start(UNLIMITED, { RECEIVE_TOKEN: TOKEN });
    for (const title of ['One', 'Two']) await post(url, { title });
    const inbox = openInbox(':memory:');
    const fetchIt = () => pullSubmissions({ url, token: TOKEN, inbox });
    expect(await fetchIt()).toEqual({ added: 2, known: 0 });
    expect(await fetchIt()).toEqual({ added: 0, known: 0 });
    await expect(pullSubmissions({ url, token: `${TOKEN}x`, inbox })).rejects.toThrow(
      'refuses the token',
    );
    inbox.close();
  });

  it('loses nothing that it said it had, killed in the middle of a load', async () => {
    const figures = await loaded(folder, { rate: 50, seconds: 3, isKilled: true });
    expect(figures.lost).toBe(0);
    expect(figures.taken).toBeGreaterThan(50);
    expect(figures.taken + figures.failed).toBe(150);
  });

  it('says in a sentence why it cannot begin', async () => {
    const settings = contentWith(SETTINGS.replace('url:', 'nourl:'));
    const calls: [string[], string, RegExp][] = [
      [['--port', '99999'], folder, /--port wants a number/],
      [[], '/nowhere', /There is no newsletter\.yaml in \/nowhere/],
      [[], settings, /newsletter\.yaml in .* is wrong; npm run check says where/],
      [['--inbox', '/dev/null/inbox.db'], folder, /cannot be opened or written/],
      [['--host', '192.0.2.77', '--port', '0'], folder, /Nothing can listen at 192\.0\.2\.77/],
    ];
    for (const [words, content, sentence] of calls) {
      const { code, stderr } = await runScript('receive', words, { CONTENT_DIR: content });
      expect(stderr).toMatch(sentence);
      expect(code).toBe(2);
      expect(stderr).not.toContain('    at ');
    }
    removeContent(settings);
  });
});
