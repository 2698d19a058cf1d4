import { describe, expect, it, onTestFinished } from 'vitest';
import { smtpTransport } from '../../src/command/smtp.ts';
import type { Server } from '../../src/mail/settings.ts';
import type { Message } from '../../src/sending/message.ts';
import { type FaultySetup, startFaultySmtp } from '../servers/faulty-smtp.ts';

const QUICK = { connection: 2_000, greeting: 2_000, answer: 1_000 };
const READY = { kind: 'ready' };
const PASSWORD = 'correct horse';

function message(to: string, from = 'edda@example.org', text = 'Hello.'): Message {
  const raw = Buffer.from(`To: <${to}>\r\nSubject: Hello\r\n\r\n${text}\r\n.dot\r\n`);
  return { envelope: { from, to: [to] }, raw };
}

async function server(setup: FaultySetup = {}, settings: Partial<Server> = {}) {
  const smtp = await startFaultySmtp(setup);
  const transport = smtpTransport(
    { host: '127.0.0.1', port: smtp.port, security: 'none', ...settings },
    QUICK,
  );
  onTestFinished(async () => {
    await transport.rest();
    await smtp.stop();
  });
  const reach = () => transport.reach(new AbortController().signal);
  const send = async (name: string, from?: string) => {
    expect(await reach()).toEqual(READY);
    return transport.send(message(`${name}@friends.example`, from));
  };
  return { smtp, transport, reach, send };
}

describe('a letter on its way to the server', () => {
  it('is sent, one after the other, on one connection', async () => {
    const { smtp, send } = await server();
    expect(await send('ada')).toEqual({ kind: 'sent', words: '250 OK: message queued' });
    expect(await send('bob')).toMatchObject({ kind: 'sent' });
    expect(smtp.taken.map(({ to }) => to)).toEqual(['ada@friends.example', 'bob@friends.example']);
    expect(smtp.taken[0]?.text).toBe(
      'To: <ada@friends.example>\r\nSubject: Hello\r\n\r\nHello.\r\n.dot\r\n',
    );
    expect(smtp.calls()).toBe(1);
  });

  it.each([
    ['unknown', { kind: 'refused', words: '550 5.1.1 No such friend' }],
    ['spam', { kind: 'refused', words: '554 5.7.1 Looks like spam' }],
    ['later', { kind: 'deferred', words: '451 4.7.1 Greylisted' }],
    ['full', { kind: 'deferred', words: '452 4.2.2 Mailbox full' }],
    ['closing', { kind: 'deferred', words: '421 4.3.2 Shutting down' }],
    ['drop-before', { kind: 'lost', fault: { message: expect.stringContaining('broke') } }],
    ['drop-data', { kind: 'lost', fault: { message: expect.stringContaining('broke') } }],
    ['drop-amid', { kind: 'unknown', fault: { message: expect.stringContaining('broke') } }],
    ['drop-after', { kind: 'unknown', fault: { message: expect.stringContaining('broke') } }],
    ['hang', { kind: 'unknown', fault: { message: expect.stringContaining('answer in time') } }],
  ])('to %s@ ends as it must, and the next one is sent', async (name, outcome) => {
    const { smtp, send } = await server();
    expect(await send('ada')).toMatchObject({ kind: 'sent' });
    expect(await send(name)).toMatchObject(outcome);
    expect(await send('bob')).toMatchObject({ kind: 'sent' });
    const broken = outcome.kind === 'lost' || outcome.kind === 'unknown' || name === 'closing';
    expect(smtp.calls()).toBe(broken ? 2 : 1);
  });

  it('is taken the second time where it was put off', async () => {
    const { send } = await server();
    expect(await send('later')).toMatchObject({ kind: 'deferred' });
    expect(await send('later')).toMatchObject({ kind: 'sent' });
  });

  it('is not a matter of this letter where the sender is refused, or all are too large', async () => {
    const { send } = await server();
    expect(await send('ada', 'no-one@example.org')).toEqual({
      kind: 'halted',
      fault: {
        message: '127.0.0.1 takes no letters from no-one@example.org: 550 5.7.1 Not from you',
        fix: expect.stringContaining('login'),
      },
    });
    const small = await server({ size: 20 });
    expect(await small.send('ada')).toMatchObject({
      kind: 'halted',
      fault: { message: expect.stringContaining('larger than') },
    });
  });

  it('is not lost where the server hung up meanwhile', async () => {
    const { smtp, send } = await server();
    await send('ada');
    smtp.dropAll();
    await new Promise((later) => setTimeout(later, 50));
    expect(await send('bob')).toMatchObject({ kind: 'sent' });
    expect(smtp.calls()).toBe(2);
  });

  it('goes over a new connection after a rest', async () => {
    const { smtp, transport, send } = await server();
    await send('ada');
    await transport.rest();
    await transport.rest();
    expect(await send('bob')).toMatchObject({ kind: 'sent' });
    expect(smtp.calls()).toBe(2);
  });
});

describe('a server', () => {
  it('that is too busy is called again later', async () => {
    const { reach } = await server({ turnsAway: 1 });
    expect(await reach()).toMatchObject({
      kind: 'later',
      words: expect.stringMatching(/^421 .*Too many connections/),
    });
    expect(await reach()).toEqual(READY);
  });

  it('lets in who has the password', async () => {
    const login = { user: 'edda', password: PASSWORD };
    const { send } = await server({ login }, login);
    expect(await send('ada')).toMatchObject({ kind: 'sent' });
  });

  it('that refuses the password ends it, and the words it said do not tell it', async () => {
    const login = { user: 'edda', password: 'another' };
    const { reach } = await server({ login }, { user: 'edda', password: PASSWORD });
    const reached = await reach();
    expect(reached).toMatchObject({
      kind: 'halted',
      fault: { message: expect.stringContaining('refuses the user name edda or the password') },
    });
    const told = JSON.stringify(reached);
    expect(told).not.toContain(PASSWORD);
    expect(told).not.toContain(Buffer.from(PASSWORD).toString('base64').replace(/=+$/, ''));
  });

  it('that wants a login takes no letter without one', async () => {
    const { send } = await server({ login: { user: 'edda', password: PASSWORD } });
    expect(await send('ada')).toMatchObject({
      kind: 'halted',
      fault: { message: expect.stringMatching(/takes no letters .* 530 /) },
    });
  });

  it('that is not there, or not safe, is no server', async () => {
    const gone = await server();
    await gone.smtp.stop();
    expect(await gone.reach()).toMatchObject({
      kind: 'lost',
      fault: { message: expect.stringContaining('refuses a connection') },
    });
    const plain = await server({}, { security: 'starttls', user: 'edda', password: PASSWORD });
    expect(await plain.reach()).toMatchObject({
      fault: { message: expect.stringContaining('does not offer STARTTLS') },
    });
    expect(plain.smtp.taken).toEqual([]);
  });

  it('is not waited for when the run shall end', async () => {
    const { transport } = await server({}, { host: '192.0.2.1' });
    const controller = new AbortController();
    const began = Date.now();
    const reaching = transport.reach(controller.signal);
    setTimeout(() => controller.abort(), 20);
    expect((await reaching).kind).toBe('lost');
    expect(Date.now() - began).toBeLessThan(1_500);
  });
});
