import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailSourceAt, mailsAt } from '../../src/read/mail-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mails-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

async function read(path: string, most = 1_000): Promise<[string, string | undefined][]> {
  const all: [string, string | undefined][] = [];
  for await (const { name, bytes } of mailsAt(path, most)) {
    all.push([name, bytes && Buffer.from(bytes).toString()]);
  }
  return all;
}

describe('mailsAt', () => {
  it('reads a mail, an mbox file by its name or its content, and no other file', async () => {
    expect(await read(write('a.eml', 'Subject: a\n\nb'))).toEqual([['a.eml', 'Subject: a\n\nb']]);
    const two =
      'From a@b Fri Nov 20 18:30:00 2026\nSubject: a\n\n>From here\n\nFrom a@b Fri Nov 20 18:30:00 2026\r\nSubject: b\r\n\r\nc\r\n';
    expect(await read(write('Inbox', two))).toEqual([
      ['Inbox, mail 1', 'Subject: a\n\nFrom here'],
      ['Inbox, mail 2', 'Subject: b\n\nc'],
    ]);
    expect(await read(write('none.mbox', 'Hello'))).toEqual([]);
    expect(mailSourceAt(write('a.txt', 'Subject: a'))).toBeUndefined();
    expect(mailSourceAt(join(folder, 'nowhere'))).toBeUndefined();
  });

  it('reads folders: files, a Maildir, an mbox of Apple Mail', async () => {
    write('mails/b.eml', 'b');
    write('mails/a.EML', 'a');
    write('mails/notes.txt', 'x');
    write('mails/.hidden.eml', 'x');
    expect(await read(join(folder, 'mails'))).toEqual([
      ['a.EML', 'a'],
      ['b.eml', 'b'],
    ]);
    write('maildir/new/1.host', 'new');
    write('maildir/cur/2.host:2,S', 'cur');
    write('maildir/tmp/3.host', 'x');
    expect((await read(join(folder, 'maildir'))).map(([, text]) => text)).toEqual(['cur', 'new']);
    write('News.mbox/mbox', 'From a Fri\nSubject: a\n\nb\n');
    expect(await read(join(folder, 'News.mbox'))).toEqual([['mbox, mail 1', 'Subject: a\n\nb']]);
  });

  it('gives mails that are too large without their bytes, and the next one whole', async () => {
    expect(await read(write('a.eml', 'x'.repeat(1_001)))).toEqual([['a.eml', undefined]]);
    const mbox = `From a\nSubject: a\n\n${'x\r\n'.repeat(500_000)}\nFrom b\nSubject: b\n\n${'y'.repeat(900)}\n`;
    const mails = await read(write('m.mbox', mbox));
    expect(mails).toEqual([
      ['m.mbox, mail 1', undefined],
      ['m.mbox, mail 2', `Subject: b\n\n${'y'.repeat(900)}`],
    ]);
  });

  it('finds every mail wherever the pieces of the file end', async () => {
    const one = `From a\n${'z'.repeat(70)}\n\n`;
    const mails = await read(write('many.mbox', one.repeat(5_000)));
    expect(mails).toHaveLength(5_000);
    expect(new Set(mails.map(([, text]) => text))).toEqual(new Set(['z'.repeat(70)]));
  });
});
