import { expect, it } from 'vitest';
import { entry, markdown, SETTINGS } from '../content-folder.ts';
import { brief, describeCases, problemsIn } from './problems.ts';

const digest = (fields: Record<string, unknown>) => markdown({ title: 'Autumn', ...fields }, '');
const valid = { 'entries/2026/garden.md': entry() };

describeCases(
  'people and entries that do not exist',
  {
    'a person in people': {
      file: 'entries/people.md',
      text: entry({ people: ['ada', 'adda'] }),
      problems: ['error 5 people'],
    },
    'a person in via': {
      file: 'entries/via.md',
      text: entry({ via: 'bob' }),
      problems: ['error 6 via'],
    },
    'a person in consented': {
      file: 'entries/consented.md',
      text: entry({ consented: ['bob'] }),
      problems: ['error 6 consented'],
    },
    'a person in helped_by, of whom only ids count': {
      file: 'entries/helped.md',
      text: entry({ kind: 'ask', helped_by: ['ada', 'Grace', 'grace from the library', 'grace'] }),
      problems: ['error 6 helped_by'],
    },
    'an id that is none': {
      file: 'entries/form.md',
      text: entry({ people: ['Ada'] }),
      problems: ['error 5 people'],
    },
    'an entry in pick': {
      file: 'digests/pick.md',
      text: digest({ date: '2026-09-01', pick: ['2026/garten'] }),
      problems: ['error 4 pick'],
    },
    'an entry in skip': {
      file: 'digests/skip.md',
      text: digest({ date: '2026-09-02', skip: ['2026/garden', 'garden'] }),
      problems: ['error 4 skip'],
    },
  },
  valid,
);

it('suggests the nearest name', async () => {
  const [problem] = await problemsIn({ 'entries/a.md': entry({ people: ['adda'] }) });
  expect(problem?.fix).toContain('did you mean ada?');
});

const linked = (address: string) => entry({}, `See [there](${address}).\n`);

describeCases(
  'pages of this site that do not exist',
  {
    'root-relative': {
      file: 'entries/rooted.md',
      text: linked('/people/adda/'),
      problems: ['error 8 body'],
    },
    'root-relative to one that is there, with a fragment': {
      file: 'entries/fine.md',
      text: linked('/people/ada/#links'),
      problems: [],
    },
    'root-relative without the last slash': {
      file: 'entries/slashless.md',
      text: linked('/people/ada'),
      problems: [],
    },
    absolute: {
      file: 'entries/absolute.md',
      text: linked('https://letter.example.org/entries/gone/'),
      problems: ['error 8 body'],
    },
    'absolute with a host in capitals': {
      file: 'entries/capitals.md',
      text: linked('HTTPS://LETTER.example.org/gone/'),
      problems: ['error 8 body'],
    },
    'of another site': {
      file: 'entries/foreign.md',
      text: linked('https://example.org/gone/'),
      problems: [],
    },
    'by a definition': {
      file: 'entries/definition.md',
      text: entry({}, 'See [there].\n\n[there]: /gone/\n'),
      problems: ['error 10 body'],
    },
    'as a bare address': {
      file: 'entries/bare.md',
      text: entry({}, 'x\ny https://letter.example.org/gone/ z\n'),
      problems: ['error 9 body'],
    },
    'relative, which leads to different places from different pages': {
      file: 'entries/relative.md',
      text: linked('../people/ada/'),
      problems: ['error 8 body'],
    },
    'in the field link': {
      file: 'entries/field.md',
      text: entry({ link: 'https://letter.example.org/gone/' }),
      problems: ['error 6 link'],
    },
    'root-relative in the field link, which wants a whole address': {
      file: 'entries/field-rooted.md',
      text: entry({ link: '/gone/' }),
      problems: ['error 6 link'],
    },
    'in the feed of a person': {
      file: 'people/feed.md',
      text: markdown({ name: 'Bo', feed: 'https://letter.example.org/gone.xml' }, ''),
      problems: ['error 3 feed'],
    },
    'from the opening note of a digest': {
      file: 'digests/note.md',
      text: markdown({ title: 'A', date: '2026-09-01' }, '[x](/wins/) [y](/wins/gone/)\n'),
      problems: ['error 6 body'],
    },
    'of a draft, which will be there one day': {
      file: 'entries/to-draft.md',
      text: linked('/entries/draft/'),
      problems: ['warning 8 body'],
    },
    'a draft itself': { file: 'entries/draft.md', text: entry({ draft: true }), problems: [] },
  },
  valid,
);

it('knows the narrowed lists of a topic, where the topic has more than one kind', async () => {
  const found = await problemsIn({
    'entries/a.md': entry({ topics: ['bees', 'boats'] }),
    'entries/b.md': entry({ kind: 'ask', topics: ['bees'] }),
    'entries/c.md': linked('/topics/bees/asks/'),
    'entries/d.md': linked('/topics/bees/offers/'),
    'entries/e.md': linked('/topics/boats/wins/'),
  });
  expect(found.map((problem) => `${problem.file} ${brief(problem)}`)).toEqual([
    'entries/d.md error 8 body',
    'entries/e.md warning 8 body',
  ]);
});

it('knows its own pages under a url with a path', async () => {
  const found = await problemsIn({
    'newsletter.yaml': SETTINGS.replace('letter.example.org', 'example.org/letter/'),
    'entries/a.md': linked('https://example.org/letter/people/ada/'),
    'entries/b.md': linked('https://example.org/letter/people/adda/'),
    'entries/c.md': linked('https://example.org/people/adda/'),
    'entries/d.md': linked('/people/ada/'),
    'entries/e.md': linked('/people/adda/'),
    'entries/f.md': linked('/letter/people/adda/'),
  });
  expect(found.map((problem) => `${problem.file} ${brief(problem)}`)).toEqual([
    'entries/b.md error 8 body',
    'entries/e.md error 8 body',
    'entries/f.md error 8 body',
  ]);
});

it.each([
  ['gone', ['error 7 contact']],
  ['entries/draft', ['warning 7 contact']],
  ['people/ada', []],
])('judges a contact on this site: %s', async (path, expected) => {
  const contact = `contact: https://letter.example.org/${path}/`;
  const settings = SETTINGS.replace(/^contact: .*$/m, contact);
  const files = { 'newsletter.yaml': settings, 'entries/draft.md': entry({ draft: true }) };
  expect((await problemsIn(files)).map(brief)).toEqual(expected);
});
