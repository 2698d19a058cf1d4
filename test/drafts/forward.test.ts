import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Circle } from '../../src/circle/circle.ts';
import { forwardDraft } from '../../src/drafts/forward.ts';
import type { EmailEntry } from '../../src/gate/gate.ts';
import { whoWouldCare } from '../../src/matching/who-would-care.ts';
import { circle, friendOf } from '../hour/circles.ts';

const people = {
  ada: { name: 'Ada Lovelace', location: 'Porto, Portugal' },
  carlo: { name: 'Carlo Rossi' },
};
const contacts = {
  grace: {
    name: 'Grace Hopper',
    location: 'Porto',
    topics: ['bees', 'city-gardens'],
    needs: ['a course on moving a swarm'],
    offers: ['carrying hives up stairs'],
    notes: 'Does not get on with Carlo.',
    emails: ['grace@example.org'],
  },
};

const about = (entry: object, more: object = {}) =>
  circle({ people, contacts, entries: { it: { people: ['ada'], ...entry } }, ...more });

function entryOf({ gated }: Circle): EmailEntry {
  const entry = gated.email.find(({ id }) => id === 'it');
  if (!entry) throw new Error('there is no such entry');
  return entry;
}

const chosen = (of: Circle, id = 'grace') => ({ friend: friendOf(of, id), reasons: [] });

const note = (entry: object, options = {}) => {
  const made = about(entry);
  return forwardDraft(made, entryOf(made), chosen(made), options).text;
};

const event = {
  kind: 'event',
  title: 'Open hives',
  starts: '2027-01-15T18:00',
  ends: '2027-01-15T20:00',
  place: 'Town hall, Porto',
};

