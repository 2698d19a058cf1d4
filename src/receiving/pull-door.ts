import type { Handler } from 'hono';
import { timingSafeEqual } from 'hono/utils/buffer';
import { INBOX_HEADER, PAGE, pulledLine } from './pulled.ts';
import type { Doors, Env } from './setup.ts';

/** Shorter tokens could be guessed. */
export const SHORTEST_TOKEN = 32;

/**
 * The door by which the editor fetches the inbox: pages of JSON lines behind a number, the last one
 * empty. Without a token, or with one that could be guessed, it does not exist.
 */
export function pullDoor(doors: Doors, token: string | undefined): Handler<Env> {
  return async (c) => {
    if (token === undefined || token.length < SHORTEST_TOKEN) return c.notFound();
    const [, given = ''] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    if (!(await timingSafeEqual(given, token))) {
      return c.text('The token is wrong.', 401, { 'WWW-Authenticate': 'Bearer' });
    }
    const after = c.req.query('after') ?? '0';
    if (!/^\d{1,15}$/.test(after)) return c.text('after wants a number.', 400);
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8');
    c.header(INBOX_HEADER, doors.inbox);
    return c.body(doors.next(Number(after), PAGE).map(pulledLine).join(''));
  };
}
