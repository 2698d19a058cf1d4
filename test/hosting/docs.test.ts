import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { hostFiles } from '../../src/hosting/host-files.ts';
import { nginxSettings } from '../../src/hosting/nginx.ts';
import { kit } from '../built-site.ts';

const docs = readFileSync(join(kit, 'docs/publishing.md'), 'utf8');

function fenced(language: string): string | undefined {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(docs)?.[1];
}

describe('docs/publishing.md', () => {
  it.each([
    ['nginx', nginxSettings('', 'example.org', '/var/www/friends')],
    ['caddyfile', caddyfile('', 'example.org', '/var/www/friends')],
  ])('shows the settings for %s that the table of headers makes', (language, settings) => {
    expect(fenced(language)).toBe(settings);
  });

  it('names every file for hosts that a build makes', () => {
    const names = Object.keys(hostFiles('https://example.org'));
    expect(names.filter((name) => !docs.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it('leads to no heading that is not there', () => {
    const headings = [...docs.matchAll(/^## (.*)$/gm)].map(([, words = '']) =>
      words
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    const wanted = [...docs.matchAll(/\]\(#([^)]*)\)/g)].map(([, id = '']) => id);
    expect(wanted.filter((id) => !headings.includes(id))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(5);
  });

  it('does not say what the kit is made of', () => {
    expect(docs.replace(/node_modules\/\.astro|_?\.?\/?_?astro\b/g, '')).not.toMatch(/astro/i);
  });
});
