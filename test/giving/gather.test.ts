import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readGatherCall, sortNamed } from '../../src/command/gather-call.ts';
import { addDays } from '../../src/fields/day.ts';
import { type Gathering, gatheringOf, type Wishes } from '../../src/giving/gather.ts';
import { toAppointment } from '../../src/giving/gather-calendar.ts';
import { daysOf, type Meeting } from '../../src/giving/gather-times.ts';
import { whenInWords } from '../../src/giving/gather-when.ts';
import { readPrivate } from '../../src/read/private.ts';
import { runScript } from '../built-site.ts';
import { contentFolder, entry, person, SETTINGS } from '../content-folder.ts';
import { circle, friendOf } from '../hour/circles.ts';

/** All times of the appointment, each as the instant that its own time zone makes of it. */
function timesOf(calendar: ICAL.Component): string[] {
  const zone = calendar.getFirstSubcomponent('vtimezone');
  const made = calendar.getFirstSubcomponent('vevent');
  if (!zone || !made) throw new Error('the calendar has no event or no zone');
  const event = new ICAL.Event(made);
  const timezone = new ICAL.Timezone(zone);
  const times: string[] = [];
  const all = event.iterator();
  for (let next = all.next(); next; next = all.next()) {
    next.zone = timezone;
    times.push(next.toJSDate().toISOString());
    if (!event.isRecurring()) break;
  }
  return times;
}

const met = (helpers: string[], met_on = '2026-11-01', fields: object = {}) => ({
  kind: 'ask',
  people: ['zora'],
  title: `Help from ${helpers.join()}`,
  status: 'met',
  met_on,
  helped_by: helpers,
  ...fields,
});

const people = {
  zora: {},
  ada: { topics: ['bees', 'sea'], location: 'Porto, Portugal' },
  bea: { topics: ['bees'], location: 'Braga, Portugal' },
  cleo: { topics: ['bees', 'sea'], location: 'pôrto' },
  dora: { topics: ['trams'] },
};

const given = (more: object = {}) =>
  circle({
    people,
    entries: {
      a: met(['ada', 'bea', 'Somebody Else']),
      b: met(['ada', 'cleo'], '2026-10-01'),
      c: met(['dora'], '2026-11-20'),
    },
    ...more,
  });

const propose = (wishes: Partial<Wishes> = {}, more: object = {}): Gathering =>
  gatheringOf(given(more), { sort: 'circle', size: 8, ...wishes });

const ids = ({ guests }: Gathering) => guests.map(({ friend }) => friend.id);

