import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { check, LinkState } from 'linkinator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostFiles } from '../../src/hosting/host-files.ts';
import { type BuiltSite, buildSite, kit, serve } from '../built-site.ts';
import { entry, markdown } from '../content-folder.ts';

const ORIGIN = 'https://friends.example.org';
const BASE = '/letters';
const URL_OF_SITE = `${ORIGIN}${BASE}`;

/** A text with all that leads or reaches elsewhere. */
const STRAYING = `A picture of [another site](https://other.example/page), and the picture itself:

![Two bees](https://pictures.example.net/bees.png)

| hive | honey |
|:-----|------:|
| one  |    12 |

Write to <bees@example.org>, or read [about us](/about/).
`;

let content: string;
let site: BuiltSite;

/** The sample below a path, with one entry that tries its best, and mail addresses that stay at home. */
beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'safe-'));
  cpSync(join(kit, 'content'), content, { recursive: true });
  const settings = join(content, 'newsletter.yaml');
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace(/^url: .*$/m, `url: ${URL_OF_SITE}`));
  const about = { people: ['amina-diallo'], date: '2026-11-01' };
  const files = {
    'entries/2026/straying.md': entry({ ...about, title: 'Straying' }, STRAYING),
    'entries/2026/by-mail.md': entry({
      ...about,
      kind: 'ask',
      title: 'By mail only',
      audience: 'email',
      respond: 'mailto:by-mail-only@example.org',
    }),
    'entries/2026/in-draft.md': entry(
      { ...about, draft: true, link: 'mailto:in-draft@example.org' },
      'Or <in-draft@example.org>.\n',
    ),
    'digests/2026-11-20.md': markdown({ title: 'Now', date: '2026-11-20' }, 'Hello.\n'),
  };
  for (const [file, words] of Object.entries(files)) writeFileSync(join(content, file), words);
  site = await buildSite(content);
});
afterAll(() => {
  site?.remove();
  rmSync(content, { recursive: true, force: true });
});

function pages(): string[] {
  return site.files.filter((file) => file.endsWith('.html'));
}

