import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Server } from '../../src/mail/settings.ts';
import { type FolderMail, type ReadUpTo, readFolder } from '../../src/mail/submissions.ts';
import { INBOX, openInbox } from '../../src/read/inbox.ts';
import type { InboxItem } from '../../src/submissions/item.ts';
import { mailText } from '../../src/submissions/mail-text.ts';
import { kit, runScript } from '../built-site.ts';
import { contentFolder } from '../content-folder.ts';
import { written } from '../incoming/mails.ts';
import { type Certificates, makeCertificates } from '../servers/certificate.ts';
import { type Dovecot, startDovecot } from '../servers/dovecot.ts';

const needs = inject('needs');
const lacking = [needs.dovecot, needs.openssl].flatMap((need) =>
  'missing' in need ? [need.missing] : [],
);

const USER = 'edda@example.org';
const PASSWORD = 'Gr00ße "an" alle';
const FIXTURES = join(kit, 'test/fixtures/mails');

let certificates: Certificates;
let authorities: Buffer;
let dovecot: Dovecot;

beforeAll(async () => {
  if ('missing' in needs.openssl || 'missing' in needs.dovecot) return;
  certificates = makeCertificates(needs.openssl.path);
  authorities = readFileSync(certificates.ca);
  dovecot = await startDovecot(needs.dovecot.path, {
    users: { [USER]: PASSWORD },
    folders: { 'Freunde/Neuigkeiten': '', News: '', Again: '', Large: '' },
    certificate: certificates.good,
  });
});

afterAll(async () => {
  await dovecot?.stop();
  certificates?.remove();
});

beforeEach((context) => {
  if (lacking.length > 0) context.skip(lacking.join('; '));
});

/** What a mail program does. */
async function mailProgram<T>(act: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = new ImapFlow({
    host: dovecot.host,
    port: dovecot.imapsPort,
    secure: true,
    tls: { ca: authorities },
    auth: { user: USER, pass: PASSWORD },
    logger: false,
  });
  await client.connect();
  const done = await act(client);
  await client.logout();
  return done;
}

function deliver(folder: string, mails: (string | Buffer)[], date?: Date): Promise<void> {
  return mailProgram(async (client) => {
    for (const mail of mails) await client.append(folder, mail, [], date);
  });
}

function server(): Server {
  return {
    host: dovecot.host,
    port: dovecot.imapsPort,
    security: 'tls',
    user: USER,
    password: PASSWORD,
  };
}

/** A content folder that knows the mailbox, and the verb on it. */
function desk(inbox: string | undefined) {
  const { host, imapsPort: port } = dovecot;
  const content = contentFolder({
    'private/mail.yaml': `imap: {host: ${host}, port: ${port}, user: ${USER}}\n${inbox ? `inbox: ${inbox}\n` : ''}`,
  });
  const environment = {
    CONTENT_DIR: content,
    IMAP_PASSWORD: PASSWORD,
    NODE_EXTRA_CA_CERTS: certificates.ca,
  };
  const run = (words: string[], changes: Record<string, string> = {}) =>
    runScript('inbox', ['fetch', ...words], { ...environment, ...changes });
  const items = (): InboxItem[] => {
    const opened = openInbox(join(content, INBOX));
    try {
      return opened.list();
    } finally {
      opened.close();
    }
  };
  return { content, run, items };
}

async function report(ended: Promise<{ stdout: string; stderr: string; code: number | null }>) {
  const { stdout, stderr, code } = await ended;
  expect(stderr).toBe('');
  return { code, ...JSON.parse(stdout) };
}

const VALUES = {
  kind: 'win',
  about: 'me',
  title: 'Grüße aus dem Repair-Café',
  body: 'Ein Absatz.\n\nFrom here on: zwei. '.concat('lang '.repeat(60)).trim(),
  consent: 'yes',
  sender: 'Nadia',
  email: 'nadia@example.org',
};

