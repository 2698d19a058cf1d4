import { describe, expect, it } from 'vitest';
import type { Circle } from '../../src/circle/circle.ts';
import { forwardingOf } from '../../src/giving/forward.ts';
import type { Sort } from '../../src/hour/action.ts';
import { doneItem } from '../../src/hour/settle.ts';
import { SORTS } from '../../src/hour/sorts.ts';
import { circle, TODAY } from './circles.ts';

/** The keys of what is found of a sort, in its order. */
function keys(given: Circle, sort: Sort): string[] {
  const row = SORTS.find((each) => each.sort === sort);
  return [...(row?.find(given) ?? [])].map(({ key }) => key);
}

describe('promises', () => {
  const people = { ada: {}, bo: {} };
  const promised = (...all: object[]) => circle({ people, promised: all });

  it('come up a week before they are due, the most overdue first', () => {
    const found = promised(
      { to: 'ada', what: 'a map', due: '2026-11-29' },
      { to: 'ada', what: 'a name', due: '2026-11-30' },
      { to: 'bo', what: 'a book', due: '2026-11-01' },
    );
    expect(keys(found, 'promise')).toEqual([
      'promise bo/2026-11-01 a book',
      'promise ada/2026-11-29 a map',
    ]);
  });

  it('are gone when something became of them', () => {
    const outcomes = ['kept', 'not-kept', 'released'];
    const all = outcomes.map((outcome) => ({
      to: 'ada',
      what: 'a map',
      due: '2026-11-20',
      outcome,
    }));
    expect(keys(promised(...all), 'promise')).toEqual([]);
  });
});

describe('consents', () => {
  const people = { ada: { consent: 'ask' }, bo: {}, nora: { consent: 'never' } };
  const found = (fields: object, log: object[] = []) =>
    keys(circle({ people, entries: { news: { date: '2026-11-20', ...fields } }, log }), 'consent');

  it('are asked for where nothing else keeps an entry back', () => {
    expect(found({})).toEqual(['consent news ada']);
    expect(found({ people: ['ada', 'bo'] })).toEqual(['consent news ada']);
    expect(found({ consented: ['ada'] })).toEqual([]);
    expect(found({ draft: true })).toEqual([]);
    expect(found({ embargo: '2026-12-01' })).toEqual([]);
    expect(found({ people: ['ada', 'nora'] })).toEqual([]);
  });

  it('are not asked for again', () => {
    const asked = (consent: object) => found({}, [{ date: '2026-11-21', consent }]);
    expect(asked({ of: 'ada', entry: 'news', answer: 'asked' })).toEqual([]);
    expect(asked({ of: 'ada', entry: 'news', answer: 'no' })).toEqual([]);
    expect(asked({ of: 'ada', answer: 'asked' })).toEqual([]);
    expect(asked({ of: 'ada', entry: 'other', answer: 'no' })).toEqual(['consent news ada']);
  });

  it('are asked for again where a yes was never written into the files', () => {
    const yes = { of: 'ada', entry: 'news', answer: 'yes' };
    expect(found({}, [{ date: '2026-11-21', consent: yes }])).toEqual(['consent news ada']);
  });

  it('are not asked for where somebody else said no', () => {
    const no = { of: 'may', entry: 'news', answer: 'no' };
    const log = [{ date: '2026-11-21', consent: no }];
    const all = { ...people, may: { consent: 'ask' } };
    const entries = { news: { date: '2026-11-20', people: ['ada', 'may'] } };
    expect(keys(circle({ people: all, entries }), 'consent')).toHaveLength(2);
    expect(keys(circle({ people: all, entries, log }), 'consent')).toEqual([]);
  });

  it('are not asked for what is over', () => {
    expect(found({ kind: 'event', starts: '2026-11-21' })).toEqual([]);
    expect(found({ kind: 'event', starts: '2026-11-21', ends: '2026-11-22T10:00' })).toEqual([
      'consent news ada',
    ]);
    expect(found({ kind: 'ask', by: '2026-11-21' })).toEqual([]);
    expect(found({ kind: 'ask', by: '2026-11-22' })).toEqual(['consent news ada']);
    expect(found({ kind: 'offer', until: '2026-11-21' })).toEqual([]);
  });
});

