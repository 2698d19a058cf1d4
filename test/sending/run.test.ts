import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fate, friends, type Greeting, Killed, type Writing, worldOf } from './world.ts';

const MINUTE = 60_000;

describe('a run', () => {
  it('sends to each a letter, in the order of the list, at the pace', async () => {
    const world = worldOf(friends(3), {});
    expect((await world.run()).fault).toBeUndefined();
    expect(world.taken).toEqual([0, 1, 2].map((i) => `friend-${i}@example.org`));
    const [first = 0, ...rest] = world.handed.map(({ at }) => at);
    expect(rest.map((at) => at - first)).toEqual([1_000, 2_000]);
    expect(world.plan().waiting).toEqual([]);
  });

  it('writes down what the server said, and who was refused is not tried again', async () => {
    const world = worldOf(friends(2), { fates: ['refused'] });
    await world.run();
    expect(world.entries().map(({ event, words }) => [event, words])).toEqual([
      ['sending', ''],
      ['refused', '550 5.1.1 No such friend'],
      ['sending', ''],
      ['sent', '250 2.0.0 Ok'],
    ]);
    await world.run();
    expect(world.handed).toHaveLength(2);
    await world.run({ refused: true });
    expect(world.taken).toEqual(['friend-1@example.org', 'friend-0@example.org']);
  });

  it('tries a letter that was put off again when its time has come, and others meanwhile', async () => {
    const world = worldOf(friends(3), { fates: ['deferred', 'taken', 'deferred'] });
    await world.run();
    expect(world.taken.map((to) => to[7])).toEqual(['1', '0', '2']);
    const times = world.handed.map(({ at }) =>
      Math.floor((at - (world.handed[0]?.at ?? 0)) / MINUTE),
    );
    expect(times).toEqual([0, 0, 0, 10, 10]);
    expect(world.rests.length).toBeGreaterThan(1);
  });

  it('tries it four times, and leaves it to the next run', async () => {
    const world = worldOf(friends(1), { fates: Array(5).fill('deferred') });
    await world.run();
    expect(world.handed).toHaveLength(4);
    expect(world.plan().deferred).toHaveLength(1);
    await world.run();
    expect(world.handed).toHaveLength(6);
    expect(world.taken).toHaveLength(1);
  });

  it('pauses where the server takes nothing, instead of burning through the list', async () => {
    const world = worldOf(friends(20), { fates: Array(6).fill('deferred') });
    const { progress, fault } = await world.run();
    expect(fault).toBeUndefined();
    expect(world.taken).toHaveLength(20);
    const starts = world.handed.map(({ at }) =>
      Math.floor((at - (world.handed[0]?.at ?? 0)) / MINUTE),
    );
    expect(starts.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 10, 20]);
    expect(progress.filter(({ pausedUntil }) => pausedUntil)).toHaveLength(2);
  });

  it('gives up when the server takes nothing for more than an hour, with everything recorded', async () => {
    const world = worldOf(friends(20), { fates: Array(100).fill('deferred') });
    const began = world.now();
    const { fault } = await world.run();
    expect(fault?.message).toBe('the server still takes no letter: 451 4.3.0 Later');
    expect(world.now() - began).toBeGreaterThan(60 * MINUTE);
    expect(world.handed.length).toBeLessThan(20);
    expect(world.plan().waiting).toHaveLength(20);
  });

  it('pauses where the server does not want to be called', async () => {
    const world = worldOf(friends(1), { greetings: ['later', 'later'] });
    const began = world.now();
    await world.run();
    expect(world.taken).toHaveLength(1);
    expect(world.now() - began).toBeGreaterThanOrEqual(20 * MINUTE);
    expect(world.entries()).toHaveLength(2);
  });

  it('calls the server again where the connection broke, each time later, and then ends', async () => {
    const lost = worldOf(friends(3), {
      greetings: ['ready', ...Array(9).fill('lost')],
      fates: ['lost'],
    });
    const began = lost.now();
    expect((await lost.run()).fault?.message).toBe('the connection broke');
    expect(lost.now() - began).toBeGreaterThan(100_000);
    expect(lost.plan()).toMatchObject({ waiting: { length: 3 }, deferred: { length: 1 } });

    const once = worldOf(friends(3), { fates: ['taken', 'lost'] });
    expect((await once.run()).fault).toBeUndefined();
    expect(once.taken).toHaveLength(3);
    expect(once.now() - began).toBeLessThan(MINUTE);
  });

  it.each(['lost', 'halted'] as const)(
    'ends at once where the first call is %s',
    async (greeting) => {
      const world = worldOf(friends(3), { greetings: [greeting] });
      const began = world.now();
      expect((await world.run()).fault?.message).toBe('the connection broke');
      expect(world.now()).toBe(began);
      expect(world.entries()).toEqual([]);
    },
  );

  it('ends at once where no letter of this sender would be taken', async () => {
    const world = worldOf(friends(3), { fates: ['taken', 'halted'] });
    expect((await world.run()).fault).toBeDefined();
    expect(world.handed).toHaveLength(2);
    expect(world.plan().waiting).toHaveLength(2);
  });

  it('ends where ten letters are refused one after the other', async () => {
    const world = worldOf(friends(30), { fates: ['taken', ...Array(29).fill('refused')] });
    const { fault } = await world.run();
    expect(fault?.message).toContain('refused 10 letters');
    expect(world.plan()).toMatchObject({ refused: { length: 10 }, waiting: { length: 19 } });
  });

  it('does not send again what may have arrived, unless it is told to', async () => {
    const world = worldOf(friends(3), { fates: ['taken and lost', 'taken', 'dropped and lost'] });
    await world.run();
    await world.run();
    expect(world.handed).toHaveLength(3);
    expect(world.plan().unknown.map(({ to }) => to[7])).toEqual(['0', '2']);
    await world.run({ unknown: true });
    expect(world.taken.map((to) => to[7])).toEqual(['0', '1', '0', '2']);
    expect(world.plan().unknown).toEqual([]);
  });

  it('ends after the letter in flight when it is told to', async () => {
    const controller = new AbortController();
    const world = worldOf(friends(5), { greetings: ['ready'] });
    const running = world.run({}, controller.signal);
    controller.abort();
    expect((await running).fault).toBeUndefined();
    expect(world.entries().length % 2).toBe(0);
    expect(world.plan().unknown).toEqual([]);
    expect(world.plan().waiting.length).toBeGreaterThanOrEqual(4);
  });

  it('hands no letter over for what is no address, and says why', async () => {
    const world = worldOf(
      [{ email: '@x', name: '', firstName: '', stopped: '' }, ...friends(1)],
      {},
    );
    await world.run();
    expect(world.taken).toHaveLength(1);
    expect(world.plan().refused).toMatchObject([{ to: '@x', words: 'not sent: is no address' }]);
  });
});

