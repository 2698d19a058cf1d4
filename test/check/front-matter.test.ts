import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entry, SETTINGS } from '../content-folder.ts';
import { brief, describeCases, inspectFiles, problemsIn } from './problems.ts';

const FIELDS = 'title: News\ndate: 2026-09-01\nkind: win\npeople: [ada]\n';
const NEWS = `---\n${FIELDS}---\n\nNews.\n`;
const BOMB = [...'abcdefghi']
  .map((name, index, all) => `${name}: &${name} [${`*${all[index - 1]},`.repeat(index ? 9 : 0)}]`)
  .join('\n');

/** Openings that are no YAML, with the same words behind each. */
const LANGUAGES = ['---js', '--- js', '---JS', '---javascript', '---json', '---toml', '+++', ';;;'];

const languages = Object.fromEntries(
  LANGUAGES.map((opening, index) => [
    `the front matter ${opening}`,
    {
      file: `entries/language-${index}.md`,
      text: `${opening}\n{title: process.exit(3)}\n${opening.slice(0, 3)}\n\nNews.\n`,
      problems: ['error 1 frontmatter'],
    },
  ]),
);

describeCases('front matter and characters', {
  ...languages,
  'JSON without marks': {
    file: 'entries/json.md',
    text: `{"title": "News"}\n\nNews.\n`,
    problems: ['error 1 frontmatter'],
  },
  missing: { file: 'entries/none.md', text: 'News.\n', problems: ['error 1 frontmatter'] },
  'an empty file': { file: 'entries/empty.md', text: '', problems: ['error 1 frontmatter'] },
  unclosed: {
    file: 'entries/unclosed.md',
    text: `---\n${FIELDS}\nNews.\n`,
    problems: ['error 1 frontmatter'],
  },
  'closed by four hyphens': {
    file: 'entries/four.md',
    text: `---\n${FIELDS}----\n\nNews.\n`,
    problems: ['error 1 frontmatter'],
  },
  'late by an empty line': {
    file: 'entries/late.md',
    text: `\n${NEWS}`,
    problems: ['error 1 frontmatter'],
  },
  'a list for fields': {
    file: 'entries/list.md',
    text: '---\n- title\n---\n\nNews.\n',
    problems: ['error 2 frontmatter'],
  },
  'a text for fields': {
    file: 'entries/text.md',
    text: '---\njust words\n---\n\nNews.\n',
    problems: ['error 2 frontmatter'],
  },
  'unreadable YAML, with the field of the line': {
    file: 'entries/colon.md',
    text: `---\n${FIELDS.replace('News', 'News: the end')}---\n\nNews.\n`,
    problems: ['error 2 title'],
  },
  'a tag of another YAML': {
    file: 'entries/tag.md',
    text: `---\n${FIELDS.replace('News', '!!js/function "x"')}---\n\nNews.\n`,
    problems: ['error 2 title'],
  },
  'a field twice': {
    file: 'entries/twice.md',
    text: `---\n${FIELDS}title: More\n---\n\nNews.\n`,
    problems: ['error 6 title'],
  },
  'an alias': {
    file: 'entries/alias.md',
    text: `---\n${FIELDS}via: &who ada\nconsented: [*who]\n---\n\nNews.\n`,
    problems: ['error 7 consented'],
  },
  'an alias bomb': {
    file: 'entries/bomb.md',
    text: `---\n${BOMB}\n---\n\nNews.\n`,
    problems: ['error 3 b'],
  },
  'two documents': {
    file: 'entries/documents.md',
    text: `---\n${FIELDS}...\n%YAML 1.2\n---\n\nNews.\n`,
    problems: ['error 7 people'],
  },
  'fields as long as a book': {
    file: 'entries/long.md',
    text: `---\n${FIELDS}summary: ${'a'.repeat(70_000)}\n---\n\nNews.\n`,
    problems: ['error 2 frontmatter'],
  },
  'a file as long as a library': {
    file: 'entries/library.md',
    text: NEWS + 'a\n'.repeat(600_000),
    problems: ['error 1 frontmatter'],
  },
  'quotations nested without end': {
    file: 'entries/deep.md',
    text: entry({}, `Words.\n\n${'> '.repeat(20_000)}x\n`),
    problems: ['error 10 body'],
  },
  'bytes that are no UTF-8': {
    file: 'entries/latin.md',
    text: Buffer.concat([Buffer.from(NEWS), Buffer.from([0xe9, 0x0a])]),
    problems: ['error 1 frontmatter'],
  },
  'an entry without text': {
    file: 'entries/silent.md',
    text: entry({}, ' \n\n'),
    problems: ['error 1 body'],
  },
  'a page without text': {
    file: 'pages/silent.md',
    text: '---\ntitle: A\n---\n',
    problems: ['error 1 body'],
  },
  'a control character in a field': {
    file: 'entries/raw.md',
    text: `---\n${FIELDS.replace('News', 'Ne\u0008ws')}---\n\nNews.\n`,
    problems: ['error 2 title'],
  },
  'a control character on the second line of a field': {
    file: 'entries/raw-second.md',
    text: `---\n${FIELDS}summary: >\n  One\n  tw\u0000o\n---\n\nNews.\n`,
    problems: ['error 8 summary'],
  },
  'C1 controls by YAML escapes': {
    file: 'entries/escaped.md',
    text: `---\n${FIELDS}summary: "a\\x85b"\ntopics: ["a\\u0007b"]\n---\n\nNews.\n`,
    problems: ['error 6 summary', 'error 7 topics'],
  },
  'a line break by a YAML escape': {
    file: 'entries/escaped-break.md',
    text: `---\n${FIELDS.replace('News', '"Ne\\nws"')}---\n\nNews.\n`,
    problems: ['error 2 title'],
  },
  'control characters in the body, on two lines': {
    file: 'entries/body.md',
    text: entry({}, 'a\u001bb\n\nc\u009fd\u0007\n'),
    problems: ['error 8 body', 'error 10 body'],
  },
  'a carriage return of its own': {
    file: 'entries/return.md',
    text: entry({}, 'a\rb\n'),
    problems: ['error 8 body'],
  },
});

it('answers to an alias bomb at once', async () => {
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const started = performance.now();
    await problemsIn({ 'entries/bomb.md': `---\n${BOMB}\n---\n\nNews.\n` });
    times.push(performance.now() - started);
  }
  expect(Math.min(...times)).toBeLessThan(100);
});

it('refuses an alias bomb, a control and two documents in the settings', async () => {
  const of = async (text: string) => (await problemsIn({ 'newsletter.yaml': text })).map(brief);
  expect(await of(BOMB)).toEqual(['error 2 b']);
  expect(await of(`---\n${SETTINGS.replace('Letter', 'Let\u0007ter')}`)).toEqual(['error 2 title']);
  expect(await of(`${SETTINGS}---\na: 1\n`)).toEqual(['error 1 title']);
});

it('refuses Markdown files that are symbolic links', async () => {
  const { problems, reading } = await inspectFiles({ 'entries/a.md': entry() }, (folder) =>
    symlinkSync('a.md', join(folder, 'entries/b.md')),
  );
  expect(problems.map((problem) => `${problem.file} ${brief(problem)}`)).toEqual([
    'entries/b.md error 1 id',
  ]);
  expect(reading.entries.map(({ id }) => id)).toEqual(['a']);
});
