import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Circle } from '../../src/circle/circle.ts';
import { columnsOf } from '../../src/email/wrap.ts';
import { type Brief, briefOf } from '../../src/giving/brief.ts';
import { cut } from '../../src/giving/brief-cut.ts';
import { showBrief } from '../../src/giving/brief-view.ts';
import type { Promised } from '../../src/read/parse-private.ts';
import { circle, type Given } from '../matching/circle.ts';

const TODAY = '2026-11-22';

function promise(what: string, due: string, more: Partial<Promised> = {}): Promised {
  return { id: due, to: 'ada', what, due, file: 'private/promises.yaml', path: [], ...more };
}

function brief(given: Given, promises: Promised[] = [], id = 'ada'): Brief {
  const world: Circle = { ...circle(given), promises };
  const friend = world.friends.get(id);
  if (!friend) throw new Error(`there is nobody with the id ${id}`);
  return briefOf(world, friend);
}

const ADA: Given = {
  people: {
    ada: {
      name: 'Ada Byron',
      pronouns: 'she/her',
      headline: 'Tunes zithers',
      location: 'Porto',
      topics: ['city-gardens'],
      looking_for: ['old zithers'],
      can_help_with: ['counting'],
    },
    cy: { name: 'Cy Ode' },
  },
  contacts: {
    ada: {
      closeness: 'well',
      met: 'at the fair',
      met_on: '2019-05',
      introduced_by: 'cy',
      organisation: 'Zither House',
      role: 'Founder',
      notes: 'Two dogs,\nboth old.',
    },
    bo: { name: 'Bo Ek', closeness: 'a-little', offers: ['old zithers from the north'] },
  },
  entries: {
    'n/one': { title: 'Ada wins', date: '2026-10-01' },
    'n/ask': { title: 'A van for a day', kind: 'ask', date: '2026-11-01' },
    'n/met': {
      title: 'A ladder',
      kind: 'ask',
      date: '2026-05-01',
      status: 'met',
      met_on: '2026-06-01',
    },
    'n/soon': { title: 'Not yet', date: '2026-12-01' },
    'n/old': { title: 'Ada begins', date: '2020-01-01' },
  },
  log: [{ date: '2026-10-20', with: ['ada'], what: 'talked about her dogs' }],
};

describe('a brief', () => {
  it('has on one screen who they are, what they did and need, what was promised, whom to meet', () => {
    const found = brief(ADA, [
      promise('the address of a luthier', '2026-11-01'),
      promise('a name', '2026-12-24'),
      promise('done already', '2026-10-01', { outcome: 'kept' }),
      promise('for somebody else', '2026-10-01', { to: 'bo' }),
    ]);
    expect(showBrief(found, TODAY)).toBe(`Ada Byron (she/her), Porto
Tunes zithers
Founder, Zither House

Known     You know Ada well. Met: 2019-05, at the fair. Brought to you by Cy
          Ode.
Spoke     5 weeks ago, on 2026-10-20: talked about her dogs
Lately    2026-11-01 ask: A van for a day
          2026-10-01 win: Ada wins
          2026-05-01 ask: A ladder
Needs     “A van for a day”, “old zithers”
Gives     “counting”
Cares for city-gardens
Promised  overdue since 2026-11-01: the address of a luthier
          by 2026-12-24: a name
Meet      Bo Ek: Ada looks for “old zithers”; Bo helps with “old zithers from
          the north”: both say “zithers”.
Notes     Two dogs, both old.

Ask       1. Your ask “A van for a day” is open: how can I help?
          2. I promised you “the address of a luthier” by 2026-11-01: would it
             still help?
          3. What has come of “Ada wins” since?`);
  });

  it('is sensible for a contact about whom almost nothing is known', () => {
    const found = brief({ contacts: { dov: { name: 'Dov' } } }, [], 'dov');
    expect(showBrief(found, TODAY)).toBe(`Dov

Known     You have not said how well you know Dov.
Spoke     no file says when you last spoke

Ask       1. How can I help you in the coming weeks?
          2. What are you working on that deserves more attention?
          3. Whom would you like to meet?`);
  });

  it('marks what may not be told yet, and leaves out drafts and what is ahead', () => {
    const { lately } = brief({
      people: { ada: { name: 'Ada', consent: 'ask' } },
      entries: {
        secret: { title: 'Secret', date: '2026-11-01' },
        told: { title: 'Told', date: '2026-10-01', consented: ['ada'] },
        draft: { title: 'Draft', date: '2026-10-02', draft: true },
        ahead: { title: 'Ahead', date: '2026-11-23' },
      },
    });
    expect(lately.map(({ title, isPublic }) => [title, isPublic])).toEqual([
      ['Secret', false],
      ['Told', true],
    ]);
  });

  it('does not propose those who know them already', () => {
    const { entries = {}, ...rest } = ADA;
    const known = { ...entries, both: { title: 'Both', people: ['ada', 'bo'] } };
    const people = { ...ADA.people, bo: { name: 'Bo Ek' } };
    expect(brief({ ...rest, people, entries }).shouldKnow.map(({ id }) => id)).toEqual(['bo']);
    expect(brief({ ...rest, people, entries: known }).shouldKnow).toEqual([]);
  });
});

