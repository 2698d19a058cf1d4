import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PITCH, pitchDraft } from '../../src/drafts/pitch.ts';
import { firstSentences, sentencesOf, wordCount } from '../../src/drafts/pitch-sentences.ts';
import { circle, friendOf } from '../hour/circles.ts';

type Fields = Record<string, unknown>;

const contact = (fields: Fields = {}) => ({
  name: 'Rita Novak',
  outlet: 'The Evening Post',
  beat: ['city-gardens', 'food'],
  emails: ['rita@example.org'],
  ...fields,
});

function pitch(win: Fields, reporter: Fields = {}, people: Record<string, Fields> = {}) {
  const { body, ...fields } = win;
  const made = circle({
    people: { ada: { name: 'Ada Lovelace', location: 'Porto' }, ...people },
    contacts: { rita: contact(reporter), ada: { name: 'Ada King, in private' } },
    entries: { garden: fields },
  });
  const entry = made.gated.site.find(({ id }) => id === 'garden');
  if (!entry) throw new Error('it is not public');
  return pitchDraft(made, body ? { ...entry, body: String(body) } : entry, friendOf(made, 'rita'));
}

const WIN = {
  title: 'The roof garden feeds the school',
  summary: 'Forty beds on a flat roof give lunch to 300 children.',
  topics: ['city-gardens'],
};

describe('a pitch', () => {
  it('tells the story first, then where it stands, who can be talked to, and why it comes to them', () => {
    expect(pitch(WIN)).toMatchInlineSnapshot(`
      {
        "subject": "The roof garden feeds the school",
        "text": "Hi Rita,

      The roof garden feeds the school. Forty beds on a flat roof give lunch to 300 children.

      The whole story: https://letter.example.org/entries/garden/

      The person to talk to is Ada Lovelace (Porto). If you would like to, tell me, and I will ask first.

      I am writing to you because your beat at The Evening Post includes city gardens.

      If it is not for you, there is no need to answer.

      Edda",
        "to": [
          {
            "email": "rita@example.org",
            "id": "rita",
            "name": "Rita Novak",
          },
        ],
      }
    `);
  });

  it('names people as the site does, and promises none of them', () => {
    const people = { carlo: { name: 'Carlo Rossi' }, dora: {}, emil: {} };
    expect(pitch({ ...WIN, people: ['ada', 'carlo'] }, {}, people).text).toContain(
      'The people to talk to are Ada Lovelace and Carlo Rossi. If you would like to, tell me, and I will ask them first.',
    );
    expect(pitch({ ...WIN, people: ['ada', 'carlo', 'dora', 'emil'] }, {}, people).text).toContain(
      'The people to talk to are Ada Lovelace, Carlo Rossi and others.',
    );
  });

  it.each([
    [{}, 'because your beat at The Evening Post includes city gardens.'],
    [{ outlet: undefined }, 'I am writing to you because your beat includes city gardens.'],
    [
      { beat: ['sea', 'night-trains'] },
      'As I understand it, your beat at The Evening Post is sea and night trains, and',
    ],
    [{ beat: [] }, 'I am writing to you because it may suit The Evening Post.'],
  ])('says why it goes to them, as their file has it: %j', (reporter, why) => {
    expect(pitch(WIN, reporter).text.replaceAll('\n', ' ')).toContain(why);
  });

  it('quotes a title that is all there is to tell, or no sentence', () => {
    const { summary: _, ...bare } = WIN;
    const alone = pitch({ ...bare, body: WIN.title }).text;
    expect(alone).toContain('Here is some good news: “The roof garden feeds the school”.');
    const tagged = pitch({ ...WIN, title: '[video] Garden. On a roof?' }).text;
    expect(tagged).toContain('Here is some good news: “[video] Garden. On a roof?” Forty beds');
  });

  it('leaves out a sentence that only leads to a list', () => {
    const { summary: _, ...bare } = WIN;
    const { text } = pitch({ ...bare, body: 'It rained. The children keep a list:\n\n- beans\n' });
    expect(text).toContain('It rained.\n');
    expect(text).not.toContain('list');
  });

  it('has at most 150 words and ends its story with a whole sentence, for any win', () => {
    const lorem = fc.lorem({ mode: 'sentences', maxCount: 12 });
    const line = (maxLength: number) =>
      fc
        .oneof(
          fc.string({ unit: 'grapheme', maxLength }),
          fc.lorem({ maxCount: 30 }),
          fc.constant('a '.repeat(99)),
        )
        .map((text) =>
          text
            .replace(/[\p{C}\p{Z}]+/gu, ' ')
            .trim()
            .slice(0, maxLength)
            .toWellFormed(),
        )
        .filter((text) => /\p{L}/u.test(text));
    fc.assert(
      fc.property(
        fc.record(
          { title: line(200), summary: line(280), body: lorem, name: line(80), outlet: line(200) },
          { requiredKeys: ['title'] },
        ),
        fc.uniqueArray(fc.constantFrom('city-gardens', 'food', 'sea', 'bees', 'a-b-c-d-e-f')),
        ({ name, outlet, ...win }, beat) => {
          const people = name ? { ada: { name } } : {};
          const draft = pitch({ topics: ['food', 'sea'], ...win }, { outlet, beat }, people);
          expect(wordCount(draft.text)).toBeLessThanOrEqual(LONGEST_PITCH);
          const story = draft.text.split('\n\n')[1];
          expect(story).toMatch(/[.!?…。！？][”’"')\]]*$/u);
          expect(draft.text).toContain('https://letter.example.org/entries/garden/');
          expect(draft.text).not.toMatch(/undefined|rita@|in private/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the sentences of a text', () => {
  it.each([
    ['Dr. Ada King spoke. So did J. Doe.', ['Dr. Ada King spoke.', 'So did J. Doe.']],
    ['It grew! Did it? It did', ['It grew!', 'Did it?', 'It did.']],
    ['版画。二つ目', ['版画。', '二つ目.']],
    ['“Yes.” she said: nothing', ['“Yes.” she said: nothing.']],
    ['…', []],
  ])('of %j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('are taken whole, as many as have room', () => {
    const text = 'One two three. Four five. Six.';
    expect(firstSentences(text, 5)).toBe('One two three. Four five.');
    expect(firstSentences(text, 2)).toBe('');
  });
});
