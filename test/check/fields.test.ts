import { entry, markdown, person } from '../content-folder.ts';
import { describeCases } from './problems.ts';

const digest = (fields: Record<string, unknown> = {}) =>
  markdown({ title: 'Autumn', date: '2026-09-15', ...fields }, '');

describeCases('fields that are unknown, missing or of the wrong type', {
  'an unknown field': {
    file: 'entries/unknown.md',
    text: entry({ colour: 'red' }),
    problems: ['error 6 colour'],
  },
  'a misspelt optional field': {
    file: 'entries/misspelt.md',
    text: entry({ sumary: 'x' }),
    problems: ['error 6 sumary'],
  },
  'a misspelt required field, which is not called missing besides': {
    file: 'entries/misspelt-required.md',
    text: '---\ntitel: News\ndate: 2026-09-01\nkind: win\npeople: [ada]\n---\n\nNews.\n',
    problems: ['error 2 titel'],
  },
  'an unknown nested field': {
    file: 'people/nested.md',
    text: person({ links: [{ label: 'Home', url: 'https://ada.example', rel: 'me' }] }),
    problems: ['error 4 links[0].rel'],
  },
  'a misspelt nested required field': {
    file: 'people/nested-misspelt.md',
    text: '---\nname: Ada\nlinks:\n  - label: A\n    url: https://a.example\n  - lable: B\n    url: https://b.example\n---\n',
    problems: ['error 6 links[1].lable'],
  },
  'a missing nested field': {
    file: 'people/nested-missing.md',
    text: '---\nname: Ada\nlinks:\n  - label: A\n---\n',
    problems: ['error 1 links[0].url'],
  },
  'a field of another kind of entry': {
    file: 'entries/other-kind.md',
    text: entry({ starts: '2026-09-01' }),
    problems: ['error 6 starts'],
  },
  'a field named like a method of objects': {
    file: 'entries/prototype.md',
    text: entry({ constructor: 'x', toString: 'y' }),
    problems: ['error 6 constructor', 'error 7 toString'],
  },
  'an entry without anything': {
    file: 'entries/nothing.md',
    text: '---\n---\n\nNews.\n',
    problems: ['error 1 date', 'error 1 kind', 'error 1 people', 'error 1 title'],
  },
  'an event without starts': {
    file: 'entries/no-start.md',
    text: entry({ kind: 'event' }),
    problems: ['error 1 starts'],
  },
  'a person without name': {
    file: 'people/nameless.md',
    text: '---\nconsent: always\n---\n',
    problems: ['error 1 name'],
  },
  'a digest without title and date': {
    file: 'digests/nothing.md',
    text: '---\nsubject: x\n---\n',
    problems: ['error 1 date', 'error 1 title'],
  },
  'a page without title': {
    file: 'pages/nothing.md',
    text: '---\n# nothing yet\n---\n\nWords.\n',
    problems: ['error 1 title'],
  },
  'a required field with nothing behind its colon, which is missing where it stands': {
    file: 'entries/empty-title.md',
    text: '---\ntitle:\ndate: 2026-09-01\nkind: win\npeople: [ada]\n---\n\nNews.\n',
    problems: ['error 2 title'],
  },
  'an empty text': {
    file: 'entries/blank-title.md',
    text: entry({ title: '  ' }),
    problems: ['error 2 title'],
  },
  'a number for a text': {
    file: 'entries/number.md',
    text: entry({ title: 2024 }),
    problems: ['error 2 title'],
  },
  'a text for a list': {
    file: 'entries/no-list.md',
    text: entry({ people: 'ada' }),
    problems: ['error 5 people'],
  },
  'a list for a text': {
    file: 'entries/list.md',
    text: entry({ title: ['a', 'b'] }),
    problems: ['error 2 title'],
  },
  'an empty list of people': {
    file: 'entries/nobody.md',
    text: entry({ people: [] }),
    problems: ['error 5 people'],
  },
  'a text for yes or no: YAML 1.2 knows no yes': {
    file: 'entries/yes.md',
    text: entry({ draft: 'yes' }),
    problems: ['error 6 draft'],
  },
  'a text for a group of fields': {
    file: 'entries/image-text.md',
    text: entry({ image: '../pictures/x.jpg' }),
    problems: ['error 6 image'],
  },
  'an unknown kind': {
    file: 'entries/kind.md',
    text: entry({ kind: 'wins' }),
    problems: ['error 4 kind'],
  },
  'an unknown kind, with the mistakes in other fields besides': {
    file: 'entries/kind-and-more.md',
    text: entry({ kind: 'wins', title: 7, colour: 'red' }),
    problems: ['error 2 title', 'error 4 kind', 'error 6 colour'],
  },
  'an unknown audience': {
    file: 'entries/audience.md',
    text: entry({ audience: 'friends' }),
    problems: ['error 6 audience'],
  },
  'an unknown consent': {
    file: 'people/consent.md',
    text: person({ consent: 'yes' }),
    problems: ['error 3 consent'],
  },
  'an unknown status': {
    file: 'entries/status.md',
    text: entry({ kind: 'ask', status: 'done' }),
    problems: ['error 6 status'],
  },
  'a title of 201 characters': {
    file: 'entries/long-title.md',
    text: entry({ title: 'é'.repeat(201) }),
    problems: ['error 2 title'],
  },
  'a title of 200 characters outside the basic plane': {
    file: 'entries/full-title.md',
    text: entry({ title: '🐝'.repeat(200) }),
    problems: [],
  },
  'a summary of 281 characters': {
    file: 'entries/long-summary.md',
    text: entry({ summary: 'a'.repeat(281) }),
    problems: ['error 6 summary'],
  },
  'a summary of 280 characters over two lines': {
    file: 'entries/full-summary.md',
    text: `---\ntitle: News\ndate: 2026-09-01\nkind: win\npeople: [ada]\nsummary: >\n  ${'a'.repeat(139)}\n  ${'b'.repeat(140)}\n---\n\nNews.\n`,
    problems: [],
  },
  'a topic that is no slug': {
    file: 'entries/topic.md',
    text: entry({ topics: ['fine', 'City Gardens'] }),
    problems: ['error 6 topics'],
  },
  'met without the day': {
    file: 'entries/met.md',
    text: entry({ kind: 'ask', status: 'met' }),
    problems: ['error 1 met_on'],
  },
  'withdrawn without the day': {
    file: 'entries/withdrawn.md',
    text: entry({ kind: 'ask', status: 'withdrawn' }),
    problems: ['error 1 withdrawn_on'],
  },
  'a photo without description': {
    file: 'people/photo.md',
    text: person({ photo: '../pictures/missing.jpg' }),
    problems: ['error 1 photo_alt', 'error 4 photo'],
  },
  'since after the date of a digest': {
    file: 'digests/since.md',
    text: digest({ since: '2026-09-16' }),
    problems: ['error 4 since'],
  },
  'since on the date of a digest, which holds nothing new': {
    file: 'digests/since-equal.md',
    text: digest({ date: '2026-09-14', since: '2026-09-14' }),
    problems: [],
  },
  'several mistakes in one file': {
    file: 'entries/several.md',
    text: entry({
      title: 7,
      date: '2026-02-31',
      people: ['nobody-here'],
      link: 'javascript:1',
      wat: 1,
    }),
    problems: ['error 2 title', 'error 3 date', 'error 5 people', 'error 6 link', 'error 7 wat'],
  },
});