describe('asks', () => {
  const people = { ada: {}, bo: { can_help_with: ['brazing bicycle frames'] }, chi: {} };

  it('go to who could meet them, what is needed soonest first', () => {
    const ask = { kind: 'ask', title: 'Somebody who can braze a bicycle frame', people: ['ada'] };
    const found = circle({
      people,
      entries: {
        later: { ...ask, by: '2026-12-20' },
        soon: { ...ask, by: '2026-12-01' },
        expired: { ...ask, by: '2026-11-21' },
        hidden: { ...ask, draft: true },
        letter: { ...ask, audience: 'email' },
      },
    });
    expect(keys(found, 'ask')).toEqual(['ask soon bo', 'ask later bo']);
  });

  it('are told to the next one a week later', () => {
    const given = (date: string) =>
      circle({
        people: { ...people, dee: { can_help_with: ['brazing bicycle frames'] } },
        entries: {
          frame: { kind: 'ask', title: 'Somebody who can braze a bicycle frame', people: ['ada'] },
        },
        log: [{ date, with: ['bo'], action: 'ask frame bo' }],
      });
    expect(keys(given('2026-11-16'), 'ask')).toEqual([]);
    expect(keys(given('2026-11-15'), 'ask')).toEqual(['ask frame bo', 'ask frame dee']);
  });

  it('are not told to whom they were told by `npm run forward`, and the next one waits a week', () => {
    const given = (date: string) =>
      circle({
        people: { ...people, dee: { can_help_with: ['brazing bicycle frames'] } },
        entries: {
          frame: { kind: 'ask', title: 'Somebody who can braze a bicycle frame', people: ['ada'] },
        },
        log: [{ date, with: ['bo'], forwarded: { entry: 'frame', to: ['bo'] } }],
      });
    expect(keys(given('2026-11-16'), 'ask')).toEqual([]);
    expect(keys(given('2026-11-15'), 'ask')).toEqual(['ask frame dee']);
  });

  it('note to whom they were told, so that `npm run forward` does not tell them again', () => {
    const ask = { kind: 'ask', title: 'Somebody who can braze a bicycle frame', people: ['ada'] };
    const found = circle({ people, entries: { frame: ask } });
    const [action] = [...(SORTS.find(({ sort }) => sort === 'ask')?.find(found) ?? [])];
    if (!action) throw new Error('nobody is told');
    const log = [doneItem(action, undefined, TODAY)];
    const after = circle({ people, entries: { frame: ask }, log });
    const entry = after.entries.get('frame');
    expect(entry && forwardingOf(after, entry, { most: 8 }).matches).toEqual([]);
  });

  it('are not told to who passed them on', () => {
    const ask = { kind: 'ask', title: 'Somebody who can braze a bicycle frame', people: ['ada'] };
    const found = circle({ people, entries: { frame: { ...ask, via: 'bo' } } });
    expect(keys(found, 'ask')).toEqual([]);
  });

  it('are not told to those with whom one wants no plan', () => {
    const entries = {
      frame: { kind: 'ask', title: 'Somebody who can braze a bicycle frame', people: ['ada'] },
    };
    const found = circle({ people, entries, contacts: { bo: { cadence: 'never' } } });
    expect(keys(found, 'ask')).toEqual([]);
  });
});

describe('unanswered asks', () => {
  const given = (days: string[], log: object[] = []) =>
    circle({
      people: { ada: {} },
      entries: { wire: { kind: 'ask', date: '2026-07-01', people: ['ada'] } },
      digests: Object.fromEntries(days.map((day) => [day, {}])),
      log,
    });

  it('come up after two digests, and again only after two more', () => {
    const [one, two, three, four] = ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'];
    const done = { date: '2026-09-02', with: ['ada'], action: 'unanswered wire after 2' };
    expect(keys(given([one]), 'unanswered')).toEqual([]);
    expect(keys(given([one, two]), 'unanswered')).toEqual(['unanswered wire after 2']);
    expect(keys(given([one, two, three]), 'unanswered')).toEqual(['unanswered wire after 2']);
    expect(keys(given([one, two, three], [done]), 'unanswered')).toEqual([]);
    expect(keys(given([one, two, three, four], [done]), 'unanswered')).toEqual([
      'unanswered wire after 4',
    ]);
  });
});

