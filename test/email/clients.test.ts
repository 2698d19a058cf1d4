import data from 'caniemail/caniemail.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { toDocument } from '../../src/email/document.ts';
import { markdown } from '../content-folder.ts';
import { letterFrom } from './letter.ts';
import { richContent } from './rich.ts';

/** The mail programs for which a letter is made. */
const CLIENTS = ['gmail', 'apple-mail', 'outlook', 'yahoo', 'thunderbird'];

/** What no mail program needs to read a letter: colours, and the dark ones among them. */
const DECORATION = [
  'css-color-scheme',
  'css-at-media',
  'css-at-media-prefers-color-scheme',
  'html-meta-color-scheme',
  'html-style',
  'html-body',
  'css-selector-type',
  // Yahoo makes a least height of it: on a phone a wide picture is higher than it should be.
  'css-height',
];

/** What caniemail.com says under another name. */
const NAMES: Record<string, string> = {
  'css-font-family': 'css-font',
  'html-h1': 'html-h1-h6',
  'html-h2': 'html-h1-h6',
  'html-ul': 'html-lists',
  'html-li': 'html-lists',
};

/** What it does not list, as every mail program has it. */
const UNLISTED = [
  'css-color',
  'html-html',
  'html-head',
  'html-title',
  'html-br',
  'html-a',
  'html-em',
];

interface Feature {
  slug: string;
  stats: Record<string, Record<string, Record<string, string>>>;
}

const features = new Map((data.data as Feature[]).map((feature) => [feature.slug, feature]));

/** The programs whose newest version drops something; where it is partly kept, it counts as kept. */
function lackedBy(slug: string): string[] {
  return CLIENTS.flatMap((client) =>
    Object.entries(features.get(slug)?.stats[client] ?? {})
      .filter(([, versions]) => Object.values(versions).at(-1)?.startsWith('n'))
      .map(([platform]) => `${client} ${platform}`),
  );
}

describe('what the document of a letter is made of', async () => {
  const content = {
    ...richContent(12),
    'digests/two.md': markdown({ title: 'Two', date: '2026-11-01' }, '- ![a cup](../cup.png)\n'),
  };
  const cup = { name: 'cup.png', width: 40, height: 60 };
  const html = toDocument(await letterFrom(content, new Map([['cup.png', cup]])));
  const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css).join('');
  const inline = [...html.matchAll(/ style="([^"]*)"/g)].map(([, css = '']) => css);
  const properties = [styles, ...inline].flatMap(
    (css) => css.match(/(?<![\w(-])[a-z-]+(?=:\s)/g) ?? [],
  );
  const elements = html.match(/(?<=<)[a-z0-9]+/g) ?? [];
  const used = [
    ...properties.map((name) => `css-${name}`),
    ...elements.filter((name) => name !== 'meta').map((name) => `html-${name}`),
    ...[
      'html-lang',
      'html-dir',
      'html-meta-color-scheme',
      'html-mailto-links',
      'html-width',
      'html-height',
    ],
    ...[
      'css-at-media',
      'css-at-media-prefers-color-scheme',
      'css-selector-type',
      'css-unit-px',
      'css-unit-percent',
    ],
  ];
  const slugs = [...new Set(used.map((slug) => NAMES[slug] ?? slug))].sort();

  it('is known to caniemail.com', () => {
    expect(slugs.filter((slug) => !features.has(slug) && !UNLISTED.includes(slug))).toEqual([]);
    for (const client of CLIENTS) expect(features.get('html-p')?.stats).toHaveProperty(client);
  });

  it.each(slugs.filter((slug) => features.has(slug)))('%s: dropped only as decoration', (slug) => {
    if (!DECORATION.includes(slug)) expect(lackedBy(slug)).toEqual([]);
  });

  it('is dark where a mail program can be', () => {
    const able = ['apple-mail ios', 'apple-mail macos', 'outlook ios', 'outlook outlook-com'];
    const dark = lackedBy('css-at-media-prefers-color-scheme');
    expect(able.filter((client) => dark.includes(client))).toEqual([]);
    expect(styles).toContain('@media (prefers-color-scheme: dark)');
  });
});
