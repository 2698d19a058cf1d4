import { expect, it } from 'vitest';
import { congratulateDraft, thankDraft } from '../../src/drafts/congratulate.ts';
import { circle, friendOf, type Given } from '../hour/circles.ts';

const people = { ada: {}, bo: {}, chi: {} };

const congratulated = (fields: Record<string, unknown>, ids = ['ada'], more: Given = {}) => {
  const found = circle({
    people,
    entries: { hive: { title: 'Ada has a hive', ...fields } },
    ...more,
  });
  const win = found.entries.get('hive');
  if (win?.kind !== 'win') throw new Error('no win');
  return congratulateDraft(
    found,
    win,
    ids.map((id) => friendOf(found, id)),
  );
};

const thanked = (ids: string[], helpers: string[]) => {
  const met = { kind: 'ask', title: 'A mixer', status: 'met', met_on: '2026-11-01', people: ids };
  const found = circle({ people, entries: { mixer: { ...met, helped_by: helpers } } });
  const ask = found.entries.get('mixer');
  if (ask?.kind !== 'ask') throw new Error('no ask');
  const friends = (all: string[]) => all.map((id) => friendOf(found, id));
  return thankDraft(found, ask, friends(ids), friends(helpers)).text;
};

it('says what it is that they did, and where it can be read', () => {
  expect(congratulated({})).toMatchInlineSnapshot(`
    {
      "subject": "Congratulations on “Ada has a hive”",
      "text": "Hi Ada,

    I was glad of your news, “Ada has a hive”, and would like to say so to you yourself: congratulations.

    Is there anything that would help you now, or somebody who should hear of it?

    It is here, if you would like to pass it on:
    https://letter.example.org/entries/hive/

    There is no need to answer.

    Edda",
      "to": [
        {
          "id": "ada",
          "name": "Ada Example",
        },
      ],
    }
  `);
});

it('quotes the summary, with one stop at its end', () => {
  const summary = 'Forty thousand bees.';
  expect(congratulated({ summary }).text).toContain(
    'This is the part that stayed with me: “Forty thousand bees.”\n',
  );
  expect(congratulated({ summary: 'Forty bees' }).text).toContain('me: “Forty bees”.\n');
});

it('congratulates all of one win together', () => {
  expect(congratulated({}, ['ada', 'bo']).text).toMatch(
    /^Hi Ada and Bo,\n\n.* say so to you both: /,
  );
  expect(congratulated({}, ['ada', 'bo', 'chi']).text).toContain('say so to you all: ');
});

it('gives no address of what went out by mail only', () => {
  expect(congratulated({ audience: 'email' }).text).not.toContain('https://');
});

it('thanks those who met an ask', () => {
  expect(thanked(['ada'], ['bo', 'chi'])).toMatchInlineSnapshot(`
    "Hi Ada, Bo and Chi,

    Help was found for “A mixer”, and that made me glad. Thank you for helping, Bo and Chi.

    Ada, is there anything else you need, now that this is settled?

    It is here, if you would like to pass it on:
    https://letter.example.org/entries/mixer/

    There is no need to answer.

    Edda"
  `);
  expect(thanked(['ada'], [])).toContain('that made me glad.\n\nIs there anything else you need');
});

it('names each by the name of the site where several read it', () => {
  const contacts = {
    ada: { name: 'Adelaide von Rabe', first_name: 'Mouse', closeness: 'close' },
    bo: { first_name: 'Bobo' },
  };
  const names = { people: { ada: { name: 'Ada Rabe' }, bo: { name: 'Bo Lind' } }, contacts };
  const both = congratulated({ people: ['ada', 'bo'] }, ['ada', 'bo'], names);
  expect(both.text).toMatch(/^Hi Ada and Bo,/);
  expect(both.to.map(({ name }) => name)).toEqual(['Ada Rabe', 'Bo Lind']);
  const one = congratulated({}, ['ada'], names);
  expect(one.text).toMatch(/^Hi Mouse,/);
});
