import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Certificate } from './certificate.ts';

/** How the server is set up. */
export interface FaultySetup {
  /** With one it speaks TLS: from the first byte, or by STARTTLS. */
  certificate?: Certificate;
  startsTls?: boolean;
  login?: { user: string; password: string };
  /** So many callers are sent away with 421 first. */
  turnsAway?: number;
  /** The largest letter that it takes. */
  size?: number;
}

/** A server with faults, which the address before the `@` chooses; see {@link FAULTS}. */
export interface FaultySmtp {
  host: string;
  port: number;
  /** The letters that it has taken. */
  taken: { to: string; text: string }[];
  /** How often it was called. */
  calls(): number;
  /** Drops all connections, as at the end of an idle time. */
  dropAll(): void;
  stop(): Promise<void>;
}

/** What recipients are met with. */
const FAULTS = {
  unknown: 'RCPT is refused: 550',
  spam: 'the letter is refused: 554',
  later: 'RCPT is put off the first time: 451',
  full: 'the letter is put off each time: 452',
  closing: 'RCPT is answered by 421',
  'drop-before': 'the connection breaks before the letter',
  'drop-data': 'the connection breaks when the letter is announced',
  'drop-amid': 'the connection breaks when the letter begins',
  'drop-after': 'the letter is taken, and the connection breaks before it is said',
  hang: 'the letter gets no answer',
} as const;

/** Starts a server with faults on this machine. */
export async function startFaultySmtp(setup: FaultySetup = {}): Promise<FaultySmtp> {
  const { certificate, login } = setup;
  const taken: FaultySmtp['taken'] = [];
  const sockets = new Set<Socket>();
  const seen = new Set<string>();
  let turnsAway = setup.turnsAway ?? 0;
  let calls = 0;
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = new SMTPServer({
    secure: certificate !== undefined && !setup.startsTls,
    ...(certificate && {
      cert: readFileSync(certificate.cert),
      key: readFileSync(certificate.key),
    }),
    ...(setup.size !== undefined && { size: setup.size }),
    authOptional: login === undefined,
    disabledCommands: [
      ...(login ? [] : ['AUTH']),
      ...(certificate && setup.startsTls ? [] : ['STARTTLS']),
    ],
    disableReverseLookup: true,
    onConnect(_session, done) {
      calls += 1;
      turnsAway -= 1;
      done(turnsAway >= 0 ? reply(421, '4.7.0 Too many connections') : null);
    },
    onAuth({ username, password }, _session, done) {
      const isRight = username === login?.user && password === login?.password;
      const echo = Buffer.from(password ?? '').toString('base64');
      if (isRight) done(null, { user: username });
      else done(reply(535, `5.7.8 Not with ${password}, nor with ${echo}`));
    },
    onMailFrom({ address }, _session, done) {
      done(address.startsWith('no-') ? reply(550, '5.7.1 Not from you') : null);
    },
    onRcptTo({ address }, _session, done) {
      const fault = faultOf(address);
      if (fault === 'unknown') return done(reply(550, '5.1.1 No\u0007 such friend'));
      if (fault === 'closing') return done(reply(421, '4.3.2 Shutting down'));
      if (fault === 'drop-before') return breakAll();
      if (fault === 'later' && !seen.has(address)) {
        seen.add(address);
        return done(reply(451, '4.7.1 Greylisted'));
      }
      done();
    },
    onData(stream, { envelope }, done) {
      const to = envelope.rcptTo[0]?.address ?? '';
      const fault = faultOf(to);
      if (fault === 'drop-data') return breakAll();
      if (fault === 'drop-amid') stream.once('data', breakAll);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (fault === 'hang' || fault === 'drop-amid') return;
        if (fault === 'spam') return done(reply(554, '5.7.1 Looks like spam'));
        if (fault === 'full') return done(reply(452, '4.2.2 Mailbox full'));
        taken.push({ to, text: Buffer.concat(chunks).toString('latin1') });
        if (fault === 'drop-after') return breakAll();
        done();
      });
    },
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    host: 'localhost',
    port: (server.server.address() as AddressInfo).port,
    taken,
    calls: () => calls,
    dropAll: breakAll,
    stop: () =>
      new Promise((stopped) => {
        breakAll();
        server.close(() => stopped());
      }),
  };
}

function faultOf(address: string): keyof typeof FAULTS | undefined {
  const names = Object.keys(FAULTS) as (keyof typeof FAULTS)[];
  return names.find((name) => address.startsWith(name));
}

function reply(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}
