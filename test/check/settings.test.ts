import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../content-folder.ts';
import { brief, inspectFiles, problemsIn } from './problems.ts';

/** The settings with one line replaced, or added at the end as line 8. */
function settings(line: string): string {
  const name = line.split(':')[0];
  const known = new RegExp(`^${name}:.*$`, 'm');
  return known.test(SETTINGS) ? SETTINGS.replace(known, line) : `${SETTINGS}${line}\n`;
}

const found = async (line: string) =>
  (await problemsIn({ 'newsletter.yaml': settings(line) })).map(brief);

describe('settings', () => {
  it.each([
    ['title: 2024', '1 title'],
    ['tagline: ""', '2 tagline'],
    ['url: example.org', '3 url'],
    ['url: mailto:a@example.org', '3 url'],
    ['url: https://example.org/?a=b', '3 url'],
    ['url: https://example.org/#a', '3 url'],
    ['url: https://ada:secret@example.org/', '3 url'],
    ['language: english words', '4 language'],
    ['language: en_GB', '4 language'],
    ['timezone: Europe/Atlantis', '5 timezone'],
    ['timezone: "+01:00"', '5 timezone'],
    ['editor: Edda', '6 editor'],
    ['editor: {name: Edda, email: edda}', '6 editor.email'],
    ['editor: {name: Edda, email: "mailto:edda@example.org"}', '6 editor.email'],
    ['editor: {name: Edda, mail: edda@example.org}', '6 editor.mail'],
    ['editor: {}', '1 editor.name'],
    ['contact: http://example.org/', '7 contact'],
    ['contact: edda@example.org', '7 contact'],
    ['contact: javascript:alert(1)', '7 contact'],
    ['contact: mailto:edda@example.org?subject=a%0d%0aBcc:eve@example.org', '7 contact'],
    ['sections: wins', '8 sections'],
    ['sections: [wins, news]', '8 sections'],
    ['sections: [wins, asks, wins]', '8 sections'],
    ['feed_limit: 0', '8 feed_limit'],
    ['feed_limit: 1.5', '8 feed_limit'],
    ['feed_limit: "50"', '8 feed_limit'],
    ['search: no', '8 search'],
    ['cards: -1', '8 cards'],
    ['cards: 1.5', '8 cards'],
    ['cards: all', '8 cards'],
    ['url: https://letter.example.org/a%20b', '3 url'],
    ['url: https://letter.example.org/ü', '3 url'],
    ['url: https://letter.example.org//a', '3 url'],
    ['theme: {accent: red}', '8 theme.accent'],
    ['theme: {accent: "#12345"}', '8 theme.accent'],
    ['theme: {colour: "#123456"}', '8 theme.colour'],
    ['submit: {github: friends}', '8 submit.github'],
    ['submit: {endpoint: "mailto:a@example.org"}', '8 submit.endpoint'],
    ['submit: {email: nobody}', '8 submit.email'],
    ['tittle: News', '8 tittle'],
  ])('refuses %s', async (line, problem) => {
    expect(await found(line)).toEqual([`error ${problem}`]);
  });

  it.each([
    ['url: https://example.org/letters/good/'],
    ['language: zh-Hant-TW'],
    ['timezone: America/Argentina/Buenos_Aires'],
    ['contact: https://example.com/write'],
    ['sections: [it-worked, still-needed]'],
    ['feed_limit: 1'],
    ['search: false'],
    ['cards: 0'],
    ['theme: {accent: "#abc"}'],
    ['submit: {email: news@example.org, github: friends/letter, endpoint: "https://a.example/x"}'],
  ])('takes %s', async (line) => {
    expect(await found(line)).toEqual([]);
  });

  it('knows of no page to search where there is none', async () => {
    const files = { 'pages/ways.md': '---\ntitle: Ways\n---\n\n[Search](/search/) for it.\n' };
    const none = { ...files, 'newsletter.yaml': `${SETTINGS}search: false\n` };
    expect(await problemsIn(files)).toEqual([]);
    expect((await problemsIn(none)).map(({ message }) => message)).toEqual([
      expect.stringContaining('/search/'),
    ]);
  });

  it('names every required field that is missing', async () => {
    const problems = await problemsIn({ 'newsletter.yaml': '# nothing yet\n' });
    expect(problems.map(brief)).toEqual(
      ['contact', 'editor', 'language', 'tagline', 'timezone', 'title', 'url'].map(
        (field) => `error 1 ${field}`,
      ),
    );
  });

  it('warns of invisible characters', async () => {
    expect(await found('tagline: "What\\u200bhappened"')).toEqual(['warning 2 tagline']);
  });

  it('asks for a file with another ending to be renamed', async () => {
    const { problems } = await inspectFiles({ 'newsletter.yml': SETTINGS }, (folder) =>
      rmSync(join(folder, 'newsletter.yaml')),
    );
    expect(problems.map((problem) => `${problem.file} ${brief(problem)}`)).toEqual([
      'newsletter.yaml error 1 frontmatter',
    ]);
    expect(problems[0]?.fix).toBe('rename newsletter.yml to newsletter.yaml');
  });
});
