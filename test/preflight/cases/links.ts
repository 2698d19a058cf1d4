import { SETTINGS } from '../../content-folder.ts';
import type { Cases } from '../case.ts';
import { DIGEST, digest, win } from '../clean.ts';
import { LINK, linked, NOTE } from './given.ts';

const note = (text: string) => ({ files: { [DIGEST]: digest({}, `${text}\n`) } });
const contact = (address: string) => SETTINGS.replace('mailto:edda@example.org', address);

/** A page that exists and is not public. */
const HIDDEN = { 'entries/wax.md': win({ title: 'Wax', draft: true }) };
const broken = { verdict: 'broken', words: 'answers 404' } as const;

export const links: Cases = {
  'a note that leads to a draft': {
    files: { ...HIDDEN, ...note('See [the wax](/entries/wax/).').files },
    trips: [`link-broken ${NOTE}`],
  },
  'a note that leads there by a reference': {
    files: { ...HIDDEN, ...note('See [the wax].\n\n[the wax]: /entries/wax/').files },
    trips: [`link-broken ${DIGEST}:8 body`],
  },
  'an entry that links to a draft': {
    files: { ...HIDDEN, ...linked('https://letter.example.org/entries/wax/').files },
    trips: [`link-broken ${LINK}`],
  },
  'the text of an entry for the email only': {
    files: {
      ...HIDDEN,
      'private/entries/new.md': win({ title: 'A sieve' }, 'See [the wax](/entries/wax/).\n'),
    },
    trips: ['link-broken private/entries/new.md:8 body'],
  },
  'a draft over http': {
    files: { ...HIDDEN, ...linked('http://letter.example.org/entries/wax/').files },
    trips: [`link-broken ${LINK}`],
  },
  'a page that never was, over http': {
    ...linked('http://letter.example.org/entries/never/'),
    trips: [`link-broken ${LINK}`],
  },
  'a public page and what may be a file, over http': {
    files: {
      ...linked('http://letter.example.org/people/ada/').files,
      ...note('See [the map](http://letter.example.org/map.pdf).').files,
    },
    spares: 'link-broken',
  },
  'a page of the site that is public': {
    ...linked('https://letter.example.org/people/ada/'),
    spares: 'link-broken',
  },
  'a file of the public folder': {
    ...note('See [the map](/map.pdf).'),
    around: { publicFiles: ['/map.pdf'] },
    spares: 'link-broken',
  },

  'a page that does not answer': {
    ...linked('https://sieve.example.org/a'),
    around: { reached: new Map([['https://sieve.example.org/a', broken]]) },
    trips: [`link-unreachable ${LINK}`],
  },
  'a page in the note that does not answer': {
    around: { reached: new Map([['https://seeds.example.org/list', broken]]) },
    trips: [`link-unreachable ${DIGEST}:7 body`],
  },
  'a site that is not published yet': {
    around: {
      reached: new Map([
        ['https://letter.example.org/entries/oven/', broken],
        ['https://letter.example.org/entries/mixer/', broken],
      ]),
    },
    trips: [`link-unreachable ${DIGEST}:1 id`],
  },
  'pages that answer, or will not say': {
    around: {
      reached: new Map([
        ['https://seeds.example.org/list', { verdict: 'unknown', words: 'answers 403' }],
        ['https://letter.example.org/entries/oven/', { verdict: 'fine', words: '' }],
      ]),
    },
    spares: 'link-unreachable',
  },

  'words that say nothing': {
    ...note('For the seeds, [click here](https://seeds.example.org/list).'),
    trips: [`link-text ${NOTE}`],
  },
  'words that say nothing, with an arrow': {
    ...note('Dear friends,\nthere is bread: [*Read more* →](https://oven.example.org/bread)'),
    trips: [`link-text ${DIGEST}:7 body`],
  },
  'words that say nothing in German': {
    files: {
      'newsletter.yaml': `title: Test Letter
tagline: What happened
url: https://letter.example.org
language: de-AT
timezone: Etc/UTC
editor: {name: Edda}
contact: mailto:edda@example.org
`,
      ...note('Die Samen gibt es [hier](https://seeds.example.org/list).').files,
    },
    trips: [`link-text ${NOTE}`],
  },
  'no words': {
    ...note('The seeds: [](https://seeds.example.org/list) are there.'),
    trips: [`link-text ${NOTE}`],
  },
  'words that say nothing further down in an entry': {
    files: {
      'entries/new.md': win(
        { title: 'A sieve' },
        'It came.\n\nMore [here](https://sieve.example.org/a).\n',
      ),
    },
    trips: ['link-text entries/new.md:10 body'],
  },
  'an arrow': {
    ...note('The seeds: [→](https://seeds.example.org/list)'),
    trips: [`link-text ${NOTE}`],
  },
  'a word that says nothing, in another language': {
    ...note('The seeds: [Weiterlesen](https://seeds.example.org/list)'),
    trips: [`link-text ${NOTE}`],
  },
  'words that begin so': {
    ...note('[Here is the list of seeds](https://seeds.example.org/list).'),
    spares: 'link-text',
  },
  'a word that says nothing in another language only': {
    ...note('[Plus](https://seeds.example.org/list) is a magazine.'),
    spares: 'link-text',
  },
  'an address as it is': { ...note('See https://seeds.example.org/list'), spares: 'link-text' },
  'the description of a picture': {
    ...note('[![Seeds in a bowl](../pictures/hive.jpg)](https://seeds.example.org/list)'),
    spares: 'link-text',
  },

  'a short address': { ...linked('https://bit.ly/abc'), trips: [`link-shortener ${LINK}`] },
  'a short address further down': {
    files: {
      'entries/new.md': win({ title: 'A sieve' }, 'It came.\n\nFrom [a shop](https://t.co/x).\n'),
    },
    trips: ['link-shortener entries/new.md:10 body'],
  },
  'a short address of a map': {
    ...linked('https://maps.app.goo.gl/abc'),
    trips: [`link-shortener ${LINK}`],
  },
  'a short address to answer to': {
    files: { 'newsletter.yaml': contact('https://bit.ly/abc') },
    trips: ['link-shortener newsletter.yaml:7 contact'],
  },
  'a tracker to answer to': {
    files: { 'newsletter.yaml': contact('https://form.example.org/?utm_source=x') },
    trips: ['link-tracker newsletter.yaml:7 contact'],
  },
  'an address that is short': { ...linked('https://youtu.be/abc'), spares: 'link-shortener' },
  'a host that ends like a shortener': {
    ...linked('https://rabbit.ly/abc'),
    spares: 'link-shortener',
  },

  'an address with a tracker': {
    ...linked('https://sieve.example.org/a?utm_source=letter'),
    trips: [`link-tracker ${LINK}`],
  },
  'a click that is counted': {
    ...note('See [the sieve](https://x.us1.list-manage.com/track/click?u=1).'),
    trips: [`link-tracker ${NOTE}`],
  },
  'a room with a tracker': {
    files: {
      'entries/new.md': win({
        title: 'Bread online',
        kind: 'event',
        starts: '2026-11-20',
        online: 'https://room.example.org/?id=4&fbclid=x',
      }),
    },
    trips: ['link-tracker entries/new.md:7 online'],
  },
  'parameters that say what to show': {
    ...linked('https://sieve.example.org/a?source=utm&si=4&s=1&ref=friends'),
    spares: 'link-tracker',
  },
};
