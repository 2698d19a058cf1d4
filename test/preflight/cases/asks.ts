import { SETTINGS } from '../../content-folder.ts';
import type { Cases } from '../case.ts';
import { ask, win } from '../clean.ts';

const respond = (address: string, fields: Record<string, unknown> = {}) => ({
  files: { 'entries/new.md': ask({ title: 'A sieve', respond: address, ...fields }) },
});
const contact = (address: string) => ({
  files: { 'newsletter.yaml': SETTINGS.replace('mailto:edda@example.org', address) },
});
const RESPOND = ['ask-unanswerable entries/new.md:6 respond'];
const CONTACT = ['ask-unanswerable newsletter.yaml:7 contact'];
const LATER = { today: '2026-11-09' };

export const asks: Cases = {
  'a box that nobody reads': { ...respond('mailto:no-reply@example.org'), trips: RESPOND },
  'a box that nobody reads, in German': {
    ...respond('mailto:Bitte.Nicht.Antworten@example.de'),
    trips: RESPOND,
  },
  'a host that is none': { ...respond('https://sieve.invalid/'), trips: RESPOND },
  'a box on a host that is none': { ...respond('mailto:ada@bread.local'), trips: RESPOND },
  'a machine of a private network': { ...respond('http://192.168.0.4/form'), trips: RESPOND },
  'the own machine': { ...respond('http://localhost:4321/form'), trips: RESPOND },
  'the own machine by number': { ...respond('http://[::1]/form'), trips: RESPOND },
  'a page that is not public': {
    files: {
      ...respond('https://letter.example.org/entries/wax/').files,
      'entries/wax.md': win({ title: 'Wax', draft: true }),
    },
    trips: RESPOND,
  },
  'a contact that nobody reads': { ...contact('mailto:noreply@example.org'), trips: CONTACT },
  'a contact that nobody reads, where no ask needs it': {
    files: {
      ...contact('mailto:noreply@example.org').files,
      'entries/wire.md': undefined,
    },
    spares: 'ask-unanswerable',
  },
  'a box with a name of the like': {
    ...respond('mailto:replies@example.org'),
    spares: 'ask-unanswerable',
  },
  'a page in public': { ...respond('http://93.184.215.14/form'), spares: 'ask-unanswerable' },
  'an ask that is met': {
    ...respond('mailto:noreply@example.org', { status: 'met', met_on: '2026-10-25' }),
    spares: 'ask-unanswerable',
  },

  'an ask whose day has passed': {
    files: { 'entries/new.md': ask({ title: 'A sieve', by: '2026-11-08' }) },
    around: LATER,
    trips: ['ask-past entries/new.md:6 by'],
  },
  'an ask met since': {
    files: { 'entries/new.md': ask({ title: 'A sieve', status: 'met', met_on: '2026-11-05' }) },
    around: LATER,
    trips: ['ask-past entries/new.md:7 met_on'],
  },
  'an earlier ask withdrawn since': {
    files: {
      'entries/wire.md': ask({
        date: '2026-09-20',
        status: 'withdrawn',
        withdrawn_on: '2026-11-05',
      }),
    },
    around: LATER,
    trips: ['ask-past entries/wire.md:7 withdrawn_on'],
  },
  'an ask of the last day': {
    files: { 'entries/new.md': ask({ title: 'A sieve', by: '2026-11-09' }) },
    around: LATER,
    spares: 'ask-past',
  },

  'an event of yesterday': {
    files: { 'entries/new.md': win({ title: 'Tea', kind: 'event', starts: '2026-11-08T18:00' }) },
    around: LATER,
    trips: ['event-over entries/new.md:6 starts'],
  },
  'an event that ended yesterday': {
    files: {
      'entries/new.md': win({
        title: 'Tea',
        kind: 'event',
        starts: '2026-11-03',
        ends: '2026-11-08',
      }),
    },
    around: LATER,
    trips: ['event-over entries/new.md:7 ends'],
  },
  'an event that ends today': {
    files: {
      'entries/new.md': win({
        title: 'Tea',
        kind: 'event',
        starts: '2026-11-03',
        ends: '2026-11-09',
      }),
    },
    around: LATER,
    spares: 'event-over',
  },

  'an offer of yesterday': {
    files: { 'entries/new.md': win({ title: 'Tea', kind: 'offer', until: '2026-11-08' }) },
    around: LATER,
    trips: ['offer-over entries/new.md:6 until'],
  },
  'an offer of the last day': {
    files: { 'entries/new.md': win({ title: 'Tea', kind: 'offer', until: '2026-11-09' }) },
    around: LATER,
    spares: 'offer-over',
  },
};
