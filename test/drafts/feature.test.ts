import { expect, it } from 'vitest';
import { featureDraft } from '../../src/drafts/feature.ts';
import { circle, friendOf } from '../hour/circles.ts';

const found = circle({
  people: { ada: {}, bo: { consent: 'ask' } },
  contacts: { liz: { name: 'Liz', closeness: 'close' } },
});

it('asks for news of those who were told of long ago', () => {
  expect(featureDraft(found, friendOf(found, 'ada'), '2025-01-01').text).toMatchInlineSnapshot(`
    "Hi Ada,

    I write about what friends have done and what they need, in Test Letter:
    https://letter.example.org/

    The last time it told of you was over a year ago, and I would like to tell of you again. What have you been doing lately? Something you finished, something you need, something you could give: two lines are enough.

    If you would rather leave it, that is fine too, and there is no need to answer.

    Edda"
  `);
});

it('promises to ask first those who have not agreed for good', () => {
  for (const id of ['bo', 'liz']) {
    const { text } = featureDraft(found, friendOf(found, id), undefined);
    expect(text).toContain('You have not been in it yet');
    expect(text).toContain('Nothing appears before you have seen it and said yes.');
  }
});
