import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Circle } from '../../src/circle/circle.ts';
import type { Friend } from '../../src/circle/friend.ts';
import { introductionAsk, jointDraft, referredAsk } from '../../src/drafts/introduction.ts';
import { endDraft } from '../../src/drafts/introduction-end.ts';
import type { Pair, Thread } from '../../src/matching/thread.ts';
import { threadsBetween } from '../../src/matching/threads.ts';
import { CLOSENESS } from '../../src/private/closeness.ts';
import { circle, type Given } from '../matching/circle.ts';
import { unfinished } from './unfinished.ts';

const LEYLA = { name: 'Leyla Farrokhi', headline: 'Maths teacher', location: 'Hamburg' };
const BERTIL = { name: 'Bertil Nordahl', closeness: 'a-little', last_contact: '2026-05-11' };

/** Leyla is on the site and looks for knots; Bertil knows them, and told the editor alone. */
const KNOTS: Given = {
  people: { leyla: { ...LEYLA, looking_for: ['somebody who understands knots'] } },
  contacts: {
    leyla: { closeness: 'well', last_contact: '2026-10-27' },
    bertil: { ...BERTIL, offers: ['every knot a sailor needs'] },
  },
};

function friend({ friends }: Circle, id: string): Friend {
  const found = friends.get(id);
  if (!found) throw new Error(`there is nobody with the id ${id}`);
  return found;
}

function pairIn(world: Circle, a: string, b: string): Pair {
  const [one, other] = [friend(world, a), friend(world, b)];
  return { a: one, b: other, threads: threadsBetween(world, one, other) };
}

function asks(given: Given, a: string, b: string) {
  const world = circle(given);
  const pair = pairIn(world, a, b);
  return {
    world,
    pair,
    toA: introductionAsk(world, pair, pair.a),
    toB: introductionAsk(world, pair, pair.b),
  };
}

