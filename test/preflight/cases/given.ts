import { SETTINGS } from '../../content-folder.ts';
import { ask, DIGEST, digest, win } from '../clean.ts';

export const note = (text: string, language = 'en') => ({
  files: {
    [DIGEST]: digest({}, `${text}\n`),
    'newsletter.yaml': SETTINGS.replace('language: en', `language: ${language}`),
  },
});
export const helped = (name: string) => ({
  files: {
    'entries/new.md': ask({
      title: 'A sieve',
      status: 'met',
      met_on: '2026-10-25',
      ...{ people: ['ada'], helped_by: [name] },
    }),
  },
});
export const at = (place: string) => ({
  files: {
    'entries/new.md': win({ title: 'A sieve', kind: 'event', starts: '2026-11-20', place }),
  },
});
export const linked = (link: string, fields: Record<string, unknown> = {}) => ({
  files: { 'entries/new.md': win({ title: 'A sieve', link, ...fields }) },
});
export const NOTE = `${DIGEST}:6 body`;
export const BODY = 'entries/new.md:8 body';
export const LINK = 'entries/new.md:6 link';
