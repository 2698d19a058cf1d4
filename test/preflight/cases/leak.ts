import type { Cases } from '../case.ts';
import { DIGEST, digest, win } from '../clean.ts';

const contact = (fields: string) => ({ 'private/people/bea.yaml': `name: Bea Amsel\n${fields}\n` });

const told = (text: string) => ({ [DIGEST]: digest({}, `Dear all,\n${text}\n`) });

export const leaks: Cases = {
  'an address of a contact in the note': {
    files: { ...contact('emails: [bea@amsel.example]'), ...told('Write to bea@amsel.example.') },
    trips: [`leak ${DIGEST}:7 body`],
  },
  'a number of a contact in a summary': {
    files: {
      ...contact('phones: ["+351 900 100 200"]'),
      'entries/new.md': win({ title: 'A sieve', summary: 'Call 900-100-200 for it.' }),
    },
    trips: ['leak entries/new.md:6 summary'],
  },
  'a sentence of notes in the subject': {
    files: {
      ...contact('notes: Wants to leave the bakery soon.'),
      [DIGEST]: digest({ subject: 'Bea wants to leave the bakery soon' }),
    },
    trips: [`leak ${DIGEST}:4 subject`],
  },
  'what was promised about an entry for the email alone': {
    files: {
      'private/entries/loan.md': win(
        {
          title: 'A loan',
          promised: { to: 'ada', what: 'three hundred for the flour', due: '2026-12-01' },
        },
        'I gave them three hundred for the flour.\n',
      ),
    },
    trips: ['leak private/entries/loan.md:9 body'],
  },
  'what an entry for the email alone says': {
    files: {
      'private/entries/loan.md': win(
        { title: 'A loan for the oven', link: 'mailto:zoltan@oven.example.org' },
        'Zoltán can pay for the flour of the winter now.\n',
      ),
      ...contact('emails: [zoltan@oven.example.org]'),
    },
    spares: 'leak',
  },
  'a contact who may be written to': {
    files: {
      ...contact('emails: [bea@amsel.example]\npublic: [bea@amsel.example]'),
      ...told('Write to bea@amsel.example.'),
    },
    spares: 'leak',
  },
  'somebody of the letter among the contacts': {
    files: { 'private/people/zoltan.yaml': 'name: Zoltán Berkenye\n' },
    spares: 'leak',
  },
};
