import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
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
import { addDraft } from '../../src/mail/drafts.ts';
import { MailFault } from '../../src/mail/mail-fault.ts';
import type { Server } from '../../src/mail/settings.ts';
import { type Certificates, makeCertificates } from '../servers/certificate.ts';
import { type Dovecot, freePort, startDovecot } from '../servers/dovecot.ts';
import type { DovecotSetup } from '../servers/dovecot-configuration.ts';
import { startFakeImap } from '../servers/fake-imap.ts';

const needs = inject('needs');
const lacking = [needs.dovecot, needs.openssl].flatMap((need) =>
  'missing' in need ? [need.missing] : [],
);

const USER = 'edda@example.org';
const PASSWORD = 'Zw3tschgen+Roester';
const WRONG = 'Kn0edel mit Ei';
const LETTER = 'Subject: News\r\n\r\nGood ones.\r\n'.padEnd(5000, '!');

/** How to trust a server of one's own. */
const TRUST =
  'if the server is your own, save its certificate, or that of its authority, as a file and set NODE_EXTRA_CA_CERTS=the-file.pem in the environment; if not, ask your provider';

let certificates: Certificates;

beforeAll(() => {
  if ('path' in needs.openssl) certificates = makeCertificates(needs.openssl.path);
});

afterAll(() => certificates?.remove());

beforeEach((context) => {
  if (lacking.length > 0) context.skip(lacking.join('; '));
});

async function dovecot(setup: Partial<DovecotSetup> = {}): Promise<Dovecot> {
  if ('missing' in needs.dovecot) throw new Error(needs.dovecot.missing);
  const started = await startDovecot(needs.dovecot.path, {
    users: { [USER]: PASSWORD },
    folders: { Entwürfe: '\\Drafts' },
    ...setup,
  });
  onTestFinished(() => started.stop());
  return started;
}

/** What is said when a draft cannot be added, its port as PORT; it must hold no password. */
async function refusal(server: Partial<Server>, trust?: string): Promise<string> {
  const usual: Server = {
    host: '127.0.0.1',
    port: 993,
    security: 'tls',
    user: USER,
    password: PASSWORD,
  };
  const told = { ...usual, ...server };
  const options = {
    connectWithin: 1000,
    answerWithin: 2000,
    ...(trust && { authorities: readFileSync(trust) }),
  };
  const error = await addDraft(told, LETTER, options).catch((thrown: unknown) => thrown);
  if (!(error instanceof MailFault)) throw new Error('no fault', { cause: error });
  const everything = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error);
  for (const secret of [PASSWORD, WRONG]) {
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(Buffer.from(secret).toString('base64').replace(/=+$/, ''));
  }
  return `${error.message}; ${error.fix}`.replaceAll(String(told.port), 'PORT');
}

