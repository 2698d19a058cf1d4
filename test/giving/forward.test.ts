import { describe, expect, it } from 'vitest';
import type { Circle } from '../../src/circle/circle.ts';
import type { Entry } from '../../src/entries/entry.ts';
import { forwardable, forwardingOf } from '../../src/giving/forward.ts';
import { readPrivate } from '../../src/read/private.ts';
import { runScript } from '../built-site.ts';
import { contentFolder, entry } from '../content-folder.ts';
import { circle, friendOf } from '../hour/circles.ts';

const people = { ada: {}, carlo: {}, dora: { consent: 'ask' } };
const contacts = {
  grace: { name: 'Grace Hopper', topics: ['bees'] },
  hedy: { name: 'Hedy Lamarr', topics: ['bees'] },
  ines: { name: 'Inês Cabral', topics: ['bees'], cadence: 'never' },
  joan: { name: 'Joan Clarke' },
};

const about = (fields: object, more: object = {}) =>
  circle({
    people,
    contacts,
    entries: { it: { kind: 'offer', topics: ['bees'], ...fields } },
    ...more,
  });

function entryIn({ entries }: Circle): Entry {
  const found = entries.get('it');
  if (!found) throw new Error('there is no such entry');
  return found;
}

describe('what may be passed on', () => {
  const why = (fields: object) => {
    const made = about(fields);
    const told = forwardable(made, entryIn(made));
    return 'refused' in told ? told.refused : undefined;
  };

  it.each([
    ['a draft', { draft: true }, 'it is a draft'],
    ['what nobody consented to', { people: ['dora'] }, 'dora has not consented yet'],
    ['an offer that is over', { until: '2026-11-21' }, 'held until Saturday 21 November'],
    ['an ask that is met', { kind: 'ask', status: 'met', met_on: '2026-11-01' }, 'it is met'],
    ['an ask that came too late', { kind: 'ask', by: '2026-11-21' }, 'it is expired'],
    [
      'an event that is over',
      { kind: 'event', starts: '2026-11-20', ends: '2026-11-21' },
      'over since',
    ],
  ])('is not %s', (_, fields, expected) => {
    expect(why(fields)).toContain(expected);
  });

  it.each([
    ['what is in the letter only', { audience: 'email' }],
    ['an offer on its last day', { until: '2026-11-22' }],
    ['an event on its last day', { kind: 'event', starts: '2026-11-20', ends: '2026-11-22' }],
    ['a win', { kind: 'win' }],
  ])('is %s', (_, fields) => {
    expect(why(fields)).toBeUndefined();
  });

  it('counts an event until the last day that is written down is over, as a digest does', () => {
    const evening = { kind: 'event', starts: '2026-11-22T00:30', timezone: 'Asia/Tokyo' };
    expect(why(evening)).toBeUndefined();
    const lima = { kind: 'event', starts: '2026-11-21T21:00', timezone: 'America/Lima' };
    expect(why(lima)).toContain('over since Saturday 21 November');
  });
});

describe('to whom it is passed on', () => {
  const log = [{ date: '2026-11-10', forwarded: { entry: 'it', to: ['hedy'] } }];

  it('is whom it fits, but for those who have it and those never written to by plan', () => {
    const made = about({}, { log });
    const { matches, leftOut } = forwardingOf(made, entryIn(made), { most: 8 });
    expect(matches.map(({ friend }) => friend.id)).toEqual(['grace']);
    expect(leftOut.map(({ why }) => why)).toEqual([
      'Hedy Lamarr was sent it on Tuesday 10 November.',
      'Inês Cabral is never written to by plan (cadence: never).',
    ]);
  });

  it('is never the editor', () => {
    const made = about({}, { contacts: { hedy: { name: 'Edda Holm', topics: ['bees'] } } });
    const proposed = forwardingOf(made, entryIn(made), { most: 8 });
    expect(proposed.leftOut.map(({ why }) => why)).toEqual(['Edda Holm is the editor.']);
    const chosen = [friendOf(made, 'hedy')];
    expect(forwardingOf(made, entryIn(made), { chosen, most: 8 }).matches).toEqual([]);
  });

  it('is whom the editor chooses, but for its own people', () => {
    const made = about({ people: ['ada'], via: 'carlo' }, { log });
    const chosen = ['joan', 'ines', 'ada', 'carlo', 'hedy'].map((id) => friendOf(made, id));
    const { matches, leftOut } = forwardingOf(made, entryIn(made), { chosen, most: 1 });
    expect(matches.map(({ friend, reasons }) => [friend.id, reasons.length > 0])).toEqual([
      ['joan', false],
      ['ines', true],
    ]);
    expect(leftOut.map(({ friend }) => friend.id)).toEqual(['ada', 'carlo', 'hedy']);
  });

  it('says how many more there are', () => {
    const made = about({});
    const { matches, more } = forwardingOf(made, entryIn(made), { most: 1 });
    expect([matches.length, more]).toEqual([1, 1]);
  });
});

describe('npm run forward', { timeout: 30_000 }, () => {
  it('drafts, notes what was sent, and drafts no second note to the same person', async () => {
    const folder = contentFolder({
      'entries/honey.md': entry({ kind: 'offer', title: 'Honey', topics: ['bees'] }),
      'private/people/grace.yaml': 'name: Grace Hopper\ntopics: [bees]\n',
    });
    const run = (...args: string[]) =>
      runScript('forward', ['honey', ...args], { CONTENT_DIR: folder });
    const { code, stdout } = await run();
    expect(code).toBe(0);
    expect(stdout).toContain('Grace cares about “bees”');
    expect(stdout).toContain('To: Grace Hopper (no address known)');
    expect(await run('--sent', 'grace')).toMatchObject({ code: 0 });
    expect(readPrivate(folder).log).toMatchObject([
      { date: '2026-11-21', with: ['grace'], forwarded: { entry: 'honey', to: ['grace'] } },
    ]);
    const again = await run('--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ notes: [], leftOut: [{ id: 'grace' }] });
    expect(await run('--sent', 'grace')).toMatchObject({ code: 2 });
    expect(await run('--to', 'nobody')).toMatchObject({ code: 2, stdout: '' });
  });
});
