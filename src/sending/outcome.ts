import type { Fault } from '../fields/fault.ts';

/** What became of a letter that was to be handed to the server, with the server's words. */
export type Outcome =
  /** The server has taken it. */
  | { kind: 'sent'; words: string }
  /** The server will never take it for this address (5yz: RFC 5321, section 4.2.1). */
  | { kind: 'refused'; words: string }
  /** The server did not take it now (4yz). */
  | { kind: 'deferred'; words: string }
  /** The connection was lost before the server had the letter: it is certainly unsent. */
  | { kind: 'lost'; fault: Fault }
  /** The connection was lost while the server had the letter, or a part of it. */
  | { kind: 'unknown'; fault: Fault }
  /** It is certainly unsent, and every other letter would be. */
  | { kind: 'halted'; fault: Fault };

/** What became of an attempt to reach the server. */
export type Reached =
  | { kind: 'ready' }
  /** The server wants no one just now (4yz, such as 421). */
  | { kind: 'later'; words: string }
  | { kind: 'lost'; fault: Fault }
  /** To try again would not help: the login, the certificate. */
  | { kind: 'halted'; fault: Fault };
