import { entry, markdown, person } from '../../content-folder.ts';
import type { Cases } from '../case.ts';
import { ask, DIGEST, digest, win } from '../clean.ts';
import { LINK, linked } from './given.ts';

export const linksAgain: Cases = {
  'one page in two entries, once with a tracker': {
    ...linked('http://www.oven.example.org/again/?utm_source=x&day=1#top'),
    trips: [`link-tracker ${LINK}`, 'link-repeated entries/oven.md:7 link'],
  },
  'one page in two entries, written alike': {
    ...linked('http://www.oven.example.org/again/?day=1#top'),
    trips: ['link-repeated entries/oven.md:7 link'],
  },
  'a page of the note in an entry': {
    ...linked('https://seeds.example.org/list'),
    trips: [`link-repeated ${LINK}`],
  },
  'a page in the excerpt of another entry': {
    files: {
      'entries/new.md': win(
        { title: 'A sieve' },
        'It came with [the oven](https://oven.example.org/again?day=1).\n',
      ),
    },
    trips: ['link-repeated entries/oven.md:7 link'],
  },
  'an answer that is a link elsewhere': {
    ...linked('https://oven.example.org/mixer'),
    trips: ['link-repeated entries/mixer.md:6 respond'],
  },
  'a page further down in another entry': {
    files: {
      'entries/new.md': win(
        { title: 'A sieve' },
        'It came by post.\n\nWith [the oven](https://oven.example.org/again?day=1).\n',
      ),
    },
    spares: 'link-repeated',
  },
  'a page twice in one entry': {
    files: {
      'entries/new.md': win(
        { title: 'A sieve', link: 'https://sieve.example.org/a' },
        'See [the sieve](https://sieve.example.org/a).\n',
      ),
    },
    spares: 'link-repeated',
  },
  'one form for two asks': {
    files: {
      'entries/new.md': ask({ title: 'A sieve', respond: 'https://oven.example.org/mixer' }),
    },
    spares: 'link-repeated',
  },
  'a mailbox and a page of the site, twice': {
    files: {
      'entries/new.md': win({ title: 'A sieve', link: 'mailto:ada@example.org' }),
      'entries/two.md': win(
        { title: 'A bowl', link: 'mailto:ada@example.org' },
        'By [Ada](/people/ada/).\n',
      ),
    },
    spares: 'link-repeated',
  },
  'two pages that differ in a parameter or a path behind #': {
    files: {
      'entries/new.md': win({ title: 'A sieve', link: 'https://oven.example.org/again?day=2' }),
      'entries/two.md': win({ title: 'A bowl', link: 'https://app.example.org/#/bowl' }),
      'entries/three.md': win({ title: 'A cup', link: 'https://app.example.org/#/cup' }),
    },
    spares: 'link-repeated',
  },

  'a page of an earlier letter': {
    ...linked('https://bees.example.org/spring/'),
    trips: [`link-sent-before ${LINK}`],
  },
  'a page of an earlier note': {
    files: {
      'digests/october.md': markdown(
        { title: 'Hives and handovers', date: '2026-10-01' },
        'Dear friends, see [the sieve](https://sieve.example.org/a).\n',
      ),
      ...linked('https://sieve.example.org/a').files,
    },
    trips: [`link-sent-before ${LINK}`],
  },
  'an entry that comes again': {
    files: { [DIGEST]: digest({ pick: ['bees'] }) },
    spares: 'link-sent-before',
  },
  'the front page of a site': {
    files: {
      'entries/bees.md': entry({
        title: 'Bees through a dry spring',
        date: '2026-09-20',
        link: 'https://bees.example.org',
      }),
      ...linked('https://bees.example.org/').files,
    },
    spares: 'link-sent-before',
  },
  'a place that a person calls their own': {
    files: {
      'people/ada.md': person({
        name: 'Ada Söderlund',
        links: [{ label: 'Bees', url: 'https://bees.example.org/spring' }],
      }),
      ...linked('https://bees.example.org/spring').files,
    },
    spares: 'link-sent-before',
  },
  'a page that the entry before had further down': {
    files: {
      'entries/bees.md': entry(
        { title: 'Bees through a dry spring', date: '2026-09-20' },
        'All came.\n\nSee [the sieve](https://sieve.example.org/a).\n',
      ),
      ...linked('https://sieve.example.org/a').files,
    },
    spares: 'link-sent-before',
  },
};