describe('introductions', () => {
  const people = {
    ada: { looking_for: ['old hive records'] },
    bo: { can_help_with: ['reading old hive records'] },
  };
  const contacts = { ada: { closeness: 'well' }, bo: { closeness: 'close' } };
  const step = (word: string, by?: string) => ({
    date: '2026-11-01',
    introduction: { between: ['ada', 'bo'], step: word, ...(by && { by }) },
  });
  const found = (...log: object[]) => keys(circle({ people, contacts, log }), 'introduction');

  it('begin with a question, and end with the joint mail after two yeses alone', () => {
    expect(found()).toEqual(['introduction ada bo asks ada']);
    expect(found(step('asked', 'ada'))).toEqual([]);
    expect(found(step('yes', 'ada'))).toEqual(['introduction ada bo asks bo']);
    expect(found(step('yes', 'ada'), step('asked', 'bo'))).toEqual([]);
    expect(found(step('yes', 'ada'), step('yes', 'bo'))).toEqual(['introduction ada bo made']);
    expect(found(step('yes', 'ada'), step('yes', 'bo'), step('made'))).toEqual([]);
    expect(found(step('yes', 'ada'), step('yes', 'bo'), step('no', 'ada'))).toEqual([]);
  });
});

describe('friends to write to', () => {
  it('are the closer ones first, then the longest overdue, then those never written to', () => {
    const found = circle({
      contacts: {
        ada: { name: 'Ada', closeness: 'well', last_contact: '2026-01-01' },
        bo: { name: 'Bo', closeness: 'close', last_contact: '2026-09-01' },
        chi: { name: 'Chi', closeness: 'well', last_contact: '2025-01-01' },
        dee: { name: 'Dee', closeness: 'close' },
        eve: { name: 'Eve', closeness: 'close', last_contact: '2026-11-01' },
        fay: { name: 'Fay', closeness: 'close', cadence: 'never', last_contact: '2020-01-01' },
        gil: { name: 'Gil', last_contact: '2020-01-01' },
        hal: { name: 'Hal', closeness: 'close', last_contact: '2026-09-22' },
      },
    });
    expect(keys(found, 'reach')).toEqual([
      'reach bo since 2026-09-01',
      'reach hal since 2026-09-22',
      'reach chi since 2025-01-01',
      'reach ada since 2026-01-01',
      'reach dee first',
    ]);
  });
});

describe('what is worth forwarding', () => {
  it('is an event of the next 60 days or an offer that holds, once to each who would care', () => {
    const event = { kind: 'event', people: ['ada'], topics: ['bees'] };
    const found = circle({
      people: {
        ada: {},
        bo: { topics: ['bees'] },
        chi: { topics: ['bees'] },
        ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`other-${at}`, {}])),
      },
      entries: {
        soon: { ...event, starts: '2026-12-01' },
        far: { ...event, starts: '2027-01-22' },
        past: { ...event, starts: '2026-11-21' },
        wax: { kind: 'offer', people: ['ada'], topics: ['bees'] },
        gone: { kind: 'offer', people: ['ada'], topics: ['bees'], until: '2026-11-21' },
      },
      log: [{ date: '2026-11-20', forwarded: { entry: 'soon', to: ['bo'] } }],
    });
    expect(keys(found, 'forward')).toEqual([
      'forward soon chi',
      'forward wax bo',
      'forward wax chi',
    ]);
  });
});

