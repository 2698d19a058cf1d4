import { expect, it } from 'vitest';
import { reachDraft } from '../../src/drafts/reach.ts';
import { circle, friendOf, type Given } from '../hour/circles.ts';

const written = (given: Given) => {
  const found = circle(given);
  return reachDraft(found, friendOf(found, 'ada')).text;
};

it('asks first how one can help, and by what one last knew', () => {
  const text = written({
    people: { ada: { looking_for: ['old hive records'] } },
    contacts: { ada: { needs: ['a place for hives in winter'], last_contact: '2025-06-01' } },
  });
  expect(text).toMatchInlineSnapshot(`
    "Hi Ada,

    We were last in touch over a year ago, which is longer than I would like.

    How can I help you at the moment? Last I knew, you were looking for old hive records and a place for hives in winter, and I wonder whether you still are.

    If there is nothing, I would still like to hear how you are, whenever it suits you. And if this is a bad time, leave it: there is no need to answer.

    Edda"
  `);
  expect(text.indexOf('?')).toBe(text.indexOf('help you at the moment?') + 22);
});

it('invents nothing where nothing is known', () => {
  const text = written({ contacts: { ada: { name: 'Ada', notes: 'a secret' } } });
  expect(text).toContain('I would like to be in touch with you more than I am, so I am writing.');
  expect(text).toContain('Advice, a name, a pair of hands');
  expect(text).not.toContain('secret');
});

it('takes news of somebody for no talk with them', () => {
  const text = written({ people: { ada: {} }, entries: { news: { date: '2026-11-01' } } });
  expect(text).not.toContain('last in touch');
  expect(text).toContain('The last I read of you was “News news”, and I wonder what came of it.');
});

it('names an open ask before all else', () => {
  const text = written({
    people: { ada: { looking_for: ['a workshop'] } },
    entries: { wire: { kind: 'ask', title: 'Who has wire?' }, win: { date: '2026-11-01' } },
  });
  expect(text).toContain(
    'I have not forgotten “Who has wire?”, and would like to know how it stands.',
  );
  expect(text).not.toContain('workshop');
});

it('quotes needs that are sentences of their own', () => {
  const text = written({ contacts: { ada: { name: 'Ada', needs: ['Find a tenor.', 'a bass'] } } });
  expect(text).toContain('you were looking for “Find a tenor.” and a bass, and I wonder');
});

it('keeps news that may not be told to itself', () => {
  const text = written({
    people: { ada: { consent: 'ask' } },
    entries: { hidden: { date: '2026-11-01', title: 'Hidden news' } },
  });
  expect(text).not.toContain('Hidden news');
});
