import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { describe, expect, inject, it } from 'vitest';
import { runScript } from '../built-site.ts';
import { entry, markdown, person, SETTINGS, writeFolder } from '../content-folder.ts';
import { makeCertificates } from '../servers/certificate.ts';
import { type Dovecot, startDovecot } from '../servers/dovecot.ts';
import { DOMAIN, GONE, startPostfix } from '../servers/postfix.ts';

const needs = inject('needs');
const USER = 'edda';
const PASSWORD = 'back and forth';

/** Puts messages into the inbox, as a mail server delivers them. */
async function deliver({ host, imapsPort }: Dovecot, ca: Buffer, mails: string[]) {
  const client = new ImapFlow({
    host,
    port: imapsPort,
    secure: true,
    tls: { ca },
    auth: { user: USER, pass: PASSWORD },
    logger: false,
  });
  await client.connect();
  for (const mail of mails) await client.append('INBOX', mail.replace(/\r?\n/g, '\r\n'));
  await client.logout();
}

describe('send --bounces', () => {
  it('records the letters that came back to the inbox, and sends them to nobody again', async (context) => {
    if ('missing' in needs.openssl) return context.skip(needs.openssl.missing);
    if ('missing' in needs.dovecot) return context.skip(needs.dovecot.missing);
    if ('missing' in needs.postfix) return context.skip(needs.postfix.missing);
    const certificates = makeCertificates(needs.openssl.path);
    const { good: certificate, ca } = certificates;
    const folder = mkdtempSync(join(tmpdir(), 'bounces-'));
    const users = { [USER]: PASSWORD };
    const dovecot = await startDovecot(needs.dovecot.path, { users, folders: {}, certificate });
    const postfix = await startPostfix(needs.postfix.path, { certificate });
    const content = writeFolder({
      'newsletter.yaml': SETTINGS.replace('{name: Edda}', `{name: Edda, email: edda@${DOMAIN}}`),
      'people/ada.md': person(),
      'entries/a.md': entry({ date: '2026-11-20' }),
      'digests/one.md': markdown({ title: 'One', date: '2026-11-21' }, 'Dear {first_name}.\n'),
      'private/recipients.csv': `email\n${GONE}1@${DOMAIN}\nana@${DOMAIN}\n${GONE}2@${DOMAIN}\n`,
      'private/mail.yaml': `imap: {host: ${dovecot.host}, port: ${dovecot.imapsPort}, user: ${USER}}
smtp: {host: ${postfix.host}, port: ${postfix.tlsPort}, security: tls}
per_minute: 60000
`,
    });
    const send = (...words: string[]) =>
      runScript('send', ['one', ...words], {
        CONTENT_DIR: content,
        NODE_EXTRA_CA_CERTS: ca,
        IMAP_PASSWORD: PASSWORD,
      });
    try {
      expect((await send('--yes')).code).toBe(0);
      const arrived = await postfix.delivered(3);
      const reports = arrived.filter((mail) => mail.includes('delivery-status'));
      expect(reports).toHaveLength(2);
      const before = await send('--bounces');
      expect(before.stdout).toContain('No letter of it has come back');
      await deliver(dovecot, readFileSync(ca), arrived);

      const { code, stdout, stderr } = await send('--bounces', '--json');
      expect(code, stderr).toBe(0);
      const { bounced } = JSON.parse(stdout);
      expect(bounced.map(({ to }: { to: string }) => to).sort()).toEqual([
        `${GONE}1@${DOMAIN}`,
        `${GONE}2@${DOMAIN}`,
      ]);
      expect(bounced[0].words).toMatch(/^5\.3\.0 /);
      const journal = readFileSync(join(content, 'private/sent/one.jsonl'), 'utf8');
      expect(journal.match(/"bounced"/g)).toHaveLength(2);

      expect((await send('--bounces')).stdout).toContain('No letter of it has come back');
      const shown = await send('--json');
      expect(JSON.parse(shown.stdout)).toMatchObject({ waiting: 0, served: 1 });
      expect(await postfix.delivered(3)).toHaveLength(3);

      writeFileSync(
        join(content, 'private/mail.yaml'),
        'imap: {host: 127.0.0.1, port: 1, user: a}\n',
      );
      const closed = await send('--bounces');
      expect(closed.code).toBe(1);
      expect(closed.stderr).toContain('Nothing was looked up:\n  127.0.0.1 refuses a connection');
    } finally {
      await dovecot.stop();
      await postfix.stop();
      certificates.remove();
      for (const each of [folder, content]) rmSync(each, { recursive: true, force: true });
    }
  });
});