describe('the guests of a gathering', () => {
  it('did most for others lately, and have something in common', () => {
    const gathering = propose();
    expect(ids(gathering)).toEqual(['ada', 'bea', 'cleo']);
    expect(gathering.thread).toMatchObject({ sort: 'topic', what: 'bees' });
    expect(gathering.others.map(({ friend }) => friend.id)).toEqual(['dora']);
  });

  it('may hear what they have in common only where each of their pages says it', () => {
    expect(propose().thread).toMatchObject({ what: 'bees', isPublic: true });
    const secret = {
      people: { ...people, bea: { location: 'Braga' } },
      contacts: { bea: { topics: ['bees'] } },
    };
    expect(propose({}, secret).thread).toMatchObject({ what: 'bees', isPublic: false });
    expect(propose({ topic: 'bees' }, secret).thread).toMatchObject({ isPublic: true });
  });

  it('of a breakfast live in one town, however it is written', () => {
    const gathering = propose({ sort: 'breakfast' });
    expect(ids(gathering)).toEqual(['ada', 'cleo']);
    expect(gathering.thread).toMatchObject({ sort: 'place', what: 'Porto' });
  });

  it.each([
    [{ topic: 'sea' }, ['ada', 'cleo'], 'sea'],
    [{ topic: 'trams' }, ['dora'], 'trams'],
    [{ place: 'PORTO' }, ['ada', 'cleo'], 'bees'],
    [{ place: 'Portugal' }, ['ada', 'bea'], 'bees'],
    [{ place: 'Lima' }, [], 'Lima'],
    [{ size: 2 }, ['ada', 'bea'], 'bees'],
  ])('are as the editor wishes: %j', (wishes, expected, what) => {
    const gathering = propose(wishes);
    expect(ids(gathering)).toEqual(expected);
    expect(gathering.thread?.what).toBe(what);
  });

  it('are those whom the editor chooses, and not those whom the editor leaves out', () => {
    const made = given();
    const chosen = [friendOf(made, 'zora')];
    const without = [friendOf(made, 'bea')];
    const gathering = gatheringOf(made, { sort: 'circle', size: 8, chosen, without });
    expect(ids(gathering)).toEqual(['zora', 'ada', 'cleo']);
  });

  it('are not those who are never written to by plan, nor the editor', () => {
    const contacts = { ada: { cadence: 'never' } };
    expect(ids(propose({}, { contacts, editor: 'Bea Example' }))).toEqual([]);
  });

  it('come after others where they were invited within 60 days', () => {
    const invited = (date: string) => ({
      log: [{ date, gathering: { on: '2026-12-01', guests: ['ada'] } }],
    });
    expect(ids(propose({}, invited('2026-09-24')))).toEqual(['bea', 'cleo', 'ada']);
    expect(ids(propose({}, invited('2026-09-23')))).toEqual(['ada', 'bea', 'cleo']);
  });

  it('are nobody where nobody has anything in common', () => {
    const gathering = propose({}, { people: { ...people, ada: {}, cleo: {} } });
    expect(ids(gathering)).toEqual([]);
    expect(gathering.others).toHaveLength(4);
  });
});

describe('what they did', () => {
  it('follows from entries, from the log and from contacts, within a year', () => {
    const { guests } = propose(
      { chosen: [friendOf(given(), 'dora')] },
      {
        contacts: { nina: { name: 'Nina Simone', introduced_by: 'dora', met_on: '2026-03' } },
        entries: {
          asked: met(['dora'], '2026-11-22'),
          early: met(['dora'], '2025-11-22'),
          ahead: met(['dora'], '2026-11-23'),
          draft: met(['dora'], '2026-11-01', { draft: true }),
          hidden: met(['dora'], '2026-10-01', { people: ['erin'], title: 'Hidden' }),
          offer: { kind: 'offer', people: ['dora'], title: 'Rides', date: '2026-09-01' },
          passed: { via: 'dora', people: ['ada'], title: 'A win', date: '2026-08-01' },
        },
        log: [
          {
            date: '2026-07-01',
            introduction: { between: ['ada', 'bea'], step: 'made', through: 'dora' },
          },
        ],
        people: { ...people, erin: { consent: 'ask' } },
      },
    );
    expect(guests[0]?.deeds.map(({ day, text, told }) => [day, text, told === text])).toEqual([
      ['2026-11-22', 'helped Zora Example with “Help from dora”', true],
      ['2026-10-01', 'helped Erin Example with “Hidden”', false],
      ['2026-09-01', 'offered “Rides”', true],
      ['2026-08-01', 'passed on “A win”', true],
      ['2026-07-01', 'brought Ada Example and Bea Example together', false],
      ['2026-03-01', 'introduced you to Nina Simone', false],
    ]);
    expect(guests[0]?.deeds.map(({ told }) => told ?? '').join()).not.toMatch(/Hidden|Nina|Bea/);
  });
});