describe('the mail that asks for a yes', () => {
  it('names the other, their page and their ask, where all of that is public', () => {
    const { toB } = asks(
      {
        ...KNOTS,
        entries: {
          '2026/knots': {
            title: 'Thirty protractors and a knot expert',
            kind: 'ask',
            people: ['leyla'],
          },
        },
        people: { leyla: LEYLA },
      },
      'leyla',
      'bertil',
    );
    expect(toB.subject).toBe('May I bring you and Leyla Farrokhi together?');
    expect(toB.to.map(({ id }) => id)).toEqual(['bertil']);
    expect(toB.text).toBe(`Hi Bertil,

I thought of you and Leyla Farrokhi. Leyla has an open ask, “Thirty protractors and a knot expert”, and you help with “every knot a sailor needs”. May I bring the two of you together?

Test Letter has a page about Leyla, “Maths teacher”: https://letter.example.org/people/leyla/
This is what I have in mind: https://letter.example.org/entries/2026/knots/

I know Leyla well; we were last in touch 4 weeks ago.

I ask Leyla separately. Only when you have both said yes do I write to the two of you together, and only then would I mention that you help with “every knot a sailor needs”. Without your yes nothing about you is passed on, your name included.

If you would rather not, a short no is enough. It needs no reason, and no answer is fine too.

Edda`);
  });

  it('names nobody where the thread rests on what the other told the editor alone', () => {
    const { toA } = asks(KNOTS, 'leyla', 'bertil');
    expect(toA.subject).toBe('May I bring you together with somebody?');
    expect(toA.text).toBe(`Hi Leyla,

You are looking for “somebody who understands knots”, and somebody I know may be able to help. May I bring the two of you together?

I know them a little; we were last in touch 6 months ago.

I ask them separately, and name them to you only when you have both said yes. Then I write to the two of you together. Until then they hear of you only what is public anyway, and how well you and I know each other; without your yes nothing more is passed on.

If you would rather not, a short no is enough. It needs no reason, and no answer is fine too.

Edda`);
  });

  it('tells a private need to its owner alone', () => {
    const { toA, toB } = asks(
      {
        people: { ada: { name: 'Ada Byron', can_help_with: ['mending accordions'] } },
        contacts: {
          ada: { closeness: 'close', last_contact: '2026-11-20' },
          bo: { name: 'Bo Ek', closeness: 'well', needs: ['an accordion for the funeral'] },
        },
      },
      'ada',
      'bo',
    );
    expect(toA.text).toContain(
      'You help with “mending accordions”, and a friend of mine could use help of that kind.',
    );
    expect(`${toA.subject} ${toA.text}`).not.toMatch(/Bo|Ek|funeral/);
    expect(toB.text).toContain(
      'You are looking for “an accordion for the funeral”, and Ada helps with “mending accordions”.',
    );
    expect(toB.text).toContain('Ada is a close friend of mine; we were last in touch 2 days ago.');
    expect(toB.text).toContain(
      'only then would I mention that you are looking for “an accordion for the funeral”',
    );
  });

  it('says openly that it is over a year since they were in touch, or that no file says', () => {
    const people = { ada: { topics: ['bees'] }, bo: { topics: ['bees'] } };
    const old = { closeness: 'well', last_contact: '2024-03-01' };
    const { toA, toB } = asks(
      { people, contacts: { ada: old, bo: { closeness: 'met-once' } } },
      'ada',
      'bo',
    );
    expect(toB.text).toContain(
      'I know ada well. I should say openly that we were last in touch over 2 years ago.',
    );
    expect(toA.text).toContain(
      'I have met bo once, though I could not say when we were last in touch.',
    );
  });

  it('does not take its own question for being in touch', () => {
    const people = { ada: { topics: ['bees'] }, bo: { topics: ['bees'] } };
    const known = { closeness: 'well', last_contact: '2026-08-01' };
    const between = ['ada', 'bo'];
    const log = [
      { date: '2026-11-20', with: ['bo'], introduction: { between, step: 'asked', by: 'bo' } },
    ];
    const { toA } = asks({ people, contacts: { ada: known, bo: known }, log }, 'ada', 'bo');
    expect(toA.text).toContain('I know bo well; we were last in touch 4 months ago.');
  });

  it('tells of several common topics, of a town, and of an event', () => {
    const known = { closeness: 'well' };
    const contacts = { ada: known, bo: known };
    const topics = asks(
      {
        people: {
          ada: { topics: ['bees', 'city-gardens', 'food', 'tea'] },
          bo: { topics: ['bees', 'city-gardens', 'food', 'tea'] },
        },
        contacts,
      },
      'ada',
      'bo',
    );
    expect(topics.toA.text).toContain('You both care about bees, city gardens and food.');
    const town = asks(
      { people: { ada: { location: 'Porto' }, bo: { location: 'Porto' } }, contacts },
      'ada',
      'bo',
    );
    expect(town.toA.text).toContain('You are both in Porto.');
    const event = { title: 'Open day', kind: 'event', people: ['cy'], starts: '2026-12-03' };
    const world = circle({
      people: { ada: { topics: ['bees'] }, bo: {}, cy: {} },
      entries: { open: { ...event, topics: ['bees'] } },
      contacts,
    });
    const open = world.entries.get('open');
    if (open?.kind !== 'event') throw new Error('there is no event');
    const thread: Thread = { sort: 'event', text: 'Both could meet', event: open };
    const pair = { a: friend(world, 'ada'), b: friend(world, 'bo'), threads: [thread] };
    expect(introductionAsk(world, pair, pair.b).text).toContain(
      'I thought of you and ada. “Open day” (Thursday 3 December) could be a good occasion to meet.',
    );
    expect(introductionAsk(world, pair, pair.a).text).toContain(
      '“Open day” (Thursday 3 December) made me think of you, and of a friend of mine.',
    );
  });

  it('calls people by the names that the site gives', () => {
    const { toB, pair, world } = asks(
      {
        people: { ada: { name: 'Ada', topics: ['bees'] }, bo: { topics: ['bees'] } },
        contacts: {
          ada: { name: 'Adelaide Quillfeather', first_name: 'Addie', closeness: 'well' },
          bo: { closeness: 'well' },
        },
      },
      'ada',
      'bo',
    );
    const joint = jointDraft(world, pair);
    for (const { subject, text } of [toB, joint]) {
      expect(`${subject} ${text}`).toContain('Ada');
      expect(`${subject} ${text}`).not.toMatch(/Adelaide|Quillfeather|Addie/);
    }
  });

  it('calls people as the editor does, where that is a part of their name', () => {
    const { toB } = asks(
      {
        people: { ada: { name: 'Rust Berlin', topics: ['bees'] }, bo: { topics: ['bees'] } },
        contacts: { ada: { first_name: 'Rust Berlin', closeness: 'well' }, bo: {} },
      },
      'ada',
      'bo',
    );
    expect(toB.text).toContain('I know Rust Berlin well');
  });

  it('says who led the way, and that the editor does not know them', () => {
    const given: Given = {
      people: { ...KNOTS.people, cy: { name: 'Cy Ode' } },
      contacts: {
        leyla: { closeness: 'well' },
        bertil: { name: 'Bertil Nordahl', offers: ['every knot a sailor needs'] },
        cy: { closeness: 'close' },
      },
      log: [
        {
          date: '2026-11-20',
          with: ['cy'],
          introduction: { between: ['bertil', 'leyla'], step: 'yes', by: 'cy', through: 'cy' },
        },
      ],
    };
    const { world, pair, toA } = asks(given, 'leyla', 'bertil');
    const text = referredAsk(world, pair, pair.b, friend(world, 'cy')).text;
    expect(text).toContain(
      'Cy Ode said that I may write to you. I am Edda, of Test Letter: https://letter.example.org',
    );
    expect(toA.text).toContain('I do not know them myself; the way leads through somebody I know.');
  });
});

