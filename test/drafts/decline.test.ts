import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declineDraft } from '../../src/drafts/decline.ts';
import { entry, person } from '../content-folder.ts';
import { worldOf } from '../giving/consent-world.ts';
import { unfinished } from './unfinished.ts';

const ASK = { kind: 'ask', people: ['ada'], date: '2026-11-01' };

const FILES = {
  'people/ada.md': person(),
  'people/bea.md': person({ name: 'Bea Ruiz', can_help_with: ['mending wooden boats'] }),
  'people/cleo.md': person({
    name: 'Cleo',
    consent: 'ask',
    can_help_with: ['mending wooden boats'],
  }),
  'private/people/dan.yaml': 'name: Dan Ito\noffers: [mending wooden boats]\n',
  'entries/new.md': entry({ ...ASK, title: 'Somebody who mends wooden boats', draft: true }),
};

function declined(
  files: Record<string, string> = {},
  { reason, settings, about = 'new' }: { reason?: string; settings?: string; about?: string } = {},
) {
  const world = worldOf({ ...FILES, ...files }, '2026-11-22', settings);
  return declineDraft(world.circle, world.friend('ada'), {
    ...(about && { entry: world.entry(about) }),
    ...(reason !== undefined && { reason }),
  });
}

describe('a kind no', () => {
  it('says no at once, and sends them to somebody who helps in public', () => {
    const { subject, text } = declined();
    expect(subject).toBe('About “Somebody who mends wooden boats”');
    expect(text).toBe(`Hi Ada,

Thank you for “Somebody who mends wooden boats”. I am not going to put it into Test Letter now, and I would rather tell you so plainly than leave you waiting.

If it still matters to you in another month, send it to me again, and I will look at it anew.

Meanwhile you might ask Bea Ruiz, whose page says “can help with: mending wooden boats”: https://letter.example.org/people/bea/

There is no need to answer.

Edda`);
  });

  it('names nobody who is not public', () => {
    const { text } = declined({ 'people/bea.md': person({ name: 'Bea', consent: 'never' }) });
    expect(text).not.toMatch(/Bea|Cleo|Dan|boats”:/);
  });

  it.each([
    ['it is not a story for these readers', 'It is not a story for these readers.'],
    ['  Too long!!  ', 'Too long!'],
    ['Is it true?', 'Is it true?'],
    ['We have\nno room;', 'We have no room.'],
  ])('gives the reason %j as a sentence', (reason, sentence) => {
    const { text } = declined({}, { reason });
    expect(text.split('\n\n')[2]).toBe(sentence);
    expect(unfinished(text)).toEqual([]);
  });

  it('finds the share of a letter that their asks fill', () => {
    const files = { 'entries/a.md': entry({ ...ASK, title: 'Oars' }) };
    const { text } = declined(files, { settings: 'asks_per_person: 1\n' });
    expect(text).toContain(
      'Your ask “Oars” has its place in the letter already, and each letter shows no more than one ask of one person, so that there is room for everybody.',
    );
    expect(text).toContain('When that one has found an answer, there is room again');
    const two = { ...files, 'entries/b.md': entry({ ...ASK, title: 'Rope' }) };
    expect(declined(two, { settings: 'asks_per_person: 2\n', about: '' }).text).toContain(
      'Your asks “Oars” and “Rope” have their place in the letter already, and each letter shows no more than 2 asks of one person',
    );
  });

  it('does not speak of a share that is not full, or where the editor gives the reason', () => {
    const files = { 'entries/a.md': entry({ ...ASK, title: 'Oars' }) };
    expect(declined(files, { settings: 'asks_per_person: 2\n' }).text).not.toContain('Oars');
    const settings = 'asks_per_person: 1\n';
    expect(declined(files, { settings, reason: 'No.' }).text).not.toContain('Oars');
  });

  it('says what stays on the site', () => {
    const { text } = declined({ 'entries/new.md': entry({ ...ASK, title: 'Oars' }) });
    expect(text).toContain('I am leaving it out of the next letter of Test Letter');
    expect(text).toContain('It stays on the site: https://letter.example.org/entries/new/');
  });

  const met = { kind: 'ask', people: ['bea'], status: 'met', met_on: '2026-10-01' };
  it.each([
    ['helped', { ...met, helped_by: ['ada'] }, 'for your help with “News”'],
    ['passed on', { people: ['bea'], via: 'ada' }, 'for passing on “News”'],
    ['offered', { kind: 'offer' }, 'for your offer, “News”'],
    ['did', {}, 'I was glad to hear of “News”'],
  ])('thanks for what they %s, if anybody can see it', (_, fields, words) => {
    expect(declined({ 'entries/done.md': entry(fields) }).text).toContain(words);
    const hidden = entry({ ...fields, audience: 'email' });
    expect(declined({ 'entries/done.md': hidden }).text).not.toContain('News');
  });

  it('is whole whatever is known', () => {
    const kind = fc.constantFrom('win', 'ask', 'offer', 'spotlight');
    const options = fc.record({
      kind,
      about: fc.constantFrom('', 'new'),
      draft: fc.boolean(),
      others: fc.nat(3),
      settings: fc.constantFrom('', 'asks_per_person: 1\n', 'asks_per_person: 3\n'),
    });
    fc.assert(
      fc.property(options, ({ others, settings, about, ...fields }) => {
        const files = Object.fromEntries(
          Array.from({ length: others }, (_, at) => [
            `entries/o${at}.md`,
            entry({ ...ASK, title: `Oars ${at}` }),
          ]),
        );
        const given = entry({ ...ASK, title: 'Sails', ...fields });
        const { text } = declined({ ...files, 'entries/new.md': given }, { settings, about });
        expect(unfinished(text)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
