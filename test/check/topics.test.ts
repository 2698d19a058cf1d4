import { describe, expect, it } from 'vitest';
import { entry, person, SETTINGS } from '../content-folder.ts';
import { brief, problemsIn } from './problems.ts';

const found = (topics: string, used = ['bees', 'city-gardens']) =>
  problemsIn({
    'newsletter.yaml': `${SETTINGS}topics: ${topics}\n`,
    'entries/a.md': entry({ topics: used }),
  });

describe('names of topics', () => {
  it.each([
    '{bees: Beekeeping, city-gardens: "Gardens in the city"}',
    '{bees: 養蜂}',
    '{}',
    '{bees: }',
    '{2026: "The year"}',
    '{constructor: Builders}',
  ])('may be %s', async (topics) => {
    expect(await found(topics)).toEqual([]);
  });

  it.each([
    ['[bees]', 'topics'],
    ['bees', 'topics'],
    ['{Bees: Beekeeping}', 'topics.Bees'],
    ['{city gardens: Gardens}', 'topics.city gardens'],
    ['{حرف: crafts}', 'topics.حرف'],
    ['{bees: ""}', 'topics.bees'],
    ['{bees: 3}', 'topics.bees'],
    ['{bees: "two\\nlines"}', 'topics.bees'],
    [`{bees: ${'b'.repeat(81)}}`, 'topics.bees'],
  ])('are refused: %s', async (topics, field) => {
    expect((await found(topics)).map(brief)).toEqual([`error 8 ${field}`]);
  });

  it('must be those of topics, in the form of topics', async () => {
    const [problem] = await found('{City Gardens: Gardens}');
    expect(problem).toMatchObject({
      message: '"City Gardens" is not a topic',
      fix: 'use small letters a to z, digits and hyphens, such as city-gardens',
    });
  });

  it('are questioned on their own line where they are a slip of the hand from a topic', async () => {
    const problems = await found('\n  bees: Beekeeping\n  city-gradens: Gardens');
    expect(problems.map(brief)).toEqual(['warning 10 topics.city-gradens']);
    expect(problems[0]?.message).toBe('nothing has the topic "city-gradens"');
    expect(problems[0]?.fix).toBe('did you mean city-gardens?');
  });

  it('may wait for their topic', async () => {
    expect(await found('{city-parks: Parks, art: Art}', ['city-gardens', 'air'])).toEqual([]);
  });

  it('are no slip where the topic that is near has a name itself', async () => {
    expect(await found('{food: Food, wood: Wood}', ['wood'])).toEqual([]);
  });

  it('are of people, too', async () => {
    const settings = { 'newsletter.yaml': `${SETTINGS}topics: {bee: Bees, bees: Bees}\n` };
    const ada = { 'people/ada.md': person({ topics: ['bees', 'bee'] }) };
    expect(await problemsIn({ ...settings, ...ada })).toEqual([]);
  });
});
