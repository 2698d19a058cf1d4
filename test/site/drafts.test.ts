import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  onTestFinished,
} from 'vitest';
import { composeDigest } from '../../src/command/compose.ts';
import { digestFor } from '../../src/command/digest.ts';
import { inspect } from '../../src/command/inspect.ts';
import { letterFiles } from '../../src/email/files.ts';
import { addDraft } from '../../src/mail/drafts.ts';
import type { Server } from '../../src/mail/settings.ts';
import { kit, runScript } from '../built-site.ts';
import { type Certificates, makeCertificates } from '../servers/certificate.ts';
import { type Dovecot, startDovecot } from '../servers/dovecot.ts';
import type { DovecotSetup } from '../servers/dovecot-configuration.ts';

const needs = inject('needs');
const lacking = [needs.dovecot, needs.openssl].flatMap((need) =>
  'missing' in need ? [need.missing] : [],
);

const USER = 'edda@example.org';
const PASSWORD = 'Zw3tschgen "Röster" \\ %41';
const WRONG = 'Kn0edel mit Ei';
/** The day of the sample's newest digest. */
const NOON = Date.parse('2026-11-10T12:00:00Z');

const out = mkdtempSync(join(tmpdir(), 'draft-'));
let certificates: Certificates;
let authorities: Buffer;
let letter: Buffer;

beforeAll(async () => {
  if ('missing' in needs.openssl) return;
  certificates = makeCertificates(needs.openssl.path);
  authorities = readFileSync(certificates.ca);
  const inspection = await inspect(join(kit, 'content'), NOON, join(kit, 'public'));
  const digest = digestFor(inspection.reading, { today: inspection.today });
  if (!digest) throw new Error('the sample has no digest');
  const composed = await composeDigest(inspection, digest);
  letter = Buffer.from((await letterFiles(composed.letter))['draft.eml'] ?? '');
});

afterAll(() => {
  certificates?.remove();
  rmSync(out, { recursive: true, force: true });
});

beforeEach((context) => {
  if (lacking.length > 0) context.skip(lacking.join('; '));
});

/** A Dovecot for one test. */
async function dovecot(setup: Partial<DovecotSetup> = {}): Promise<Dovecot> {
  if ('missing' in needs.dovecot) throw new Error(needs.dovecot.missing);
  const started = await startDovecot(needs.dovecot.path, {
    users: { [USER]: PASSWORD },
    folders: { Entwürfe: '\\Drafts', Gesendet: '\\Sent' },
    certificate: certificates.good,
    ...setup,
  });
  onTestFinished(() => started.stop());
  return started;
}

function mailboxOf({ host, imapsPort }: Dovecot): Server {
  return { host, port: imapsPort, security: 'tls', user: USER, password: PASSWORD };
}

/** What a mail program does with a folder. */
async function open<T>(server: Dovecot, folder: string, act: (client: ImapFlow) => Promise<T>) {
  const client = new ImapFlow({
    host: server.host,
    port: server.imapsPort,
    secure: true,
    tls: { ca: authorities },
    auth: { user: USER, pass: PASSWORD },
    logger: false,
  });
  await client.connect();
  await client.mailboxOpen(folder);
  const done = await act(client);
  await client.logout();
  return done;
}

/** Everything in a folder, as a mail program gets it. */
async function fetched(server: Dovecot, folder: string) {
  const all = await open(server, folder, (client) =>
    client.fetchAll('1:*', { source: true, flags: true }),
  );
  return all.map(({ source, flags }) => ({ source, flags: [...(flags ?? [])].sort() }));
}

const FLAGS = ['\\Draft', '\\Seen'];

