import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Circle } from '../../src/circle/circle.ts';
import { missingFor } from '../../src/giving/introduction-missing.ts';
import { nextOf } from '../../src/giving/introduction-next.ts';
import { proposalsOf, showProposals, underWay } from '../../src/giving/introduction-proposals.ts';
import { showView, viewOf } from '../../src/giving/introduction-view.ts';
import {
  introductionOf,
  introductionsIn,
  isAgreed,
  isClosed,
  stepOf,
} from '../../src/giving/introductions.ts';
import { bestPairs } from '../../src/matching/pairs.ts';
import type { Pair } from '../../src/matching/thread.ts';
import { threadsBetween } from '../../src/matching/threads.ts';
import { circle, type Given } from '../matching/circle.ts';

const BASE: Given = {
  people: {
    ada: { name: 'Ada Byron', looking_for: ['somebody who tunes zithers'] },
    bo: { name: 'Bo Ek', can_help_with: ['zithers, old and new'] },
    cy: { name: 'Cy Ode' },
  },
  contacts: {
    ada: { closeness: 'close', last_contact: '2026-11-01' },
    bo: { closeness: 'well', last_contact: '2026-11-01' },
    cy: { closeness: 'well' },
  },
};

type Step = readonly [step: 'asked' | 'yes' | 'no' | 'made', by?: string, through?: string];

function logged(steps: readonly Step[], given: Given = BASE): { world: Circle; pair: Pair } {
  const log = steps.map(([step, by, through]) =>
    stepOf(['bo', 'ada'], { date: '2026-11-20', step, by, through }),
  );
  const world = circle({ ...given, log });
  const [a, b] = [world.friends.get('ada'), world.friends.get('bo')];
  if (!a || !b) throw new Error('the two are missing');
  return { world, pair: { a, b, threads: threadsBetween(world, a, b) } };
}

function viewAfter(steps: readonly Step[], given?: Given) {
  const { world, pair } = logged(steps, given);
  return viewOf(world, pair, introductionOf(world, 'ada', 'bo'));
}

describe('how far an introduction has come', () => {
  it('is told by the log, in whichever order the two are named', () => {
    const { world } = logged([
      ['asked', 'ada'],
      ['asked', 'bo'],
      ['yes', 'ada'],
      ['no', 'bo'],
    ]);
    const state = introductionOf(world, 'bo', 'ada');
    expect(state).toEqual(introductionOf(world, 'ada', 'bo'));
    expect(state).toMatchObject({ asked: ['ada', 'bo'], yes: ['ada'], no: ['bo'], made: false });
    expect(introductionsIn(world)).toEqual([{ between: ['ada', 'bo'], state }]);
  });

  it('counts the last word: a later yes reopens, a later no closes', () => {
    const reopened = logged([
      ['no', 'ada'],
      ['yes', 'bo'],
      ['yes', 'ada'],
    ]).world;
    expect(isAgreed(introductionOf(reopened, 'ada', 'bo'), 'ada', 'bo')).toBe(true);
    const closed = logged([
      ['yes', 'ada'],
      ['yes', 'bo'],
      ['no', 'ada'],
    ]).world;
    expect(isClosed(introductionOf(closed, 'ada', 'bo'), 'ada', 'bo')).toBe(true);
  });

  it('loses its yeses when the friend through whom the way leads says no', () => {
    const { world } = logged([
      ['yes', 'cy', 'cy'],
      ['yes', 'ada', 'cy'],
      ['yes', 'bo', 'cy'],
      ['no', 'cy', 'cy'],
    ]);
    expect(introductionOf(world, 'ada', 'bo')).toMatchObject({ yes: [], no: ['cy'] });
  });

  it('is logged with those it concerns, so that their cadence begins anew', () => {
    const date = '2026-11-22';
    expect(stepOf(['bo', 'ada'], { date, step: 'yes', by: 'ada', what: 'gladly' })).toEqual({
      date,
      with: ['ada'],
      what: 'gladly',
      introduction: { between: ['ada', 'bo'], step: 'yes', by: 'ada' },
    });
    expect(stepOf(['bo', 'ada'], { date, step: 'made' })).toEqual({
      date,
      with: ['bo', 'ada'],
      introduction: { between: ['ada', 'bo'], step: 'made' },
    });
  });
});

