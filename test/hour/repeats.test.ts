import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/fields/day.ts';
import type { NumberedAction } from '../../src/hour/action.ts';
import { hourOf } from '../../src/hour/hour.ts';
import { doneItem, skipItem } from '../../src/hour/settle.ts';
import { dueAfter } from '../../src/private/cadence.ts';
import type { LogItemInput } from '../../src/private/log.ts';
import { circle, friendOf, type Given } from './circles.ts';

const START = '2026-11-01';
const IDS = ['ada', 'bo', 'chi', 'dee', 'eve', 'rob'];

const someone = fc.constantFrom(...IDS);
const some = fc.uniqueArray(someone, { minLength: 1, maxLength: 3 });
const near = fc.integer({ min: -50, max: 40 }).map((days) => addDays(START, days));
const topics = fc.subarray(['bees', 'sea', 'bread', 'film']);
const things = fc.subarray(['old hive records', 'braze a frame', 'film bread in the dark'], {
  maxLength: 2,
});

const person = fc.record({
  consent: fc.constantFrom('always', 'always', 'always', 'always', 'ask', 'never'),
  topics,
  can_help_with: things,
  looking_for: things,
});

const contact = fc.record(
  {
    closeness: fc.constantFrom('close', 'well', 'a-little', 'met-once', 'never-met'),
    cadence: fc.constantFrom('3 days', 'weekly', 'monthly', 'yearly', 'never'),
    last_contact: near,
    beat: topics,
  },
  { requiredKeys: [] },
);

const common = { people: some, date: near, topics };
const entry = fc.oneof(
  fc.record({ ...common, kind: fc.constant('win'), consented: fc.subarray(IDS) }),
  fc.record(
    {
      ...common,
      kind: fc.constant('ask'),
      title: fc.constant('Braze a frame, film bread'),
      by: near,
    },
    { requiredKeys: ['people', 'date', 'topics', 'kind'] },
  ),
  fc.record({
    ...common,
    kind: fc.constant('ask'),
    status: fc.constant('met'),
    met_on: near,
    helped_by: some,
  }),
  fc.record({ ...common, kind: fc.constant('event'), starts: near }),
  fc.record({ ...common, kind: fc.constant('offer') }),
);

const given = fc.record({
  people: fc.tuple(...IDS.slice(0, 4).map(() => person)),
  contacts: fc.tuple(...IDS.map(() => contact)),
  entries: fc.array(entry, { minLength: 3, maxLength: 10 }),
  digests: fc.uniqueArray(near, { minLength: 2, maxLength: 6 }),
  promised: fc.array(
    fc.record({ to: someone, what: fc.constantFrom('a map', 'a name'), due: near }),
    { maxLength: 4 },
  ),
});

/** What the editor does on one day: which actions, in what way, and how many days later it goes on. */
const day = fc.record({
  acts: fc.array(
    fc.tuple(fc.nat(), fc.constantFrom('done', 'later', 'answered', 'told elsewhere')),
    {
      maxLength: 4,
    },
  ),
  putOff: fc.integer({ min: 1, max: 20 }),
  pause: fc.integer({ min: 0, max: 12 }),
});

type Random = typeof given extends fc.Arbitrary<infer T> ? T : never;

function filesOf({ people, contacts, entries, digests, promised }: Random): Given {
  const site = IDS.slice(0, 4);
  return {
    people: Object.fromEntries(site.map((id, at) => [id, people[at] ?? {}])),
    contacts: Object.fromEntries(IDS.map((id, at) => [id, { name: id, ...contacts[at] }])),
    entries: Object.fromEntries(
      entries.map(({ people: ids, ...fields }, at) => {
        const named = ids.filter((id) => site.includes(id));
        return [`news-${at}`, { ...fields, people: named.length > 0 ? named : ['ada'] }];
      }),
    ),
    digests: Object.fromEntries(digests.map((date) => [date, {}])),
    promised,
  };
}

/** What must not be done a second time, however it is called. */
function deedOf({ sort, key, with: ids, notes }: NumberedAction): string | undefined {
  if (sort === 'congratulate' || sort === 'promise') return key;
  if (sort === 'ask' || sort === 'forward') return `told ${ids.join(' ')} ${key.split(' ')[1]}`;
  if (sort === 'reach' || sort === 'unanswered' || sort === 'feature') return undefined;
  return `${sort} ${ids.join(' ')} ${JSON.stringify(notes)}`;
}

describe('what is done', () => {
  it('never comes again, and what is put off not before its day', () => {
    fc.assert(
      fc.property(given, fc.array(day, { minLength: 1, maxLength: 5 }), (random, days) => {
        const files = filesOf(random);
        const log: LogItemInput[] = [];
        const done = new Set<string>();
        const deeds = new Set<string>();
        const putOff = new Map<string, Day>();
        const lastWritten = new Map<string, Day>();
        const lastPitch = new Map<string, Day>();
        const lastFeature = new Map<string, Day>();
        const yes = new Set<string>();
        let today: Day = START;
        for (const { acts, putOff: later, pause } of days) {
          for (const [pick, act] of [...acts, [0, 'look'] as const]) {
            const now = circle({ ...files, log, today });
            const { actions, minutes } = hourOf(now);
            expect(actions.length).toBeLessThanOrEqual(12);
            expect(minutes).toBeLessThanOrEqual(60);
            const written = actions
              .filter(({ sort }) => sort !== 'promise')
              .flatMap(({ with: ids }) => ids);
            expect(written.length).toBe(new Set(written).size);
            for (const action of actions) {
              const { key, sort, with: ids, draft, notes } = action;
              expect(done).not.toContain(key);
              expect((putOff.get(key) ?? today) <= today).toBe(true);
              expect(deeds).not.toContain(deedOf(action));
              expect(draft.to.map(({ id }) => id)).toEqual([...ids]);
              for (const id of ids) {
                const { cadence } = friendOf(now, id);
                const last = lastWritten.get(id);
                if (sort === 'reach' && last && cadence) {
                  expect((dueAfter(last, cadence) ?? '9999') <= today).toBe(true);
                }
                if (sort === 'story' && lastPitch.has(id)) {
                  expect(addDays(lastPitch.get(id) ?? today, 60) <= today).toBe(true);
                }
                if (sort === 'feature') expect(lastFeature.has(id)).toBe(false);
              }
              const { step, between } = notes?.introduction ?? {};
              if (step === 'made') {
                for (const id of between ?? []) expect(yes).toContain(`${between} ${id}`);
              }
            }
            const action = actions[pick % Math.max(actions.length, 1)];
            if (!action || act === 'look') continue;
            if (act === 'later') {
              const until = addDays(today, later);
              log.push(skipItem(action, until, today));
              putOff.set(action.key, until);
              continue;
            }
            const { forwarded } = action.notes ?? {};
            if (act === 'told elsewhere' && forwarded) {
              log.push({ date: today, with: [...action.with], forwarded });
            } else {
              log.push(doneItem(action, 'so it was', today));
              done.add(action.key);
            }
            const deed = deedOf(action);
            if (deed) deeds.add(deed);
            for (const id of action.with) {
              lastWritten.set(id, today);
              if (action.sort === 'story') lastPitch.set(id, today);
              if (action.sort === 'feature') lastFeature.set(id, today);
            }
            const { step, by, between } = action.notes?.introduction ?? {};
            if (act === 'answered' && step === 'asked' && by && between) {
              log.push({ date: today, introduction: { between, step: 'yes', by } });
              yes.add(`${between} ${by}`);
            }
          }
          today = addDays(today, pause);
        }
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});