describe('npm run inbox -- fetch, from a mailbox', () => {
  it('takes what is new from the folder once, and changes nothing there', async () => {
    const picture = await sharp({
      create: { width: 200, height: 100, channels: 3, background: '#204060' },
    })
      .withExif({ IFD0: { Make: 'Camera of Nadia' } })
      .jpeg()
      .toBuffer();
    const form = await written({
      messageId: '<form@example.org>',
      subject: 'News',
      text: mailText(VALUES),
      attachments: [
        { filename: '../kitchen.jpg', content: picture },
        { filename: 'offer.docx', content: 'PK' },
      ],
    });
    await deliver('Freunde/Neuigkeiten', [
      form,
      readFileSync(join(FIXTURES, 'apple-answer.eml')),
      readFileSync(join(FIXTURES, 'away.eml')),
      form,
    ]);
    const { run, items, content } = desk('{folder: Freunde/Neuigkeiten}');
    const { code, sources } = await report(run(['--json']));
    expect(code).toBe(0);
    expect(sources).toEqual([
      {
        source: `the folder Freunde/Neuigkeiten of ${USER} at ${dovecot.host}`,
        added: [
          {
            number: 1,
            title: VALUES.title,
            from: 'nadia@example.org',
            isGuessed: false,
            leftOut: ['offer.docx: not a picture'],
          },
          {
            number: 2,
            title: 'The November letter',
            from: 'nadia@example.org',
            isGuessed: true,
            leftOut: [],
          },
        ],
        known: 1,
        notTaken: [
          {
            name: '"Automatic reply: The letter" from nadia@example.org',
            reason: 'an automatic answer',
          },
        ],
      },
    ]);
    const [first, second] = items();
    expect(first).toMatchObject({ door: 'mail', values: VALUES, state: 'waiting' });
    expect(first?.pictures).toEqual([
      { name: 'kitchen.jpg', type: 'image/jpeg', width: 200, height: 100 },
    ]);
    expect(second?.isGuessed).toBe(true);
    expect(readFileSync(join(content, INBOX)).includes('Camera of Nadia')).toBe(false);
    const flags = await mailProgram(async (client) => {
      await client.mailboxOpen('Freunde/Neuigkeiten', { readOnly: true });
      const all = await client.fetchAll('1:*', { flags: true });
      return all.flatMap(({ flags: each }) => [...(each ?? [])]);
    });
    expect(flags.filter((flag) => flag !== '\\Recent')).toEqual([]);

    const again = await report(run(['--json']));
    expect(again.sources).toEqual([expect.objectContaining({ added: [], known: 0, notTaken: [] })]);
    await deliver('Freunde/Neuigkeiten', [await written({ subject: 'Third', text: 'x' })]);
    const third = await run([]);
    expect(third.stdout).toMatch(/: 1 new\n {2}\d+ {2}Third \(nadia@example.org; not the form/);
    expect(items()).toHaveLength(3);
  });

  it("takes from the inbox only the form's mails, of the last three months at first", async () => {
    const old = await written({ text: mailText({ title: 'Old', body: 'x' }) });
    await deliver('INBOX', [old], new Date('2026-05-01'));
    const large = Buffer.alloc(300_000, 'x').toString('base64');
    await deliver('INBOX', [
      await written({ subject: 'Lunch?', text: 'Today?' }),
      await written({
        text: mailText({ title: 'New', body: 'x' }),
        attachments: [{ filename: 'a.txt', content: large }],
      }),
      await written({ subject: 'Large', text: large }),
      pictureFirst(large, mailText({ title: 'Behind a picture', body: 'x' })),
    ]);
    const { run, items } = desk('{folder: inbox}');
    const { sources } = await report(run(['--json']));
    expect(sources[0]).toMatchObject({ known: 0, notTaken: [] });
    expect(items().map(({ values }) => values.title)).toEqual(['New', 'Behind a picture']);
    expect(items()[0]?.leftOut).toEqual(['a.txt: not a picture']);
    const { sources: all } = await report(run(['--json'], { INBOX_TAKE: 'all' }));
    expect(all[0].added.map(({ title }: { title: string }) => title)).toEqual(['Lunch?', 'Large']);
  });

  /** A mail as some telephones write it, with its picture before its text. */
  function pictureFirst(base64: string, text: string): Buffer {
    const parts = [
      `Content-Type: text/plain\r\n\r\n\r\n`,
      `Content-Type: image/jpeg\r\nContent-Disposition: inline; filename=a.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64.replace(/.{76}/g, '$&\r\n')}\r\n`,
      `Content-Type: text/plain\r\n\r\n${text}\r\n`,
    ];
    const head =
      'From: nadia@example.org\r\nSubject: News\r\nMessage-ID: <1@a.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n';
    return Buffer.from(`${head}${parts.map((part) => `--b\r\n${part}`).join('')}--b--\r\n`);
  }

  it('says what to mend, without the password', async () => {
    const { run } = desk('{folder: Neus}');
    const missing = await run([]);
    expect(missing.code).toBe(1);
    expect(missing.stdout).toContain('the mailbox has no folder named Neus, only ');
    expect(missing.stdout).toContain('check inbox.folder in private/mail.yaml (or INBOX_FOLDER)');
    const wrong = await run(['--json'], { IMAP_PASSWORD: 'Kn0edel mit Ei' });
    expect(JSON.parse(wrong.stdout).sources[0].fault.message).toContain('refuses the user name');
    const unset = await run([], { IMAP_PASSWORD: '' });
    expect(unset.code).toBe(2);
    expect(unset.stderr).toContain('imap.password: is missing');
    const foreign = await run([], { NODE_EXTRA_CA_CERTS: '' });
    expect(foreign.stdout).toContain('authority that this computer does not know');
    for (const { stdout, stderr } of [missing, wrong, unset, foreign]) {
      expect(stdout + stderr).not.toMatch(/Gr00|Kn0edel/);
    }
  });
});

describe('npm run inbox -- fetch, from files', () => {
  it('takes mails, mbox files and folders, each mail once', async () => {
    const { run, items } = desk(undefined);
    const { code, sources } = await report(run([FIXTURES, join(FIXTURES, 'signed.eml'), '--json']));
    expect(code).toBe(0);
    expect(sources[0].added).toHaveLength(11);
    expect(sources[0].notTaken).toHaveLength(4);
    expect(sources[1]).toMatchObject({ source: 'signed.eml', added: [], known: 1 });
    expect(items().every(({ door }) => door === 'mail')).toBe(true);
  });

  it('says how, where nothing is configured, and refuses what is no mail', async () => {
    const { run, content } = desk(undefined);
    const none = await run([]);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('Nothing says where news comes in.');
    const strange = await run([join(FIXTURES, 'signed.eml'), join(kit, 'package.json')]);
    expect(strange.code).toBe(2);
    expect(strange.stderr).toContain(
      'package.json is no mail, no mbox file, no folder and no address',
    );
    const tokenless = await run(['https://news.example.org'], { RECEIVE_TOKEN: '' });
    expect(tokenless.code).toBe(1);
    expect(tokenless.stdout).toContain('RECEIVE_TOKEN is missing');
    if (existsSync(join(content, INBOX))) expect(desk(undefined).items()).toEqual([]);
  });
});

describe('readFolder', () => {
  async function subjects(folder: string, upTo?: ReadUpTo, failAt?: string) {
    const seen: string[] = [];
    let last = upTo;
    const take = async (mail: FolderMail) => {
      if (mail.subject === failAt) throw new RangeError('the disk is full');
      expect((await mail.bytes(1_000_000))?.length).toBe(mail.size);
      seen.push(mail.subject);
    };
    const done = (now: ReadUpTo) => {
      last = now;
    };
    const failed = await readFolder(server(), folder, { upTo, take, done }, { authorities }).catch(
      (error: unknown) => error,
    );
    return { seen, last, failed };
  }

  it('goes on where it broke off, and reads all again where the numbers of the folder are new', async () => {
    const mails = await Promise.all(
      Array.from({ length: 30 }, (_, at) => written({ subject: `Mail ${at}`, text: 'x' })),
    );
    await deliver('Again', mails);
    const first = await subjects('Again', undefined, 'Mail 12');
    // The fault of who takes is told as it is, not as one of the mailbox.
    expect(first.failed).toEqual(new RangeError('the disk is full'));
    expect(first.seen).toHaveLength(12);
    const second = await subjects('Again', first.last);
    expect(second.seen).toEqual(Array.from({ length: 18 }, (_, at) => `Mail ${at + 12}`));
    expect((await subjects('Again', second.last)).seen).toEqual([]);
    await mailProgram(async (client) => {
      await client.mailboxDelete('Again');
      await new Promise((wait) => setTimeout(wait, 1_100));
      await client.mailboxCreate('Again');
    });
    await deliver('Again', mails.slice(0, 2));
    expect((await subjects('Again', second.last)).seen).toEqual(['Mail 0', 'Mail 1']);
  });

  it('fetches no more of a mail than was asked for', async () => {
    await deliver('Large', [
      Buffer.concat([Buffer.from('Subject: x\r\n\r\n'), Buffer.alloc(5_000_000, 'x\r\n')]),
    ]);
    const sizes: (number | undefined)[] = [];
    const take = async (mail: FolderMail) => {
      sizes.push(mail.size, (await mail.bytes(1_000))?.length);
    };
    await readFolder(server(), 'Large', { take, done: () => {} }, { authorities });
    expect(sizes).toEqual([5_000_014, 1_000]);
  });
});