describe('the mail that asks a friend for the way', () => {
  it('says openly that the editor does not know the other, and tells only what is public', () => {
    const world = circle({
      people: { ...KNOTS.people, cy: { name: 'Cy Ode' } },
      contacts: {
        leyla: { closeness: 'well', last_contact: '2026-10-27' },
        bertil: { name: 'Bertil Nordahl', offers: ['every knot a sailor needs'] },
        cy: { closeness: 'close' },
      },
    });
    const pair = pairIn(world, 'bertil', 'leyla');
    const { to, subject, text } = introductionAsk(world, pair, pair.a, friend(world, 'cy'));
    expect(to.map(({ id }) => id)).toEqual(['cy']);
    expect(subject).toBe('A question about Bertil Nordahl');
    expect(text).toBe(`Hi Cy,

As far as I know, Bertil Nordahl is somebody you know. I do not know Bertil myself, which is why I ask you first.

Leyla Farrokhi is looking for “somebody who understands knots”. I think that Bertil and Leyla could be glad to know each other.

I know Leyla well; we were last in touch 4 weeks ago.

If it seems a good idea to you, would you bring Leyla and Bertil together, or tell me that I may write to Bertil and mention you? I would ask Bertil for a yes first, and pass nothing on without it.

If it does not seem right, a short no is enough. It needs no reason, and no answer is fine too.

Edda`);
  });
});

describe('the joint mail', () => {
  it('tells both why, who each is, and how well the editor knows them', () => {
    const { world, pair } = asks(KNOTS, 'leyla', 'bertil');
    const { to, subject, text } = jointDraft(world, pair);
    expect(to.map(({ id }) => id)).toEqual(['leyla', 'bertil']);
    expect(subject).toBe('Leyla Farrokhi and Bertil Nordahl');
    expect(text).toBe(`Hi Leyla and Bertil,

Thank you both for saying yes. Leyla is looking for “somebody who understands knots”, and Bertil helps with “every knot a sailor needs”.

Test Letter has a page about Leyla, “Maths teacher”: https://letter.example.org/people/leyla/

So that you both know how it stood until I asked: I know Leyla well; we were last in touch 4 weeks ago. I know Bertil a little; we were last in touch 6 months ago.

From here on it is yours. Write to each other when it suits you; there is no hurry, and no need to keep me posted.

Edda`);
  });

  it('can be written when the files know of no thread any more', () => {
    const { world, pair } = asks(KNOTS, 'leyla', 'bertil');
    expect(jointDraft(world, { ...pair, threads: [] }).text).toContain(
      'Thank you both for saying yes.\n\n',
    );
  });
});

describe('the mail that says it ends', () => {
  it('says neither why nor who, but on which day the question was asked', () => {
    const { world, pair } = asks(KNOTS, 'leyla', 'bertil');
    expect(endDraft(world, pair, pair.a, true).text).toBe(`Hi Leyla,

Lately I asked whether I might bring you together with somebody. It does not work out at the moment, so I leave it there.

Thank you for your yes all the same. There is nothing you need to do.

Edda`);
    const introduction = {
      between: ['bertil', 'leyla'] as [string, string],
      step: 'asked' as const,
    };
    const asked = { date: '2026-11-17', with: ['bertil'], promised: [], introduction };
    const log = [{ ...asked, introduction: { ...introduction, by: 'bertil' } }];
    const toBertil = endDraft({ ...world, log }, pair, pair.b, false).text;
    expect(toBertil).toContain('On Tuesday 17 November I asked whether I might bring you');
    expect(toBertil).not.toContain('Leyla');
    expect(toBertil).toContain('There is no need to answer any more.');
    expect(toBertil).not.toMatch(/said no|declined|prefers/);
  });
});

