import type { SecureHeadersVariables } from 'hono/secure-headers';
import type { Newsletter } from '../newsletter/newsletter.ts';
import type { InboxItem, Incoming } from '../submissions/item.ts';
import type { PaceLimits } from './pace.ts';

/** What the endpoint asks of the machine it runs on. */
export interface Doors {
  /** Takes in news; on the disk when it resolves. Rejects where that is not possible. */
  keep(incoming: Incoming): Promise<{ number: number; isNew: boolean }>;
  /** News behind a number, at most so many. */
  next(after: number, most: number): InboxItem[];
  /** A name that this inbox has and no other. */
  inbox: string;
  /** Can the inbox be read? */
  isWell(): boolean;
  /** Milliseconds since 1970. */
  now(): number;
  /** One line on what became of a request: never what was sent, never from where. */
  log(words: string): void;
}

/** How an endpoint is set up. */
export interface Setup {
  newsletter: Newsletter;
  /** The CSS of its pages. */
  styles: string;
  pace: PaceLimits;
  /** Does a proxy of the editor's stand in front, which says who is there? */
  isBehindProxy: boolean;
  /** By which the editor fetches the inbox; without, that door is shut. */
  token?: string | undefined;
}

/** What a request carries along: the address of who is connected, and the nonce of the page. */
export interface Env {
  Bindings: { peer?: string | undefined };
  Variables: SecureHeadersVariables;
}
