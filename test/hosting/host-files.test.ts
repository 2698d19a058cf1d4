import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeHostFiles } from '../../src/command/host-files.ts';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { hostFiles } from '../../src/hosting/host-files.ts';
import { nginxSettings } from '../../src/hosting/nginx.ts';
import { placeFault } from '../../src/hosting/published-at.ts';
import { EVERYWHERE, RULES } from '../../src/hosting/rules.ts';

const ROOT = 'https://letter.example.org/';
const BELOW = 'https://example.org/our.letters/';
const HOST = 'example.org';

/** What each server is told for a site at the root, and for one below a path. */
const settings = [
  ['_headers', hostFiles(ROOT)._headers, hostFiles(BELOW)._headers],
  ['.htaccess', hostFiles(ROOT)['.htaccess'], hostFiles(BELOW)['.htaccess']],
  ['nginx', nginxSettings('', HOST, '/srv'), nginxSettings('/our.letters', HOST, '/srv')],
  ['Caddy', caddyfile('', HOST, '/srv'), caddyfile('/our.letters', HOST, '/srv')],
] as const;

/** The headers of the block for a path in a `_headers` file. */
function block(path: string, text = hostFiles(ROOT)._headers ?? ''): string[] {
  const found = text.split('\n\n').find((part) => part.startsWith(`${path}\n`));
  return found?.trim().split('\n  ').slice(1) ?? [];
}

describe('what hosts are told', () => {
  it.each(settings)('%s says every header of the table', (_name, text = '') => {
    const headers = [...EVERYWHERE, ...RULES.flatMap((rule) => rule.headers)];
    for (const [, value] of headers) expect(text).toContain(value.replace(/; charset.*/, ''));
  });

  it.each(settings)('%s says where the page for what is lost is', (name, root = '', below = '') => {
    if (name === '_headers') return;
    expect(root).toMatch(/404[ ]?.*\s\/404\.html|@lost \/404\.html/);
    expect(below).toMatch(/\s\/our\.letters\/404\.html/);
  });

  it('keeps for good only what never changes under its name', () => {
    expect(block('/_astro/*')).toEqual(['Cache-Control: public, max-age=31536000, immutable']);
    expect(block('/pictures/*')).toEqual(['Cache-Control: public, max-age=31536000, immutable']);
    expect(block('/og/*')).toEqual(['Cache-Control: public, max-age=3600']);
  });

  it('gives feeds their types, and ten minutes', () => {
    expect(block('/people/*/rss.xml')).toEqual([
      'Content-Type: application/rss+xml; charset=utf-8',
      'Cache-Control: public, max-age=600',
    ]);
    expect(block('/events.ics')[0]).toBe('Content-Type: text/calendar; charset=utf-8');
  });

  it('sets no header twice for a path, since hosts would join the values', () => {
    const everywhere = block('/*').map((line) => line.split(':')[0]);
    const others = RULES.flatMap(({ headers }) => headers.map(([name]) => name));
    expect(everywhere.filter((name) => others.includes(name ?? ''))).toEqual([]);
    const paths = RULES.flatMap(({ at }) => at);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('stands below the base path with every path', () => {
    const paths = (hostFiles(BELOW)._headers ?? '').match(/^\/.*$/gm) ?? [];
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !path.startsWith('/our.letters/'))).toEqual([]);
    expect(hostFiles(BELOW)['.htaccess']).toContain('m#^/our\\.letters/_astro/#');
  });

  it('asks of Apache only what shared hosts allow', () => {
    const directives = (hostFiles(ROOT)['.htaccess'] ?? '').match(/^\s*<?[A-Z]\w+/gm) ?? [];
    const allowed =
      /^(<(IfModule|If|Files)|Header|ErrorDocument|Add(DefaultCharset|Charset|Type|OutputFilterByType)|ForceType)$/;
    expect(directives.map((name) => name.trim()).filter((name) => !allowed.test(name))).toEqual([]);
  });

  it('leaves the files of the editor alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hosted-'));
    writeFileSync(join(folder, '_headers'), '/*\n  X-Mine: yes\n');
    writeHostFiles(folder, ROOT);
    expect(readdirSync(folder).sort()).toEqual(['.htaccess', '.nojekyll', '_headers']);
    expect(readFileSync(join(folder, '_headers'), 'utf8')).toContain('X-Mine');
    expect(readFileSync(join(folder, '.htaccess'), 'utf8')).toBe(hostFiles(ROOT)['.htaccess']);
    rmSync(folder, { recursive: true });
  });
});

describe('the place of publication', () => {
  it.each([
    ['https://rosa.github.io/letter', 'https://rosa.github.io/letter/'],
    ['https://letter.example.org', 'http://letter.example.org/'],
  ])('%s is %s', (url, place) => {
    expect(placeFault(url, place)).toBeUndefined();
  });

  it('is said with what to write, where it is another', () => {
    expect(placeFault('https://friends.example.org', 'https://rosa.github.io/letter/')).toBe(
      [
        'These pages are published at https://rosa.github.io/letter/, but newsletter.yaml says that they stand at https://friends.example.org.',
        'Links, pictures and feeds would lead to the wrong place.',
        'Write "url: https://rosa.github.io/letter" in newsletter.yaml, or set up https://friends.example.org as the address of these pages.',
      ].join('\n'),
    );
    expect(placeFault('https://rosa.github.io', 'https://rosa.github.io/letter/')).toBeDefined();
    expect(placeFault('https://rosa.github.io', 'rosa')).toContain('PUBLISHED_AT');
  });
});
