import { describe, expect, it } from 'vitest';
import { circle } from '../hour/circles.ts';
import { FRIENDS, NEWS, seen } from './desk-of.ts';

const by = (name: string) => ({
  from: { email: `${name.toLowerCase()}@example.org` },
  values: { sender: `${name} Example`, email: `${name.toLowerCase()}@example.org` },
});

describe('what a claim of consent is worth', () => {
  it.each([
    ['a yes of their own', {}, 'own'],
    ['a yes typed into a form', { door: 'endpoint' }, 'claimed'],
    [
      'a yes of somebody unknown',
      { door: 'endpoint', values: { sender: 'Zoe', email: 'z@example.com' } },
      'claimed',
    ],
    ['a yes that a friend passes on', { values: { about: 'friend', name: 'Dan Ito' } }, 'claimed'],
    ['no answer', { values: { consent: '' } }, 'none'],
    ['a question', { values: { consent: 'ask' } }, 'none'],
    ['a no', { values: { consent: 'no' } }, 'refused'],
    ['always, from them', by('Bo'), 'standing'],
    ['always, from a friend', { values: { about: 'friend', name: 'Bo Example' } }, 'standing'],
    ['always, from who knows', { ...by('Bo'), door: 'endpoint', from: {} }, 'claimed'],
    [
      'always, who want to be asked',
      { ...by('Bo'), values: { ...by('Bo').values, consent: 'ask' } },
      'none',
    ],
    ['always, in their feed', { door: 'feed', from: { person: 'bo' } }, 'standing'],
    ['a feed', { door: 'feed', from: { person: 'ada' } }, 'none'],
    ['a yes of the editor’s making', { uncorrected: { ...NEWS, consent: '' } }, 'claimed'],
    ['a yes by somebody whom the editor named', { uncorrected: { ...NEWS, about: '' } }, 'claimed'],
    ['a no made a yes by the editor', { uncorrected: { ...NEWS, consent: 'no' } }, 'refused'],
    ['a yes made a no', { values: { consent: 'no' }, uncorrected: NEWS }, 'refused'],
    ['a yes made a question', { values: { consent: 'ask' }, uncorrected: NEWS }, 'none'],
    ['a yes beside other corrections', { uncorrected: { ...NEWS, body: 'x' } }, 'own'],
    ['a yes in a doubtful mail', { doubt: 'refused' }, 'claimed'],
    ['a yes that was passed on', { doubt: 'forwarded' }, 'claimed'],
    ['always, in a doubtful mail', { ...by('Bo'), doubt: 'refused' }, 'claimed'],
    ['never, in a doubtful mail', { ...by('Cleo'), doubt: 'refused' }, 'never'],
    ['never', by('Cleo'), 'never'],
    [
      'never, from a friend who says yes',
      { values: { about: 'friend', name: 'Cleo Example' } },
      'never',
    ],
  ] as const)('%s', (_, sent, worth) => {
    const { consent } = seen(sent).seen;
    expect(consent.worth).toBe(worth);
    expect(consent.said.length).toBeGreaterThan(0);
  });

  it('knows from the log who wants to be named nowhere', () => {
    const log = [{ date: '2026-10-01', consent: { of: 'ada', answer: 'no' } }];
    expect(seen({}, circle({ ...FRIENDS, log })).seen.consent.worth).toBe('never');
  });
});
