import { person } from '../../content-folder.ts';
import type { Cases } from '../case.ts';
import { ask, win } from '../clean.ts';
import { at, BODY, helped, NOTE, note } from './given.ts';

export const nameConsent: Cases = {
  'a helper who never wants to be named': {
    ...helped('Silvan Perret'),
    trips: ['name-consent entries/new.md:8 helped_by'],
  },
  'a place named after somebody who never wants to be named': {
    ...at('House of Silvan Perret'),
    trips: ['name-consent entries/new.md:7 place'],
  },
  'somebody who did not agree, without accents': {
    ...note('Anezka Holubova came too.'),
    trips: [`name-consent ${NOTE}`],
  },
  'somebody who did not agree, misspelt': {
    ...note('Anežka Holubvá came too.'),
    trips: [`name-consent ${NOTE}`],
  },
  'three names of somebody who did not agree, without accents': {
    files: {
      'people/maria.md': person({ name: 'María José Núñez', consent: 'ask' }),
      ...note('Maria Jose Nunez came too.').files,
    },
    trips: [`name-consent ${NOTE}`],
  },
  'a single name that shall never be said, without accents': {
    files: {
      'people/silvan.md': person({ name: 'Siméon', consent: 'never' }),
      ...note('And Simeon came too.').files,
    },
    trips: [`name-consent ${NOTE}`],
  },
  'a bent Ukrainian name of somebody who never wants to be named': {
    files: {
      'people/silvan.md': person({ name: 'Оля Коваленко', consent: 'never' }),
      ...note('Про Олю Коваленко.').files,
    },
    trips: [`name-consent ${NOTE}`],
  },
  'a longer Ukrainian name': {
    files: {
      'people/silvan.md': person({ name: 'Іван Петров', consent: 'never' }),
      ...note('Іван Петренко.').files,
    },
    spares: 'name-consent',
  },
  'somebody with another first name': {
    files: {
      'people/silvan.md': person({ name: 'Anna Klein', consent: 'never' }),
      ...note('Anne Klein came.').files,
    },
    spares: 'name-consent',
  },
  'a namesake without accents who agreed': {
    files: {
      'people/other.md': person({ name: 'Anezka Holubova' }),
      ...note('Anezka Holubova came.').files,
    },
    spares: 'name-consent',
  },

  'somebody who never wants to be named': {
    ...note('Silvan Perret came too.'),
    trips: [`name-consent ${NOTE}`],
  },
  'somebody who never wants to be named, in the title of an entry': {
    files: { 'entries/new.md': win({ title: "Silvan Perret's sieve" }) },
    trips: ['name-consent entries/new.md:2 title'],
  },
  'a single name that shall never be said': {
    files: {
      'people/silvan.md': person({ name: 'Silvan', consent: 'never' }),
      ...note('And Silvan came too.').files,
    },
    trips: [`name-consent ${NOTE}`],
  },
  'somebody who did not agree yet': {
    ...note('Anežka Holubová came too.'),
    trips: [`name-consent ${NOTE}`],
  },
  'somebody who agreed to another entry': {
    files: {
      'entries/one.md': win({
        title: 'A poem',
        people: ['anezka'],
        consented: ['anezka'],
      }),
      'entries/new.md': win({ title: 'A sieve' }, 'Anežka Holubová has one.\n'),
    },
    trips: [`name-consent ${BODY}`],
  },
  'a bent name of somebody who did not agree yet': {
    ...note('S Anežkou Holubovou.', 'cs'),
    trips: [`name-consent ${NOTE}`],
  },
  'a name in a script without spaces': {
    files: {
      'people/silvan.md': person({ name: '山田太郎', consent: 'ask' }),
      ...note('先月、山田太郎さんが来ました。', 'ja').files,
    },
    trips: [`name-consent ${NOTE}`],
  },
  'somebody who agreed to an entry of the letter, in the note': {
    files: {
      'entries/one.md': win({
        title: 'A poem',
        people: ['anezka'],
        consented: ['anezka'],
      }),
      ...note('Anežka Holubová has a poem.').files,
    },
    spares: 'name-consent',
  },
  'somebody who is thanked': {
    files: {
      'entries/one.md': ask(
        {
          title: 'A poem',
          status: 'met',
          met_on: '2026-10-25',
          helped_by: ['anezka'],
          consented: ['anezka'],
        },
        'Anežka Holubová wrote one.\n',
      ),
    },
    spares: 'name-consent',
  },
  'a first name alone': { ...note('Silvan came, and so did Anežka.'), spares: 'name-consent' },
  'a word with the stem of a single name': {
    files: {
      'people/silvan.md': person({ name: 'Silvan', consent: 'never' }),
      ...note('Na Silvestra.', 'cs').files,
    },
    spares: 'name-consent',
  },
  'a longer name': {
    files: {
      'people/other.md': person({ name: 'Silvan Perret Dubois' }),
      ...note('Silvan Perret Dubois came.').files,
    },
    spares: 'name-consent',
  },
  'a namesake who agreed': {
    files: {
      'people/other.md': person({ name: 'Silvan Perret' }),
      ...note('Silvan Perret came.').files,
    },
    spares: 'name-consent',
  },
  'a name that is a small word': { ...note('silvan perret bushes grow.'), spares: 'name-consent' },
};
