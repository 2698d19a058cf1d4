import { entry, markdown, person } from '../content-folder.ts';
import { describeCases } from './problems.ts';

const digest = (fields: Record<string, unknown>) => markdown({ title: 'Autumn', ...fields }, '');

describeCases(
  'warnings',
  {
    'raw HTML, block and inline': {
      file: 'entries/html.md',
      text: entry({}, 'A <b>word</b>.\n\n<div>\nx\n</div>\n\n<!-- hidden -->\n'),
      problems: ['warning 8 body', 'warning 10 body', 'warning 14 body'],
    },
    'HTML in code, which is meant to be read': {
      file: 'entries/code.md',
      text: entry({}, '`<b>`\n\n    <i>\n\n```html\n<p>\n```\n\n2 < 3 and \\<b> are words.\n'),
      problems: [],
    },
    'a zero-width space in a field': {
      file: 'entries/zero.md',
      text: entry({ title: 'Ne\u200bws' }),
      problems: ['warning 2 title'],
    },
    'a bidirectional override in a nested field': {
      file: 'people/bidi.md',
      text: person({ links: [{ label: 'gp\u202ej', url: 'https://a.example' }] }),
      problems: ['warning 4 links[0].label'],
    },
    'invisible characters in the body': {
      file: 'entries/body.md',
      text: entry({}, 'a\u2066b\n\nc\nd\u00ade\ufeff\n'),
      problems: ['warning 8 body', 'warning 11 body'],
    },
    'a non-joiner between Latin letters': {
      file: 'entries/latin.md',
      text: entry({ title: 'a\u200cb' }),
      problems: ['warning 2 title'],
    },
    'a non-joiner where Persian needs it': {
      file: 'entries/persian.md',
      text: entry({ title: 'می\u200cخواهم' }, 'خانه\u200cها\n'),
      problems: [],
    },
    'a joiner where Sinhala needs it': {
      file: 'entries/sinhala.md',
      text: entry({ title: 'ශ්\u200dරී' }),
      problems: [],
    },
    'joiners within emoji': {
      file: 'entries/emoji.md',
      text: entry({ title: '👩\u200d🚀 🏳️\u200d🌈 👩🏽\u200d🤝\u200d👨🏿 🧑\u200d⚕️' }),
      problems: [],
    },
    'a text nobody reads': {
      file: 'entires/a.md',
      text: entry(),
      problems: ['warning 1 id'],
    },
    'another ending': { file: 'entries/a.markdown', text: entry(), problems: ['warning 1 id'] },
    'a text beside the settings': { file: 'notes.md', text: 'x', problems: ['warning 1 id'] },
    'a person twice': {
      file: 'entries/twice.md',
      text: entry({ people: ['ada', 'ada'] }),
      problems: ['warning 5 people'],
    },
    'a pick twice': {
      file: 'digests/twice.md',
      text: digest({ date: '2026-01-01', pick: ['html', 'html'] }),
      problems: ['warning 4 pick'],
    },
    'a pick that is skipped': {
      file: 'digests/both.md',
      text: digest({ date: '2026-01-02', pick: ['html'], skip: ['html'] }),
      problems: ['warning 5 skip'],
    },
    'a first digest': {
      file: 'digests/one.md',
      text: digest({ date: '2026-01-03' }),
      problems: [],
    },
    'a second digest of that day': {
      file: 'digests/two.md',
      text: digest({ date: '2026-01-03' }),
      problems: ['warning 3 date'],
    },
    'a day of help for an ask that is open': {
      file: 'entries/open.md',
      text: entry({ kind: 'ask', met_on: '2026-09-03' }),
      problems: ['warning 6 met_on'],
    },
    'a day of withdrawal for an ask that was met': {
      file: 'entries/met.md',
      text: entry({
        kind: 'ask',
        status: 'met',
        met_on: '2026-09-03',
        withdrawn_on: '2026-09-03',
      }),
      problems: ['warning 8 withdrawn_on'],
    },
    'an ask that was over before it began': {
      file: 'entries/over.md',
      text: entry({ kind: 'ask', by: '2026-08-31' }),
      problems: ['warning 6 by'],
    },
  },
  { '.hidden.md': 'x', 'private/contacts.md': 'x', 'private/log.txt': 'x' },
);