describe('addDraft', () => {
  it.each(['Entwürfe', '下書き', 'Drafts & Co', 'Ordner/Rascunhos'])(
    'puts the letter byte for byte into the folder for drafts, called %s',
    async (folder) => {
      const server = await dovecot({
        folders: { [folder]: '\\Drafts', Drafts2: '', Sent: '\\Sent' },
      });
      const drafted = await addDraft(mailboxOf(server), letter, { authorities });
      expect(drafted).toEqual({ folder, added: true });
      const there = await fetched(server, folder);
      expect(there.map(({ flags }) => flags.filter((flag) => flag !== '\\Recent'))).toEqual([
        FLAGS,
      ]);
      expect(there[0]?.source?.equals(letter)).toBe(true);
      const files = Object.entries(server.messages(USER));
      expect(files.map(([file]) => file.replace(/^.*,/, ''))).toEqual(['DS']);
      expect(files[0]?.[1].equals(letter)).toBe(true);
    },
  );

  it('does so by STARTTLS, and where the folder has only its name to tell by', async () => {
    const server = await dovecot({ folders: { Entwürfe: '' } });
    const mailbox: Server = { ...mailboxOf(server), port: server.imapPort, security: 'starttls' };
    const drafted = await addDraft(mailbox, letter, { authorities });
    expect(drafted).toEqual({ folder: 'Entwürfe', added: true });
  });

  it('adds no draft twice, but one that changed, or whose first was deleted', async () => {
    const server = await dovecot();
    const add = async (message: Buffer) =>
      (await addDraft(mailboxOf(server), message, { authorities })).added;
    expect(await add(letter)).toBe(true);
    expect(await add(letter)).toBe(false);
    expect(await fetched(server, 'Entwürfe')).toHaveLength(1);

    const changed = Buffer.from(letter.toString().replace('Nanami', 'Masami'));
    expect(changed.length).toBe(letter.length);
    expect(await add(changed)).toBe(true);
    expect(await add(changed)).toBe(false);
    expect(await add(letter)).toBe(false);
    const all = await fetched(server, 'Entwürfe');
    expect(all.map(({ source }) => source)).toEqual([letter, changed]);

    await open(server, 'Entwürfe', (client) => client.messageFlagsAdd('1', ['\\Deleted']));
    expect(await add(letter)).toBe(true);
  });

  it('leaves the drafts of others as they are', async () => {
    const server = await dovecot();
    const other = Buffer.from('Subject: Dentist\r\n\r\nOn Monday?\r\n');
    await open(server, 'INBOX', async (client) => {
      for (let index = 0; index < 250; index++) await client.append('Entwürfe', other, ['\\Draft']);
      await client.append('Entwürfe', other, ['\\Draft', '\\Deleted']);
    });
    await addDraft(mailboxOf(server), letter, { authorities });
    const all = await fetched(server, 'Entwürfe');
    expect(all).toHaveLength(252);
    expect(all.slice(0, -1).every(({ source }) => source?.equals(other))).toBe(true);
    expect(all.at(-1)?.source?.equals(letter)).toBe(true);
  });
});

/** Drafts the newest digest of the sample, beside which settings of mail stand. */
async function digestDraft(settings: string | undefined, environment: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(kit, 'content'), folder, { recursive: true });
  if (settings !== undefined) {
    mkdirSync(join(folder, 'private'), { recursive: true });
    writeFileSync(join(folder, 'private/mail.yaml'), settings, { mode: 0o600 });
  }
  const words = ['--draft', '--json', '--out', join(out, 'files')];
  const clock = { SOURCE_DATE_EPOCH: String(NOON / 1000), CONTENT_DIR: folder, DEBUG: '1' };
  return runScript('digest', words, { ...clock, ...environment });
}

describe('npm run digest -- --draft', () => {
  it('takes the server from the file, the password from the environment', async () => {
    const server = await dovecot();
    const settings = `imap: {host: ${server.host}, port: ${server.imapsPort}, user: ${USER}}\n`;
    const environment = { IMAP_PASSWORD: PASSWORD, NODE_EXTRA_CA_CERTS: certificates.ca };
    const first = await digestDraft(settings, environment);
    expect(first.stderr).toBe('');
    expect(JSON.parse(first.stdout).draft).toEqual({ folder: 'Entwürfe', added: true });
    const second = await digestDraft(settings, environment);
    expect(JSON.parse(second.stdout).draft).toEqual({ folder: 'Entwürfe', added: false });
    const [draft, ...others] = await fetched(server, 'Entwürfe');
    expect(others).toEqual([]);
    expect(draft?.source?.equals(readFileSync(join(out, 'files/draft.eml')))).toBe(true);
    expect(draft?.source?.equals(letter)).toBe(true);
  });

  it('says what is wrong without the password, even for those who look for bugs', async () => {
    const server = await dovecot();
    const settings = `imap:
  host: ${server.host}
  port: ${server.imapsPort}
  user: ${USER}
  password: '${WRONG}'
`;
    const trusted = { NODE_EXTRA_CA_CERTS: certificates.ca };
    const cases: [string, string | undefined, Record<string, string>][] = [
      [`${server.host} refuses the user name ${USER} or the password: `, settings, trusted],
      [
        'is signed by an authority that this computer does not know;',
        settings,
        { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
      ],
      ['private/mail.yaml:1 imap: is missing; write imap: {host: ', undefined, {}],
    ];
    for (const [words, text, environment] of cases) {
      const { code, stdout, stderr } = await digestDraft(text, environment);
      expect.soft(code).toBe(1);
      expect.soft(stdout).toBe('');
      expect.soft(stderr).toContain('No draft was put into your mailbox:\n');
      expect.soft(stderr).toContain(words);
      expect.soft(stderr).not.toContain(WRONG);
      expect.soft(stderr).not.toContain(Buffer.from(WRONG).toString('base64').slice(0, 20));
    }
  });
});
