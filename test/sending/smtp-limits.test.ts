import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:tls';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { smtpTransport } from '../../src/command/smtp.ts';
import { makeCertificates } from '../servers/certificate.ts';

const QUICK = { connection: 2_000, greeting: 2_000, answer: 1_000 };

/** Sends a letter over a server that takes addresses beyond ASCII, or not. */
async function outcomeOf(to: string, { from = 'edda@example.org', isOffered = false } = {}) {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    hideSMTPUTF8: !isOffered,
    onRcptTo({ address }, _session, done) {
      taken.push(address);
      done();
    },
    onData(stream, _session, done) {
      stream.resume().on('end', () => done());
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as { port: number };
  const transport = smtpTransport({ host: '127.0.0.1', port, security: 'none' }, QUICK);
  expect(await transport.reach(new AbortController().signal)).toEqual({ kind: 'ready' });
  const raw = Buffer.from('Subject: Hello\r\n\r\nHello.\r\n');
  const outcome = await transport.send({ envelope: { from, to: [to] }, raw });
  await transport.rest();
  await new Promise<void>((stopped) => server.close(() => stopped()));
  return { outcome, taken };
}

describe('an address beyond ASCII', () => {
  it('is refused here where the server does not take it', async () => {
    expect(await outcomeOf('ünn@example.org')).toEqual({
      outcome: {
        kind: 'refused',
        words: 'the server takes no addresses with letters such as ü (SMTPUTF8)',
      },
      taken: [],
    });
    expect(await outcomeOf('ann@example.org', { from: 'ünn@example.org' })).toMatchObject({
      outcome: { kind: 'halted', fault: { message: expect.stringContaining('ünn@example.org') } },
      taken: [],
    });
  });

  it('is written to where the server takes it', async () => {
    expect(await outcomeOf('ünn@example.org', { isOffered: true })).toMatchObject({
      outcome: { kind: 'sent' },
      taken: ['ünn@example.org'],
    });
    expect(await outcomeOf('ann@example.org')).toMatchObject({ outcome: { kind: 'sent' } });
  });
});

describe('a certificate', () => {
  afterEach(() => void vi.unstubAllEnvs());

  const openssl = 'openssl';
  const hasOpenssl = spawnSync(openssl, ['version']).status === 0;
  it.skipIf(!hasOpenssl)('is checked, whatever the environment says', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const certificates = makeCertificates(openssl);
    const { cert, key } = certificates.selfSigned;
    const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) });
    certificates.remove();
    server.on('secureConnection', (socket) => socket.end('220 hello\r\n'));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const transport = smtpTransport({ host: '127.0.0.1', port, security: 'tls' }, QUICK);
    expect(await transport.reach(new AbortController().signal)).toMatchObject({
      kind: expect.not.stringMatching('ready'),
      fault: { message: expect.stringContaining('signed by itself') },
    });
  });
});
