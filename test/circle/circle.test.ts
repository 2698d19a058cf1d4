import { describe, expect, it } from 'vitest';
import { type Circle, circleOf } from '../../src/circle/circle.ts';
import { readContent } from '../../src/read/disk.ts';
import { readPrivate } from '../../src/read/private.ts';
import { contentFolder, entry, type Files, markdown, person } from '../content-folder.ts';

/** The circle of a folder in which Ada is on the site, with whom one wants to speak each month. */
function circle(files: Files, today = '2026-11-22'): Circle {
  const folder = contentFolder({
    'private/people/ada.yaml': 'cadence: monthly\n',
    'private/people/bo.yaml': 'name: Bo Chen\n',
    ...files,
  });
  const { newsletter, people, entries, digests, problems } = readContent(folder);
  const side = readPrivate(folder);
  expect([...problems, ...side.problems]).toEqual([]);
  if (!newsletter) throw new Error('the settings are missing');
  return circleOf({ newsletter, people, entries, digests, side, today });
}

const ada = (files: Files, today?: string) => circle(files, today).friends.get('ada');

describe('the last contact', () => {
  it.each<[string, Files, string | undefined, string | undefined]>([
    ['is unknown without a sign', {}, undefined, undefined],
    [
      'is what the file says',
      { 'private/people/ada.yaml': 'last_contact: 2026-05-01\n' },
      '2026-05-01',
      'as their file says',
    ],
    [
      'is the last in the log',
      {
        'private/people/ada.yaml': 'last_contact: 2026-05-01\n',
        'private/log.yaml':
          '- {date: 2026-07-01, with: [ada], what: tea}\n- {date: 2026-06-01, with: [ada]}\n',
      },
      '2026-07-01',
      'tea',
    ],
    [
      'is what the file says where that is later than the log',
      {
        'private/people/ada.yaml': 'last_contact: 2026-08-01\n',
        'private/log.yaml': '- {date: 2026-07-01, with: [ada], what: tea}\n',
      },
      '2026-08-01',
      'as their file says',
    ],
    [
      'is news of theirs',
      { 'entries/x.md': entry({ title: 'A garden', date: '2026-09-01' }) },
      '2026-09-01',
      'news of theirs: “A garden”',
    ],
    [
      'is the letter that told of them, on the day it went out',
      {
        'entries/x.md': entry({ date: '2026-09-01' }),
        'digests/one.md': markdown({ title: 'Autumn', date: '2026-09-10', sent: '2026-09-12' }),
      },
      '2026-09-12',
      'the letter “Autumn” told of them',
    ],
    [
      'is not a letter that has not gone out',
      {
        'entries/x.md': entry({ title: 'A garden', date: '2026-09-01' }),
        'digests/one.md': markdown({ title: 'Autumn', date: '2026-09-10' }),
      },
      '2026-09-01',
      'news of theirs: “A garden”',
    ],
    [
      'is no news that is withheld',
      { 'entries/x.md': entry({ date: '2026-09-01', draft: true }) },
      undefined,
      undefined,
    ],
    [
      'is nothing that is yet to come',
      {
        'private/people/ada.yaml': 'last_contact: 2026-11-23\n',
        'private/log.yaml': '- {date: 2026-11-23, with: [ada]}\n',
        'entries/x.md': entry({ date: '2026-11-23' }),
      },
      undefined,
      undefined,
    ],
    [
      'may be today',
      { 'private/log.yaml': '- {date: 2026-11-22, with: [ada]}\n' },
      '2026-11-22',
      'as the log says',
    ],
    [
      'is none with somebody else',
      { 'private/log.yaml': '- {date: 2026-11-01, with: [bo], what: tea}\n' },
      undefined,
      undefined,
    ],
  ])('%s', (_, files, day, how) => {
    const { lastContact } = ada(files) ?? {};
    expect([lastContact?.day, lastContact?.how]).toEqual([day, how]);
  });

  it('is told apart from when they last spoke', () => {
    const files = {
      'private/log.yaml': '- {date: 2026-07-01, with: [ada], what: tea}\n',
      'entries/x.md': entry({ date: '2026-09-01' }),
    };
    expect(ada(files)?.spoke).toEqual({ day: '2026-07-01', how: 'tea' });
    expect(ada(files)?.lastContact?.day).toBe('2026-09-01');
  });
});

describe('a cadence', () => {
  it('begins anew at the last contact of any sort', () => {
    const spoke = { 'private/log.yaml': '- {date: 2026-07-31, with: [ada]}\n' };
    expect(ada(spoke)?.dueOn).toBe('2026-08-31');
    const heard = { ...spoke, 'entries/x.md': entry({ date: '2026-10-31' }) };
    expect(ada(heard)?.dueOn).toBe('2026-11-30');
    expect(ada(heard, '2026-10-30')?.dueOn).toBe('2026-08-31');
  });

  it('follows from closeness where none is set', () => {
    const with_ = (fields: string) =>
      ada({ 'private/people/ada.yaml': `last_contact: 2026-01-31\n${fields}` })?.dueOn;
    expect(with_('')).toBeUndefined();
    expect(with_('closeness: close\n')).toBe('2026-03-31');
    expect(with_('closeness: well\n')).toBe('2026-05-31');
    expect(with_('closeness: a-little\n')).toBe('2027-01-31');
    expect(with_('closeness: met-once\n')).toBeUndefined();
    expect(with_('closeness: close\ncadence: never\n')).toBeUndefined();
  });

  it('has no day without a contact', () => {
    expect(ada({})?.dueOn).toBeUndefined();
  });
});

describe('a friend', () => {
  const files = {
    'people/ada.md': person({ name: 'Ada Byron', topics: ['maps'], looking_for: ['a desk'] }),
    'private/people/ada.yaml': 'topics: [maps, tea]\nbeat: [bees]\nneeds: [a loan]\nnotes: x\n',
  };

  it('is one value of the site and of the private side', () => {
    expect(ada(files)).toMatchObject({
      ...{ name: 'Ada Byron', firstName: 'Ada', topics: ['maps', 'tea', 'bees'] },
      needs: ['a desk', 'a loan'],
    });
    expect(circle(files).friends.get('bo')).toMatchObject({ name: 'Bo Chen', emails: [] });
  });

  it('shares with others what the site says, and nothing of the private side', () => {
    expect(ada(files)?.shared).toEqual({
      ...{ topics: ['maps'], needs: ['a desk'], offers: [] },
      url: 'https://letter.example.org/people/ada/',
    });
    expect(circle(files).friends.get('bo')?.shared).toBeUndefined();
  });

  it('shares nothing who never wants to be named', () => {
    const never = { 'people/ada.md': person({ consent: 'never' }) };
    expect(ada(never)?.shared).toBeUndefined();
  });
});
