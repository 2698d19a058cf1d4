import { defineMiddleware } from 'astro:middleware';
import { paths } from '../site/paths.ts';
import { withPolicy } from '../site/policy.ts';

/** Gives every page of a build its content security policy. */
export const onRequest = defineMiddleware(async ({ routePattern }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const search = `${routePattern}/` === paths.search;
  return new Response(withPolicy(await response.text(), { search }), response);
});