it('sends nothing to who stopped while it was under way', async () => {
  const world = worldOf(friends(3), { stoppedMeanwhile: ['friend-1@example.org'] });
  await world.run();
  expect(world.taken.map((to) => to[7])).toEqual(['0', '2']);
  expect(world.entries()).toHaveLength(4);
});

const fates = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Fate>('taken') },
    fc.constantFrom<Fate>(
      'refused',
      'deferred',
      'deferred',
      'lost',
      'taken and lost',
      'dropped and lost',
      'halted',
      'killed',
      'taken and killed',
    ),
  ),
  { maxLength: 60, size: 'max' },
);
const greetings = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Greeting>('ready') },
    fc.constantFrom<Greeting>('later', 'lost', 'halted'),
  ),
  { maxLength: 60, size: 'max' },
);
const writings = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.constant<Writing>('whole') },
    fc.record({ tornAfter: fc.nat({ max: 400 }) }),
    fc.constant<Writing>('whole and killed'),
  ),
  { maxLength: 80, size: 'max' },
);
const readers = fc.array(fc.boolean(), { minLength: 1, maxLength: 15 }).map((stopped) =>
  friends(stopped.length).map((friend, i) => ({
    ...friend,
    stopped: stopped[i] && i % 3 === 0 ? '2026-01-01' : '',
  })),
);
const paces = fc.record({
  perMinute: fc.integer({ min: 1, max: 30 }),
  perHour: fc.integer({ min: 1, max: 60 }),
});

describe('whatever breaks, and wherever a run is killed', () => {
  it('everybody is served in the end, and nobody twice who was not asked for again', async () => {
    await fc.assert(
      fc.asyncProperty(readers, paces, fates, greetings, writings, async (list, pace, f, g, w) => {
        const world = worldOf(list, { fates: f, greetings: g, writings: w }, { pace });
        const active = list.filter(({ stopped }) => stopped === '').map(({ email }) => email);
        const timesTaken = (email: string) => world.taken.filter((to) => to === email).length;
        let kills = 0;
        const run = async (again = {}) => {
          try {
            await world.run(again);
          } catch (error) {
            if (!(error instanceof Killed)) throw error;
            kills += 1;
          }
          expect(world.damaged()).toEqual([]);
        };

        for (let runs = 0; world.plan().waiting.length > 0; runs += 1) {
          expect(runs).toBeLessThan(300);
          await run();
        }
        const broken = f.filter((fate) => fate.endsWith('and lost')).length;
        const unknown = world.plan().unknown.map(({ to }) => to);
        const refused = world.plan().refused.map(({ to }) => to);
        expect(unknown.length).toBeLessThanOrEqual(kills + broken);
        for (const email of active) {
          expect(timesTaken(email)).toBeLessThanOrEqual(1);
          if (unknown.includes(email)) continue;
          expect(timesTaken(email)).toBe(refused.includes(email) ? 0 : 1);
        }

        const resent = new Map<string, number>();
        for (let runs = 0; world.plan({ unknown: true }).waiting.length > 0; runs += 1) {
          expect(runs).toBeLessThan(300);
          for (const { to } of world.plan().unknown) resent.set(to, (resent.get(to) ?? 0) + 1);
          await run({ unknown: true });
        }
        const finally_ = world.plan();
        expect(finally_).toMatchObject({ waiting: [], unknown: [] });
        for (const email of active) {
          const isRefused = finally_.refused.some(({ to }) => to === email);
          expect(timesTaken(email)).toBeLessThanOrEqual(1 + (resent.get(email) ?? 0));
          if (!isRefused) expect(timesTaken(email)).toBeGreaterThanOrEqual(1);
        }
        for (const { email, stopped } of list) if (stopped) expect(timesTaken(email)).toBe(0);

        for (const { at } of world.handed) {
          const within = (length: number) =>
            world.handed.filter((each) => each.at >= at && each.at < at + length).length;
          expect(within(MINUTE)).toBeLessThanOrEqual(pace.perMinute);
          expect(within(60 * MINUTE)).toBeLessThanOrEqual(pace.perHour);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
