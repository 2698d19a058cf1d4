import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type PolicyNeeds, secured, withPolicy } from '../../src/site/policy.ts';

const OURS = 'console.log("ours")';
const STYLE = ':root{--accent:#123456}';

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** What the framework says of all pages: the hashes of its inline scripts. */
const SCRIPTS = new Set([hash(OURS), hash('of another page')]);

/** A page as the framework hands it over. */
function page({ head = '', body = '' }: { head?: string; body?: string }): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Ä</title>${head}</head><body>${body}</body></html>`;
}

function withOne(html: string, needs: PolicyNeeds = {}): string {
  const bytes = withPolicy(Buffer.from(html), { scripts: SCRIPTS, ...needs });
  return Buffer.from(bytes).toString();
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
    expect(policyOf(withOne(page({})))).toEqual({
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
    const html = withOne(page({ head: `<style>${STYLE}</style>` }));
    expect(html).toMatch(/<head><meta charset="utf-8"><meta http-equiv="content-security-policy"/);
  });

  it('knows the styles of the head by their hashes, and no other', () => {
    const html = page({ head: `<style>${STYLE}</style>`, body: '<style>p{color:red}</style>' });
    expect(policyOf(withOne(html))['style-src']).toBe(`'self' ${hash(STYLE)}`);
  });

  it('is not led astray by a description that looks like the end of the head', () => {
    const head = `<meta name="description" content="a > b </head><style>x</style>"><style>${STYLE}</style>`;
    expect(policyOf(withOne(page({ head })))['style-src']).toBe(`'self' ${hash(STYLE)}`);
  });

  it('lets the scripts of the page run that the framework made, not those of other pages', () => {
    const body = `<script type="module">${OURS}</script>`;
    expect(policyOf(withOne(page({ body })))['script-src']).toBe(`'self' ${hash(OURS)}`);
  });

  it('names a script with a file of its own by no hash', () => {
    const body = '<script type="module" src="/_astro/a.js"></script>';
    const needs = { scripts: new Set([hash('')]) };
    expect(policyOf(withOne(page({ body }), needs))['script-src']).toBe("'self'");
  });

  it('lets no script run because it stands in the page', () => {
    const body = '<script>alert(1)</script><script type="module">alert(2)</script>';
    const policy = policyOf(withOne(page({ body })));
    expect(policy['script-src']).toBe("'self'");
  });

  it('takes data for what it is', () => {
    const body = '<script type="application/ld+json">{"@type":"Article"}</script>';
    expect(policyOf(withOne(page({ body })))['script-src']).toBe("'none'");
  });

  it('lets the search, and nothing else, compile its code', () => {
    const policy = policyOf(withOne(page({}), { search: true }));
    expect(policy['script-src']).toBe("'self' 'wasm-unsafe-eval'");
    expect(policyOf(withOne(page({})))['script-src']).toBe("'none'");
  });

  it('changes nothing else of the page', () => {
    const html = page({ body: '<p>Über Bienen: 蜂, 🐝 and $& $1</p>' });
    const [meta = ''] =
      /<meta http-equiv="content-security-policy"[^>]*>/.exec(withOne(html)) ?? [];
    expect(meta).not.toBe('');
    expect(withOne(html).replace(meta, '')).toBe(html);
  });

  it('is the same for a page whether others were before it or not', () => {
    const html = page({ head: `<style>${STYLE}</style>`, body: `<script>${OURS}</script>` });
    const first = withOne(html);
    for (let index = 0; index < 500; index++) {
      const style = `p{margin:${index}px}`;
      const policy = policyOf(withOne(page({ head: `<style>${style}</style>` })));
      expect(policy['style-src']).toBe(`'self' ${hash(style)}`);
    }
    expect(withOne(html)).toBe(first);
  });

  it('is missed loudly where it has no place', () => {
    expect(() => withOne('<html><head></head></html>')).toThrow('no place');
  });
});

describe('the pages of a site', () => {
  const settings = {
    url: 'https://letter.example.org/ours',
    submit: { email: 'news@example.org', endpoint: 'https://forms.example.org/f' },
  };
  const policyAt = (route: string) => {
    const bytes = secured(Buffer.from(page({})), route, settings, SCRIPTS);
    return policyOf(Buffer.from(bytes).toString());
  };

  it('have a policy each, and only the form may lead elsewhere', () => {
    for (const route of ['/', '/404', '/entries/[...id]', '/[...id]', '/admin/other']) {
      expect(policyAt(route)['form-action'], route).toBe("'self'");
      expect(policyAt(route)['script-src'], route).toBe("'none'");
    }
    expect(policyAt('/submit/[...way]')['form-action']).toBe(
      "'self' mailto: https://forms.example.org https://letter.example.org",
    );
    expect(policyAt('/search')['script-src']).toBe("'self' 'wasm-unsafe-eval'");
  });

  it('keep the one that the CMS brings, and let it bring none less', () => {
    const own = page({}).replace(
      '<title>',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>`,
    );
    const bytes = secured(Buffer.from(own), '/admin', settings, SCRIPTS);
    expect(Buffer.from(bytes).toString()).toBe(own);
    expect(() => policyAt('/admin')).toThrow('no security policy');
  });
});
