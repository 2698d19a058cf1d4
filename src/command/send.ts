import { randomUUID } from 'node:crypto';
import type { Fault } from '../fields/fault.ts';
import { type Server, serverOf } from '../mail/settings.ts';
import type { Problem } from '../problems/problem.ts';
import { addressKey, type Recipient } from '../recipients/recipient.ts';
import { clock } from '../sending/clock.ts';
import type { Party } from '../sending/message.ts';
import type { Outcome } from '../sending/outcome.ts';
import { type Overview, overviewOf } from '../sending/overview.ts';
import { HOUR, lastDeparture, type Pace } from '../sending/pace.ts';
import { type Again, type Plan, planOf } from '../sending/plan.ts';
import { type Progress, runSending, type Transport } from '../sending/run.ts';
import { NOBODY, senderOf, stopProblems } from '../sending/sender.ts';
import { prepareMessage, type Writer, writerOf } from '../sending/writer.ts';
import { snapshotOf } from '../sent/snapshot.ts';
import type { Composed } from './compose.ts';
import { currentList } from './current-list.ts';
import { readMailSettings } from './mail-settings.ts';
import type { Opened } from './open-digest.ts';
import { readRecipients } from './recipients.ts';
import { departuresSince, JournalFault, openJournal, readJournal } from './sending-journal.ts';
import { keepSnapshot } from './sent.ts';

/** Everything that the sending of a digest works with. */
export interface Sending {
  /** The absolute path of the content folder. */
  folder: string;
  composed: Composed;
  recipients: Recipient[];
  plan: Plan;
  from: Party;
  server: Server;
  pace: Pace;
  /** In milliseconds. */
  retryAfter: number;
  /** When letters left within the last hour. */
  departures: number[];
  write: Writer;
}

/** What was found to be wrong. */
export interface Found {
  problems: Problem[];
  warnings: Problem[];
}

/** Who gets a digest, by the list and by its journal. */
export function planFor(
  folder: string,
  id: string,
  again: Again = {},
): Found & { plan: Plan; recipients: Recipient[] } {
  const { recipients, problems } = readRecipients(folder);
  const { last, problems: damage } = readJournal(folder, id);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    plan: planOf(recipients, last, again),
    recipients,
    problems: [...errors, ...damage, ...(recipients.length + errors.length === 0 ? [NOBODY] : [])],
    warnings: problems.filter(({ severity }) => severity === 'warning'),
  };
}

/**
 * Reads all that is needed to send a digest, and finds all that is wrong with it.
 * @param isCopy is it for one copy, for which nobody need be on the list?
 */
export function prepareSending(
  { reading, composed }: Opened,
  environment: NodeJS.ProcessEnv,
  again: Again,
  now: number,
  isCopy: boolean,
): Found & { sending?: Sending } {
  const { folder } = reading;
  const { plan, recipients, ...found } = planFor(folder, composed.digest.id, again);
  const settings = readMailSettings(folder, environment, ['smtp']);
  const { mail } = settings;
  const sender = mail ? senderOf(composed.newsletter, mail) : undefined;
  const problems = [
    ...settings.problems,
    ...(sender && 'problem' in sender ? [sender.problem] : []),
    ...(mail ? stopProblems(mail) : []),
    ...found.problems.filter((problem) => !isCopy || problem !== NOBODY),
  ];
  const warnings = [...settings.warnings, ...found.warnings];
  if (!mail?.smtp || !sender || 'problem' in sender || problems.length > 0) {
    return { problems, warnings };
  }
  const { email = sender.party.address, url } = mail.unsubscribe;
  const sending: Sending = {
    folder,
    composed,
    recipients,
    plan,
    from: sender.party,
    server: serverOf('smtp', mail.smtp),
    pace: { perMinute: mail.per_minute, perHour: mail.per_hour },
    retryAfter: mail.retry_after * 60_000,
    departures: departuresSince(folder, now - HOUR),
    write: writerOf(composed, sender.party, { email, url }),
  };
  return { sending, problems, warnings };
}

/** How long so many letters take at the pace of the settings, in milliseconds. */
export function timeFor({ departures, pace }: Sending, count: number, now: number): number {
  return lastDeparture(departures, pace, now, count) - now;
}

/** What a run would do. */
export function overviewFor(sending: Sending, now: number): Overview {
  const { composed, from, server, plan, pace, write } = sending;
  const [first] = plan.waiting;
  return overviewOf({
    id: composed.digest.id,
    subject: composed.letter.subject,
    from,
    server: `${server.host}, port ${server.port}, ${SECURED[server.security]}`,
    plan,
    pace,
    milliseconds: timeFor(sending, plan.waiting.length, now),
    first: first && write(first, new Date(now)),
  });
}

const SECURED = { tls: 'TLS', starttls: 'STARTTLS', none: 'without encryption' };

/** What a run is given from outside. */
export interface Hands {
  transport: Transport;
  signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/**
 * Sends a digest to all who wait for it; the lock of the content folder must be held. The journal
 * says afterwards who has it. Returns how many letters were sent, and why it ended early.
 */
export async function deliver(
  { folder, composed, plan, departures, pace, retryAfter, write }: Sending,
  { transport, signal, onProgress }: Hands,
): Promise<{ sent: number; fault?: Fault | undefined }> {
  const { digest, chosen } = composed;
  if (plan.waiting.length === 0) return { sent: 0 };
  const isActive = currentList(folder);
  let sent = 0;
  try {
    const journal = openJournal(folder, digest.id);
    try {
      keepSnapshot(folder, digest.id, snapshotOf(chosen));
      const fault = await runSending({
        waiting: plan.waiting,
        departures,
        pace,
        retryAfter,
        prepare: async (recipient) =>
          isActive(recipient) ? prepareMessage(write, recipient, new Date()) : undefined,
        transport,
        keep: journal.keep,
        clock,
        signal,
        onProgress(progress) {
          sent = progress.sent;
          onProgress(progress);
        },
      });
      return { sent, fault };
    } finally {
      journal.close();
    }
  } catch (error) {
    if (!(error instanceof JournalFault)) throw error;
    return { sent, fault: { message: error.message, fix: error.fix } };
  }
}

/** Sends one copy to an address, as if it stood on the list; it is recorded nowhere. */
export async function deliverCopy(
  { recipients, write }: Sending,
  address: string,
  { transport, signal }: Pick<Hands, 'transport' | 'signal'>,
): Promise<Outcome> {
  const key = addressKey(address);
  const known = recipients.find(({ email }) => addressKey(email) === key);
  const reader = { name: '', firstName: '', ...known, email: address, stopped: '' as const };
  const prepared = await prepareMessage(write, reader, new Date(), randomUUID());
  if ('fault' in prepared) return { kind: 'halted', fault: prepared.fault };
  try {
    const reached = await transport.reach(signal);
    if (reached.kind === 'later') return { kind: 'deferred', words: reached.words };
    return reached.kind === 'ready' ? await transport.send(prepared.message) : reached;
  } finally {
    await transport.rest();
  }
}