describe('a note that passes something on', () => {
  it('invites to an event at a place as the guest of the editor', () => {
    expect(note(event)).toMatchInlineSnapshot(`
      "Hi Grace,

      There is an event that I thought you might like: “Open hives”.

      Some news.

      When: Friday, 15 January 2027, 18:00–20:00 (GMT+00:00)
      Where: Town hall, Porto
      With: Ada Lovelace
      More: https://letter.example.org/entries/it/

      If you are able to be there, come as my guest: tell me, and I will see to it. If not, there is no need to answer.

      Edda"
    `);
    expect(note(event, { isGuest: false })).not.toContain('guest');
    expect(note({ ...event, place: 'Virtual (Porto)' })).not.toContain('guest');
  });

  it('gives the link of an event online, and invites nobody as a guest', () => {
    const { place: _, ...online } = { ...event, online: 'https://example.org/room' };
    const text = note(online);
    expect(text).toContain('Online: https://example.org/room');
    expect(text).not.toContain('guest');
  });

  it('says of whom an offer is and how long it holds', () => {
    const offer = {
      kind: 'offer',
      title: 'Swarms moved.',
      summary: 'By night.',
      until: '2026-12-01',
    };
    expect(note({ ...offer, people: ['ada', 'carlo'] })).toMatchInlineSnapshot(`
      "Hi Grace,

      Ada Lovelace and Carlo Rossi offer something that might be of use to you, or to somebody you know: “Swarms moved”.

      By night.

      More: https://letter.example.org/entries/it/

      It holds until Tuesday 1 December. If it is not for you, there is no need to answer.

      Edda"
    `);
  });

  it('says how to answer an ask', () => {
    const ask = { kind: 'ask', title: 'Who has a hive to lend?', by: '2026-12-24' };
    expect(note({ ...ask, respond: 'mailto:hives@example.org' })).toMatchInlineSnapshot(`
      "Hi Grace,

      Ada Lovelace is looking for help, and I thought that you, or somebody you know, might be able to give it: “Who has a hive to lend?”

      Some news.

      More: https://letter.example.org/entries/it/

      It is needed by Thursday 24 December. If you can help, the way to answer is hives@example.org. If not, that is quite all right, and there is no need to answer.

      Edda"
    `);
    expect(note(ask)).toContain('If you can help, simply answer this mail.');
    expect(note({ ...ask, respond: 'mailto:hives%2Bhome@example.org?subject=hive' })).toContain(
      'the way to answer is hives+home@example.org.',
    );
    expect(note({ ...ask, respond: 'mailto:100%zz@example.org' })).toContain('100%zz@example.org');
  });

  it('asks not to post what is in the letter only, and has no link to a page of it', () => {
    const link = 'https://example.org/hives';
    const text = note({ kind: 'offer', title: 'Honey', audience: 'email', link });
    expect(text).toContain(`More: ${link}`);
    expect(text).toContain('please do not post it anywhere');
    expect(text).not.toContain('letter.example.org');
  });

  it('takes good news and a portrait for what they are', () => {
    expect(note({ title: 'Forty hives' })).toContain('Here is some good news of Ada Lovelace');
    expect(note({ kind: 'spotlight', title: 'Meet Ada' })).toContain('about Ada Lovelace');
  });

  it.each([
    [
      { topics: ['bees', 'city-gardens', 'sea'] },
      'The topics are bees and city gardens, so I thought of you.',
    ],
    [
      { title: 'Moving a swarm, a course' },
      'It made me think of what you are looking for: “a course on moving a swarm”.',
    ],
    [{ place: 'Porto' }, 'It is in your part of the world.'],
  ])('says why it goes to them: %j', (fields, why) => {
    const made = about({ ...event, title: 'An evening', place: 'Nowhere', ...fields });
    const entry = entryOf(made);
    const match = whoWouldCare(made, entry).find(({ friend }) => friend.id === 'grace');
    expect(match && forwardDraft(made, entry, match).text).toContain(why);
  });

  it('says what they help with where it is the strongest reason, and else where the title says so', () => {
    const made = about({ kind: 'ask', title: 'Six flights', summary: 'Hives to carry.' });
    const help = {
      sort: 'offer' as const,
      text: 'She carries things.',
      line: { origin: 'offer' as const, text: 'carrying hives up stairs' },
      words: ['Hives'],
    };
    const place = { sort: 'place' as const, text: 'Grace is in Porto' };
    const why = (...reasons: (typeof help | typeof place)[]) =>
      forwardDraft(made, entryOf(made), { friend: friendOf(made, 'grace'), reasons }).text;
    expect(why(help, place)).toContain('what you gladly help with: “carrying hives up stairs”.');
    expect(why(place, help)).toContain('It is in your part of the world.');
  });

  it('never claims a need for a word in passing', () => {
    const made = about({ ...event, title: 'An evening', summary: 'No swarm, no course, moving.' });
    const reasons = [
      {
        sort: 'need' as const,
        text: 'Grace looks for “a course on moving a swarm”; the event says “swarm”',
        line: { origin: 'need' as const, text: 'a course on moving a swarm' },
        words: ['swarm'],
      },
    ];
    const { text } = forwardDraft(made, entryOf(made), {
      friend: friendOf(made, 'grace'),
      reasons,
    });
    expect(text).not.toContain('looking for');
  });

  it('reads well and keeps the private side to itself, whatever is given', () => {
    const word = fc.constantFrom('Bees', 'Is it late?', 'A day.', 'Honey & wax…', '岡部', 'No: 3');
    fc.assert(
      fc.property(
        fc.record(
          {
            kind: fc.constantFrom('event', 'offer', 'ask', 'win', 'spotlight'),
            title: word,
            summary: word,
            topics: fc.subarray(['bees', 'sea']),
            link: fc.constant('https://example.org/a'),
            people: fc.constantFrom(['ada'], ['ada', 'carlo']),
          },
          { requiredKeys: ['kind', 'title', 'people', 'topics'] },
        ),
        ({ kind, ...fields }) => {
          const made = about({
            kind,
            ...fields,
            ...(kind === 'event' && { starts: '2027-01-15', place: 'Porto' }),
          });
          const entry = entryOf(made);
          const all = [chosen(made), ...whoWouldCare(made, entry)];
          for (const match of all) {
            const { text } = forwardDraft(made, entry, match);
            expect(text).not.toMatch(/undefined|null|\[|\]|TODO|___| {2}|\.\.|[?!…]”?\.|!|\n\n\n/);
            expect(text).not.toMatch(/Carlo\.|get on|grace@/);
            expect(text.startsWith(`Hi ${match.friend.firstName},\n\n`)).toBe(true);
            expect(text.endsWith('\n\nEdda')).toBe(true);
          }
        },
      ),
    );
  });
});