describe('what is said of a mailbox that takes no draft', () => {
  it('names a wrong password', async () => {
    const { host, imapsPort: port } = await dovecot({ certificate: certificates.good });
    const said = await refusal({ host, port, password: WRONG }, certificates.ca);
    expect(said).toMatchInlineSnapshot(
      `"127.0.0.1 refuses the user name edda@example.org or the password: Authentication failed; check imap.user in private/mail.yaml (or IMAP_USER), and the password; Gmail, iCloud, Yahoo and Fastmail want an app password, made in the account's security settings, in place of your own; Outlook.com lets no program in by password any more"`,
    );
  });

  it('names a server that is not there', async () => {
    expect(await refusal({ host: 'imap.nowhere.invalid' })).toMatchInlineSnapshot(
      `"there is no server named imap.nowhere.invalid; check imap.host in private/mail.yaml (or IMAP_HOST); your provider's help pages say what it is"`,
    );
    expect(await refusal({ port: await freePort() })).toMatchInlineSnapshot(
      `"127.0.0.1 refuses a connection to its port PORT; check imap.port in private/mail.yaml (or IMAP_PORT): 993 for tls, 143 for starttls; if it is right, the server is down, so try later"`,
    );
  });

  it('names a server that keeps silent, before and after its greeting', async () => {
    const mute = await startFakeImap('');
    onTestFinished(mute.close);
    expect(await refusal({ port: mute.port })).toMatchInlineSnapshot(
      `"port PORT of 127.0.0.1 does not answer in time; check imap.host and imap.port in private/mail.yaml (or IMAP_HOST, IMAP_PORT): 993 for tls, 143 for starttls; a firewall may be in the way, or the server is down"`,
    );
    expect(await refusal({ port: mute.port, security: 'none' })).toMatchInlineSnapshot(
      `"port PORT of 127.0.0.1 does not greet on a connection without TLS; it likely wants TLS from the first byte: set imap.security in private/mail.yaml (or IMAP_SECURITY) to tls; or the port is for something else"`,
    );
    const deaf = await startFakeImap('* OK ready\r\n');
    onTestFinished(deaf.close);
    expect(await refusal({ port: deaf.port, security: 'none' })).toMatchInlineSnapshot(
      `"port PORT of 127.0.0.1 does not answer in time; check imap.host and imap.port in private/mail.yaml (or IMAP_HOST, IMAP_PORT): 993 for tls, 143 for starttls; a firewall may be in the way, or the server is down"`,
    );
  });

  it.each([
    ['good', `is signed by an authority that this computer does not know; ${TRUST}`],
    ['selfSigned', `is signed by itself, not by an authority; ${TRUST}`],
    [
      'expired',
      "has expired; see that this computer's clock is right; if it is, whoever runs the server must renew it",
    ],
    [
      'otherName',
      "is for another name: mail.example.org; write the server's name as the certificate has it as imap.host in private/mail.yaml (or IMAP_HOST); where you did not expect that name, send no password there and ask your provider",
    ],
  ] as const)('names a certificate that is refused: %s', async (name, words) => {
    const { host, imapsPort, imapPort } = await dovecot({ certificate: certificates[name] });
    const trust = name === 'good' ? undefined : certificates.ca;
    const said = `the certificate of ${host} ${words}`;
    expect(await refusal({ host, port: imapsPort }, trust)).toBe(said);
    expect(await refusal({ host, port: imapPort, security: 'starttls' }, trust)).toBe(said);
  });

  it('names TLS on a port without it, and the reverse', async () => {
    const { host, imapsPort, imapPort } = await dovecot({ certificate: certificates.good });
    expect(await refusal({ host, port: imapPort }, certificates.ca)).toMatchInlineSnapshot(
      `"127.0.0.1 does not speak TLS on its port PORT; set imap.security in private/mail.yaml (or IMAP_SECURITY) to starttls, or the port to 993"`,
    );
    expect(
      await refusal({ host, port: imapsPort, security: 'starttls' }, certificates.ca),
    ).toMatchInlineSnapshot(
      `"port PORT of 127.0.0.1 does not greet on a connection without TLS; it likely wants TLS from the first byte: set imap.security in private/mail.yaml (or IMAP_SECURITY) to tls; or the port is for something else"`,
    );
    expect(
      await refusal({ host, port: imapsPort, security: 'none' }, certificates.ca),
    ).toMatchInlineSnapshot(
      `"port PORT of 127.0.0.1 does not greet on a connection without TLS; it likely wants TLS from the first byte: set imap.security in private/mail.yaml (or IMAP_SECURITY) to tls; or the port is for something else"`,
    );
  });

  it('sends no password where STARTTLS was wanted and is not offered', async () => {
    const { host, imapPort: port } = await dovecot({ allowsPlain: true });
    expect(await refusal({ host, port, security: 'starttls' })).toMatchInlineSnapshot(
      `"127.0.0.2 does not offer STARTTLS on its port PORT, so no password was sent; set imap.security in private/mail.yaml (or IMAP_SECURITY) to tls and the port to 993, or ask your provider"`,
    );
    const lines: string[] = [];
    const fake = await startFakeImap('* PREAUTH in already\r\n', (line) => {
      lines.push(line);
      const [tag, command] = line.split(' ');
      return command === 'CAPABILITY'
        ? `* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN\r\n${tag} OK\r\n`
        : `${tag} NO\r\n`;
    });
    onTestFinished(fake.close);
    expect(await refusal({ port: fake.port, security: 'starttls' })).toMatchInlineSnapshot(
      `"127.0.0.1 does not offer STARTTLS on its port PORT, so no password was sent; set imap.security in private/mail.yaml (or IMAP_SECURITY) to tls and the port to 993, or ask your provider"`,
    );
    expect(lines.map((line) => line.replace(/^\S+ /, ''))).toEqual(['CAPABILITY', 'STARTTLS']);
  });

  it('names a login that wants encryption', async () => {
    const { host, imapPort: port } = await dovecot();
    expect(await refusal({ host, port, security: 'none' })).toMatchInlineSnapshot(
      `"127.0.0.2 takes no password on a connection without encryption; set imap.security in private/mail.yaml (or IMAP_SECURITY) to tls or starttls"`,
    );
  });

  it('names the folders where none is for drafts', async () => {
    const folders = { Ablage: '', 'Ablage/2026': '', Gesendet: '\\Sent' };
    const few = await dovecot({ certificate: certificates.good, folders });
    expect(
      await refusal({ host: few.host, port: few.imapsPort }, certificates.ca),
    ).toMatchInlineSnapshot(
      `"the mailbox has no Drafts folder, only INBOX, Gesendet, Ablage, Ablage/2026; create a folder named Drafts in your mail program, then try again; in Gmail, tick "Show in IMAP" beside Drafts in the settings of labels"`,
    );
    const names = Array.from({ length: 40 }, (_, index) => [`Ordner ${index + 10}`, '']);
    const many = await dovecot({
      certificate: certificates.good,
      folders: Object.fromEntries(names),
    });
    expect(
      await refusal({ host: many.host, port: many.imapsPort }, certificates.ca),
    ).toMatchInlineSnapshot(
      `"the mailbox has no Drafts folder, only INBOX, Ordner 10, Ordner 11, Ordner 12, Ordner 13, Ordner 14, Ordner 15, Ordner 16, Ordner 17, Ordner 18, Ordner 19, Ordner 20 and 29 more; create a folder named Drafts in your mail program, then try again; in Gmail, tick "Show in IMAP" beside Drafts in the settings of labels"`,
    );
  });

  it('passes on what the server says of a full mailbox', async () => {
    const { host, imapsPort: port } = await dovecot({
      certificate: certificates.good,
      quota: 3000,
    });
    expect(await refusal({ host, port }, certificates.ca)).toMatchInlineSnapshot(
      `"127.0.0.1 refuses to store the draft: Quota exceeded (mailbox for user is full); make room in the mailbox, then try again"`,
    );
  });

  it('veils passwords that a server repeats', async () => {
    const login = Buffer.from(`\0${USER}\0${PASSWORD}`).toString('base64');
    const fake = await startFakeImap('* OK [CAPABILITY IMAP4rev1] ready\r\n', (line) => {
      const [tag, command] = line.split(' ');
      if (command === 'LOGIN') return `${tag} NO \u001b[31m"${PASSWORD}" (${login}) is\twrong\r\n`;
      return `${tag} OK\r\n`;
    });
    onTestFinished(fake.close);
    expect(await refusal({ port: fake.port, security: 'none' })).toMatchInlineSnapshot(
      `"127.0.0.1 refuses the user name edda@example.org or the password: [31m"…" (…) is wrong; check imap.user in private/mail.yaml (or IMAP_USER), and the password; Gmail, iCloud, Yahoo and Fastmail want an app password, made in the account's security settings, in place of your own; Outlook.com lets no program in by password any more"`,
    );
  });

  it('passes on why a server hangs up', async () => {
    const fake = await startFakeImap('* BYE too many connections\r\n');
    onTestFinished(fake.close);
    expect(await refusal({ port: fake.port, security: 'none' })).toMatchInlineSnapshot(
      `"127.0.0.1 hangs up: too many connections; try again later"`,
    );
    const odd = await startFakeImap('220 smtp.example.org ESMTP\r\n');
    onTestFinished(odd.close);
    expect(await refusal({ port: odd.port, security: 'none' })).toMatchInlineSnapshot(
      `"port PORT of 127.0.0.1 does not greet on a connection without TLS; it likely wants TLS from the first byte: set imap.security in private/mail.yaml (or IMAP_SECURITY) to tls; or the port is for something else"`,
    );
  });
});
