import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Desk, DIGEST, deskWith, header, tells } from '../sending/desk.ts';
import { type Certificates, makeCertificates } from '../servers/certificate.ts';
import { DOMAIN, type Postfix, startPostfix, UNKNOWN } from '../servers/postfix.ts';

const needs = inject('needs');
const missing = [needs.postfix, needs.openssl].flatMap((need) =>
  'missing' in need ? [need.missing] : [],
)[0];

const PASSWORD = 'Schlüssel & 12 "roses"';
const COUNT = 2_000;
const KILLS = 5;

/** Names as they are, and as they should not be. */
const NAMES = ['Ada Lovelace', 'Lovelace, Ada', '岡部 倫太郎', 'Bob "Bcc: x" O\'Hara', ''];

const TWO = [
  ['ada@friends.example', 'Ada Lovelace'],
  ['bob@friends.example', 'Bob'],
] as const;

let certificates: Certificates;
let postfix: Postfix;

beforeAll(async () => {
  if ('missing' in needs.postfix || 'missing' in needs.openssl) return;
  certificates = makeCertificates(needs.openssl.path);
  const dovecot = 'path' in needs.dovecot ? needs.dovecot.path : undefined;
  postfix = await startPostfix(needs.postfix.path, {
    certificate: certificates.good,
    ...(dovecot && { login: { user: 'edda', password: PASSWORD, dovecot } }),
  });
});

afterAll(async () => {
  await postfix?.stop();
  certificates?.remove();
});

/** A desk whose server is the Postfix. */
function desk(
  friends: Parameters<typeof deskWith>[1],
  settings: Record<string, unknown> = {},
  security: 'tls' | 'starttls' = 'tls',
): Desk {
  const port = security === 'tls' ? postfix.tlsPort : postfix.port;
  const login = 'path' in needs.dovecot ? { user: 'edda', password: PASSWORD } : {};
  const account = { host: postfix.host, port, security, ca: certificates.ca, ...login };
  return deskWith(account, friends, settings);
}

