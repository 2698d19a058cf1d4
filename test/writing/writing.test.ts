import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personSchema } from '../../src/people/person.ts';
import { parseFrontMatter } from '../../src/read/front-matter.ts';
import { parseContent } from '../../src/read/parse.ts';
import { en } from '../../src/words/en.ts';
import { fieldsFrom, flagsOf } from '../../src/writing/flags.ts';
import { markdownFile } from '../../src/writing/markdown-file.ts';
import { outlook } from '../../src/writing/outlook.ts';
import { suggestId } from '../../src/writing/place.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';

describe('markdownFile', () => {
  it('puts what it is and when first, and leaves out what has no value', () => {
    const fields = { people: ['ada'], date: '2026-09-01', kind: 'win', title: 'A', by: undefined };
    expect(markdownFile(fields, '\nNews.\n\n')).toBe(
      '---\ntitle: A\nkind: win\ndate: 2026-09-01\npeople: [ada]\n---\n\nNews.\n',
    );
  });

  it('is read back as it was meant, whatever the texts', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 });
    const odd = fc.constantFrom(
      'yes',
      '012',
      '12:30',
      '- a',
      '# b',
      "'",
      '"',
      ': ',
      '---',
      '\u0085',
    );
    fc.assert(
      fc.property(fc.oneof(text, odd), fc.array(fc.oneof(text, odd)), (title, topics) => {
        const { data, faults } = parseFrontMatter(markdownFile({ title, topics }, 'x'));
        expect(faults).toEqual([]);
        expect(data).toEqual({ title, topics });
      }),
    );
  });
});

describe('flags', () => {
  it('are the fields of the schemas', () => {
    const names = flagsOf('person').map(({ name }) => name);
    const groups = ['links'];
    expect(names).toEqual(Object.keys(personSchema.shape).filter((name) => !groups.includes(name)));
    expect(flagsOf('entry').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['title', 'by', 'until', 'starts', 'image', 'image-alt', 'draft']),
    );
  });

  it('become fields: lists by commas, a picture with its description, true as true', () => {
    const values = {
      title: 'A',
      people: 'ada, bob ,',
      image: 'a.jpg',
      'image-alt': 'B',
      draft: true,
      online: 'true',
    };
    expect(fieldsFrom('entry', values)).toEqual({
      title: 'A',
      people: ['ada', 'bob'],
      image: { src: 'a.jpg', alt: 'B' },
      draft: true,
      online: true,
    });
  });
});

describe('suggestId', () => {
  it('names a person by name, a digest by date, an entry by year and title', () => {
    const none = new Set<string>();
    expect(suggestId('person', { name: 'Zoë Öz' }, none)).toBe('zoe-oz');
    expect(suggestId('digest', { date: '2026-12-01' }, none)).toBe('2026-12-01');
    expect(suggestId('entry', { title: 'A & B!', date: '2026-12-01' }, none)).toBe('2026/a-b');
    expect(suggestId('entry', { title: '岡部', date: '2026-12-01' }, none)).toBe('2026/news');
  });

  it('cuts long titles at a word and counts on where the name is taken', () => {
    const title = 'one two three four five six seven eight nine ten eleven';
    const id = suggestId('entry', { title, date: '2026-01-01' }, new Set());
    expect(id).toBe('2026/one-two-three-four-five-six-seven-eight-nine-ten');
    expect(suggestId('entry', { title, date: '2026-01-01' }, new Set([id]))).toBe(`${id}-2`);
  });
});

describe('outlook', () => {
  const reading = parseContent([
    { file: 'newsletter.yaml', text: SETTINGS },
    { file: 'people/ada.md', text: person() },
    { file: 'entries/old.md', text: entry({ title: 'Old' }) },
    { file: 'entries/new.md', text: entry({ title: 'New', date: '2026-10-02' }) },
    { file: 'digests/one.md', text: markdown({ title: 'One', date: '2026-10-01' }, '') },
  ]);

  it('lists what a digest of that day would hold', () => {
    expect(outlook(reading, '2026-11-01', en)).toEqual([
      'A letter of 2026-11-01 would hold what is new since 2026-10-01:',
      '  Good things done',
      '    new: New',
    ]);
  });

  it('says when nothing is new', () => {
    expect(outlook(reading, '2026-10-01', en)).toEqual(['Nothing is new since the last letter.']);
  });
});