describe('npm run gather', { timeout: 30_000 }, () => {
  const folder = (settings = SETTINGS) =>
    contentFolder({
      'newsletter.yaml': settings
        .replace('Etc/UTC', 'Europe/Lisbon')
        .replace('{name: Edda}', '{name: Edda, email: edda@example.org}'),
      'people/ada.md': person({ name: 'Ada, Countess', topics: ['bees'] }),
      'people/bea.md': person({ name: 'Bea', topics: ['bees'] }),
      'entries/hive.md': entry({ ...met(['ada', 'bea'], '2026-11-01'), people: ['cleo'] }),
      'people/cleo.md': person({ name: 'Cleo' }),
      'private/people/ada.yaml': 'emails: [ada@example.org]\n',
    });
  const run = (content: string, ...args: string[]) =>
    runScript('gather', [...args, '--date', '2026-11-22', '--out', join(content, 'out')], {
      CONTENT_DIR: content,
    });
  it('writes a weekly circle whose hour stays when the clocks change', async () => {
    const content = folder();
    const { code } = await run(
      content,
      ...['circle', '--starts', '2027-03-18T08:30', '--times', '3', '--place', 'Café; Sol, Porto'],
    );
    expect(code).toBe(0);
    const file = readFileSync(join(content, 'out', '2027-03-18.ics'), 'utf8');
    const calendar = new ICAL.Component(ICAL.parse(file));
    expect(timesOf(calendar)).toEqual([
      '2027-03-18T08:30:00.000Z',
      '2027-03-25T08:30:00.000Z',
      '2027-04-01T07:30:00.000Z',
    ]);
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component);
    expect(event.location).toBe('Café; Sol, Porto');
    expect(event.attendees.map((each) => String(each.getFirstValue()).toLowerCase())).toEqual([
      'mailto:ada@example.org',
    ]);
    expect(event.description).toBe('Guests: Ada, Countess, Bea');
    expect(event.duration.toSeconds()).toBe(3600);
    expect(calendar.getFirstProperty('method')).toBeNull();
    expect(statSync(join(content, 'out', '2027-03-18.ics')).mode & 0o077).toBe(0);
  });

  it('writes nothing without a day, and notes nobody as invited', async () => {
    const content = folder();
    const { stdout } = await run(content);
    expect(stdout).toContain('No day is said, so there is no .ics file');
    expect(statSync(join(content, 'out'), { throwIfNoEntry: false })).toBeUndefined();
    const { code, stderr } = await run(content, '--invited');
    expect([code, stderr]).toEqual([2, expect.stringContaining('Say when it takes place too')]);
    expect(readPrivate(content).log).toEqual([]);
  });

  it('notes who was invited, and knows it the next time', async () => {
    const content = folder();
    const call = ['circle', '--starts', '2026-12-03T08:30', '--size', '1'];
    expect(await run(content, ...call, '--invited')).toMatchObject({ code: 0 });
    expect(readPrivate(content).log).toMatchObject([
      { date: '2026-11-22', with: ['ada'], gathering: { on: '2026-12-03', guests: ['ada'] } },
    ]);
    const next = JSON.parse((await run(content, ...call, '--json')).stdout);
    expect(next.guests.map(({ id }: { id: string }) => id)).toEqual(['bea']);
  });
});

describe('the call that notes who was invited', { timeout: 30_000 }, () => {
  it('names those who got a draft, whoever helps meanwhile', async () => {
    const files = {
      'people/ada.md': person({ name: 'Ada', topics: ['bees'] }),
      'people/bea.md': person({ name: 'Bea', topics: ['bees'] }),
      'people/dee.md': person({ name: 'Dee', topics: ['bees'] }),
      'people/cleo.md': person({ name: 'Cleo' }),
      'entries/hive.md': entry({ ...met(['ada', 'bea'], '2026-11-01'), people: ['cleo'] }),
    };
    const content = contentFolder(files);
    const run = (...words: string[]) =>
      runScript('gather', [...words, '--date', '2026-11-22', '--out', join(content, 'out')], {
        CONTENT_DIR: content,
      });
    const call = ['circle', '--starts', '2026-12-03T08:30', '--size', '2'];
    const { stdout } = await run(...call);
    const [, again = ''] = /When they are invited: npm run gather -- (.+)/.exec(stdout) ?? [];
    const log = [1, 2, 3].map((day) => ({
      kind: 'offer',
      people: ['dee'],
      date: `2026-11-0${day}`,
    }));
    for (const [at, offer] of log.entries()) {
      writeFileSync(join(content, `entries/offer-${at}.md`), entry(offer));
    }
    const changed = JSON.parse((await run(...call, '--json')).stdout);
    expect(changed.guests.map(({ id }: { id: string }) => id)).toContain('dee');
    expect(await run(...again.split(' '))).toMatchObject({ code: 0 });
    expect(readPrivate(content).log).toMatchObject([
      { gathering: { on: '2026-12-03', guests: ['ada', 'bea'] } },
    ]);
  });
});

