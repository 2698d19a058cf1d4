import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { foreign } from '../mail/conceal.ts';
import { mailFault } from '../mail/faults.ts';
import { type Server, secretsOf } from '../mail/settings.ts';
import { beyondAscii } from '../sending/beyond-ascii.ts';
import type { Message } from '../sending/message.ts';
import type { Outcome, Reached } from '../sending/outcome.ts';
import { joinReply, outcomeOf, type SmtpError, type Telling, unreached } from '../sending/reply.ts';
import type { Transport } from '../sending/run.ts';

/** How long to wait for a server, in milliseconds. */
export interface Patience {
  connection: number;
  greeting: number;
  /** For any answer; RFC 5321, section 4.5.3.2.6, grants ten minutes for that to a letter. */
  answer: number;
}

const PATIENT: Patience = { connection: 60_000, greeting: 60_000, answer: 600_000 };

/** How long to wait for a goodbye. */
const GOODBYE = 2_000;

/** The longest words of a server that are kept. */
const LONGEST = 500;

/** One connection to an SMTP server, opened when it is needed and kept open. */
export function smtpTransport(server: Server, patience: Patience = PATIENT): Transport {
  let open: SMTPConnection | undefined;
  let offers = '';

  async function reach(signal: AbortSignal): Promise<Reached> {
    if (open && !open.destroyed) return { kind: 'ready' };
    const connection = connectionTo(server, patience);
    const abandon = () => connection.close();
    signal.addEventListener('abort', abandon);
    try {
      await settled(connection, (done) => connection.connect(done));
      // The last answer so far is the one to EHLO.
      offers = connection.lastServerResponse || '';
      if (server.user !== undefined) {
        const login = { user: server.user, pass: server.password ?? '' };
        await settled(connection, (done) => connection.login(login, done));
      }
      open = connection;
      return { kind: 'ready' };
    } catch (error) {
      connection.close();
      return unreached(error as SmtpError, tellingOf(error, server));
    } finally {
      signal.removeEventListener('abort', abandon);
    }
  }

  async function send(message: Message): Promise<Outcome> {
    const beyond = beyondAscii(message.envelope, offers, server.host);
    if (beyond) return beyond;
    const connection = open;
    let hasBegun = false;
    const text = new Readable({
      read() {
        hasBegun = true;
        this.push(message.raw);
        this.push(null);
      },
    });
    const envelope = { ...message.envelope, size: message.raw.length };
    const { error, said } = await new Promise<{ error?: unknown; said?: string }>((resolve) => {
      if (!connection) return resolve({ error: new Error('there is no connection') });
      connection.send(envelope, text, (error, info) =>
        resolve(error ? { error } : { said: info?.response ?? '' }),
      );
    });
    if (said !== undefined) return { kind: 'sent', words: wordsOf(said, server) };
    const telling = tellingOf(error, server, message.envelope.from);
    const outcome = outcomeOf(error as SmtpError, hasBegun, telling);
    if (connection) await clear(connection, outcome);
    return outcome;
  }

  /** After a letter that was not taken: ends what the server holds of it, or the connection. */
  async function clear(connection: SMTPConnection, outcome: Outcome): Promise<void> {
    const isUsable = outcome.kind === 'refused' || outcome.kind === 'deferred';
    try {
      if (!isUsable) throw new Error('the connection is of no use');
      await settled(connection, (done) => connection.reset(done));
    } catch {
      connection.close();
      if (open === connection) open = undefined;
    }
  }

  async function rest(): Promise<void> {
    const connection = open;
    open = undefined;
    if (!connection || connection.destroyed) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => connection.close(), GOODBYE);
      connection.once('end', () => {
        clearTimeout(timer);
        resolve();
      });
      connection.quit();
    });
  }

  return { reach, send, rest };
}

function connectionTo(
  { host, port, security }: Server,
  { connection, greeting, answer }: Patience,
): SMTPConnection {
  const made = new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: connection,
    greetingTimeout: greeting,
    socketTimeout: answer,
    // Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED=0 does not switch the check off.
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
  });
  // Whoever waits for something hears of the error there; nobody else needs to.
  made.on('error', () => {});
  return made;
}

/** A step of the connection. Where the connection ends meanwhile, nodemailer drops its callback. */
function settled(
  connection: SMTPConnection,
  begin: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const lost = (error?: Error) =>
      reject(error ?? Object.assign(new Error('connection closed'), { code: 'ECONNECTION' }));
    connection.once('error', lost);
    connection.once('end', lost);
    begin((error) => {
      connection.off('error', lost);
      connection.off('end', lost);
      if (error) reject(error);
      else resolve();
    });
  });
}

function wordsOf(said: string, server: Server): string {
  return foreign(joinReply(said), secretsOf(server), LONGEST);
}

function tellingOf(error: unknown, server: Server, from = ''): Telling {
  return {
    words: (said) => wordsOf(said, server),
    fault: () => {
      const { message, fix } = mailFault(error, { name: 'smtp', server, task: 'take letters' });
      return { message, fix };
    },
    refusal: (words) => ({
      message: `${server.host} takes no letters from ${from}: ${words}`,
      fix: `most servers want a login (smtp.user in private/mail.yaml, and SMTP_PASSWORD), encryption (smtp.security), and take only letters from the address of that login (from)`,
    }),
  };
}
