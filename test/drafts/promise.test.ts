import { describe, expect, it } from 'vitest';
import { keptDraft, notKeptDraft, releasedDraft } from '../../src/drafts/promise.ts';
import type { Promised } from '../../src/read/parse-private.ts';
import { circle } from '../hour/circles.ts';

const promised = (fields: Partial<Promised>): Promised => ({
  to: 'ada',
  what: 'the address of the seed library',
  due: '2026-12-01',
  made: '2026-11-03',
  id: 'ada/2026-12-01',
  file: 'private/promises.yaml',
  path: ['promised', 0],
  ...fields,
});

const people = { ada: { name: 'Ada Lovelace' } };
const at = (today: string) => circle({ people, today });

describe('the mail about a promise', () => {
  it('says that it is kept', () => {
    expect(keptDraft(at('2026-11-22'), promised({}))).toMatchInlineSnapshot(`
      {
        "subject": "Done: the address of the seed library",
        "text": "Hi Ada,

      On Tuesday 3 November I promised you the address of the seed library, by Tuesday 1 December. It is done.

      If anything is missing, or if you meant something else, tell me and I will put it right.

      Edda",
        "to": [
          {
            "id": "ada",
            "name": "Ada Lovelace",
          },
        ],
      }
    `);
  });

  it('owns up to a delay, counted to the day on which it was closed', () => {
    const late = keptDraft(at('2026-12-05'), promised({ closed: '2026-12-02' }));
    expect(late.text).toContain('later than I said');
    const inTime = keptDraft(at('2026-12-05'), promised({ closed: '2026-12-01' }));
    expect(inTime.text).not.toContain('later than I said');
  });

  it('says before its day, and after it, that it cannot be kept', () => {
    expect(notKeptDraft(at('2026-11-22'), promised({})).text).toMatchInlineSnapshot(`
      "Hi Ada,

      On Tuesday 3 November I promised you the address of the seed library, by Tuesday 1 December. I will not manage it. I am sorry, and I would rather tell you now than leave you waiting.

      If you still need it, tell me, and I will think with you about who else could help. If it has been settled meanwhile, there is no need to answer.

      Edda"
    `);
    expect(notKeptDraft(at('2027-01-02'), promised({})).text).toMatchInlineSnapshot(`
      "Hi Ada,

      On Tuesday 3 November 2026 I promised you the address of the seed library, by Tuesday 1 December 2026. I did not manage it, and I should have told you before now. I am sorry.

      If you still need it, tell me, and I will think with you about who else could help. If it has been settled meanwhile, there is no need to answer.

      Edda"
    `);
  });

  it('thanks for the word that it is no longer needed', () => {
    expect(releasedDraft(at('2026-11-22'), promised({}))).toMatchInlineSnapshot(`
      {
        "subject": "No longer needed: the address of the seed library",
        "text": "Hi Ada,

      On Tuesday 3 November I promised you the address of the seed library, by Tuesday 1 December. Thank you for telling me that you no longer need it; I have taken it off my list.

      If that changes, say so; otherwise there is no need to answer.

      Edda",
        "to": [
          {
            "id": "ada",
            "name": "Ada Lovelace",
          },
        ],
      }
    `);
  });

  it.each([
    ['to ask the museum about flour', 'I promised to ask the museum about flour, by Tuesday'],
    ['Two night nurses.', 'I promised you two night nurses, by Tuesday'],
    ['photos of the tram', 'I promised you something by Tuesday 1 December: photos of the tram.'],
    ['The map. And the key', 'by Tuesday 1 December: The map. And the key.'],
    ['to find out: who has it?', 'by Tuesday 1 December: to find out: who has it? It is done.'],
  ])('puts %j into a sentence', (what, expected) => {
    expect(keptDraft(at('2026-11-22'), promised({ what })).text).toContain(expected);
  });

  it('has a subject that fits into a list of mails', () => {
    const what = 'a list of everybody who has ever kept bees on the roof of a public building';
    expect(keptDraft(at('2026-11-22'), promised({ what })).subject).toBe('What I promised you');
  });

  it('says the year of a day in another year, and nothing of a day that is unknown', () => {
    const { made: _, ...rest } = promised({ due: '2027-02-01' });
    const { text } = keptDraft(at('2026-11-22'), rest);
    expect(text).toContain(
      'I promised you the address of the seed library, by Monday 1 February 2027.',
    );
    expect(text).not.toContain('On ');
  });
});
