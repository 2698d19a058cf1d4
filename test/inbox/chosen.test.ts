import { describe, expect, it } from 'vitest';
import { asChosen, isNobodysNews, whomTyped } from '../../src/inbox/chosen.ts';
import { circle } from '../hour/circles.ts';
import { FRIENDS, type Sent, seen } from './desk-of.ts';

/** A mail in free words, which says neither whom it is about nor who agreed. */
const free = (email: string): Sent => ({
  isGuessed: true,
  from: { email },
  values: { about: '', consent: '', sender: '', email: '' },
});

describe('whose news it is, by the editor', () => {
  it('is asked where nothing says it', () => {
    expect(isNobodysNews(seen(free('ada@example.org')).seen)).toBe(true);
    expect(isNobodysNews(seen().seen)).toBe(false);
    expect(isNobodysNews(seen({ values: { about: 'friend', name: 'Zoe' } }).seen)).toBe(false);
  });

  it('decides what their yes is worth', () => {
    const worth = (email: string, choices: Parameters<typeof asChosen>[1]) => {
      const { seen: one, desk } = seen(free(email));
      return asChosen(one, choices, desk).consent.worth;
    };
    expect(worth('ada@example.org', { about: 'me' })).toBe('none');
    expect(worth('bo@example.org', { about: 'me' })).toBe('standing');
    expect(worth('bo@example.org', { person: 'cleo' })).toBe('never');
    expect(worth('who@example.org', { person: 'bo' })).toBe('standing');
    expect(worth('who@example.org', { name: 'Cleo Example' })).toBe('never');
    expect(worth('who@example.org', { name: 'Zoe Quist' })).toBe('none');
    const { seen: one, desk } = seen(free('who@example.org'));
    expect(asChosen(one, { person: 'bo' }, desk).consent.said.join()).toContain(
      'It would be published at once; nothing proves that the sender knows.',
    );
    expect(asChosen(one, {}, desk)).toBe(one);
  });

  it('is typed as an id, as a name that is known, or as one that is new', () => {
    const twins = { kim: { name: 'Kim Lee', emails: [] }, lee: { name: 'Kim Lee', emails: [] } };
    const { desk } = seen({}, circle({ ...FRIENDS, contacts: { ...FRIENDS.contacts, ...twins } }));
    expect(whomTyped(' ada ', desk)).toEqual({ person: 'ada' });
    expect(whomTyped('bo example', desk)).toEqual({ person: 'bo' });
    expect(whomTyped('Zoë Quist', desk)).toEqual({ name: 'Zoë Quist' });
    expect(whomTyped('Kim Lee', desk)).toEqual({ fault: expect.stringMatching(/kim.*lee/) });
    expect(whomTyped('zoe-quist', desk)).toEqual({
      fault: expect.stringContaining('nobody has this id'),
    });
  });
});
