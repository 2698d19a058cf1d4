import { ImapFlow } from 'imapflow';
import { mailFault } from './faults.ts';
import type { Server } from './settings.ts';

/** How to connect, besides what the settings say. */
export interface ImapOptions {
  /** Certificates of authorities to trust in place of this computer's. */
  authorities?: Buffer;
  /** Milliseconds until a connection must stand, and until its server must greet. */
  connectWithin?: number;
  /** Milliseconds for which a server may stay silent. */
  answerWithin?: number;
}

/** Milliseconds until everything must be done, even with a server that answers byte by byte. */
const ALL_WITHIN = 180_000;

/**
 * Logs in to a mailbox, does something there and logs out. The password leaves over TLS only,
 * unless the settings say `security: none`. Throws nothing but faults of mail.
 * @param task what to say that the server refused, such as `store the draft`
 */
export async function inMailbox<T>(
  server: Server,
  task: string,
  { authorities, connectWithin = 15_000, answerWithin = 30_000 }: ImapOptions,
  act: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const { host, port, security, user = '', password = '' } = server;
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    ...(security !== 'tls' && { doSTARTTLS: security === 'starttls' }),
    tls: { rejectUnauthorized: true, ...(authorities && { ca: authorities }) },
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: connectWithin,
    greetingTimeout: connectWithin,
    socketTimeout: answerWithin,
  });
  let broken: unknown;
  client.on('error', (error) => {
    broken ??= error;
  });
  const limit = setTimeout(() => {
    broken ??= Object.assign(new Error('took too long'), { code: 'ETIMEOUT' });
    client.close();
  }, ALL_WITHIN);
  try {
    await client.connect();
    if (security !== 'none' && !client.secureConnection) throw new Error('not encrypted');
    const done = await act(client);
    await client.logout().catch(() => {});
    return done;
  } catch (error) {
    throw mailFault(isLoss(error) ? (broken ?? error) : error, { name: 'imap', server, task });
  } finally {
    clearTimeout(limit);
    client.close();
  }
}

/** Does an error only say that the connection is gone, and not why? */
function isLoss(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === 'NoConnection' || code === 'EConnectionClosed';
}
