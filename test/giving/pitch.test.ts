import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Circle } from '../../src/circle/circle.ts';
import { daysBetween } from '../../src/circle/since.ts';
import type { Entry } from '../../src/entries/entry.ts';
import { addDays } from '../../src/fields/day.ts';
import { mayPitch, storiesFor } from '../../src/giving/pitch.ts';
import { readPrivate } from '../../src/read/private.ts';
import { runScript } from '../built-site.ts';
import { contentFolder, entry, person } from '../content-folder.ts';
import { circle, friendOf } from '../hour/circles.ts';

const contacts = {
  rita: { name: 'Rita Novak', outlet: 'The Evening Post', beat: ['food', 'sea'] },
  sven: { name: 'Sven Berg', beat: ['sea'] },
  ada: { outlet: 'Ada Weekly' },
  hedy: { name: 'Hedy Lamarr' },
};

const given = (more: object = {}) =>
  circle({
    people: { ada: {}, dora: { consent: 'ask' } },
    contacts,
    entries: {
      bread: { title: 'Bread', topics: ['food', 'sea'], date: '2026-11-01' },
      boats: { title: 'Boats', topics: ['sea'], date: '2026-11-02' },
      old: { title: 'Old', topics: ['sea'], date: '2026-08-24' },
      letter: { title: 'Letter', topics: ['sea'], audience: 'email', date: '2026-11-02' },
      dora: { title: 'Dora', topics: ['sea'], people: ['dora'], date: '2026-11-02' },
      ask: { title: 'Ask', kind: 'ask', topics: ['sea'], date: '2026-11-02' },
    },
    ...more,
  });

const why = (made: Circle, win: string, to: string) => {
  const told = mayPitch(made, made.entries.get(win) as Entry, friendOf(made, to));
  return 'refused' in told ? told.refused : undefined;
};

describe('whether a win may be pitched', () => {
  it.each([
    ['ask', 'rita', 'only a win makes a pitch'],
    ['letter', 'rita', 'is not public: audience: email'],
    ['dora', 'rita', 'dora has not consented yet'],
    ['bread', 'hedy', 'neither an outlet nor a beat'],
    ['bread', 'ada', 'The story is about Ada Example.'],
  ])('not %s to %s', (win, to, expected) => {
    expect(why(given(), win, to)).toContain(expected);
  });

  it('may go to somebody who reports, on their beat or beside it', () => {
    expect(why(given(), 'bread', 'rita')).toBeUndefined();
    expect(why(given(), 'boats', 'sven')).toBeUndefined();
  });

  it('never twice in 60 days to one reporter, and the same win never again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 }),
        fc.constantFrom('bread', 'boats'),
        (ages, told) => {
          const today = '2026-11-22';
          const days = ages.map((age) => addDays(today, -age)).sort();
          const log = days.map((date) => ({ date, pitched: { entry: told, to: 'rita' } }));
          const made = given({ log });
          const last = days.at(-1);
          const isFree = last === undefined || daysBetween(last, today) >= 60;
          expect(why(made, told === 'bread' ? 'boats' : 'bread', 'rita') === undefined).toBe(
            isFree,
          );
          expect(why(made, told, 'rita') === undefined).toBe(last === undefined);
          expect(why(made, told, 'sven')).toBeUndefined();
        },
      ),
    );
  });

  it('says from which day on the next is possible', () => {
    const log = [{ date: '2026-11-03', pitched: { entry: 'boats', to: 'rita' } }];
    expect(why(given({ log }), 'bread', 'rita')).toBe(
      'Rita Novak got a pitch on Tuesday 3 November; the next is possible from Saturday 2 January 2027 (2027-01-02).',
    );
  });
});

describe('the best stories', () => {
  it('have most of a beat in common, then are the newest, and are public and fresh', () => {
    const stories = storiesFor(given()).map(({ win, reporter }) => `${win.id} ${reporter.id}`);
    expect(stories).toEqual(['bread rita', 'boats rita', 'boats sven', 'bread sven']);
  });
});

describe('npm run pitch', { timeout: 30_000 }, () => {
  it('drafts, notes, and then refuses the same reporter with exit code 1', async () => {
    const folder = contentFolder({
      'people/grace.md': person({ name: 'Grace' }),
      'entries/bread.md': entry({ title: 'Bread', topics: ['food'] }),
      'entries/boats.md': entry({ title: 'Boats', topics: ['food'] }),
      'private/people/rita.yaml': 'name: Rita Novak\nbeat: [food]\n',
    });
    const run = (...args: string[]) =>
      runScript('pitch', [...args, '--date', '2026-11-22'], { CONTENT_DIR: folder });
    expect((await run('bread')).stdout).toContain('npm run pitch -- bread rita');
    const draft = await run('bread', 'rita', '--json');
    expect(JSON.parse(draft.stdout)).toMatchObject({ reporter: 'rita', topics: ['food'] });
    expect(await run('bread', 'rita', '--sent')).toMatchObject({ code: 0 });
    expect(readPrivate(folder).log).toMatchObject([
      { date: '2026-11-22', with: ['rita'], pitched: { entry: 'bread', to: 'rita' } },
    ]);
    const second = await run('boats', 'rita', '--sent');
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toContain('(2027-01-21)');
    expect(readPrivate(folder).log).toHaveLength(1);
    expect(await run('bread', '--sent')).toMatchObject({ code: 2 });
  });
});
