import { describe, expect, it } from 'vitest';
import {
  type ChangedOutput,
  changedOutputs,
  type Output,
} from '../../src/command/consent-output.ts';
import { outputWords } from '../../src/command/consent-output-words.ts';

const output = (path: string, part: Output['part'], says: unknown, title?: string): Output => ({
  path,
  part,
  says,
  ...(title !== undefined && { title }),
});

const changed = (part: ChangedOutput['part'], path: string, title?: string): ChangedOutput => ({
  path,
  part,
  becomes: 'changed',
  ...(title !== undefined && { title }),
});

describe('what becomes of everything published', () => {
  it('is told by path, of what went as of what comes', () => {
    const before = [
      output('/entries/a/', 'entry', ['A'], 'A'),
      output('/', 'page', { parts: [1] }),
      output('/same/', 'page', { parts: [1] }),
    ];
    const after = [
      output('/same/', 'page', { parts: [1] }),
      output('/', 'page', { parts: [2] }),
      output('/og/b.png', 'card', {}),
    ];
    expect(changedOutputs(before, after)).toEqual([
      { path: '/', becomes: 'changed', part: 'page' },
      { path: '/entries/a/', becomes: 'gone', part: 'entry', title: 'A' },
      { path: '/og/b.png', becomes: 'new', part: 'card' },
    ]);
  });
});

describe('the words for it', () => {
  it('name letters, entries and people first, and put the rest in rows', () => {
    const words = outputWords([
      changed('page', '/'),
      changed('machines', '/llms.txt'),
      changed('person', '/people/ada/', 'Ada'),
      changed('entry', '/entries/a/', 'A boat'),
      changed('feed', '/rss.xml'),
      changed('letter', '/digests/one/', 'One'),
      changed('page', '/wins/'),
    ]);
    expect(words).toEqual([
      '/digests/one/ “One”',
      '/entries/a/ “A boat”',
      '/people/ada/ Ada',
      'Lists and other pages: /, /wins/',
      'Feeds: /rss.xml',
      'For machines: /llms.txt',
    ]);
  });

  it('put many entries in one row', () => {
    const many = Array.from({ length: 13 }, (_, at) => changed('entry', `/entries/${at}/`, 'A'));
    expect(outputWords(many)).toEqual([`Entries: ${many.map(({ path }) => path).join(', ')}`]);
    expect(outputWords(many.slice(1))).toHaveLength(12);
  });

  it('count the pages of a list, whatever order their paths stand in', () => {
    const pages = ['/wins/', '/wins/page/10/', '/wins/page/2/', '/wins/page/3/', '/asks/page/4/'];
    expect(outputWords(pages.map((path) => changed('page', path)))).toEqual([
      'Lists and other pages: /wins/ (pages 1 to 3, 10), /asks/ (page 4)',
    ]);
  });

  it('name pictures by the files that they are made of', () => {
    const her = ['/pictures/7f-64.avif', '/pictures/7f-64.webp'].map((path) =>
      changed('picture', path, 'pictures/her.jpg'),
    );
    expect(outputWords([...her, changed('picture', '/pictures/8a-9.png', 'boat.png')])).toEqual([
      'Pictures: pictures/her.jpg (2 files below /pictures/), boat.png (1 file below /pictures/)',
    ]);
  });
});