describe('congratulations', () => {
  it('are for wins and met asks of the last 30 days, one mail for all, closer friends first', () => {
    const met = { kind: 'ask', status: 'met', people: ['ada'], date: '2026-01-01' };
    const found = circle({
      people: { ada: {}, bo: {}, chi: {} },
      contacts: { chi: { closeness: 'close' } },
      entries: {
        old: { date: '2026-10-22' },
        new: { date: '2026-10-23', people: ['ada', 'bo'] },
        close: { date: '2026-10-23', people: ['chi'] },
        ahead: { date: '2026-11-23' },
        mixer: { ...met, met_on: '2026-11-01', helped_by: ['chi', 'ada', 'The choir'] },
        long: { ...met, met_on: '2026-10-01' },
        coming: { ...met, met_on: '2026-11-23' },
        meet: { kind: 'spotlight', date: '2026-11-20' },
      },
    });
    expect(keys(found, 'congratulate')).toEqual([
      'congratulate mixer',
      'congratulate close',
      'congratulate new',
    ]);
    const row = SORTS.find(({ sort }) => sort === 'congratulate');
    const all = [...(row?.find(found) ?? [])];
    expect(all.map((each) => each.with)).toEqual([['ada', 'chi'], ['chi'], ['ada', 'bo']]);
    expect(all.map(({ what }) => what)).toEqual([
      'Congratulate Ada Example and thank Chi Example now that help was found for “News mixer”',
      'Congratulate Chi Example on “News close”',
      'Congratulate Ada Example and Bo Example on “News new”',
    ]);
  });

  it('are not for the editor', () => {
    const found = circle({
      people: { ada: { name: 'Edda Holm' } },
      entries: { own: { date: '2026-11-20' } },
    });
    expect(keys(found, 'congratulate')).toEqual([]);
  });
});

describe('those who are never written to by plan', () => {
  const never = { cadence: 'never' };

  it('are left out of congratulations, and others are congratulated without them', () => {
    const found = circle({
      people: { ada: {}, bo: {} },
      contacts: { bo: never },
      entries: {
        both: { date: '2026-11-20', people: ['ada', 'bo'] },
        own: { date: '2026-11-20', people: ['bo'] },
      },
    });
    const [action, ...more] = SORTS.find(({ sort }) => sort === 'congratulate')?.find(found) ?? [];
    expect([action?.with, more]).toEqual([['ada'], []]);
  });

  it('are told no stories', () => {
    const reporter = { name: 'Rob', beat: ['bees'], outlet: 'The Post' };
    const entries = { hive: { date: '2026-11-01', topics: ['bees'] } };
    const found = (fields: object) =>
      keys(circle({ people: { ada: {} }, contacts: { rob: { ...fields } }, entries }), 'story');
    expect(found(reporter)).toEqual(['story hive rob']);
    expect(found({ ...reporter, ...never })).toEqual([]);
    expect(found({ ...reporter, name: 'Edda Holm' })).toEqual([]);
  });

  it('are in no new introduction, but one that was begun is brought to its end', () => {
    const found = (log: object[], fields: object = never) =>
      keys(
        circle({
          people: {
            ada: { looking_for: ['old hive records'] },
            bo: { can_help_with: ['reading old hive records'] },
          },
          contacts: { ada: { closeness: 'well' }, bo: { closeness: 'close', ...fields } },
          log,
        }),
        'introduction',
      );
    const yes = (by: string) => ({
      date: '2026-11-01',
      introduction: { between: ['ada', 'bo'], step: 'yes', by },
    });
    expect(found([], {})).toEqual(['introduction ada bo asks ada']);
    expect(found([])).toEqual([]);
    expect(found([yes('ada'), yes('bo')])).toEqual(['introduction ada bo made']);
  });

  it('and the editor take no place from others who could help', () => {
    const help = { can_help_with: ['brazing bicycle frames'] };
    const found = circle({
      people: { ada: {}, bo: help, chi: help, dee: help, eve: help, zoe: help },
      contacts: { bo: never, chi: { name: 'Edda Holm' } },
      entries: {
        frame: { kind: 'ask', title: 'Somebody who can braze a bicycle frame', people: ['ada'] },
      },
    });
    expect(keys(found, 'ask')).toEqual(['ask frame dee', 'ask frame eve', 'ask frame zoe']);
  });
});

