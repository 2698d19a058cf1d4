import { expect, it } from 'vitest';
import { unansweredDraft } from '../../src/drafts/unanswered.ts';
import { circle } from '../hour/circles.ts';

const written = (showings: number, fields: Record<string, unknown> = {}) => {
  const found = circle({
    people: { ada: {}, bo: {} },
    entries: { wire: { kind: 'ask', title: 'Who has wire?', ...fields } },
  });
  const ask = found.entries.get('wire');
  if (ask?.kind !== 'ask') throw new Error('no ask');
  return unansweredDraft(found, ask, showings);
};

it('asks how it stands, and offers two things', () => {
  expect(written(2, { by: '2027-01-10' })).toMatchInlineSnapshot(`
    {
      "subject": "How is it going with “Who has wire”?",
      "text": "Hi Ada,

    Your ask “Who has wire?” has been in two issues of Test Letter, and I have not heard whether anybody came forward. It says that you need it by Sunday 10 January 2027.

    Has help come meanwhile? Then I will gladly say so in the next issue. If it has not, I see two things I could do: change the wording together with you, or ask around among people I know. Would either be of use?

    If you no longer need it, tell me and I will take it out. One line is enough.

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

it('counts in words, and writes to all who ask', () => {
  expect(written(4, { people: ['ada', 'bo'] }).text).toMatch(/^Hi Ada and Bo,/);
  expect(written(4).text).toContain('in four issues');
  expect(written(12).text).toContain('in 12 issues');
});