describe('what comes next', () => {
  const to = (steps: readonly Step[]) =>
    viewAfter(steps).drafts.map((draft) => draft.to.map(({ id }) => id).join('+'));

  it('is a mail to each, then waiting, then the joint mail, then nothing', () => {
    expect(to([])).toEqual(['ada', 'bo']);
    expect(to([['asked', 'ada']])).toEqual(['bo']);
    expect(to([['yes', 'ada']])).toEqual(['bo']);
    expect(
      to([
        ['asked', 'ada'],
        ['asked', 'bo'],
      ]),
    ).toEqual([]);
    expect(
      to([
        ['yes', 'ada'],
        ['yes', 'bo'],
      ]),
    ).toEqual(['ada+bo']);
    expect(to([['yes', 'ada'], ['yes', 'bo'], ['made']])).toEqual([]);
  });

  it('is, after a no, a word to those who were asked, and to nobody else', () => {
    expect(to([['no', 'ada']])).toEqual([]);
    expect(
      to([
        ['asked', 'bo'],
        ['no', 'ada'],
      ]),
    ).toEqual(['bo']);
    const { drafts, says } = viewAfter([
      ['yes', 'bo'],
      ['no', 'ada'],
    ]);
    expect(drafts.map(({ text }) => text).join()).not.toMatch(/\bno\b/);
    expect(says.join(' ')).toContain('So it ends here, and that is fine');
  });

  it('is the friend first, where the way leads through one', () => {
    const { world, pair } = logged([]);
    const state = { ...introductionOf(world, 'ada', 'bo'), through: 'cy' };
    expect(nextOf(world, pair, state)).toMatchObject({ stage: 'ask-friend', whom: ['cy'] });
    expect(to([['asked', 'cy', 'cy']])).toEqual([]);
    expect(to([['yes', 'cy', 'cy']])).toEqual(['ada', 'bo']);
    expect(viewAfter([['yes', 'cy', 'cy']]).drafts[1]?.text).toContain('Cy Ode said');
    expect(
      to([
        ['asked', 'cy', 'cy'],
        ['no', 'ada'],
      ]),
    ).toEqual(['cy']);
  });

  it('is a joint mail only when the last word of both is yes, whatever the log holds', () => {
    const by = fc.constantFrom('ada', 'bo', 'cy');
    const step = fc.oneof(
      fc.tuple(fc.constantFrom('asked' as const, 'yes' as const, 'no' as const), by),
      fc.tuple(fc.constantFrom('yes' as const), by, fc.constant('cy')),
      fc.constant(['asked'] as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 9 }), (steps) => {
        const lastNoOfFriend = steps.findLastIndex(([word, who]) => word === 'no' && who === 'cy');
        const hasYes = (id: string) => {
          const at = steps.findLastIndex(([word, who]) => who === id && word !== 'asked');
          return at > lastNoOfFriend && steps[at]?.[0] === 'yes';
        };
        const { drafts } = viewAfter(steps);
        const isJoint = drafts.some((draft) => draft.to.length > 1);
        expect(isJoint).toBe(hasYes('ada') && hasYes('bo'));
        if (isJoint) expect(drafts).toHaveLength(1);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what is missing for an honest mail', () => {
  const missing = (given: Given, through?: string) => {
    const { world, pair } = logged([], given);
    const state = introductionOf(world, 'ada', 'bo');
    return missingFor(pair, { ...state, ...(through !== undefined && { through }) });
  };

  it('is how well the editor knows each, all at once', () => {
    expect(missing({ people: BASE.people ?? {} })).toMatchObject(
      ['ada', 'bo'].map((id) => ({
        file: `private/people/${id}.yaml`,
        line: 1,
        field: 'closeness',
        message: 'is missing',
        fix: 'say how well you honestly know them, for example closeness: well',
      })),
    );
  });

  it('is not the closeness of the one to whom a friend leads the way', () => {
    const contacts = { ada: { closeness: 'close' }, cy: { closeness: 'well' } };
    expect(missing({ ...BASE, contacts })).toHaveLength(1);
    expect(missing({ ...BASE, contacts }, 'cy')).toEqual([]);
  });

  it('is a thread, with the facts that would help to find one', () => {
    const known = { closeness: 'well' };
    const found = missing({
      people: { ada: { topics: ['bees'] }, bo: { name: 'Bo Ek' } },
      contacts: { ada: known, bo: known },
    });
    expect(found.map(({ field }) => field)).toEqual(['needs', 'needs']);
    expect(found[0]?.fix).toBe(
      'add what you know of their needs, offers or location, in the words in which they say it',
    );
    expect(found[1]?.message).toContain('nothing else joins Bo Ek to ada');
  });

  it('is nothing once it has ended', () => {
    const { world, pair } = logged([['no', 'ada']], { people: BASE.people ?? {} });
    expect(missingFor(pair, introductionOf(world, 'ada', 'bo'))).toEqual([]);
  });
});

describe('what the editor sees', () => {
  it('says the thread, how well each is known, and the command that comes next', () => {
    const shown = showView(viewAfter([]));
    expect(shown).toContain('In common: Ada looks for “somebody who tunes zithers”');
    expect(shown).toContain('Ada Byron is a close friend of yours; last spoke 3 weeks ago.');
    expect(shown).toContain('\n  npm run intro -- ada bo --asked\n');
    expect(shown).toContain('To: Ada Byron (no address known)');
  });

  it('is told where the two may know each other already', () => {
    const warning = 'They may know each other already: an entry or a contact names both.';
    const entries = { both: { title: 'Both', people: ['ada', 'bo'] } };
    expect(viewAfter([], { ...BASE, entries }).says).toContain(warning);
    expect(viewAfter([]).says).not.toContain(warning);
    expect(viewAfter([['asked', 'ada']]).says).not.toContain(warning);
  });

  it('is warned of what the joint mail tells that was said to the editor alone', () => {
    const given = {
      ...BASE,
      people: { ...BASE.people, bo: { name: 'Bo Ek' } },
      contacts: { ...BASE.contacts, bo: { closeness: 'well', offers: ['zithers, old and new'] } },
    };
    const { says } = viewAfter(
      [
        ['yes', 'ada'],
        ['yes', 'bo'],
      ],
      given,
    );
    expect(says.join(' ')).toContain(
      'It tells of “zithers, old and new”, which Bo Ek has not said in public',
    );
    expect(says.join(' ')).not.toContain('Ada Byron has not said in public');
  });

  it('lists pairs with their reasons, and what is under way', () => {
    const { world } = logged([['asked', 'ada']]);
    expect(underWay(world).map(({ between }) => between)).toEqual([['ada', 'bo']]);
    expect(underWay(logged([['no', 'ada']]).world)).toEqual([]);
    const fresh = logged([]).world;
    const proposals = proposalsOf(fresh, bestPairs(fresh, 8));
    expect(proposals[0]?.reasons[0]).toContain('zithers');
    expect(showProposals(proposals, underWay(world))).toMatch(
      /^Under way:\n\n {2}Ada Byron has been asked\..*\n {2}npm run intro -- ada bo\n\nWorth bringing together:\n\n1\. {2}Ada Byron and Bo Ek\n/s,
    );
    expect(showProposals([], [])).toContain('No two people have enough in common yet.');
  });
});
