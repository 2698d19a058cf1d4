import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
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
import { mailFault } from '../../src/mail/faults.ts';
import type { Server } from '../../src/mail/settings.ts';
import { type Certificate, type Certificates, makeCertificates } from '../servers/certificate.ts';
import { freePort } from '../servers/dovecot.ts';

const needs = inject('needs');
const USER = 'edda@example.org';
const PASSWORD = 'Zw3tschgen+Roester';

let certificates: Certificates;

beforeAll(() => {
  if ('path' in needs.openssl) certificates = makeCertificates(needs.openssl.path);
});

afterAll(() => certificates?.remove());

beforeEach((context) => {
  if ('missing' in needs.openssl) context.skip(needs.openssl.missing);
});

/** A server that refuses every password, and repeats it. */
async function smtpServer(
  { cert, key }: Certificate,
  options: SMTPServerOptions = {},
): Promise<number> {
  const server = new SMTPServer({
    cert: readFileSync(cert),
    key: readFileSync(key),
    onAuth({ username, password }, _, done) {
      const login = Buffer.from(`\0${username}\0${password}`).toString('base64');
      done(new Error(`${password} (${login}) is wrong`));
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => new Promise((closed) => server.close(closed)));
  return (server.server.address() as AddressInfo).port;
}

/** What is said when nobody can log in, its port as PORT; it must hold no password. */
async function refusal(changes: Partial<Server>, trust?: string): Promise<string> {
  const server: Server = {
    host: '127.0.0.1',
    port: 465,
    security: 'tls',
    user: USER,
    password: PASSWORD,
    ...changes,
  };
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    connectionTimeout: 1000,
    greetingTimeout: 1000,
    ...(trust && { tls: { ca: readFileSync(trust) } }),
  });
  const error = await new Promise((refused) => {
    connection.once('error', refused);
    connection.connect((failed) => {
      if (failed) return refused(failed);
      connection.login({ user: USER, pass: PASSWORD }, refused);
    });
  });
  connection.close();
  if (!error) throw new Error('the login was accepted');
  const fault = mailFault(error, { name: 'smtp', server });
  const everything = inspect(fault, { depth: 9, showHidden: true }) + JSON.stringify(fault);
  expect(everything).not.toContain(PASSWORD);
  expect(everything).not.toContain(Buffer.from(PASSWORD).toString('base64').slice(0, 20));
  return `${fault.message}; ${fault.fix}`.replaceAll(String(server.port), 'PORT');
}

describe('what is said of a server that takes no letters', () => {
  it('names a wrong password, and veils it where the server repeats it', async () => {
    const port = await smtpServer(certificates.good, { secure: true });
    expect(await refusal({ port }, certificates.ca)).toMatchInlineSnapshot(
      `"127.0.0.1 refuses the user name edda@example.org or the password: … (…) is wrong; check smtp.user in private/mail.yaml (or SMTP_USER), and the password; Gmail, iCloud, Yahoo and Fastmail want an app password, made in the account's security settings, in place of your own; Outlook.com lets no program in by password any more"`,
    );
  });

  it('names a server that is not there', async () => {
    expect(await refusal({ host: 'smtp.nowhere.invalid' })).toMatchInlineSnapshot(
      `"there is no server named smtp.nowhere.invalid; check smtp.host in private/mail.yaml (or SMTP_HOST); your provider's help pages say what it is"`,
    );
    expect(await refusal({ port: await freePort() })).toMatchInlineSnapshot(
      `"127.0.0.1 refuses a connection to its port PORT; check smtp.port in private/mail.yaml (or SMTP_PORT): 465 for tls, 587 for starttls; if it is right, the server is down, so try later"`,
    );
  });

  it.each([
    ['good', 'is signed by an authority that this computer does not know'],
    ['selfSigned', 'is signed by itself, not by an authority'],
    ['expired', 'has expired'],
    ['otherName', 'is for another name: mail.example.org'],
  ] as const)('names a certificate that is refused: %s', async (name, words) => {
    const trust = name === 'good' ? undefined : certificates.ca;
    const start = `the certificate of 127.0.0.1 ${words}; `;
    const secure = await smtpServer(certificates[name], { secure: true });
    expect((await refusal({ port: secure }, trust)).slice(0, start.length)).toBe(start);
    const port = await smtpServer(certificates[name]);
    const later = await refusal({ port, security: 'starttls' }, trust);
    expect(later.slice(0, start.length)).toBe(start);
  });

  it('names TLS on a port without it, and the reverse', async () => {
    const plain = await smtpServer(certificates.good);
    expect(await refusal({ port: plain }, certificates.ca)).toMatchInlineSnapshot(
      `"127.0.0.1 does not speak TLS on its port PORT; set smtp.security in private/mail.yaml (or SMTP_SECURITY) to starttls, or the port to 465"`,
    );
    const port = await smtpServer(certificates.good, { secure: true });
    const security = 'starttls';
    expect(await refusal({ port, security }, certificates.ca)).toMatchInlineSnapshot(
      `"port PORT of 127.0.0.1 does not greet on a connection without TLS; it likely wants TLS from the first byte: set smtp.security in private/mail.yaml (or SMTP_SECURITY) to tls; or the port is for something else"`,
    );
  });

  it('sends no password where STARTTLS was wanted and is not offered', async () => {
    const port = await smtpServer(certificates.good, {
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
    });
    expect(await refusal({ port, security: 'starttls' })).toMatchInlineSnapshot(
      `"127.0.0.1 does not offer STARTTLS on its port PORT, so no password was sent: Error: command not recognized; set smtp.security in private/mail.yaml (or SMTP_SECURITY) to tls and the port to 465, or ask your provider"`,
    );
  });

  it('names a login that wants encryption, and a server without logins', async () => {
    const port = await smtpServer(certificates.good);
    expect(await refusal({ port, security: 'none' })).toMatchInlineSnapshot(
      `"127.0.0.1 takes no password on a connection without encryption; set smtp.security in private/mail.yaml (or SMTP_SECURITY) to tls or starttls"`,
    );
    const none = await smtpServer(certificates.good, { secure: true, disabledCommands: ['AUTH'] });
    expect(await refusal({ port: none }, certificates.ca)).toMatchInlineSnapshot(
      `"127.0.0.1 accepts no login: Error: command not recognized; set smtp.security in private/mail.yaml (or SMTP_SECURITY) to tls or starttls; if it is so already, the server may want no login: remove smtp.user and smtp.password"`,
    );
  });
});
