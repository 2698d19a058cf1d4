import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withPolicy } from '../../src/site/policy.ts';

const OURS = 'console.log("ours")';
const STYLE = ':root{--accent:#123456}';

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** A page as the framework hands it over: its own policy last in the head, with every script's hash. */
function page({ head = '', body = '' }: { head?: string; body?: string }): string {
  const theirs = `script-src 'self' ${hash(OURS)} ${hash('of another page')}; style-src 'self' ${hash('')};`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>A</title>${head}<meta http-equiv="content-security-policy" content="${theirs}"></head><body>${body}</body></html>`;
}

/** The directives of the one policy of a page. */
function policyOf(html: string): Record<string, string> {
  const all = [...html.matchAll(/http-equiv="content-security-policy" content="([^"]*)"/g)];
  expect(all).toHaveLength(1);
  const directives = (all[0]?.[1] ?? '').split(';').map((each) => each.trim().split(' '));
  return Object.fromEntries(directives.map(([name, ...sources]) => [name, sources.join(' ')]));
}

describe('the policy of a page', () => {
  it('forbids everything but what a page of this site needs', () => {
    expect(policyOf(withPolicy(page({})))).toEqual({
      'default-src': "'none'",
      'base-uri': "'none'",
      'connect-src': "'self'",
      'font-src': "'self'",
      'form-action': "'self'",
      'frame-src': "'none'",
      'img-src': "'self'",
      'manifest-src': "'self'",
      'object-src': "'none'",
      'script-src': "'none'",
      'style-src': "'self'",
    });
  });

  it('comes before anything that it could forbid', () => {
    const html = withPolicy(page({ head: `<style>${STYLE}</style>` }));
    expect(html).toMatch(/<head><meta charset="utf-8"><meta http-equiv="content-security-policy"/);
  });

  it('knows the styles of the head by their hashes, and no other', () => {
    const html = page({ head: `<style>${STYLE}</style>`, body: '<style>p{color:red}</style>' });
    expect(policyOf(withPolicy(html))['style-src']).toBe(`'self' ${hash(STYLE)}`);
  });

  it('is not led astray by a description that looks like the end of the head', () => {
    const head = `<meta name="description" content="a > b </head><style>x</style>"><style>${STYLE}</style>`;
    expect(policyOf(withPolicy(page({ head })))['style-src']).toBe(`'self' ${hash(STYLE)}`);
  });

  it('lets the scripts of the page run that the framework made, not those of other pages', () => {
    const body = `<script type="module">${OURS}</script>`;
    expect(policyOf(withPolicy(page({ body })))['script-src']).toBe(`'self' ${hash(OURS)}`);
  });

  it('names a script with a file of its own by no hash', () => {
    const body = '<script type="module" src="/_astro/a.js"></script>';
    const html = page({ body }).replace(hash(OURS), hash(''));
    expect(policyOf(withPolicy(html))['script-src']).toBe("'self'");
  });

  it('lets no script run because it stands in the page', () => {
    const body = '<script>alert(1)</script><script type="module">alert(2)</script>';
    const policy = policyOf(withPolicy(page({ body })));
    expect(policy['script-src']).toBe("'self'");
  });

  it('takes data for what it is', () => {
    const body = '<script type="application/ld+json">{"@type":"Article"}</script>';
    expect(policyOf(withPolicy(page({ body })))['script-src']).toBe("'none'");
  });

  it('lets the search, and nothing else, compile its code', () => {
    const policy = policyOf(withPolicy(page({}), { search: true }));
    expect(policy['script-src']).toBe("'self' 'wasm-unsafe-eval'");
    expect(policyOf(withPolicy(page({})))['script-src']).toBe("'none'");
  });

  it('is missed loudly where it has no place', () => {
    expect(() => withPolicy('<html><head></head></html>')).toThrow('no place');
  });
});
