import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { Newsletter } from '../newsletter/newsletter.ts';
import { endpointOf } from './pages.ts';

/**
 * Nothing from elsewhere, no script at all, nothing kept, no frame around the page. Forms lead to
 * the endpoint, whose answer leads to the site (browsers hold redirects to the policy too), or to a
 * mail program.
 */
export function headers(newsletter: Newsletter): MiddlewareHandler {
  const origins = [newsletter.url, endpointOf(newsletter)].flatMap(
    (address) => URL.parse(address)?.origin ?? [],
  );
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: [NONCE],
      formAction: ["'self'", ...new Set(origins), 'mailto:'],
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
