import { describe, expect, it } from 'vitest';
import { namedInRow } from '../../src/site/markup.ts';
import { joinNames, type NamePart, rowOfNames } from '../../src/site/names.ts';

const people = (...names: string[]) => names.map((name) => ({ name }));
const text = (parts: NamePart[]) =>
  parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');

describe('names in a row', () => {
  it.each([
    ['en', ['Ada', 'Grace', 'Mary'], 'Ada, Grace, and Mary'],
    ['en-GB', ['Ada', 'Grace', 'Mary'], 'Ada, Grace and Mary'],
    ['fr', ['Ada', 'Grace', 'Mary'], 'Ada, Grace et Mary'],
    ['ja', ['岡部', '七海'], '岡部、七海'],
    ['ar', ['ليلى', 'سلمى'], 'ليلى وسلمى'],
    ['es', ['Marta', 'Inés'], 'Marta e Inés'],
    ['es', ['Inés', 'Marta'], 'Inés y Marta'],
    ['he', ['עדה', 'רות'], 'עדה ורות'],
    ['en', ['Ada'], 'Ada'],
    ['en', [], ''],
    ['en', ['Ada', '', 'Grace'], 'Ada and Grace'],
    ['en', ['{0}, {1}', "'{0}'", '1'], "{0}, {1}, '{0}', and 1"],
  ])('are joined as %s joins them: %j', (language, names, wanted) => {
    expect(rowOfNames(people(...names), language)).toBe(wanted);
    expect(text(joinNames(people(...names), language))).toBe(wanted);
  });

  it('keep what belongs to each', () => {
    const [ada, grace] = [{ name: 'Same', href: '/ada/' }, { name: 'Same' }];
    expect(joinNames([ada, grace], 'de')).toEqual([ada, ' und ', grace]);
  });

  it('are HTML in which every name is escaped and leads to its page', () => {
    const row = [{ name: '<b>', href: '/?a=1&b' }, { name: 'A & B' }];
    expect(namedInRow(row, 'pt')).toBe('<a href="/?a=1&amp;b">&lt;b&gt;</a> e A &amp; B');
    expect(namedInRow(row, 'pt', () => '<i></i>')).toBe('<i></i> e <i></i>');
  });
});
