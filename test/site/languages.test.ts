import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { decodeXML } from 'entities';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { directionOf, wordsFor } from '../../src/words/words.ts';
import { type BuiltSite, buildSite, listFiles, runScript } from '../built-site.ts';
import { entry, type Files, markdown, person, writeFolder } from '../content-folder.ts';
import { phrasesOf } from '../words/texts.ts';

/** A newsletter of every kind of news, in words of no language. */
function fixture(language: string): Files {
  const body = 'Zorvik mendelo brakta.\n';
  const told = (fields: Record<string, unknown>) =>
    entry({ title: 'Brakta olmu', topics: ['vurm'], ...fields }, body);
  return {
    'newsletter.yaml': `title: Vestibrok
tagline: Olmo karsi tevu
url: https://vestibrok.example.org/zu
language: ${language}
timezone: Etc/UTC
editor: {name: Zumra Tveb, email: zumra@example.org}
contact: mailto:zumra@example.org
submit: {email: zumra@example.org, github: zumra/vestibrok, endpoint: https://zumra.example.org/}
`,
    'people/ada.md': person(
      {
        name: 'Qanu Zefir',
        headline: 'Plonk dorvi',
        can_help_with: ['zaft'],
        looking_for: ['krum'],
        feed: 'https://qanu.example.org/rss.xml',
        links: [{ label: 'Qanu', url: 'https://qanu.example.org/' }],
      },
      body,
    ),
    'people/bo.md': person({ name: 'Bovi Ruk' }),
    'entries/win.md': told({ via: 'bo', link: 'https://qanu.example.org/zorv' }),
    'entries/win-old.md': told({ date: '2025-03-04', topics: ['vurm', 'drok'] }),
    'entries/open.md': told({ kind: 'ask', date: '2026-10-20', by: '2027-01-31' }),
    'entries/met.md': told({
      kind: 'ask',
      status: 'met',
      date: '2026-10-02',
      met_on: '2026-11-02',
      helped_by: ['bo', 'Traf Lem'],
    }),
    'entries/met-soon.md': told({ kind: 'ask', status: 'met', met_on: '2026-09-01' }),
    'entries/withdrawn.md': told({
      kind: 'ask',
      status: 'withdrawn',
      withdrawn_on: '2026-09-20',
      people: ['bo'],
    }),
    'entries/expired.md': told({ kind: 'ask', by: '2026-09-30' }),
    'entries/offer.md': told({ kind: 'offer', date: '2026-10-21', until: '2027-01-31' }),
    'entries/event.md': told({
      kind: 'event',
      date: '2026-10-22',
      starts: '2026-12-05T10:00',
      place: 'Trelm',
      online: 'https://qanu.example.org/zaft',
    }),
    'entries/over.md': told({ kind: 'event', starts: '2026-09-05', online: true }),
    'entries/spotlight.md': told({ kind: 'spotlight', date: '2026-10-23', people: ['bo'] }),
    'digests/first.md': markdown({ title: 'Olmu', date: '2026-10-01' }, body),
    'digests/second.md': markdown({ title: 'Tevu', date: '2026-11-10' }, '{first_name}, zorvik.\n'),
    'pages/imprint.md': markdown({ title: 'Drebla' }, body),
  };
}

const PRINTED = ['.html', '.xml', '.json', '.ics', '.opml', '.txt', '.webmanifest', '.svg', '.md'];

/** What a file says, with what its format writes in another way written plainly. */
async function textOf(folder: string, file: string): Promise<string> {
  const bytes = readFileSync(join(folder, file));
  if (extname(file) !== '.eml') return plainly(bytes.toString('utf8'));
  const { subject, html, text } = await PostalMime.parse(bytes);
  return plainly([subject, html, text].join('\n'));
}

/** Without the folds of calendars and of letters, entities (of HTML in a feed twice) and `%20`. */
function plainly(text: string): string {
  const unfolded = text.replace(/\r?\n /g, '').replace(/\\([,;])/g, '$1');
  const decoded = decodeXML(decodeXML(unfolded));
  return decoded
    .replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
      try {
        return decodeURIComponent(escaped);
      } catch {
        return escaped;
      }
    })
    .replace(/\s+/g, ' ');
}

describe.each(['de', 'ar'])('a newsletter in %s', (language) => {
  let content: string;
  let site: BuiltSite;
  let outbox: string;
  /** What each file of the site and of the letter says. */
  const said = new Map<string, string>();

  beforeAll(async () => {
    content = writeFolder(fixture(language));
    outbox = mkdtempSync(join(tmpdir(), 'outbox-'));
    site = await buildSite(content);
    const letter = await runScript('digest', ['--out', outbox], { CONTENT_DIR: content });
    if (letter.code !== 0) throw new Error(letter.stderr);
    const printed = site.files.filter((file) => PRINTED.includes(extname(file)));
    for (const file of printed) said.set(file, await textOf(site.folder, file));
    for (const file of listFiles(outbox)) said.set(`outbox/${file}`, await textOf(outbox, file));
  });
  afterAll(() => {
    site?.remove();
    for (const folder of [content, outbox]) rmSync(folder, { recursive: true, force: true });
  });

  it('says nothing in English', () => {
    const own = phrasesOf(wordsFor(language));
    const english = [...phrasesOf(en)].filter((phrase) => !own.has(phrase));
    const found = [...said].flatMap(([file, text]) =>
      english.filter((phrase) => holds(text, phrase)).map((phrase) => `${file}: ${phrase}`),
    );
    expect(found).toEqual([]);
  });

  it('says most of what it has to say in its own words, so that English would have been found', () => {
    const all = [...said.values()].join('\n');
    // Those of GitHub and of the endpoint stand on no page of the site.
    const { issues: _issues, received: _received, ...words } = wordsFor(language);
    const own = [...phrasesOf(words)];
    expect(own.filter((phrase) => holds(all, phrase)).length).toBeGreaterThan(own.length / 2);
  });

  it('names its language and its direction on every page and in the letter', () => {
    const root = `<html lang="${language}" dir="${directionOf(language)}"`;
    const pages = [...said].filter(
      ([file]) => /\.html$/.test(file) && file !== 'outbox/paste.html',
    );
    expect(pages.length).toBeGreaterThan(30);
    expect(pages.filter(([, text]) => !text.includes(root)).map(([file]) => file)).toEqual([]);
    for (const file of ['outbox/paste.html', 'outbox/email.html', 'outbox/draft.eml']) {
      expect(said.get(file)).toContain(`lang="${language}" dir="${directionOf(language)}"`);
    }
  });

  it('names its language in every feed', () => {
    for (const feed of ['rss.xml', 'asks/rss.xml', 'digests/rss.xml', 'people/ada/rss.xml']) {
      expect(said.get(feed)).toContain(`<language>${language}</language>`);
    }
    expect(said.get('atom.xml')).toContain(`xml:lang="${language}"`);
    expect(JSON.parse(site.read('feed.json'))).toMatchObject({ language });
    expect(JSON.parse(site.read('manifest.webmanifest'))).toMatchObject({
      lang: language,
      dir: directionOf(language),
    });
  });
});

/** Does a text hold a phrase in whole words? */
function holds(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const around = [text[at - 1] ?? ' ', text[at + phrase.length] ?? ' '];
    if (!around.some((sign) => /\p{L}/u.test(sign))) return true;
  }
  return false;
}
