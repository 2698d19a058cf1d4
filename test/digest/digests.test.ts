import { describe, expect, it } from 'vitest';
import { chooseDigests } from '../../src/digest/choose.ts';
import type { Digest } from '../../src/digest/digest.ts';
import type { Entry } from '../../src/entries/entry.ts';
import { gate } from '../../src/gate/gate.ts';
import { SECTIONS, type SectionId } from '../../src/newsletter/sections.ts';
import { issue, made, somebody } from '../gate/made.ts';

function chosen(entries: Entry[], digests: Digest[], order: readonly SectionId[] = SECTIONS) {
  const { email } = gate({ entries, people: [somebody('ada', 'always')] }, { on: '2030-01-01' });
  return chooseDigests(digests, email, order).map(({ digest, since, sections }) => ({
    date: digest.date,
    since,
    sections: sections.map(({ id, entries: held }) => [id, ...held.map((entry) => entry.id)]),
  }));
}

describe('a digest', () => {
  it('begins where the one before it ended, and the first at the beginning of time', () => {
    const digests = [issue('2026-09-15'), issue('2026-08-01'), issue('2026-09-01')];
    expect(chosen([], digests).map(({ date, since }) => [date, since])).toEqual([
      ['2026-08-01', ''],
      ['2026-09-01', '2026-08-01'],
      ['2026-09-15', '2026-09-01'],
    ]);
  });

  it('begins where its own since says, that day excluded', () => {
    const digests = [issue('2026-09-01'), issue('2026-09-15', { since: '2026-08-20' })];
    const entries = [made('a', { date: '2026-08-20' }), made('b', { date: '2026-08-21' })];
    expect(chosen(entries, digests)[1]?.sections).toEqual([['wins', 'b']]);
  });

  it('adds what it picks and leaves out what it skips', () => {
    const digests = [issue('2026-09-01'), issue('2026-09-15', { pick: ['old'], skip: ['new'] })];
    const entries = [
      made('old', { date: '2026-01-01' }),
      made('new', { date: '2026-09-10' }),
      made('also', { date: '2026-09-11' }),
    ];
    expect(chosen(entries, digests)[1]?.sections).toEqual([['wins', 'old', 'also']]);
  });

  it('skips what it also picks', () => {
    const digest = issue('2026-09-15', { pick: ['a'], skip: ['a'] });
    expect(chosen([made('a')], [digest])[0]?.sections).toEqual([]);
  });

  it('picks nothing that is not news yet on its day, and nothing that is over', () => {
    const digest = issue('2026-09-15', { pick: ['ahead', 'hidden', 'over', 'past', 'late'] });
    const entries = [
      made('ahead', { date: '2026-09-16' }),
      made('hidden', { embargo: '2026-09-16' }),
      made('over', { kind: 'offer', until: '2026-09-14' }),
      made('past', { kind: 'event', starts: '2026-09-14' }),
      made('late', { kind: 'ask', by: '2026-09-14' }),
    ];
    expect(chosen(entries, [digest])[0]?.sections).toEqual([]);
  });

  it('does not tell again of an ask that was met long ago, picked or not', () => {
    const digests = [issue('2026-09-01'), issue('2026-09-15', { pick: ['a'] })];
    const met = made('a', { kind: 'ask', date: '2026-01-01', met_on: '2026-02-01' });
    expect(chosen([met], digests)[1]?.sections).toEqual([]);
  });

  it('has its sections in the order of the settings, and none that is empty or not named', () => {
    const entries = [
      made('a'),
      made('b', { kind: 'ask' }),
      made('c', { kind: 'spotlight' }),
      made('d', { kind: 'offer' }),
    ];
    const order: SectionId[] = ['spotlights', 'events', 'asks', 'wins'];
    expect(chosen(entries, [issue('2026-09-15')], order)[0]?.sections).toEqual([
      ['spotlights', 'c'],
      ['asks', 'b'],
      ['wins', 'a'],
    ]);
  });

  it('holds wins as they happened, asks by need and events by their start', () => {
    const entries = [
      made('w2', { date: '2026-09-02' }),
      made('w3', { date: '2026-09-02' }),
      made('w1', { date: '2026-09-01' }),
      made('open', { kind: 'ask' }),
      made('late', { kind: 'ask', by: '2026-12-01' }),
      made('soon', { kind: 'ask', by: '2026-10-01' }),
      made('e2', { kind: 'event', starts: '2026-10-02T09:00' }),
      made('e1', { kind: 'event', starts: '2026-10-02T08:00' }),
    ];
    expect(chosen(entries, [issue('2026-09-15')])[0]?.sections).toEqual([
      ['wins', 'w1', 'w2', 'w3'],
      ['asks', 'soon', 'late', 'open'],
      ['events', 'e1', 'e2'],
    ]);
  });

  it('leaves out for good what was under embargo while it was new, unless it is picked', () => {
    const entry = made('a', { date: '2026-09-01', embargo: '2026-09-20' });
    const digests = [issue('2026-09-15'), issue('2026-10-15')];
    expect(chosen([entry], digests).map(({ sections }) => sections)).toEqual([[], []]);
    const picking = [issue('2026-09-15'), issue('2026-10-15', { pick: ['a'] })];
    expect(chosen([entry], picking)[1]?.sections).toEqual([['wins', 'a']]);
  });
});

describe('an old digest', () => {
  const old = issue('2026-09-15');
  const entries = [
    made('win', { date: '2026-09-10' }),
    made('ask', { kind: 'ask', date: '2026-09-10' }),
    made('offer', { kind: 'offer', date: '2026-09-10', until: '2026-09-20' }),
    made('event', { kind: 'event', date: '2026-09-10', starts: '2026-09-18' }),
  ];
  const before = chosen(entries, [old])[0];

  it('keeps its choice when later digests and entries come', () => {
    const later = [...entries, made('later', { date: '2026-09-16' })];
    expect(chosen(later, [issue('2026-10-15'), old, issue('2026-11-15')])[0]).toEqual(before);
  });

  it('keeps its choice when an ask is met, withdrawn or over later', () => {
    for (const fields of [{ met_on: '2026-09-16' }, { withdrawn_on: '2026-09-16' }]) {
      const changed = entries.map((entry) =>
        entry.id === 'ask' ? { ...entry, ...fields } : entry,
      );
      expect(chosen(changed, [old])[0]).toEqual(before);
    }
  });

  it('loses an entry when somebody takes their consent back', () => {
    const bo = made('bo', { people: ['bo'], consented: ['bo'] });
    const hold = (consent: 'ask' | 'never') => {
      const people = [somebody('bo', consent)];
      const { email } = gate({ entries: [bo], people }, { on: '2026-11-21' });
      return chooseDigests([old], email, SECTIONS)[0]?.sections.length;
    };
    expect(hold('ask')).toBe(1);
    expect(hold('never')).toBe(0);
  });
});
