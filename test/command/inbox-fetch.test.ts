import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchExit, fetchNews, formatFetch } from '../../src/command/inbox-fetch.ts';
import { tryOnce } from '../../src/command/inbox-fetch-mail.ts';
import { type Inbox, openInbox } from '../../src/read/inbox.ts';
import { mailText } from '../../src/submissions/mail-text.ts';
import { NOW, written } from '../incoming/mails.ts';

let folder: string;
let inbox: Inbox;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fetch-'));
  inbox = openInbox(':memory:');
});
afterEach(() => {
  inbox.close();
  rmSync(folder, { recursive: true, force: true });
});

function fetch(sources: string[], environment: Record<string, string> = {}) {
  return fetchNews({ inbox, folder, environment, sources, now: NOW });
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('fetchNews', () => {
  it('takes every mail of an mbox file but those that are none, and prints nothing that acts', async () => {
    const evil = 'Evil\u001b[2J\u202etitle';
    const mails = [
      await written({ text: mailText({ title: evil, body: 'x' }) }),
      Buffer.from(
        `Subject: =?utf-8?b?${Buffer.from(evil).toString('base64')}?=\nAuto-Submitted: yes\n\nx`,
      ),
      Buffer.from('\n'),
      await written({ subject: 'Beans', text: 'I need beans.' }),
    ];
    const mbox = mails.map((mail) => `From x Fri Nov 20 18:30:00 2026\n${mail}\n`).join('');
    const report = await fetch([file('letters.mbox', mbox)]);
    expect(formatFetch(report)).toMatchInlineSnapshot(`
      "letters.mbox: 2 new
        1  Evil[2Jtitle (nadia@example.org)
        2  Beans (nadia@example.org; not the form, so guessed from free words)
        Not taken:
        - letters.mbox, mail 2: an automatic answer
        - letters.mbox, mail 3: it is empty

      npm run inbox shows what waits for your answer."
    `);
    expect(formatFetch(report)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(fetchExit(report)).toBe(0);
    const again = await fetch([join(folder, 'letters.mbox')]);
    expect(again.sources[0]).toMatchObject({ added: [], known: 2 });
  });

  it('goes on to the next source where one fails, and says so', async () => {
    const mail = file('a.eml', await written({ subject: 'Beans', text: 'x' }));
    const report = await fetch(['http://127.0.0.1:1/', mail], { RECEIVE_TOKEN: 'word' });
    expect(report.sources[0]).toEqual({
      source: 'http://127.0.0.1:1',
      added: [],
      known: 0,
      notTaken: [],
      fault: {
        message: expect.stringContaining('gave no whole answer'),
        fix: expect.stringContaining('fetch again'),
      },
    });
    expect(report.sources[1]?.added).toHaveLength(1);
    expect(fetchExit(report)).toBe(1);
    expect(formatFetch(report)).toContain('It was not read to its end: 127.0.0.1:1');
  });

  it('goes on where the token of an endpoint is missing', async () => {
    const mail = file('a.eml', await written({ subject: 'Beans', text: 'x' }));
    const report = await fetch(['https://news.example.org', mail]);
    expect(report.sources.map(({ added, fault }) => [added.length, fault?.message])).toEqual([
      [0, 'RECEIVE_TOKEN is missing in the environment'],
      [1, undefined],
    ]);
    expect(fetchExit(report)).toBe(1);
    const configured = await fetch([], { RECEIVE_URL: 'https://news.example.org' });
    expect(configured.sources[0]?.fault?.message).toContain('RECEIVE_TOKEN is missing');
  });

  it('does not begin a third time with a mail that ended the program twice', async () => {
    const dies = () => new Promise<void>(() => {});
    const passes = vi.fn(async () => {});
    void tryOnce(inbox, 'x', 'mail 1', dies);
    void tryOnce(inbox, 'x', 'mail 1', dies);
    expect(await tryOnce(inbox, 'x', 'mail 1', passes)).toBe(false);
    expect(await tryOnce(inbox, 'x', 'mail 2', passes)).toBe(true);
    expect(passes).toHaveBeenCalledTimes(1);
    // What is wrong with the network is not of the mail.
    const fails = () => Promise.reject(new Error('gone'));
    for (let time = 0; time < 3; time++) {
      await expect(tryOnce(inbox, 'x', 'mail 3', fails)).rejects.toThrow('gone');
    }
    expect(await tryOnce(inbox, 'x', 'mail 3', passes)).toBe(true);
  });

  it('says that a file holds no mail, and which mail is too large', async () => {
    const none = file('none.mbox', 'Hello');
    const large = file('large.eml', Buffer.alloc(26 * 1024 * 1024, 'x'));
    const report = await fetch([none, large]);
    expect(report.sources.flatMap(({ notTaken }) => notTaken)).toEqual([
      { name: 'none.mbox', reason: 'there is no mail in it' },
      { name: 'large.eml', reason: 'it is larger than 25 MB' },
    ]);
  });

  it('takes an open line for a wrong setting, and not for a server that cannot be reached', async () => {
    const environment = { RECEIVE_URL: 'http://news.example.org', RECEIVE_TOKEN: 'x'.repeat(32) };
    await expect(fetch([], environment)).rejects.toThrow('RECEIVE_URL is wrong, and nothing was');
    await expect(fetch(['http://news.example.org'], environment)).rejects.toThrow('as https://');
  });

  it('refuses settings that are wrong before it fetches anything', async () => {
    await expect(fetch([])).rejects.toThrow('Nothing says where news comes in.');
    await expect(fetch([], { INBOX_FOLDER: 'News' })).rejects.toThrow('imap: is missing');
    await expect(fetch(['\u001b[2Jno.eml'])).rejects.toThrow(/^\[2Jno\.eml is no mail/);
  });
});
