import { defineMiddleware } from 'astro:middleware';
import { paths } from '../site/paths.ts';
import { withoutPolicy, withPolicy } from '../site/policy.ts';
import { formActions } from '../site/submit-view.ts';
import { loadSite } from './site.ts';

/** Gives every page of a build its content security policy, but for `/admin/`, which has its own. */
export const onRequest = defineMiddleware(async ({ routePattern }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  if (`${routePattern}/` === paths.admin) return new Response(withoutPolicy(html), response);
  const search = `${routePattern}/` === paths.search;
  const isForm = routePattern.startsWith(paths.submit);
  const needs = isForm ? { formActions: formActions(await loadSite()) } : { search };
  return new Response(withPolicy(html, needs), response);
});
