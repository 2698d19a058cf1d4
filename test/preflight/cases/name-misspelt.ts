import { person } from '../../content-folder.ts';
import type { Cases } from '../case.ts';
import { DIGEST, digest, win } from '../clean.ts';
import { at, BODY, helped, NOTE, note } from './given.ts';

const about = (person: string, text: string) => ({
  files: { 'entries/new.md': win({ title: 'A sieve', people: [person] }, `${text}\n`) },
});
const misspelt = [`name-misspelt ${NOTE}`];

export const nameMisspelt: Cases = {
  'lost accents': { ...note('Zoltan Berkenye bakes again.'), trips: misspelt },
  'lost accents before an ending': { ...note("Zoltan Berkenye's oven is lit."), trips: misspelt },
  'two letters wrong in a long name': { ...note('Zoltán Berkennie bakes.'), trips: misspelt },
  'letters that changed places': { ...note('Ada Söderlnud keeps bees.'), trips: misspelt },
  'a name over two lines': {
    ...note('Dear friends, Zoltan\nBerkenye bakes.'),
    trips: misspelt,
  },
  'a name with emphasis': { ...note('Dear friends, **Zoltan** Berkenye bakes.'), trips: misspelt },
  'a name in a summary': {
    files: { 'entries/new.md': win({ title: 'A sieve', summary: 'By Ada Sønderlund.' }) },
    trips: ['name-misspelt entries/new.md:6 summary'],
  },
  'a name in the description of a picture': {
    ...note('Hello. ![Zoltán Berkenie, baking](../pictures/hive.jpg)'),
    trips: misspelt,
  },
  'a first name in an entry about them': {
    ...about('zoltan', 'Zoltan has a sieve.'),
    trips: [`name-misspelt ${BODY}`],
  },
  'a first name with a wrong letter': {
    ...about('zoltan', 'The sieve is what Zoltén wanted.'),
    trips: [`name-misspelt ${BODY}`],
  },
  'a first name in the note, where an entry names them': {
    ...note('Dear friends, Zoltan bakes.'),
    trips: misspelt,
  },
  'the right name': { ...note('Zoltán Berkenye bakes.'), spares: 'name-misspelt' },
  'the right name, decomposed': {
    ...note('Zoltán Berkenye bakes.'.normalize('NFD')),
    spares: 'name-misspelt',
  },
  'the right name with an ending': {
    ...note("Zoltán Berkenye's and Ada Söderlunds bread."),
    spares: 'name-misspelt',
  },
  'endings in Hungarian': {
    ...note('Zoltán Berkenyének és Ada Söderlundot, Zoltánnál.', 'hu'),
    spares: 'name-misspelt',
  },
  'a bent name in Czech': {
    ...note('S Adou Söderlundovou a o Zoltánu Berkenyovi.', 'cs'),
    spares: 'name-misspelt',
  },
  'lost accents in Hungarian': { ...note('Zoltan Berkenye süt.', 'hu'), trips: misspelt },
  'a bent name in English': { ...note('Zoltán Berkenya bakes.'), trips: misspelt },
  'another name': { ...note('Zelda Berkeley came too.'), spares: 'name-misspelt' },
  'another first letter': { ...note('Roltán Berkenye came too.'), spares: 'name-misspelt' },
  'a name in code and in addresses': {
    ...note('Dear friends, `Zoltan Berkenye`, <https://x.example.org/Zoltan>, zoltan@example.org'),
    spares: 'name-misspelt',
  },
  'a name across a comma': { ...note('Dear Zoltán, Berkeny came.'), spares: 'name-misspelt' },
  'a first name in an entry about somebody else': {
    ...about('ada', 'Zoltan is a name in many lands.'),
    spares: 'name-misspelt',
  },
  'a month that is almost a name': {
    files: {
      'people/ada.md': person({ name: 'Avril Söderlund' }),
      'entries/meet.md': undefined,
      'entries/mixer.md': undefined,
      [DIGEST]: digest({}, 'Dear friends, it snowed in April.\n'),
    },
    spares: 'name-misspelt',
  },
  'a common word that is almost a name': {
    files: {
      'people/ada.md': person({ name: 'Grant Söderlund' }),
      'entries/meet.md': undefined,
      'entries/mixer.md': undefined,
      'entries/new.md': win({ title: 'Grand Opening of the Sieve' }),
      [DIGEST]: digest({}, 'Dear friends.\n'),
    },
    spares: 'name-misspelt',
  },
  'a name that somebody else has': {
    files: {
      'people/zoltana.md': person({ name: 'Zoltana Berkenye' }),
      ...note('Zoltana Berkenye and Zoltán Berkenye bake.').files,
    },
    spares: 'name-misspelt',
  },

  'a helper without accents': {
    ...helped('Zoltan Berkenye'),
    trips: ['name-misspelt entries/new.md:8 helped_by'],
  },
  'a helper whom nobody else knows': { ...helped('Anna Klein'), spares: 'name-misspelt' },
  'a place named after somebody, without accents': {
    ...at('The house of Zoltan Berkenye'),
    trips: ['name-misspelt entries/new.md:7 place'],
  },
  'a place that is almost a first name': {
    files: {
      'people/ada.md': person({ name: 'Olivia Söderlund' }),
      'entries/meet.md': undefined,
      'entries/mixer.md': undefined,
      [DIGEST]: digest({}, 'Dear friends.\n'),
      ...at('Olivja').files,
    },
    spares: 'name-misspelt',
  },
  'a Ukrainian name in English': {
    files: {
      'people/olia.md': person({ name: 'Оля Коваленко' }),
      ...note('Про Олю Коваленко, від Оли Коваленко.').files,
    },
    spares: 'name-misspelt',
  },
  'a Polish name in Polish': {
    files: {
      'people/aga.md': person({ name: 'Agnieszka Wiśniewska' }),
      ...note('Dla Agnieszki Wiśniewskiej.', 'pl').files,
    },
    spares: 'name-misspelt',
  },
  'a Finnish name in Finnish': {
    files: {
      'people/matti.md': person({ name: 'Matti Virtanen' }),
      ...note('Kiitos Matti Virtasen ja Matin Virtaselle.', 'fi').files,
    },
    spares: 'name-misspelt',
  },
  'another first name with the same last name': {
    files: {
      'people/june.md': person({ name: 'June Park' }),
      'people/anna.md': person({ name: 'Anna Klein' }),
      ...note('Jane Park, Anne Klein and Ann Klein came.').files,
    },
    spares: 'name-misspelt',
  },
  'another first name in an entry about them': {
    files: {
      'people/june.md': person({ name: 'June Park' }),
      'entries/new.md': win({ title: 'A sieve', people: ['june'] }, 'By Jane Park.\n'),
    },
    trips: [`name-misspelt ${BODY}`],
  },
  'letters that changed places in a first name': {
    files: {
      'people/june.md': person({ name: 'Juniper Park' }),
      ...note('Juinper Park came.').files,
    },
    trips: misspelt,
  },
};