describe('send, to a Postfix', () => {
  it(`serves ${COUNT} friends, killed ${KILLS} times on the way, and none of them twice`, async (context) => {
    if (missing) return context.skip(missing);
    const began = Date.now();
    const friends = Array.from({ length: COUNT }, (_, i): [string, string] => [
      `friend-${i}@${DOMAIN}`,
      NAMES[i % NAMES.length] ?? '',
    ]);
    const stopped = Array.from({ length: 10 }, (_, i): [string, string, string] => [
      `stopped-${i}@${DOMAIN}`,
      'Gone',
      '2026-01-01',
    ]);
    const unknown = [0, 1, 2].map((i): [string, string] => [`${UNKNOWN}${i}@${DOMAIN}`, 'Nobody']);
    const { start, send, written, journal, said } = desk([
      ...friends.slice(0, 500),
      ...stopped,
      ...unknown,
      ...friends.slice(500),
    ]);

    const kills: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const call = start(DIGEST, '--yes');
      const lines = journal().length + 100 + Math.floor(Math.random() * 500);
      await written(lines, call);
      await new Promise((soon) => setTimeout(soon, Math.random() * 10));
      call.child.kill('SIGKILL');
      expect((await call.ended).code).toBeNull();
      kills.push(journal().length);
    }
    const rest = await send(DIGEST, '--yes', '--json');
    const result = JSON.parse(rest.stdout);
    expect(rest.code).toBe(result.unknown.length > 0 ? 1 : 0);
    expect(result).toMatchObject({ waiting: 0, deferred: [], fault: null });
    expect(result.unknown.length).toBeLessThanOrEqual(KILLS);
    const inFlight = friends.filter(([to]) => result.unknown.includes(to)).length;
    expect(result.sent + inFlight).toBe(COUNT);
    expect(result.refused.map(({ to }: { to: string }) => to)).toEqual(
      unknown.map(([to]) => to).filter((to) => !result.unknown.includes(to)),
    );
    for (const { words } of result.refused)
      expect(words).toMatch(/^550 5\.1\.1 .*No such friend here/);
    const sentIn = (Date.now() - began) / 1000;

    const before = await postfix.delivered(COUNT - inFlight);
    const counts = countBy(before, 'Delivered-To');
    expect([...counts.values()].filter((times) => times > 1)).toEqual([]);
    expect([...counts.keys()].filter((to) => !to.startsWith('friend-'))).toEqual([]);
    for (const [to] of friends) {
      if (!result.unknown.includes(to)) expect(counts.get(to), to).toBe(1);
    }

    if (result.unknown.length > 0) {
      const again = await send(DIGEST, '--yes', '--again-unknown', '--json');
      expect(again.code).toBe(0);
      expect(JSON.parse(again.stdout)).toMatchObject({
        sent: COUNT,
        sentNow: inFlight,
        unknown: [],
      });
    }
    const after = await postfix.delivered(COUNT);
    const delivered = countBy(after, 'Delivered-To');
    const twice = [...delivered].filter(([, times]) => times > 1).map(([to]) => to);
    expect(twice.filter((to) => !result.unknown.includes(to))).toEqual([]);
    expect(friends.filter(([to]) => !delivered.has(to))).toEqual([]);
    const ids = countBy(after, 'Message-ID');
    expect(ids.size).toBe(COUNT);
    expect(after.length - ids.size).toBeLessThanOrEqual(result.unknown.length);
    for (const letter of after)
      expect(header(letter, 'Delivered-To')).toBe(addressIn(header(letter, 'To')));
    expect(tells(said(), PASSWORD)).toBe(false);
    const took = (Date.now() - began) / 1000;
    console.log(
      `${COUNT} letters in ${sentIn.toFixed(1)} s with ${KILLS} kills at lines ${kills.join(', ')}; ` +
        `${result.unknown.length} unknown, ${twice.length} of them twice; delivered after ${took.toFixed(1)} s`,
    );
  });

  it('addresses each by name, over STARTTLS', async (context) => {
    if (missing) return context.skip(missing);
    const friends = NAMES.map((name, i): [string, string] => [`named-${i}@${DOMAIN}`, name]);
    const { send } = desk(friends, {}, 'starttls');
    const { code, stdout } = await send(DIGEST, '--yes');
    expect(stdout).toMatch(/^5 letters sent in \d seconds?; 5 friends have it now\./);
    expect(stdout).toContain(`npm run digest -- ${DIGEST} --sent`);
    expect(code).toBe(0);
    const letters = (await postfix.delivered(0)).filter((letter) => letter.includes('named-'));
    expect(letters).toHaveLength(NAMES.length);
    for (const letter of letters) {
      const mail = await PostalMime.parse(letter);
      const [to] = mail.to ?? [];
      const [, name = ''] = friends.find(([email]) => email === to?.address) ?? [];
      expect(to?.name).toBe(name);
      expect(mail.text).toContain(`Dear ${name.split(' ')[0] || 'friend'}, this is what happened.`);
      expect(mail.headers.map(({ key }) => key).filter((key) => /^list|^bcc/.test(key))).toEqual([
        'list-id',
        'list-unsubscribe',
      ]);
    }
  });

  it('says what is wrong with the login or the certificate, and no password', async (context) => {
    if (missing) return context.skip(missing);
    if ('missing' in needs.dovecot) return context.skip(needs.dovecot.missing);
    const place = {
      host: postfix.host,
      port: postfix.tlsPort,
      security: 'tls',
      user: 'edda',
    } as const;
    const wrong = deskWith({ ...place, password: 'not-my-roses', ca: certificates.ca }, TWO);
    const refused = await wrong.send(DIGEST, '--yes');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('localhost refuses the user name edda or the password');
    expect(tells(wrong.said(), 'not-my-roses')).toBe(false);
    const strange = deskWith({ ...place, password: PASSWORD }, TWO);
    const unsafe = await strange.send(DIGEST, '--yes');
    expect(unsafe.stdout).toContain('the certificate of localhost is signed by an authority');
    expect([wrong.journal(), strange.journal()]).toEqual([[], []]);
  });
});

function countBy(letters: string[], name: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of letters) {
    const value = header(letter, name);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function addressIn(to: string): string {
  return /<([^<>]+)>$/.exec(to)?.[1] ?? to;
}
