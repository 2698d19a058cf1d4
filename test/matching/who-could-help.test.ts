import { describe, expect, it } from 'vitest';
import { whoCouldHelp } from '../../src/matching/who-could-help.ts';
import { circle, entryOf, type Given } from './circle.ts';

const INGEBORG = {
  name: 'Ingeborg Tveit',
  location: 'Bodø, Norway',
  topics: ['engines'],
  can_help_with: ['reading handwriting from engine rooms'],
};

/** Who could meet the ask `a` of Ada. */
function helpers(given: Given, ask: Record<string, unknown>) {
  const whole = circle({
    ...given,
    people: { ada: {}, ...given.people },
    entries: { ...given.entries, a: { kind: 'ask', ...ask } },
  });
  return whoCouldHelp(whole, entryOf(whole, 'a', 'ask')).map(({ friend, reasons }) => [
    friend.id,
    ...reasons.map(({ sort, text }) => `${sort}: ${text}`),
  ]);
}

describe('who could meet an ask', () => {
  it('shows the offer and the words that met', () => {
    const given = { people: { ingeborg: INGEBORG, bo: { can_help_with: ['hens'] } } };
    expect(helpers(given, { title: 'Old letters', body: 'The handwriting is hard.' })).toEqual([
      [
        'ingeborg',
        'offer: Ingeborg helps with “reading handwriting from engine rooms”; the ask says “handwriting”',
      ],
    ]);
  });

  it('takes words for one that share a stem, a meaning, a spelling or an accent', () => {
    const people = {
      stem: { can_help_with: ['translations'] },
      kin: { can_help_with: ['bicycles'] },
      spelling: { can_help_with: ['to digitize tapes'] },
      accent: { can_help_with: ['música'] },
    };
    const who = (title: string) => helpers({ people }, { title }).map(([id]) => id);
    expect(who('Translating a poem')).toEqual(['stem']);
    expect(who('A cyclist for a day')).toEqual(['kin']);
    expect(who('Digitised boxes')).toEqual(['spelling']);
    expect(who('Musica at dusk')).toEqual(['accent']);
  });

  it('keeps words apart that only begin alike', () => {
    const people = { org: { can_help_with: ['organising'] }, eng: { can_help_with: ['engines'] } };
    expect(helpers({ people }, { title: 'An organ for the engineers' })).toEqual([]);
  });

  it('takes a single word of everyday for no reason', () => {
    const people = { bo: { can_help_with: ['an hour of work, if you look happy'] } };
    expect(helpers({ people }, { title: 'Happy to look at an hour of work' })).toEqual([]);
  });

  it('takes no word for a reason that most of the newsletter says', () => {
    const people = { bo: { can_help_with: ['rust'] } };
    const news = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`n${n}`, { title: 'Rust' }]));
    expect(helpers({ people }, { title: 'Rust' })).toHaveLength(1);
    expect(helpers({ people, entries: news }, { title: 'Rust' })).toEqual([]);
  });

  it('prefers nobody for what all friends give', () => {
    const all = Array.from({ length: 400 }, (_, n) => [
      `p${n}`,
      { offers: ['proofreading'], name: 'P' },
    ]);
    expect(helpers({ contacts: Object.fromEntries(all) }, { title: 'Proofreading' })).toEqual([]);
  });

  it('knows contacts who are not on the site, by offers and role, not by what they write about', () => {
    const contacts = {
      cy: { name: 'Cy Rae', offers: ['soldering'] },
      di: { name: 'Di Lu', role: 'Potter' },
      el: { name: 'El Om', beat: ['radio'] },
    };
    expect(helpers({ contacts }, { title: 'Soldering' })[0]?.[0]).toBe('cy');
    expect(helpers({ contacts }, { title: 'A pottery' })[0]?.[0]).toBe('di');
    expect(helpers({ contacts }, { title: 'Wires', topics: ['radio'] })).toEqual([]);
  });

  it('knows open offers and what somebody helped with before', () => {
    const entries = {
      o: { kind: 'offer', people: ['bo'], title: 'Sourdough by post', until: '2026-11-22' },
      over: { kind: 'offer', people: ['di'], title: 'Sourdough', until: '2026-11-21' },
      h: {
        kind: 'ask',
        title: 'A wood oven',
        helped_by: ['cy'],
        status: 'met',
        met_on: '2026-10-01',
      },
    };
    const given = { people: { bo: { name: 'Bo' }, cy: { name: 'Cy' }, di: {} }, entries };
    expect(helpers(given, { title: 'Sourdough' })).toEqual([
      ['bo', 'offer: Bo offers “Sourdough by post”; the ask says “Sourdough”'],
    ]);
    expect(helpers(given, { title: 'An oven' })).toEqual([
      ['cy', 'words: Cy helped with “A wood oven” before; the ask says “oven”'],
    ]);
  });

  it('lets a topic and the place decide, and never the place alone', () => {
    const people = {
      near: { name: 'Nea', location: 'near Évora, Portugal', topics: ['bees'] },
      far: { name: 'Far', location: 'Graz', topics: ['bees'] },
      home: { name: 'Home', location: 'Evora' },
    };
    const found = helpers({ people }, { title: 'A hand in Evora', topics: ['bees'] });
    expect(found.map(([id]) => id)).toEqual(['near', 'far']);
    expect(found[0]).toContain('place: Nea is in Évora, which the ask names');
  });

  it('takes no first word of a sentence for a town', () => {
    const people = {
      bo: { location: 'Reading, England', topics: ['books'] },
      cy: { topics: ['books'] },
    };
    const [first] = helpers({ people }, { title: 'Reading aloud', topics: ['books'] });
    expect(first).toEqual(['bo', expect.stringContaining('topic')]);
  });

  it('names nobody for an ask that is met, withdrawn or too late', () => {
    const given = { people: { ingeborg: INGEBORG } };
    const ask = { title: 'Handwriting' };
    expect(helpers(given, ask)).toHaveLength(1);
    expect(helpers(given, { ...ask, by: '2026-11-21' })).toEqual([]);
    expect(helpers(given, { ...ask, status: 'met', met_on: '2026-11-22' })).toEqual([]);
    const withdrawn = { status: 'withdrawn', withdrawn_on: '2026-11-01' };
    expect(helpers(given, { ...ask, ...withdrawn })).toEqual([]);
  });

  it('reads asks in other languages and scripts', () => {
    const people = {
      de: { can_help_with: ['Obstbäume schneiden'] },
      ja: { can_help_with: ['翻訳と校正'] },
      el: { can_help_with: ['μετάφραση ποιημάτων'] },
    };
    const who = (title: string) => helpers({ people }, { title }).map(([id]) => id);
    expect(who('Wer kann mir die Obstbäume schneiden?')).toEqual(['de']);
    expect(who('Wer und wie und mit der')).toEqual([]);
    expect(who('詩の翻訳をお願いします')).toEqual(['ja']);
    expect(who('Μετάφραση για ένα βιβλίο')).toEqual(['el']);
  });
});
