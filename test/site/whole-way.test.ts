import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { kit, listFiles, runScript } from '../built-site.ts';
import { type Certificates, makeCertificates } from '../servers/certificate.ts';
import { type Dovecot, startDovecot } from '../servers/dovecot.ts';
import { DOMAIN, type Postfix, startPostfix } from '../servers/postfix.ts';

const needs = inject('needs');
const missing = [needs.openssl, needs.dovecot, needs.postfix].flatMap((need) =>
  'missing' in need ? [need.missing] : [],
);

/** 10 November 2026, noon: the day of the sample's newest letter. */
const EPOCH = '1794312000';

const USER = 'joana';
const PASSWORD = 'correct horse 🐎 battery';
const LETTER = '2026-11-10';

describe.skipIf(missing.length > 0)(`from the sample to inboxes ${missing.join()}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'way-'));
  const content = join(folder, 'content');
  const out = join(folder, 'outbox');
  let certificates: Certificates;
  let dovecot: Dovecot;
  let postfix: Postfix;
  let output = '';

  /** Types a command, and keeps what it said. */
  async function type(script: string, ...words: string[]) {
    const ended = await runScript(script, words, {
      CONTENT_DIR: content,
      SOURCE_DATE_EPOCH: EPOCH,
      NODE_EXTRA_CA_CERTS: certificates.ca,
      IMAP_PASSWORD: PASSWORD,
      SMTP_PASSWORD: PASSWORD,
      DEBUG: '1',
    });
    output += ended.stdout + ended.stderr;
    return ended;
  }

  beforeAll(async () => {
    const path = (need: (typeof needs)['dovecot']) => ('path' in need ? need.path : '');
    certificates = makeCertificates(path(needs.openssl));
    const { good: certificate } = certificates;
    dovecot = await startDovecot(path(needs.dovecot), {
      users: { [USER]: PASSWORD },
      folders: { Rascunhos: '\\Drafts' },
      certificate,
    });
    postfix = await startPostfix(path(needs.postfix), {
      certificate,
      login: { user: USER, password: PASSWORD, dovecot: path(needs.dovecot) },
    });
    cpSync(join(kit, 'content'), content, {
      recursive: true,
      filter: (path) => !path.includes('/private'),
    });
    const digest = join(content, `digests/${LETTER}.md`);
    const text = readFileSync(digest, 'utf8');
    writeFileSync(digest, text.replace('\n---\n\n', '\n---\n\nDear {first_name},\n\n'));
    mkdirSync(join(content, 'private'));
    writeFileSync(
      join(content, 'private/mail.yaml'),
      `imap: {host: ${dovecot.host}, port: ${dovecot.imapsPort}, user: ${USER}}
smtp: {host: ${postfix.host}, port: ${postfix.port}, security: starttls, user: ${USER}}
per_minute: 60000
per_hour: 100000
`,
    );
  });

  afterAll(async () => {
    await dovecot?.stop();
    await postfix?.stop();
    certificates?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('builds the site, where a note to many names nobody', async () => {
    const { code, stderr } = await type('build', '--outDir', join(folder, 'dist'));
    expect(code, stderr).toBe(0);
    const page = readFileSync(join(folder, `dist/digests/${LETTER}/index.html`), 'utf8');
    expect(page).toContain('Dear friends,');
    for (const file of listFiles(join(folder, 'dist'))) {
      expect(readFileSync(join(folder, 'dist', file), 'utf8')).not.toContain('{first_name}');
    }
  });

  it('looks at the letter, and finds nothing to hold it back', async () => {
    const { code, stdout } = await type('preflight', LETTER);
    expect(stdout).toContain(`The letter ${LETTER} is ready`);
    expect(code).toBe(0);
  });

  it('puts the draft into the mailbox, byte for byte', async () => {
    const { code, stdout, stderr } = await type('digest', LETTER, '--draft', '--out', out);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('in the folder Rascunhos of your mailbox');
    const drafts = Object.values(dovecot.messages(USER));
    expect(drafts).toEqual([readFileSync(join(out, 'draft.eml'))]);
  });

  it('takes in friends, and lets go whoever asks for it', async () => {
    const file = join(folder, 'contacts.csv');
    const friends = ['Zoë', 'Ana', 'Bo', 'Chidi'].map(
      (name) => `${name},Friend,${name.normalize('NFD').slice(0, 2).toLowerCase()}@${DOMAIN}`,
    );
    writeFileSync(file, ['First Name,Last Name,E-mail 1 - Value', ...friends, ''].join('\n'));
    expect((await type('recipients', 'import', file)).code).toBe(0);
    expect((await type('recipients', 'stop', `BO@${DOMAIN}`)).code).toBe(0);
    expect((await type('recipients', 'import', file)).code).toBe(0);
    const { stdout } = await type('recipients', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ active: 3, stopped: 1 });
  });

  it('sends one mail to each, addressed by name', async () => {
    const shown = await type('send', LETTER);
    expect(shown.code, shown.stderr).toBe(0);
    expect(postfix.letters()).toEqual([]);
    const { code, stderr } = await type('send', LETTER, '--yes');
    expect(code, stderr).toBe(0);
    const letters = await postfix.delivered(3);
    const mails = await Promise.all(letters.map((letter) => PostalMime.parse(letter)));
    expect(mails.map(({ to }) => to?.[0]?.name).sort()).toEqual([
      'Ana Friend',
      'Chidi Friend',
      'Zoë Friend',
    ]);
    for (const { to, text, html, headers } of mails) {
      const [first] = (to?.[0]?.name ?? '').split(' ');
      expect(text).toContain(`Dear ${first},`);
      expect(html).toContain(`<p>Dear ${first},</p>`);
      expect(headers.filter(({ key }) => key === 'list-unsubscribe')).toHaveLength(1);
    }
    expect((await type('send', LETTER, '--yes')).code).toBe(0);
    expect(await postfix.delivered(3)).toHaveLength(3);
  });

  it('notes the day, and warns when the digest would say something else', async () => {
    expect((await type('digest', LETTER, '--sent')).code).toBe(0);
    expect((await type('check')).stdout).not.toContain('warning');
    const late = readFileSync(join(content, 'entries/2026/radio-on-the-air.md'), 'utf8');
    const dated = late.replace(/^date: .*$/m, 'date: 2026-11-09');
    writeFileSync(join(content, 'entries/2026/told-late.md'), dated);
    const { stdout } = await type('check');
    expect(stdout).toContain('since the letter went out the digest has changed: it now holds');
    const again = await type('new', 'digest', '--title', 'Again', '--date', LETTER);
    expect(again.code).toBe(2);
  });

  it('says its passwords nowhere', () => {
    const files = listFiles(content).map((file) => readFileSync(join(content, file), 'latin1'));
    const forms = [PASSWORD, Buffer.from(PASSWORD).toString('base64').slice(0, -4)];
    expect(output.length).toBeGreaterThan(500);
    for (const form of forms) {
      expect(output).not.toContain(form);
      for (const file of files) expect(file).not.toContain(form);
    }
  });
});
