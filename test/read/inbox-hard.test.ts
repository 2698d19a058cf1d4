import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInbox } from '../../src/read/inbox.ts';
import { InboxFault } from '../../src/read/inbox-fault.ts';
import type { Incoming } from '../../src/submissions/item.ts';
import { kit } from '../built-site.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-'));
  file = join(folder, 'private/inbox.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function news(key: string): Incoming {
  const at = '2026-11-22T09:00:00.000Z';
  const values = { title: 'Beans', body: 'They did best this summer. '.repeat(20) };
  return { door: 'mail', key, at, from: {}, values, text: values.body, pictures: [], leftOut: [] };
}

/** Another process that adds; `before` is put before its command line, for a shell. */
function adder(name: string, many: number, before?: string): ChildProcess & { said: string[] } {
  const words = [join(kit, 'test/read/inbox-adder.ts'), file, name, String(many)];
  const child = before
    ? spawn('bash', ['-c', `${before}; exec "$@"`, 'bash', process.execPath, ...words])
    : spawn(process.execPath, words);
  const said: string[] = [];
  let open = '';
  child.stdout.on('data', (data) => {
    const lines = `${open}${data}`.split('\n');
    open = lines.pop() ?? '';
    said.push(...lines);
  });
  let faults = '';
  child.stderr.on('data', (data) => {
    faults += data;
  });
  child.on('close', () => said.push(...(faults ? [faults] : [])));
  return Object.assign(child, { said });
}

function faultOf(act: () => unknown): InboxFault {
  try {
    act();
  } catch (error) {
    if (error instanceof InboxFault) return error;
    throw error;
  }
  throw new Error('there was no fault');
}

describe('an inbox that several programs have open', () => {
  it('keeps everything of all of them', async () => {
    const children = ['a', 'b', 'c'].map((name) => adder(name, 200));
    await Promise.all(children.map((child) => once(child, 'close')));
    const inbox = openInbox(file);
    expect(inbox.list()).toHaveLength(600);
    expect(
      children
        .flatMap(({ said }) => said)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 600 }, (_, index) => index + 1));
    inbox.close();
  });

  it('has everything that was added when one of them is killed', async () => {
    for (const round of ['one', 'two', 'three']) {
      const child = adder(round, 100_000);
      while (child.said.length < 50) await once(child.stdout ?? child, 'data');
      child.kill('SIGKILL');
      await once(child, 'close');
      const inbox = openInbox(file);
      const kept = new Set(inbox.list().map(({ number }) => number));
      expect(child.said.length).toBeGreaterThanOrEqual(50);
      expect(child.said.filter((number) => !kept.has(Number(number)))).toEqual([]);
      inbox.close();
    }
  });

  it('says so where another holds it too long, and works afterwards', () => {
    const inbox = openInbox(file, { patience: 20 });
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    expect(faultOf(() => inbox.add(news('a')))).toMatchObject({ code: 'locked' });
    expect(faultOf(() => inbox.remember('x', 1)).message).toContain('held by another program');
    other.exec('rollback');
    other.close();
    expect(inbox.add(news('a'))).toEqual({ number: 1, isNew: true });
    inbox.close();
  });
});

