import type { Fault } from '../fields/fault.ts';
import type { Outcome, Reached } from './outcome.ts';

/** What nodemailer says of a letter or a connection that failed. */
export interface SmtpError {
  /** Such as `EENVELOPE`, `EMESSAGE` for what the server answered to a command. */
  code?: string;
  /** The step, such as `RCPT TO`. */
  command?: string;
  /** The server's whole reply. */
  response?: string;
  /** Its first three digits. */
  responseCode?: number;
}

/** How to tell of an error. */
export interface Telling {
  /** The server's words as they may be kept. */
  words(said: string): string;
  /** What an error means. */
  fault(): Fault;
  /** What it means that the server takes nothing from this sender. */
  refusal(words: string): Fault;
}

/** Replies that ask for a login or for encryption (RFC 4954, section 6; RFC 3207, section 4). */
const WANTS_LOGIN = [530, 534, 535, 538];

/** Bad sequence of commands (RFC 5321, section 4.2.3): it is about the session, not the letter. */
const BAD_SEQUENCE = 503;

/**
 * What became of a letter that failed. A reply of the server to RCPT or DATA decides: RFC 5321,
 * section 4.2.1. What it says to MAIL is about the sender and holds for every letter. Without a
 * reply the letter is certainly unsent only as long as none of its text was handed over: a server
 * that has it all may have taken it, whatever happens to the connection (section 6.1).
 */
export function outcomeOf(error: SmtpError, hasBegun: boolean, telling: Telling): Outcome {
  const { code, command, response = '', responseCode: reply = 0 } = error;
  const isAnswer = code === 'EENVELOPE' || code === 'EMESSAGE';
  const words = telling.words(response);
  if (isAnswer && reply >= 400) {
    const isOfAll = WANTS_LOGIN.includes(reply) || (reply >= 500 && command === 'MAIL FROM');
    if (isOfAll) return { kind: 'halted', fault: telling.refusal(words) };
    return { kind: reply >= 500 && reply !== BAD_SEQUENCE ? 'refused' : 'deferred', words };
  }
  if (hasBegun) return { kind: 'unknown', fault: telling.fault() };
  if (reply >= 400 && reply < 500) return { kind: 'deferred', words };
  return { kind: isAnswer ? 'halted' : 'lost', fault: telling.fault() };
}

/** What it means that a connection could not be had. */
export function unreached(error: SmtpError, telling: Telling): Reached {
  const { code, response = '', responseCode: reply = 0 } = error;
  if (reply >= 400 && reply < 500) return { kind: 'later', words: telling.words(response) };
  const isFinal = reply >= 500 || code === 'EAUTH';
  return { kind: isFinal ? 'halted' : 'lost', fault: telling.fault() };
}

/** A reply of several lines as one text, its number and its code (RFC 3463) once. */
export function joinReply(response: string): string {
  const [first = '', ...rest] = response.split(/\r?\n/);
  const lines = rest.map((line) => line.replace(/^\d{3}[ -](?:[245]\.\d{1,3}\.\d{1,3} )?/, ''));
  return [first.replace(/^(\d{3})-/, '$1 '), ...lines].join(' ');
}
