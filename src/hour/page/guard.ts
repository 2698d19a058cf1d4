import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { timingSafeEqual } from 'hono/utils/buffer';

/** What tells the editor's own browser from everything else that can reach this computer. */
export interface Guard {
  /** What `Host` may say, such as `127.0.0.1:4400`: a foreign name may point here too. */
  hosts: readonly string[];
  /** Stands in the address that the terminal shows, afterwards in a cookie. */
  key: string;
  /** Stands in every form. */
  token: string;
  /** Cookies do not tell ports apart: each run has a name of its own. */
  cookie: string;
}

/** Nothing from elsewhere, nothing kept, no frame around the page, no address told to others. */
export function headers(): MiddlewareHandler {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: [NONCE],
      styleSrc: [NONCE],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    strictTransportSecurity: false,
  });
  return async (c, next) => {
    const response = await secure(c, next);
    c.header('Cache-Control', 'no-store');
    return response;
  };
}

/**
 * Lets through only who opened the address with its key, which becomes a cookie. What changes files
 * must also come from the page itself, with the token of its forms.
 */
export function guarded(guard: Guard): MiddlewareHandler {
  return async (c, next) => {
    if (!guard.hosts.includes(c.req.header('host') ?? '')) {
      return c.text('This page answers to the name of this computer only.', 403);
    }
    const key = c.req.query('key');
    if (c.req.path === '/' && key !== undefined && (await timingSafeEqual(key, guard.key))) {
      setCookie(c, guard.cookie, guard.key, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return c.redirect('/', 303);
    }
    if (!(await timingSafeEqual(getCookie(c, guard.cookie) ?? '', guard.key))) {
      return c.text(
        'This page opens only by the address that npm run hour -- --web shows: it holds a key, which is new for each run.',
        403,
      );
    }
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    if (!isFromPage(c)) return c.text('Another page sent this; nothing was written.', 403);
    const { token } = await c.req.parseBody();
    if (typeof token !== 'string' || !(await timingSafeEqual(token, guard.token))) {
      return c.text('This form is of an earlier run; load the page again.', 403);
    }
    return next();
  };
}

/** Browsers say so in one of two headers; under our policy for referrers, `Origin` may be `null`. */
function isFromPage(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const own = `http://${c.req.header('host')}`;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin !== undefined && origin !== 'null' && origin !== own) return false;
  return site === 'same-origin' || origin === own;
}