describe('a call of gather', () => {
  const made = given();
  const lisbon = { ...made, newsletter: { ...made.newsletter, timezone: 'Europe/Lisbon' } };

  it.each([
    [{ starts: '2026-12-03' }, 'a day and an hour'],
    [{ starts: '2026-11-21T08:30' }, 'is past'],
    [{ starts: '2027-02-29T08:30' }, 'a day and an hour'],
    [{ starts: '2027-03-28T01:30' }, 'The clocks go forward in Europe/Lisbon'],
    [{ every: 'daily' }, 'weekly, 2 weeks, monthly'],
    [{ times: '3' }, '--times wants --every too'],
    [{ minutes: '5' }, '--minutes wants a number from 10 to 720'],
    [{ topic: 'bee' }, 'did you mean bees?'],
    [{ with: 'adda' }, 'did you mean ada?'],
  ])('is refused: %j', (call, expected) => {
    expect(() => readGatherCall(lisbon, 'breakfast', call)).toThrow(expected);
  });

  it('names the sorts there are', () => {
    expect(() => sortNamed('circel')).toThrow('did you mean circle?');
    expect(sortNamed(undefined)).toBe('breakfast');
  });

  it('takes a circle as weekly, and a breakfast as once', () => {
    expect(readGatherCall(made, 'circle', {}).isSeries).toBe(true);
    expect(readGatherCall(made, 'breakfast', {}).isSeries).toBe(false);
    expect(readGatherCall(made, 'circle', { times: '1' }).isSeries).toBe(false);
  });
});

describe('the appointment', () => {
  const made = given();
  const appointment = (meeting: Meeting) =>
    new ICAL.Component(
      ICAL.parse(toAppointment(made, { title: 'Breakfast', meeting, guests: [] })),
    );

  it('keeps its local hour in any zone, whatever the clocks do', () => {
    const zones = ['Europe/Lisbon', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones, 'Etc/UTC', 'Africa/Casablanca', 'Europe/Dublin'),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 5, max: 22 }),
        fc.constantFrom('weekly', '2 weeks', 'monthly', undefined),
        fc.integer({ min: 2, max: 30 }),
        (timezone, days, hour, every, times) => {
          const starts = `${addDays('2026-11-22', days)}T${String(hour).padStart(2, '0')}:30`;
          const meeting = { starts, minutes: 60, timezone, times, ...(every && { every }) };
          const expected = daysOf(meeting).map((day) =>
            day.toZonedDateTime({ timeZone: timezone, plainTime: starts.slice(11) }),
          );
          expect(timesOf(appointment(meeting))).toEqual(
            expected.map((time) => new Date(time.epochMilliseconds).toISOString()),
          );
          expect(new Set(daysOf(meeting).map(({ dayOfWeek }) => dayOfWeek)).size).toBe(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes the fifth weekday of a month for the last', () => {
    const meeting: Meeting = {
      starts: '2027-01-29T09:00',
      minutes: 45,
      timezone: 'Etc/UTC',
      every: 'monthly',
      times: 3,
    };
    expect(daysOf(meeting).map(String)).toEqual(['2027-01-29', '2027-02-26', '2027-03-26']);
    expect(whenInWords(meeting, '2027-01-01', false)).toBe(
      'on the last Friday of each month at 09:00, 3 times, from Friday 29 January to Friday 26 March',
    );
  });
});
