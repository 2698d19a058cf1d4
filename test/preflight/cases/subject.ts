import { markdown } from '../../content-folder.ts';
import type { Cases } from '../case.ts';
import { DIGEST, digest } from '../clean.ts';

const titled = (title: string) => ({ files: { [DIGEST]: digest({ title }) } });
const about = (subject: string, language = 'en') => ({
  files: {
    [DIGEST]: digest({ subject }),
    'newsletter.yaml': settings(language),
  },
});

function settings(language: string): string {
  return `title: Test Letter
tagline: What happened
url: https://letter.example.org
language: ${language}
timezone: Etc/UTC
editor: {name: Edda}
contact: mailto:edda@example.org
`;
}

const at = (check: string, field = 'subject') => [
  `${check} ${DIGEST}:${field === 'subject' ? 4 : 2} ${field}`,
];

export const subject: Cases = {
  'a title that is a date': { ...titled('2026-11-01'), trips: at('subject-missing', 'title') },
  'a date in words': { ...about('Sunday, November 1st, 2026'), trips: at('subject-missing') },
  'a date in German words': {
    ...about('1. November 2026', 'de'),
    trips: at('subject-missing'),
  },
  'a date in Japanese': { ...about('2026年11月1日', 'ja'), trips: at('subject-missing') },
  'a subject of signs': { ...about('🐝🐝 + 3'), trips: at('subject-missing') },
  'a stopgap': { ...about('Untitled'), trips: at('subject-missing') },
  'a stopgap in brackets': { ...about('[Sin título]', 'es'), trips: at('subject-missing') },
  'the id of the digest': { ...about('november'), trips: at('subject-missing') },
  'a subject that any letter could have': { ...about('Newsletter'), trips: at('subject-missing') },
  'the number of a letter': { ...about('Newsletter #12'), trips: at('subject-missing') },
  'the number of a letter, without a sign': {
    ...about('Letter 12'),
    trips: at('subject-missing'),
  },
  'the number of a letter, in words': {
    ...about('Newsletter, No. 12'),
    trips: at('subject-missing'),
  },
  'words beside a number': { ...about('Newsletter #12: bread'), spares: 'subject-missing' },
  'words beside a date': { ...about('What November 2026 brought'), spares: 'subject-missing' },
  'one word': { ...about('Beekeeping'), spares: 'subject-missing' },

  'a long title': {
    ...titled('Nine thousand pages, forty metres of wire and one very old oven'),
    trips: at('subject-long', 'title'),
  },
  'sixty characters, each of several code points': {
    ...about(`Bees ${'👩🏽‍🌾'.repeat(55)}`),
    spares: 'subject-long',
  },
  'a long title under a short subject': {
    files: {
      [DIGEST]: digest({
        title: 'Nine thousand pages, forty metres of wire and one very old oven',
        subject: 'Pages, wire and an oven',
      }),
    },
    spares: 'subject-long',
  },

  'all in capitals': { ...about('WE DID IT'), trips: at('subject-capitals') },
  'two short loud words': { ...about('BBC WON'), trips: at('subject-capitals') },
  'two acronyms': { ...about('NASA & UNESCO'), spares: 'subject-capitals' },
  'two loud words': { ...about('GREAT NEWS from the oven'), trips: at('subject-capitals') },
  'Greek capitals': { ...about('ΚΑΛΑ ΝΕΑ', 'el'), trips: at('subject-capitals') },
  acronyms: { ...about('NASA and ESA thank Ada, UNESCO too'), spares: 'subject-capitals' },
  'one acronym': { ...about('UNESCO'), spares: 'subject-capitals' },
  'one loud word': { ...about('A HUGE loaf of bread'), spares: 'subject-capitals' },
  'a script without case': { ...about('ニュースレター', 'ja'), spares: 'subject-capitals' },

  'a phrase of spam': { ...about('Act now: bread for all'), trips: at('subject-spam') },
  'a phrase written as in German': { ...about('Bread, 100 % free'), trips: at('subject-spam') },
  'something for nothing': { ...about('Bread, 100% free'), trips: at('subject-spam') },
  'a hyphen in a phrase': { ...about('A risk-free loaf'), trips: at('subject-spam') },
  'many marks': { ...about('The oven is lit!!'), trips: at('subject-spam') },
  'mixed marks': { ...about('The oven is lit!?!'), trips: at('subject-spam') },
  money: { ...about('$$$ for bread'), trips: at('subject-spam') },
  'a false answer': { ...about('Re: the oven'), trips: at('subject-spam') },
  'a false German answer': { ...about('AW: der Ofen', 'de'), trips: at('subject-spam') },
  'an urgent beginning': { ...about('Urgent! Wire needed'), trips: at('subject-spam') },
  'German spam': { ...about('Brot: jetzt kaufen', 'de'), trips: at('subject-spam') },
  'Spanish spam': { ...about('Pan totalmente gratis', 'es'), trips: at('subject-spam') },
  'French spam': { ...about('Du pain, cliquez ici', 'fr'), trips: at('subject-spam') },
  'Portuguese spam': { ...about('Pão: clique aqui', 'pt'), trips: at('subject-spam') },
  'Italian spam': { ...about('Pane: offerta limitata', 'it'), trips: at('subject-spam') },
  'words that spam has too': {
    ...about('A free course, an offer, and help: what a win!'),
    spares: 'subject-spam',
  },
  'the word urgent': { ...about('An urgent care nurse bakes'), spares: 'subject-spam' },
  'a word that begins like an answer': {
    ...about('Reading: a return to the lake'),
    spares: 'subject-spam',
  },
  'a phrase within a word': { ...about('Fact nowhere to be found'), spares: 'subject-spam' },

  'the subject of the letter before': {
    files: { [DIGEST]: digest({ subject: 'HIVES  and Handovers' }) },
    trips: at('subject-repeated'),
  },
  'the subject of a letter longer ago': {
    files: {
      ...weekly(14),
      [DIGEST]: digest({ title: 'Hives and handovers', since: '2026-10-01' }),
    },
    spares: 'subject-repeated',
  },
  'the title of the letter before, that had a subject': {
    files: {
      [DIGEST]: digest({ title: 'Hives and handovers' }),
      'digests/october.md': markdown(
        { title: 'Hives and handovers', subject: 'Bees', date: '2026-10-01' },
        'Dear friends.\n',
      ),
    },
    spares: 'subject-repeated',
  },
};

/** Letters of as many days before the digest. */
function weekly(count: number) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `digests/week-${index}.md`,
      markdown(
        { title: `Week ${index} by the lake`, date: `2026-10-${String(index + 10)}` },
        'Dear friends.\n',
      ),
    ]),
  );
}
