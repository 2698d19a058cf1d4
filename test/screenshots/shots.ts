import { composeWindow } from './compose-window.ts';
import { hourPage } from './hour-page.ts';
import { type Look, sitePage } from './site-page.ts';
import type { Stage } from './stage.ts';
import { submitPage } from './submit-page.ts';

/** A picture in `docs/` that a program makes. */
export interface Shot {
  /** What it shows, for a reader who cannot see it. */
  shows: string;
  /** Returns a PNG of the browser. */
  take(stage: Stage): Promise<Buffer>;
}

const WIDE: Look = { width: 1280, height: 1000 };
const TELEPHONE: Look = { width: 390, height: 844, scale: 2 };

/**
 * Every picture, by the name of its file in `docs/`. Not here: thunderbird-draft.png, for which a
 * person took the picture of a window of Thunderbird.
 */
export const shots: Readonly<Record<string, Shot>> = {
  'front-page': {
    shows: 'The front page of the sample newsletter: the newest letter, open asks and recent wins',
    take: sitePage('/', { width: 1280, height: 1400 }),
  },
  'compose-window': {
    shows: 'The letter of the sample, pasted into a compose window',
    take: composeWindow,
  },
  'hour-page': {
    shows: 'The giving hour of the sample as a page, its first action taken up',
    take: hourPage,
  },
  'site-ask': {
    shows: 'The page of an ask, with the button to answer it',
    take: sitePage('/entries/2026/testers-on-night-shift/', WIDE),
  },
  'site-person': {
    shows: 'The page of a person, with what they did and need',
    take: sitePage('/people/amina-diallo/', WIDE),
  },
  'site-dark': {
    shows: 'A letter on the site, in a browser that prefers dark pages',
    take: sitePage('/digests/2026-11-10/', { ...WIDE, isDark: true }),
  },
  'site-narrow': {
    shows: 'The front page on a telephone',
    take: sitePage('/', TELEPHONE),
  },
  'site-arabic': {
    shows: 'The front page in Arabic, from right to left',
    take: sitePage('/', { ...WIDE, isArabic: true }),
  },
  submit: {
    shows: 'The form for news: one question at a time, and the news as it will look',
    take: submitPage,
  },
  'it-worked': {
    shows: 'The page of asks that were met: who helped, how long it took, and a chart',
    take: sitePage('/it-worked/', { width: 1280, height: 1400 }),
  },
};
