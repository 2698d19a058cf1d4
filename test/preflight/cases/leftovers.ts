import { person, SETTINGS } from '../../content-folder.ts';
import type { Cases } from '../case.ts';
import { ask, DIGEST, digest, win } from '../clean.ts';

const note = (text: string, language = 'en') => ({
  files: {
    [DIGEST]: digest({}, `${text}\n`),
    'newsletter.yaml': SETTINGS.replace('language: en', `language: ${language}`),
  },
});
const titled = (title: string) => ({ files: { 'entries/new.md': win({ title }) } });
const said = (text: string) => ({
  files: { 'entries/new.md': win({ title: 'A sieve' }, `${text}\n`) },
});
const NOTE = [`leftovers ${DIGEST}:6 body`];
const TITLE = ['leftovers entries/new.md:2 title'];
const BODY = ['leftovers entries/new.md:8 body'];
const none = { spares: 'leftovers' };

export const leftovers: Cases = {
  'a note to oneself': { ...note('TODO: thank Ada.'), trips: NOTE },
  'a note to oneself in brackets': { ...note('Thank them [TODO names].'), trips: NOTE },
  'a note to oneself, alone': {
    ...note('Dear friends.\n\nTODO'),
    trips: [`leftovers ${DIGEST}:8 body`],
  },
  'a note to oneself amid words': { ...note('TODO ask Ada about the bees.'), trips: NOTE },
  'in a title': { ...titled('TBD'), trips: TITLE },
  'in a subject': {
    files: { [DIGEST]: digest({ subject: 'Bread and XXX' }) },
    trips: [`leftovers ${DIGEST}:4 subject`],
  },
  'something to mend': { ...said('It was FIXME kilos.'), trips: BODY },
  'something to come': { ...said('It weighs TK TK.'), trips: BODY },
  'something to come, in one word': { ...said('It weighs TKTK.'), trips: BODY },
  'blind text': { ...said('Lorem ipsum dolor sit amet.'), trips: BODY },
  'open questions': { ...said('It was ??? kilos.'), trips: BODY },
  'keys in a row': { ...said('asdf'), trips: BODY },
  'a template': { ...note('Dear {{ name }}, hello.'), trips: NOTE },
  'a name that is not filled in': { ...note('Dear {firstname}, hello.'), trips: NOTE },
  'a name with capitals': { ...note('Dear {First_Name}, hello.'), trips: NOTE },
  'a first name in an entry': { ...said('Dear {first_name}, hello.'), trips: BODY },
  'a first name in the subject': {
    files: { [DIGEST]: digest({ subject: 'For {first_name}' }) },
    trips: [`leftovers ${DIGEST}:4 subject`],
  },
  'a name in brackets': { ...note('Dear [Name], hello.'), trips: NOTE },
  'something to insert': { ...said('It weighs [insert weight].'), trips: BODY },
  'something to insert, in angles': {
    ...note('Dear friends, see <insert link>.'),
    trips: [`content ${DIGEST}:6 body`, ...NOTE],
  },
  'a note to oneself, in two words': { ...note('TO DO: thank Ada.'), trips: NOTE },
  'a placeholder': { ...said('Placeholder text.'), trips: BODY },
  'a placeholder as a title': { ...titled('placeholder'), trips: TITLE },
  'what a mailing service fills in': { ...note('Dear %FIRSTNAME%, hello.'), trips: NOTE },
  'what another mailing service fills in': { ...note('Dear *|FNAME|*, hello.'), trips: NOTE },
  'what it fills in, of two words': { ...note('This is *|LIST:NAME|*.'), trips: NOTE },
  'what it fills in, in a title': { ...titled('For *|MC:SUBJECT|*'), trips: TITLE },
  'words about placeholders': { ...said('A placeholder text came back, to do good.'), ...none },
  'percents and bars': { ...said('It grew 5% name by name, 6%, and |x| is |AB|.'), ...none },
  'a helper': {
    files: {
      'entries/new.md': ask({
        title: 'A sieve',
        status: 'met',
        met_on: '2026-10-25',
        helped_by: ['[name]'],
      }),
    },
    trips: ['leftovers entries/new.md:8 helped_by'],
  },
  'a place': {
    files: {
      'entries/new.md': win({
        title: 'A sieve',
        kind: 'event',
        starts: '2026-11-20',
        place: 'TODO place',
      }),
    },
    trips: ['leftovers entries/new.md:7 place'],
  },
  'the name of somebody': {
    files: { 'people/zoltan.md': person({ name: 'Zoltán TODO' }) },
    trips: ['leftovers people/zoltan.md:2 name'],
  },
  'the name of somebody who is not in the letter': {
    files: { 'people/ana.md': person({ name: 'Ana TODO' }) },
    ...none,
  },
  'on a later line': {
    ...note('Dear friends,\nit was *a full\nmonth* of TBD.'),
    trips: [`leftovers ${DIGEST}:8 body`],
  },
  'the first name in the note': { ...note('Dear {first_name}, hello.'), ...none },
  'all in Spanish': { ...note('Gracias por todo. GRACIAS POR TODO. Y TODO eso.', 'es'), ...none },
  'all in Portuguese, in capitals': { ...titled('TODO O PÃO'), ...none },
  'a list of things to do': { ...said('A TODO list, and the TODO app.'), ...none },
  'words with the same letters': { ...said('Todos, the XXXL shirt, and the TBDs.'), ...none },
  'code and addresses': {
    ...said('Write `TODO: {name} ???`, see <https://x.example.org/TODO>.\n\n    TBD\n'),
    ...none,
  },
  'braces of programs': { ...said('It prints {:?}, {0}, {} and {fmt, io}.'), ...none },
  'brackets of all sorts': { ...said('As said [sic], [1], [x] and [the sieve].'), ...none },
  'a question': { ...said('Bread, really??'), ...none },
};
