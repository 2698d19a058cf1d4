import { describe, expect, it } from 'vitest';
import type { Values } from '../../src/submissions/fields.ts';
import { circle } from '../hour/circles.ts';
import { desk, FRIENDS, item, NEWS } from './desk-of.ts';

function duplicatesOf(values: Values, entry: Record<string, unknown>) {
  const around = circle({ ...FRIENDS, entries: { 'old/one': entry } });
  return desk([item({ values })], around).duplicates(12);
}

const FAR = { title: 'Nothing of the sort', body: 'Quite another thing happened.' };

describe('likely duplicates', () => {
  it('finds a short text that is the same, but not a mere word or two', () => {
    const short = { ...FAR, body: 'We OPENED the seed library.' };
    const reasons = (body: string) => duplicatesOf({ body }, short).map(({ reason }) => reason);
    expect(reasons('We opened the Seed Library!')).toEqual(['the same text']);
    expect(reasons('We opened the tool library!')).toEqual([]);
    expect(duplicatesOf({ body: 'It worked out!' }, { ...FAR, body: 'It worked out!' })).toEqual(
      [],
    );
  });

  it.each([
    ['https://example.org/beans', 'http://www.example.org/beans/'],
    ['https://example.org/beans?utm_source=x&fbclid=1', 'https://example.org/beans'],
    ['example.org/beans#part', 'https://example.org/beans'],
  ])('finds %s in %s', (link, other) => {
    expect(duplicatesOf({ link }, { ...FAR, link: other })).toEqual([
      { of: 'entry', id: 'old/one', title: FAR.title, reason: 'the same link' },
    ]);
    const inText = { ...FAR, body: `See ${other}. It is there.` };
    expect(duplicatesOf({ link }, inText)).toHaveLength(1);
    expect(duplicatesOf({ link: 'https://example.org/peas' }, { ...FAR, link: other })).toEqual([]);
  });

  it.each([
    ['the same title', { ...FAR, title: 'A SEED Library, in the old station!' }],
    ['nearly the same title', { ...FAR, title: 'The seed library in the old station' }],
    ['the same text', { ...FAR, body: NEWS.body }],
    [
      'nearly the same text',
      {
        ...FAR,
        body: 'Think: four hundred kinds of beans, lent to whoever asks for them at night.',
      },
    ],
  ])('finds %s', (reason, entry) => {
    expect(duplicatesOf({}, entry)[0]?.reason).toContain(reason);
  });

  it.each([
    [
      'a few words in common',
      { title: 'A library of tools', body: 'Kinds of beans, and of peas.' },
    ],
    ['other news', FAR],
    [
      'a long text that shares a few rows of words',
      {
        title: 'Harvest',
        body: `${Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ')} four hundred kinds of beans ${Array.from({ length: 80 }, (_, at) => `other${at}`).join(' ')}`,
      },
    ],
  ])('does not take %s for it', (_, entry) => {
    expect(duplicatesOf({}, entry)).toEqual([]);
  });

  it('works in scripts without spaces', () => {
    const body = '古い駅に種の図書館ができました。豆が四百種類あり、誰でも借りられます。';
    expect(
      duplicatesOf({ title: '図書館', body }, { ...FAR, body: `${body}どうぞ。` }),
    ).toHaveLength(1);
  });

  it('finds other submissions, both ways, and not the entry that it became', () => {
    const around = circle({
      ...FRIENDS,
      entries: { mine: { title: NEWS.title, body: NEWS.body } },
    });
    const items = [item({ number: 1 }), item({ number: 2, state: 'accepted', entry: 'mine' })];
    const on = desk(items, around);
    expect(on.duplicates(1).map(({ of, id }) => [of, id])).toEqual([
      ['entry', 'mine'],
      ['item', '2'],
    ]);
    expect(on.duplicates(2).map(({ of, id }) => [of, id])).toEqual([['item', '1']]);
  });

  it('names each reason once', () => {
    const [found] = duplicatesOf(
      {
        link: 'https://example.org/x',
        body: 'See https://example.org/x and https://example.org/x',
      },
      { ...FAR, link: 'https://example.org/x', body: 'At https://www.example.org/x/' },
    );
    expect(found?.reason).toBe('the same link');
  });
});