describe('every mail of an introduction', () => {
  const side = fc.record({
    isOnSite: fc.boolean(),
    isPublic: fc.boolean(),
    closeness: fc.option(fc.constantFrom(...CLOSENESS), { nil: undefined }),
    last: fc.constantFrom(undefined, '2026-11-22', '2026-11-21', '2026-06-01', '2024-01-01'),
    headline: fc.constantFrom(undefined, 'Baker', 'Works from 4 a.m.'),
  });
  type Side = typeof side extends fc.Arbitrary<infer T> ? T : never;
  const sort = fc.constantFrom('need' as const, 'topic' as const, 'place' as const);

  /** Somebody whose public and private facts can be told apart by their words. */
  function facts(id: 'ada' | 'bo', { isOnSite, isPublic, ...more }: Side, what: string) {
    const name = { ada: 'Ada', bo: 'Bo' }[id];
    const fact = {
      needs: { public: 'looking_for', private: 'needs', is: ['a zither'] },
      offers: { public: 'can_help_with', private: 'offers', is: ['zither strings'] },
      topics: { public: 'topics', private: 'topics', is: ['rare-zithers'] },
      location: { public: 'location', private: 'location', is: 'Porto' },
    }[what];
    if (!fact) throw new Error(what);
    const person = {
      name: `${name} Open`,
      ...(more.headline && { headline: more.headline }),
      ...(isPublic && { [fact.public]: fact.is }),
    };
    const contact = {
      name: `${name} Secretsurname`,
      first_name: `Dear${name}`,
      emails: [`${id}@private.example.org`],
      notes: 'likes liquorice',
      ...(more.closeness && { closeness: more.closeness }),
      ...(more.last && { last_contact: more.last }),
      ...(!(isOnSite && isPublic) && { [fact.private]: fact.is }),
    };
    return { person: isOnSite ? { [id]: person } : {}, contact: { [id]: contact } };
  }

  it('is finished, and tells of others only what is public', () => {
    fc.assert(
      fc.property(side, side, sort, fc.boolean(), (one, other, about, isTurned) => {
        const fields = {
          need: isTurned ? ['offers', 'needs'] : ['needs', 'offers'],
          topic: ['topics', 'topics'],
          place: ['location', 'location'],
        }[about];
        const ada = facts('ada', one, fields[0] ?? '');
        const bo = facts('bo', other, fields[1] ?? '');
        const world = circle({
          people: { ...ada.person, ...bo.person, cy: { name: 'Cy' } },
          contacts: { ...ada.contact, ...bo.contact },
        });
        const pair = pairIn(world, 'ada', 'bo');
        expect(pair.threads.length).toBeGreaterThan(0);
        const cy = friend(world, 'cy');
        const toAda = introductionAsk(world, pair, pair.a);
        const toBo = introductionAsk(world, pair, pair.b);
        const through = introductionAsk(world, pair, pair.b, cy);
        const ends = [pair.a, pair.b, cy].map((to) => endDraft(world, pair, to, isTurned));
        const joint = jointDraft(world, pair);
        const referred = referredAsk(world, pair, pair.b, cy);
        for (const { subject, text } of [toAda, toBo, through, joint, referred, ...ends]) {
          expect(unfinished(`${subject}\n\n${text}`)).toEqual([]);
          expect(text).not.toMatch(/liquorice|private\.example\.org/);
        }
        for (const [mail, id, about] of [
          [toAda, 'Bo', other],
          [toBo, 'Ada', one],
          [through, 'Ada', one],
          [ends[0], 'Bo', other],
          [ends[1], 'Ada', one],
          [ends[2], 'Ada', one],
        ] as const) {
          const whole = `${mail?.subject}\n${mail?.text}`;
          expect(whole).not.toContain(`Dear${id}`);
          expect(whole).not.toContain(`${id} Secretsurname`);
          if (!(about.isOnSite && about.isPublic)) {
            expect(whole).not.toContain(`${id} Open`);
            expect(whole).not.toContain(`/people/${id.toLowerCase()}/`);
          }
        }
        const told = about === 'need' ? { Bo: fields[1], Ada: fields[0] } : {};
        const secret = (field: string | undefined) =>
          field === 'needs' ? '“a zither”' : field === 'offers' ? '“zither strings”' : undefined;
        const boSecret = secret(told.Bo);
        const adaSecret = secret(told.Ada);
        if (boSecret && !(other.isOnSite && other.isPublic)) {
          expect(toAda.text).not.toContain(boSecret);
          expect(through.text).not.toContain(boSecret);
        }
        if (adaSecret && !(one.isOnSite && one.isPublic)) {
          expect(toBo.text).not.toContain(adaSecret);
          expect(through.text).not.toContain(adaSecret);
        }
      }),
      { numRuns: 300 },
    );
  });
});
