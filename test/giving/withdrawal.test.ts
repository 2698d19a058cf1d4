import { describe, expect, it } from 'vitest';
import { applied, changesOf } from '../../src/giving/consent-change.ts';
import {
  changedPaths,
  concernedLetters,
  UNSAVED,
  withheldBy,
} from '../../src/giving/withdrawal.ts';
import { stillNamed } from '../../src/giving/withdrawal-mentions.ts';
import { entry, markdown, person } from '../content-folder.ts';
import { worldOf } from './consent-world.ts';

const TODAY = '2026-11-22';

function withdrawn(files: Record<string, string> = {}, kept: [string, string[]][] = []) {
  const { content: before } = worldOf({
    'people/ada.md': person(),
    'people/bea.md': person({ name: 'Bea' }),
    'entries/a.md': entry({ title: 'A', date: '2026-11-01' }),
    'entries/both.md': entry({ title: 'Both', date: '2026-11-21', people: ['bea'], via: 'ada' }),
    'entries/b.md': entry({ title: 'B', date: '2026-11-21', people: ['bea'] }),
    'digests/one.md': markdown({ title: 'First', date: '2026-11-10', sent: '2026-11-11' }),
    ...files,
  });
  const of = before.people.find(({ id }) => id === 'ada');
  if (!of) throw new Error('nobody');
  const after = applied(before, of, changesOf({ of, says: 'withdrawn' }, before.entries));
  const gone = withheldBy(before, after, TODAY).map(({ id }) => id);
  const letters = concernedLetters(before, after, new Set(gone), new Map(kept), TODAY);
  return { gone, ...letters };
}

describe('a withdrawal', () => {
  it('keeps back whatever names them', () => {
    expect(withdrawn().gone).toEqual(['both', 'a']);
  });

  it('tells of the letters that went out, and of the next one though nobody began it', () => {
    const { past, coming } = withdrawn();
    expect(past).toEqual([
      { id: 'one', title: 'First', date: '2026-11-10', sent: '2026-11-11', entries: ['a'] },
    ]);
    expect(coming).toEqual([{ id: UNSAVED, title: UNSAVED, date: TODAY, entries: ['both'] }]);
  });

  it('tells of the letters to come that are begun', () => {
    const next = markdown({ title: 'Next', date: '2026-12-01' });
    const { coming } = withdrawn({ 'digests/two.md': next });
    expect(coming).toEqual([{ id: 'two', title: 'Next', date: '2026-12-01', entries: ['both'] }]);
  });

  it('goes by what a letter held when it went out, where that is kept', () => {
    expect(withdrawn({}, [['one', ['b', 'both']]]).past.map((each) => each.entries)).toEqual([
      ['both'],
    ]);
    expect(withdrawn({}, [['one', ['b']]]).past).toEqual([]);
  });
});

describe('the paths that change', () => {
  it('are those that say something else, come or go', () => {
    const before = new Map([
      ['/', 'a'],
      ['/same/', 's'],
      ['/gone/', 'g'],
    ]);
    const after = new Map([
      ['/new/', 'n'],
      ['/', 'b'],
      ['/same/', 's'],
    ]);
    expect(changedPaths(before, after)).toEqual([
      { path: '/', becomes: 'changed' },
      { path: '/gone/', becomes: 'gone' },
      { path: '/new/', becomes: 'new' },
    ]);
  });
});

describe('what still names somebody', () => {
  const person = { id: 'ada-king', names: ['Ada King'], firstName: 'Ada' };
  const find = (text: string, file = 'entries/x.md') =>
    stillNamed([{ file, text }], { person, entries: ['2026/her-news'] }).map(
      ({ line, as }) => `${line} ${as}`,
    );

  it.each([
    ['One.\n\nThanks to Ada King for it.', ['3 name']],
    ['Thanks to ADA KING.', ['1 name']],
    ['Thanks to Ada\nKing, again.', ['1 name']],
    ['> Thanks to Ada\n> King.', ['1 name']],
    ['Thanks to **Ada** King.', ['1 name']],
    ['See [her](/people/ada-king/).', ['1 id']],
    ['See [this](/entries/2026/her-news/).', ['1 link']],
    ['Ada said so.', ['1 first name']],
    ['helped_by: ["Ada King", bea]', ['1 name']],
    ['Adam King and Nevada kings, ada, 2026/ada-king-tower, entries/2026/her-newspaper', []],
  ])('in %j', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it('counts the name of a file as its first line', () => {
    expect(find('Nothing.', 'entries/2026/ada-king.md')).toEqual(['1 id']);
  });

  it('finds accents however they are written, and names without spaces around them', () => {
    const files = [{ file: 'a.md', text: 'Von Zolta\u0301n\n\n昨日、岡部七海さんに会った。' }];
    const as = (names: string[]) =>
      stillNamed(files, { person: { id: 'x', names, firstName: '-' }, entries: [] });
    expect(as(['Zolt\u00e1n'])).toEqual([{ file: 'a.md', line: 1, as: 'name' }]);
    expect(as(['岡部七海'])).toEqual([{ file: 'a.md', line: 3, as: 'name' }]);
  });

  it('looks for links alone where the person is still shown elsewhere', () => {
    const files = [{ file: 'a.md', text: 'Ada King, /entries/x/ and /people/ada-king/' }];
    expect(stillNamed(files, { entries: ['x'] })).toEqual([{ file: 'a.md', line: 1, as: 'link' }]);
    expect(stillNamed(files, { entries: ['y'] })).toEqual([]);
  });
});