describe('the three questions', () => {
  const questions = (given: Given) => brief(given).questions;
  const entries = (fields: Record<string, unknown>) => ({
    people: { ada: {} },
    entries: { one: { title: 'T', date: '2026-05-01', ...fields } },
  });

  it.each([
    [{ kind: 'win' }, 'What has come of “T” since?'],
    [{ kind: 'spotlight' }, 'What has changed since “T”?'],
    [{ kind: 'offer' }, 'Whom should I tell of your offer “T”?'],
    [{ kind: 'offer', until: '2026-06-01' }, 'How did your offer “T” go?'],
    [{ kind: 'event', starts: '2026-12-01' }, 'What would help you most before “T”?'],
    [{ kind: 'event', starts: '2026-06-01' }, 'How was “T”?'],
    [{ kind: 'ask', by: '2026-06-01' }, 'Is it still of use to look for “T”?'],
    [
      { kind: 'ask', status: 'met', met_on: '2026-06-01' },
      'How have things been since help came for “T”?',
    ],
    [{ kind: 'ask', status: 'withdrawn', withdrawn_on: '2026-06-01' }, 'What became of “T”?'],
  ])('ask after the last news: %j', (fields, question) => {
    expect(questions(entries(fields))[1]).toBe(question);
  });

  it('come from different sources before two come from one', () => {
    expect(
      questions({
        contacts: {
          ada: {
            name: 'Ada',
            needs: ['a van', 'a map'],
            offers: ['tea'],
            organisation: 'Tea House',
          },
        },
        log: [{ date: '2026-10-20', with: ['ada'], what: 'talked about her dogs' }],
      }),
    ).toEqual([
      'You are looking for “a van”: how can I help?',
      'Last time, 5 weeks ago: “talked about her dogs”. How has it been since?',
      'Has anything turned up for “a map”?',
    ]);
  });

  it('ask a reporter for the stories they look for', () => {
    const contacts = { ada: { name: 'Ada', beat: ['climate', 'sea', 'tea'] } };
    expect(questions({ contacts })[1]).toBe(
      'Which stories about climate or sea are you looking for?',
    );
  });
});

describe('every brief', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 150, unit: 'grapheme' }),
    fc.constantFrom(
      'a van',
      '古い琴を探しています。'.repeat(9),
      'zither '.repeat(30),
      'x'.repeat(200),
    ),
  );
  const line = text.map((each) => each.replace(/\p{C}/gu, '').trim() || 'a van');
  const lines = fc.array(line, { maxLength: 6 });

  it('fits a terminal of 24 lines and 80 columns, with three questions that differ', () => {
    fc.assert(
      fc.property(
        fc.record({ needs: lines, offers: lines, met: line, notes: line, role: line }),
        fc.array(line, { maxLength: 5 }),
        lines,
        (contact, titles, owed) => {
          const entries = titles.map((title, at) => [`e/${at}`, { title: title.slice(0, 200) }]);
          const found = brief(
            {
              people: { ada: { name: 'Ada', headline: contact.role, topics: ['bees', 'tea'] } },
              contacts: {
                ada: { ...contact, closeness: 'well' },
                bo: { name: 'Bo', offers: contact.needs, topics: ['bees', 'tea'] },
                cy: { name: 'Cy', needs: contact.offers, topics: ['bees', 'tea'] },
              },
              entries: Object.fromEntries(entries),
              log: [{ date: '2026-10-20', with: ['ada'], what: contact.notes }],
            },
            owed.map((what) => promise(what, '2026-11-01')),
          );
          const shown = showBrief(found, TODAY).split('\n');
          expect(shown.length).toBeLessThanOrEqual(24);
          expect(Math.max(...shown.map(columnsOf))).toBeLessThanOrEqual(80);
          expect(shown.join('\n')).not.toMatch(/undefined|“”/);
          expect(new Set(found.questions).size).toBe(3);
          expect(found.questions[0]).toMatch(/how can I help\?$|^How can I help/);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a cut text', () => {
  it('stays as it is where it fits, and ends at a word where it does not', () => {
    expect(cut('a  van\nfor a day', 20)).toBe('a van for a day');
    expect(cut('a van for a day, please', 16)).toBe('a van for a day…');
    expect(cut('古い琴を探しています', 9)).toBe('古い琴を…');
  });
});
