import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/entries/kinds.ts';
import { FIELDS, type Values } from '../../src/submissions/fields.ts';
import { readIssue } from '../../src/submissions/issue.ts';
import { issueQuestions } from '../../src/submissions/issue-forms.ts';
import { en } from '../../src/words/en.ts';
import { LANGUAGES } from '../../src/words/words.ts';
import { ANSWERS, issueMarkdown } from './issue-markdown.ts';

/** As GitHub stored an issue: found in the API's answer, with its line ends. */
const STORED = [
  '### What kind of news is it?',
  '',
  'Something to come to',
  '',
  '### Whom is it about?',
  '',
  'A friend of mine',
  '',
  '### What is your friend called?',
  '',
  'Nanami Okabe',
  '',
  '### The news in one line',
  '',
  'Nanami shows her radio',
  '',
  '### The news',
  '',
  'Come and listen.',
  '',
  '### Bring',
  '',
  '- headphones',
  '- _No response_',
  '',
  '### Where can one read more?',
  '',
  '_No response_',
  '',
  '### On which day does it begin?',
  '',
  '2026-12-05',
  '',
  '### At what time does it begin?',
  '',
  '18:30',
  '',
  '### On which day does it end?',
  '',
  '_No response_',
  '',
  '### At what time does it end?',
  '',
  '_No response_',
  '',
  '### Where does it take place?',
  '',
  'Community hall, Porto',
  '',
  '### Where can one take part online?',
  '',
  '_No response_',
  '',
  '### May we publish the name of the person it is about?',
  '',
  'Not yet: please ask first',
  '',
  '### May we say that the news came from you?',
  '',
  'Yes',
  '',
  '### Your name',
  '',
  'Leyla',
];

const NANAMI = {
  kind: 'event',
  about: 'friend',
  name: 'Nanami Okabe',
  title: 'Nanami shows her radio',
  body: 'Come and listen.\n\n### Bring\n\n- headphones\n- _No response_',
  starts: '2026-12-05',
  starts_time: '18:30',
  place: 'Community hall, Porto',
  consent: 'ask',
  credit: 'yes',
  sender: 'Leyla',
};

describe('the text of an issue', () => {
  it.each(['\n', '\r\n', '\r'])('is read as the form wrote it, with the line end %j', (end) => {
    expect(readIssue(STORED.join(end), 'en')).toEqual(NANAMI);
    expect(readIssue(`${end}${STORED.join(end)}${end}${end}`, 'en')).toEqual(NANAMI);
  });

  it.each(Object.entries(LANGUAGES))(
    'is read by the labels of %s, whatever the newsletter speaks',
    (_code, words) => {
      for (const kind of KINDS) {
        const text = issueMarkdown(kind, ANSWERS, words);
        expect(readIssue(text, 'en')).toEqual({ kind, ...ANSWERS });
        expect(readIssue(text, 'sv')).toEqual({ kind, ...ANSWERS });
      }
    },
  );

  it('is none of a form where nobody used one', () => {
    for (const text of [
      '',
      'Hello',
      '### The news\n\nHello',
      '# A\n\n### B\n\nc',
      '---\nkind: win\n---',
    ]) {
      expect(readIssue(text, 'en')).toBeUndefined();
    }
  });

  it('keeps what is no choice, to be found wrong', () => {
    const text = issueMarkdown('win', { ...ANSWERS, consent: 'Perhaps' });
    expect(readIssue(text, 'en')?.consent).toBe('Perhaps');
    expect(
      readIssue(issueMarkdown('win', { ...ANSWERS, credit: 'None' }), 'en'),
    ).not.toHaveProperty('credit');
  });

  it('survives an author who takes questions out or runs answers together', () => {
    const whole = issueMarkdown('win', ANSWERS);
    const label = (field: 'link' | 'about' | 'sender') => `### ${en.submit.questions[field].label}`;
    const cut = whole
      .replace(`${label('link')}\n\n_No response_\n\n`, '')
      .replace(`${label('sender')}\n\n`, `${label('sender')}\n`)
      .replace(`${label('about')}\n\nMe`, `${label('about')}\n\n\n\nMe\n`);
    expect(readIssue(cut, 'en')).toEqual({ kind: 'win', ...ANSWERS });
  });

  it('gives every answer back, also those that look like questions', () => {
    const labels = FIELDS.map((field) => `### ${en.submit.questions[field].label}`);
    const line = fc.oneof(
      fc.constantFrom(
        ...labels,
        '---',
        '```',
        '- x',
        '_No response_ .',
        '<!-- x -->',
        '$(touch x)',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    const single = line
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '' && text !== 'None');
    const news = fc
      .array(line, { minLength: 1, maxLength: 12 })
      .map((all) => all.join('\n').replace(/\r\n?/g, '\n').trim())
      .filter((text) => text !== '');
    const record = fc.record(
      {
        name: single,
        title: single,
        link: single,
        place: single,
        sender: single,
        starts: single,
        by: single,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), record, news, (kind, some, body) => {
        const given: Values = { about: 'friend', consent: 'yes', ...some, body };
        const asked = new Set<string>(issueQuestions(kind));
        const expected = Object.fromEntries(
          Object.entries({ ...given, kind }).filter(([field]) => asked.has(field)),
        );
        expect(readIssue(issueMarkdown(kind, given), 'en')).toEqual(expected);
      }),
      { numRuns: 250 },
    );
  });

  it('takes no longer for a text as large as GitHub allows', () => {
    const label = `### ${en.submit.questions.link.label}\n`;
    const text = issueMarkdown('win', { ...ANSWERS, body: label.repeat(65_536 / label.length) });
    const before = performance.now();
    expect(readIssue(text, 'en')?.sender).toBe(ANSWERS.sender);
    expect(readIssue('\n'.repeat(65_536), 'en')).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