/** The directives of a page's one policy. */
function policyOf(html: string): Map<string, string[]> {
  const found = [...html.matchAll(/http-equiv="content-security-policy" content="([^"]*)"/g)];
  expect(found).toHaveLength(1);
  const directives = (found[0]?.[1] ?? '').split(';').map((each) => each.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

describe('the policy', () => {
  it('stands on every page, before all that it speaks of', () => {
    expect(pages().length).toBeGreaterThan(100);
    for (const page of pages()) {
      expect(site.read(page), page).toMatch(
        /^<!DOCTYPE html><html[^>]*><head><meta charset="utf-8"><meta http-equiv="content-security-policy"/i,
      );
    }
  });

  it('names on every page each thing that it must, and lets nothing in from elsewhere', () => {
    const harmless = /^('none'|'self'|'sha256-[\w+/=]{44}')$/;
    for (const page of pages()) {
      const policy = policyOf(site.read(page));
      expect(policy.get('default-src'), page).toEqual(["'none'"]);
      for (const name of ['base-uri', 'frame-src', 'object-src']) {
        expect(policy.get(name), `${page} ${name}`).toEqual(["'none'"]);
      }
      for (const name of ['img-src', 'connect-src']) {
        expect(policy.get(name), `${page} ${name}`).toEqual(["'self'"]);
      }
      expect(policy.get('form-action'), page).toContain("'self'");
      const odd = [...policy.values()].flat().filter((source) => !harmless.test(source));
      const isForm = page.startsWith('submit/');
      const more =
        page === 'search/index.html' ? ["'wasm-unsafe-eval'"] : isForm ? ['mailto:'] : [];
      expect(odd, page).toEqual(more);
    }
  });

  it('knows every inline style and script by its hash, and names no hash in vain', () => {
    for (const page of pages()) {
      const html = site.read(page);
      const inline = [...html.matchAll(/<(?:style|script)(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\//g)]
        .filter(([, attributes = '']) => !attributes.includes('ld+json'))
        .map(([, , text = '']) => createHash('sha256').update(text).digest('base64'));
      const named = [...policyOf(html).values()].flat().flatMap((source) => {
        const hash = /^'sha256-(.*)'$/.exec(source)?.[1];
        return hash === undefined ? [] : [hash];
      });
      expect(new Set(named), page).toEqual(new Set(inline));
    }
  });

  it('has nothing else inline to forbid', () => {
    const inline = pages().flatMap((page) =>
      [...site.read(page).matchAll(/<[a-z][^>"]*(?:"[^"]*"[^>"]*)*\s(style|on[a-z]+)=/g)].map(
        ([tag]) => `${page}: ${tag}`,
      ),
    );
    expect(inline).toEqual([]);
  });
});

describe('links', () => {
  /** The links of a page to other sites, as tags. */
  function foreignLinks(page: string): string[] {
    return [...site.read(page).matchAll(/<a\s[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => /href="https?:/.test(tag) && !tag.includes(`href="${ORIGIN}`));
  }

  it('open no window of their own, so that none needs noopener', () => {
    const opening = pages().filter((page) =>
      /<(?:a|form|area)\s[^>]*\starget=/.test(site.read(page)),
    );
    expect(opening).toEqual([]);
  });

  it('that the editor chose give the friends their credit', () => {
    const chosen = foreignLinks('entries/2026/a-typeface-for-tired-eyes/index.html');
    expect(
      chosen.filter((tag) => tag.includes('href="https://example.com/okabe-type"')),
    ).toHaveLength(1);
    expect(chosen.filter((tag) => tag.includes('nofollow'))).toEqual([]);
  });

  it('inside the words of friends give no vote', () => {
    const [words, ...others] = foreignLinks('entries/2026/straying/index.html');
    expect(words).toBe('<a href="https://other.example/page" rel="noopener nofollow ugc">');
    expect(others).toEqual([
      '<a href="https://pictures.example.net/bees.png" rel="noopener nofollow ugc">',
    ]);
  });

  it('in feeds and letters stay as they were', () => {
    expect(site.read('rss.xml')).toContain('https://other.example/page');
    const elsewhere = site.files.filter((file) => /\.(xml|json)$|\/email\/index\.html$/.test(file));
    for (const file of elsewhere) expect(site.read(file), file).not.toContain('nofollow');
  });

  it('lead to something, as linkinator sees it', async () => {
    const server = await serve(site.folder, BASE);
    const { links } = await check({
      path: `${server.address}${BASE}/`,
      recurse: true,
      checkFragments: true,
      linksToSkip: async (link) => !link.startsWith(`${server.address}/`),
      urlRewriteExpressions: [
        { pattern: new RegExp(`^${ORIGIN}(?=/)`), replacement: server.address },
      ],
    });
    await server.close();
    const broken = links.filter(({ state }) => state === LinkState.BROKEN);
    expect(broken.map(({ url, parent, status }) => `${status} ${url} on ${parent}`)).toEqual([]);
    const seen = links.filter(({ state }) => state === LinkState.OK).map(({ url }) => url);
    expect(new Set(seen).size).toBeGreaterThan(150);
    expect(seen.every((url) => url.startsWith(`${server.address}${BASE}/`))).toBe(true);
  });
});

describe('pictures', () => {
  it('of other sites are shown as links with their descriptions', () => {
    const html = site.read('entries/2026/straying/index.html');
    expect(html).toContain('rel="noopener nofollow ugc">Two bees</a>');
    expect(html).not.toMatch(/<img[^>]*pictures\.example\.net/);
  });
});

describe('mail addresses', () => {
  const TEXTS = ['.html', '.xml', '.json', '.ics', '.opml', '.txt', '.css', '.js', '.webmanifest'];

  it('are only where the editor put them on purpose', () => {
    const meant = [
      'hello@example.org',
      'joana@example.org',
      'handover@example.org',
      'bees@example.org',
      // The settings' mailbox for news, and an example beside the form.
      'news@example.org',
      'ada@example.org',
    ];
    const found = new Map<string, string>();
    for (const file of site.files.filter((name) => TEXTS.includes(extname(name)))) {
      const text = site
        .read(file)
        .replace(/^UID:.*(\r?\n .*)*/gm, '')
        .replaceAll(/%40|&#(?:64|x40);/gi, '@');
      for (const [address] of text.matchAll(/[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi)) {
        found.set(address.toLowerCase(), file);
      }
    }
    expect([...found].filter(([address]) => !meant.includes(address))).toEqual([]);
    expect([...found.keys()].sort()).toEqual(meant.sort());
  });
});

describe('the files for hosts', () => {
  it('are made for the address of the site', () => {
    for (const [name, text] of Object.entries(hostFiles(URL_OF_SITE))) {
      expect(site.read(name), name).toBe(text);
    }
  });
});