describe('stories', () => {
  const given = (log: object[], date = '2026-11-01') =>
    keys(
      circle({
        people: { ada: {} },
        contacts: { rob: { name: 'Rob', beat: ['bees'], outlet: 'The Post' } },
        entries: { hive: { date, topics: ['bees'] }, other: { date, topics: ['sea'] } },
        log,
      }),
      'story',
    );

  it('go to a reporter who covers them, never twice in 60 days', () => {
    const pitched = (date: string) => [{ date, pitched: { entry: 'other', to: 'rob' } }];
    expect(given([])).toEqual(['story hive rob']);
    expect(given(pitched('2026-09-24'))).toEqual([]);
    expect(given(pitched('2026-09-23'))).toEqual(['story hive rob']);
    expect(given([{ date: '2026-01-01', pitched: { entry: 'hive', to: 'rob' } }])).toEqual([]);
  });

  it('are new ones', () => {
    expect(given([], '2026-09-23')).toEqual(['story hive rob']);
    expect(given([], '2026-09-22')).toEqual([]);
  });
});

describe('friends to ask for news', () => {
  const given = (log: object[] = []) =>
    circle({
      people: {
        ada: {},
        bo: { consent: 'ask' },
        nora: { consent: 'never' },
        may: {},
        new: {},
      },
      contacts: {
        may: { closeness: 'close' },
        nora: { closeness: 'close' },
        liz: { name: 'Liz', closeness: 'a-little' },
        met: { name: 'Met', closeness: 'met-once' },
        sue: { name: 'Sue', closeness: 'close' },
        off: { name: 'Off', closeness: 'close', cadence: 'never' },
      },
      entries: {
        recent: { date: '2025-11-23', people: ['new'] },
        old: { date: '2025-11-22', people: ['ada'] },
      },
      log: [{ date: '2026-11-09', with: ['sue'] }, { date: '2026-11-08', with: ['liz'] }, ...log],
    });

  it('are those whom no entry named for a year, but for those who do not want to be named', () => {
    expect(keys(given(), 'feature')).toEqual([
      'feature may since ever',
      'feature liz since ever',
      'feature bo since ever',
      'feature ada since 2025-11-22',
    ]);
  });

  it('are those whom no news named that may be told: drafts and withheld entries name nobody', () => {
    const named = (fields: object) => {
      const entries = { news: { date: '2026-11-01', people: ['ada', 'bo'], ...fields } };
      const found = circle({ people: { ada: {}, bo: { consent: 'ask' } }, entries });
      const [action] = [...(SORTS.find(({ sort }) => sort === 'feature')?.find(found) ?? [])];
      return action && `${action.key}. ${action.reason}. ${action.draft().text}`;
    };
    expect(named({ consented: ['bo'] })).toBeUndefined();
    for (const fields of [{ draft: true, consented: ['bo'] }, {}, { embargo: '2026-12-01' }]) {
      expect(named(fields)).toContain('feature ada since ever. No news has named them yet. ');
      expect(named(fields)).toContain('You have not been in it yet');
    }
  });

  it('are not asked while the editor puts off writing to them', () => {
    const until = (day: string) => [{ date: '2026-11-20', action: 'reach may first', until: day }];
    expect(keys(given(until('2026-11-23')), 'feature')).not.toContain('feature may since ever');
    expect(keys(given(until('2026-11-22')), 'feature')).toContain('feature may since ever');
  });

  it('are not asked after a no to everything, whatever was asked since, but after a yes', () => {
    const said = (...answers: string[]) =>
      answers.map((answer) => ({ date: '2026-11-20', consent: { of: 'bo', answer } }));
    expect(keys(given(said('no', 'asked')), 'feature')).not.toContain('feature bo since ever');
    expect(keys(given(said('no', 'yes')), 'feature')).toContain('feature bo since ever');
  });

  it('are not asked again for a year, nor after they took their consent back', () => {
    const done = { date: '2026-11-20', with: ['may'], action: 'feature may since ever' };
    const withdrawn = { date: '2026-11-20', consent: { of: 'bo', answer: 'withdrawn' } };
    expect(keys(given([done, withdrawn]), 'feature')).toEqual([
      'feature liz since ever',
      'feature ada since 2025-11-22',
    ]);
  });
});
