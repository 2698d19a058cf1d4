import { describe, expect, it } from 'vitest';
import { gatherDraft, type Invitation } from '../../src/drafts/gather.ts';
import { circle, friendOf } from '../hour/circles.ts';

const made = circle({ people: { ada: { name: 'Ada Lovelace' } } });

const invite = (invitation: Partial<Invitation>, deed?: string) =>
  gatherDraft(
    made,
    friendOf(made, 'ada'),
    { sort: 'breakfast', length: 'an hour and a half', isSeries: false, ...invitation },
    deed,
  );

const DEED = 'helped Carlo Rossi with “Who has a hive to lend?”';

describe('an invitation', () => {
  it('asks for a day where none is known', () => {
    expect(invite({ topic: 'city-gardens' }, DEED)).toMatchInlineSnapshot(`
      {
        "subject": "Breakfast: city gardens",
        "text": "Hi Ada,

      I am inviting a few people to breakfast, and I would be glad if you came. What we have in common: city gardens.

      I am asking you because you helped Carlo Rossi with “Who has a hive to lend?” Thank you for that.

      There is no day yet: which would suit you in the coming weeks? It would take about an hour and a half.

      There is nothing to bring. If it does not suit you, a short no is quite all right.

      Edda",
        "to": [
          {
            "id": "ada",
            "name": "Ada Lovelace",
          },
        ],
      }
    `);
    expect(invite({ sort: 'circle', isSeries: true }).text).toMatchInlineSnapshot(`
      "Hi Ada,

      I would like to bring together a small circle of people, and I would be glad if you were one of them.

      There is no day yet: which would suit you in the coming weeks? It would take about an hour and a half each time.

      Nobody has to come each time. If it is not for you, a short no is quite all right.

      Edda"
    `);
  });

  it('says when and where, once or again and again', () => {
    const when = 'on Thursday 3 December at 08:30';
    expect(invite({ when, place: 'Café Sol.' }, DEED).text).toMatchInlineSnapshot(`
      "Hi Ada,

      I am inviting a few people to breakfast, and I would be glad if you came.

      I am asking you because you helped Carlo Rossi with “Who has a hive to lend?” Thank you for that.

      It is on Thursday 3 December at 08:30, for about an hour and a half. The place: Café Sol.

      There is nothing to bring. If it does not suit you, a short no is quite all right.

      Edda"
    `);
    const series =
      'every Thursday at 08:30, 10 times, from Thursday 3 December to Thursday 4 February 2027';
    expect(
      invite({ sort: 'circle', when: series, length: 'an hour', isSeries: true, topic: 'bees' })
        .text,
    ).toMatchInlineSnapshot(`
      "Hi Ada,

      I would like to bring together a small circle of people, and I would be glad if you were one of them. What we have in common: bees.

      We would meet every Thursday at 08:30, 10 times, from Thursday 3 December to Thursday 4 February 2027, for about an hour each time.

      Nobody has to come each time. If it is not for you, a short no is quite all right.

      Edda"
    `);
  });

  it('claims nothing that is not known', () => {
    expect(invite({}).text).not.toMatch(/because|Thank you|undefined|in common| {2}/);
  });
});
