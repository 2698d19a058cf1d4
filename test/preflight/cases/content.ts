import { markdown, person } from '../../content-folder.ts';
import type { Cases } from '../case.ts';
import { ask, DIGEST, digest, win } from '../clean.ts';

export const content: Cases = {
  'raw HTML in the note': {
    files: { [DIGEST]: digest({}, 'Dear friends,\nthis is <b>new</b>.\n') },
    trips: [`content ${DIGEST}:7 body`],
  },
  'an invisible character in a title': {
    files: { 'entries/new.md': win({ title: 'A lo\u200baf' }) },
    trips: ['content entries/new.md:2 title'],
  },
  'days of an ask that contradict each other': {
    files: { 'entries/new.md': ask({ title: 'A sieve', met_on: '2026-12-01' }) },
    trips: ['content entries/new.md:6 met_on'],
  },
  'a link of a person whom an entry names': {
    files: {
      'people/ada.md': person({ name: 'Ada Söderlund' }, 'See [the wax](/entries/wax/).\n'),
      'entries/wax.md': win({ title: 'Wax', draft: true }),
    },
    trips: ['content people/ada.md:6 body'],
  },
  'an entry that is picked and skipped': {
    files: { [DIGEST]: digest({ pick: ['wire'], skip: ['wire'] }) },
    trips: [`content ${DIGEST}:5 skip`],
  },
  'a contact that is not public, where nobody asks': {
    files: {
      'newsletter.yaml': `title: Test Letter
tagline: What happened
url: https://letter.example.org
language: en
timezone: Etc/UTC
editor: {name: Edda}
contact: https://letter.example.org/entries/wax/
`,
      'entries/wax.md': win({ title: 'Wax', draft: true }),
      'entries/wire.md': undefined,
    },
    trips: ['content newsletter.yaml:7 contact'],
  },
  'a warning of an entry that the letter does not hold': {
    files: { 'entries/bees.md': win({ title: 'B\u200bees', date: '2026-09-20' }) },
    spares: 'content',
  },
  'a warning of another digest': {
    files: {
      'digests/october.md': markdown(
        { title: 'Hives and handovers', date: '2026-10-01', sent: '2026-10-01' },
        'Dear <i>friends</i>.\n',
      ),
    },
    spares: 'content',
  },
};
