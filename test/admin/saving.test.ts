import { describe, expect, it } from 'vitest';
import { mended, savingFaults } from '../../src/admin/saving.ts';

const ask = { kind: 'ask', title: 'A mixer', date: '2026-09-01', people: ['ada'], body: 'Please.' };

describe('what the CMS is about to write', () => {
  it('may have empty fields, which are not written, and a text', () => {
    const empty = {
      summary: '',
      via: null,
      image: { src: '', alt: '' },
      topics: [],
      by: undefined,
    };
    expect(savingFaults('ask-entries', { ...ask, ...empty })).toEqual([]);
    expect(savingFaults('pages', { title: 'About', body: 'Us.' })).toEqual([]);
  });

  it('is judged by the rules of its own kind of file', () => {
    expect(savingFaults('people', { name: 'Ada', consent: 'perhaps' })).toHaveLength(1);
    expect(
      savingFaults('digests', { title: 'May', date: '2026-05-01', since: '2026-06-01' }),
    ).toEqual([expect.stringContaining('since (2026-06-01) is after the date of the digest')]);
    expect(savingFaults('settings', { title: 'Letter' }).length).toBeGreaterThan(3);
  });

  it('is refused where two fields do not go together, with what to do', () => {
    expect(savingFaults('ask-entries', { ...ask, status: 'met' })).toEqual([
      'met_on is missing: the ask is met: add the day, such as met_on: 2026-09-01.',
    ]);
  });

  it('is refused with a control character, which no input shows', () => {
    expect(savingFaults('ask-entries', { ...ask, title: 'A\u0007mixer' })).toEqual([
      expect.stringContaining('U+0007'),
    ]);
  });

  it('says of an event without an address that it is online by true, which is no text', () => {
    expect(mended({ online: 'true' })).toEqual({ online: true });
    expect(mended({ online: 'https://example.org/' })).toEqual({ online: 'https://example.org/' });
    expect(mended({})).toEqual({});
  });

  it('does not say what is off by itself', () => {
    expect(mended({ draft: false, admin: false })).toEqual({});
    expect(mended({ draft: true })).toEqual({ draft: true });
  });
});