describe('the file of an inbox', () => {
  it('is for its owner alone, and so are those beside it', () => {
    let inbox = openInbox(file);
    inbox.add(news('a'));
    const modesOf = () =>
      [file, `${file}-wal`, `${file}-shm`].map((each) => statSync(each).mode & 0o777);
    expect(modesOf()).toEqual([0o600, 0o600, 0o600]);
    expect(statSync(join(folder, 'private')).mode & 0o777).toBe(0o700);
    inbox.close();
    chmodSync(file, 0o644);
    inbox = openInbox(file);
    inbox.add(news('b'));
    expect(modesOf()).toEqual([0o600, 0o600, 0o600]);
    inbox.close();
    inbox.close();
  });

  it('is refused in a sentence where it is none, and left as it is', () => {
    mkdirSync(join(folder, 'private'));
    writeFileSync(file, 'no inbox at all, but long enough to be looked at. '.repeat(100));
    const size = statSync(file).size;
    const { code, message } = faultOf(() => openInbox(file));
    expect(code).toBe('damaged');
    expect(message).toContain(`The inbox ${file} cannot be read`);
    expect(statSync(file).size).toBe(size);
    rmSync(file);
    const other = new DatabaseSync(file);
    other.exec('create table bookmarks (url text)');
    other.close();
    expect(faultOf(() => openInbox(file)).code).toBe('damaged');
    rmSync(file);
    mkdirSync(file);
    expect(faultOf(() => openInbox(file)).code).toBe('unreachable');
  });

  it('is refused in a sentence where it is torn', () => {
    let inbox = openInbox(file);
    inbox.addAll(Array.from({ length: 200 }, (_, index) => news(`${index}`)));
    inbox.close();
    truncateSync(file, statSync(file).size >> 1);
    expect(
      faultOf(() => {
        inbox = openInbox(file);
        try {
          inbox.list();
        } finally {
          inbox.close();
        }
      }).code,
    ).toBe('damaged');
  });

  it('is refused in a sentence where what is in it is no news', () => {
    const inbox = openInbox(file);
    inbox.add(news('a'));
    const other = new DatabaseSync(file);
    other.exec("update items set incoming = '{'");
    other.close();
    expect(faultOf(() => inbox.list()).code).toBe('damaged');
    inbox.close();
  });

  it('is refused in a sentence where a newer kit wrote it', () => {
    openInbox(file).close();
    const other = new DatabaseSync(file);
    other.exec('pragma user_version = 2');
    other.close();
    expect(faultOf(() => openInbox(file))).toMatchObject({ code: 'newer' });
  });

  it('keeps what it has where the disk is full', async () => {
    // A file may not get larger than 400 KiB: what SQLite then sees is what a full disk shows it.
    const child = adder('a', 1000, "trap '' XFSZ; ulimit -f 400");
    await once(child, 'close');
    const words = child.said.pop() ?? '';
    expect(words).toMatch(
      /InboxFault: (There is no room|The inbox .* cannot be opened or written)/,
    );
    const inbox = openInbox(file);
    expect(child.said.length).toBeGreaterThan(5);
    expect(inbox.list().map(({ number }) => String(number))).toEqual(child.said);
    expect(inbox.add(news('b')).isNew).toBe(true);
    inbox.close();
  });
});

describe('an inbox', () => {
  it('lists ten thousand pieces of news at once, and pages of them', () => {
    const inbox = openInbox(':memory:');
    inbox.addAll(Array.from({ length: 10_000 }, (_, index) => news(`${index}`)));
    inbox.add({ ...news('x'), door: 'endpoint' });
    const start = performance.now();
    expect(inbox.list()).toHaveLength(10_001);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(inbox.next('mail', 9_998, 50).map(({ number }) => number)).toEqual([9_999, 10_000]);
    expect(inbox.next('mail', 0, 3)).toHaveLength(3);
    expect(inbox.next('endpoint', 0, 50)).toHaveLength(1);
    inbox.close();
  });

  it('takes any text for what it is', () => {
    const inbox = openInbox(':memory:');
    const odd = `'; drop table items; --\u0000"\ud800\u202e`;
    inbox.add({ ...news(odd), values: { title: odd } });
    expect(inbox.add(news(odd)).isNew).toBe(false);
    expect(inbox.get(1)?.values.title).toBe(odd);
    inbox.decide(1, 'waiting', { state: 'declined', reason: odd }, odd);
    inbox.correct(1, { body: odd });
    inbox.remember(odd, odd);
    expect(inbox.recall(odd)).toBe(odd);
    expect(inbox.get(1)).toMatchObject({ reason: odd, values: { body: odd } });
    inbox.close();
  });
});
