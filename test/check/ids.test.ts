import { expect, it } from 'vitest';
import { entry, markdown, person } from '../content-folder.ts';
import { brief, describeCases, problemsIn } from './problems.ts';

const page = markdown({ title: 'A page' });
const digest = (date: string) => markdown({ title: 'Autumn', date }, '');

describeCases('names of files', {
  'a capital': { file: 'entries/Garden.md', text: entry(), problems: ['error 1 id'] },
  'a space': { file: 'people/ada l.md', text: person(), problems: ['error 1 id'] },
  'an underscore in a folder': {
    file: 'entries/my_news/a.md',
    text: entry(),
    problems: ['error 1 id'],
  },
  'a dot': { file: 'entries/a.b.md', text: entry(), problems: ['error 1 id'] },
  'an accent': { file: 'entries/café.md', text: entry(), problems: ['error 1 id'] },
  'a digest': { file: 'digests/No 1.md', text: digest('2026-01-01'), problems: ['error 1 id'] },
  'in folders': { file: 'entries/2026/09/a-1.md', text: entry(), problems: [] },
  ...Object.fromEntries(
    [
      'entries',
      'people',
      'topics',
      'digests',
      'wins',
      'asks',
      'offers',
      'events',
      'spotlights',
      'feeds',
      'archive',
      '404',
    ].map((name) => [
      `the name of the site's own ${name}`,
      { file: `pages/${name}.md`, text: page, problems: ['error 1 id'] },
    ]),
  ),
  "a page below one of the site's own": {
    file: 'pages/people/all.md',
    text: page,
    problems: ['error 1 id'],
  },
  'a page in the place of the kit’s own about': {
    file: 'pages/about.md',
    text: page,
    problems: [],
  },
  'a page in the place of the kit’s own subscribe': {
    file: 'pages/subscribe.md',
    text: page,
    problems: [],
  },
  'a page of its own': { file: 'pages/about/us.md', text: page, problems: [] },
  'a person in the place of the second page of people': {
    file: 'people/page/2.md',
    text: person(),
    problems: ['error 1 id'],
  },
  'a digest in the place of the email of a digest': {
    file: 'digests/one/email.md',
    text: digest('2026-01-02'),
    problems: ['error 1 id'],
  },
});

it.each([
  ['by case', 'entries/a.md', 'entries/A.md', ['entries/A.md error 1 id']],
  ['by case of a folder', 'entries/x/a.md', 'entries/X/a.md', ['entries/X/a.md error 1 id']],
  [
    'with a private one',
    'entries/a.md',
    'private/entries/a.md',
    ['private/entries/a.md error 1 id'],
  ],
  ['not between nouns', 'entries/ada.md', 'people/ada.md', []],
])('finds ids that collide %s', async (_, one, two, expected) => {
  const text = (file: string) => (file.startsWith('people') ? person() : entry());
  const found = await problemsIn({ [one]: text(one), [two]: text(two) });
  expect(found.map((problem) => `${problem.file} ${brief(problem)}`)).toEqual(expected);
  for (const { message } of found) expect(message).toContain(`collides with that of ${one}`);
});
