import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/entries/kinds.ts';
import { clean, oneLine } from '../../src/fields/clean.ts';
import { isId } from '../../src/fields/id.ts';
import { gate } from '../../src/gate/gate.ts';
import { branchOf, type Known, type Proposal, proposalFor } from '../../src/github/proposal.ts';
import { pullRequestFor } from '../../src/github/pull-request.ts';
import { parseContent } from '../../src/read/parse.ts';
import type { Values } from '../../src/submissions/fields.ts';
import { person, SETTINGS } from '../content-folder.ts';
import { issueMarkdown } from '../submissions/issue-markdown.ts';
import { issue, known, somebody } from './issues.ts';

const amina = (consent: 'always' | 'ask' | 'never') => somebody('Amina Diallo', consent);

/** The content as it would be when the proposal is merged. */
function merged({ news }: Proposal, { people }: Known) {
  const reading = parseContent([
    { file: 'newsletter.yaml', text: SETTINGS },
    ...people.map(({ file, name, consent }) => ({ file, text: person({ name, consent }) })),
    ...(news?.files ?? []),
  ]);
  return { reading, gated: gate(reading, { on: '2026-12-31' }) };
}

describe('a proposal', () => {
  it('is one new file where the person is known', () => {
    const { answer, news } = proposalFor(issue(), known([amina('ask')]));
    expect(answer).toEqual({ say: 'ready' });
    expect(news?.files).toEqual([
      {
        file: 'entries/2026/amina-opens-the-school-garden-12.md',
        text: `---
title: Amina opens the school garden
kind: win
date: 2026-11-20
people: [amina-diallo]
---

Four hundred children eat from it.

It has *bees* too.
`,
      },
    ]);
  });

  it('brings the file of a person who has none', () => {
    const { news } = proposalFor(
      issue({ about: 'friend', name: 'Grace Hopper', sender: 'Leyla' }),
      known([amina('ask')]),
    );
    expect(news?.files.slice(1)).toEqual([
      { file: 'people/grace-hopper.md', text: '---\nname: Grace Hopper\nconsent: ask\n---\n' },
    ]);
  });

  it('has every field of its kind', () => {
    const event = {
      starts: '2026-12-05',
      starts_time: '18:30',
      ends: '2026-12-06',
      place: 'Porto',
      online: 'example.org/room',
    };
    const { news } = proposalFor(issue(event, { kind: 'event' }), known([amina('ask')]));
    expect(news?.files[0]?.text).toContain(
      'starts: 2026-12-05T18:30\nends: 2026-12-06\nplace: Porto\nonline: https://example.org/room\n',
    );
    const ask = proposalFor(issue({ by: '2026-12-24' }, { kind: 'ask' }), known([amina('ask')]));
    expect(ask.news?.files[0]?.text).toContain('by: 2026-12-24');
  });

  it('takes another name where an entry has it already', () => {
    const taken = new Set(['2026/amina-opens-the-school-garden-12']);
    const { news } = proposalFor(
      issue(),
      known([], { taken: { entries: taken, people: new Set() } }),
    );
    expect(news?.files[0]?.file).toBe('entries/2026/amina-opens-the-school-garden-12-2.md');
  });

  it('has an id in Latin letters, which nobody takes for that of another', () => {
    const idOf = (title: string, taken: string[] = []) =>
      proposalFor(
        issue({ title }),
        known([], { taken: { entries: new Set(taken), people: new Set() } }),
      ).news?.files[0]?.file;
    expect(idOf('Школа открыта')).toBe('entries/2026/shkola-otkryta-12.md');
    expect(idOf('Garden')).toBe('entries/2026/garden-12.md');
    expect(idOf('Garden', ['2026/gard3n-12'])).toBe('entries/2026/garden-12.md');
    expect(idOf('Cello', ['2026/cell0-12'])).toBe('entries/2026/cello-12-2.md');
  });

  it('takes the title of the issue where the form has none', () => {
    const title = (values: Values, own: string) =>
      proposalFor(issue(values, { title: own }), known([amina('ask')])).news?.submission.title;
    expect(title({ title: '' }, 'A garden')).toBe('A garden');
    expect(title({}, 'A garden')).toBe('Amina opens the school garden');
    expect(title({ title: '' }, 'News')).toBeUndefined();
  });

  it('stands on a branch of its own', () => {
    expect(branchOf({ number: 12 })).toBe('news/issue-12');
  });
});

describe('consent', () => {
  it.each(['yes', 'ask'] as const)(
    'is never written down from an issue that says %s',
    (consent) => {
      for (const people of [[], [amina('ask')], [amina('always')]]) {
        const { news } = proposalFor(issue({ consent }), known(people));
        expect(news?.files.map(({ text }) => text).join()).not.toMatch(/consented|always/);
      }
    },
  );

  it('cannot be claimed: what a stranger says of somebody is withheld when it is merged', () => {
    for (const people of [[], [amina('ask')]]) {
      const settings = known(people);
      const { gated, reading } = merged(proposalFor(issue({ consent: 'yes' }), settings), settings);
      expect(reading.problems).toEqual([]);
      expect(gated.site).toEqual([]);
      expect(gated.withheld).toHaveLength(1);
    }
  });

  const ofAmina = { about: 'friend', name: 'Amina Diallo', sender: 'Leyla' };

  it('of somebody who may always be named is enough for what a friend says of them', () => {
    const settings = known([amina('always')]);
    expect(merged(proposalFor(issue(ofAmina), settings), settings).gated.site).toHaveLength(1);
  });

  it('is no proof that the account is theirs: what they seem to say themselves waits', () => {
    const settings = known([amina('always'), somebody('Leyla', 'always')]);
    for (const values of [{}, { ...ofAmina, credit: 'yes' }]) {
      const proposal = proposalFor(issue(values), settings);
      expect(proposal.news?.isDraft).toBe(true);
      expect(merged(proposal, settings).gated.site).toEqual([]);
      if (!proposal.news) throw new Error('no news');
      const { body } = pullRequestFor(issue(), proposal.news, { shown: String, warnings: [] });
      expect(body).toContain(
        'says `draft: true`. To publish it when all is clear, take that line out, here or later.',
      );
    }
  });

  it('holds an entry back whose sender wants them to be asked first', () => {
    const settings = known([amina('always')]);
    const proposal = proposalFor(issue({ ...ofAmina, consent: 'ask' }), settings);
    expect(proposal.news?.isDraft).toBe(true);
    expect(merged(proposal, settings).gated.site).toEqual([]);
  });

  it('holds an entry back that could be about one of two', () => {
    const settings = known([amina('always'), somebody('amina diallo', 'always', 'amina-of-porto')]);
    expect(merged(proposalFor(issue(), settings), settings).gated.site).toEqual([]);
  });

  it('that is refused leaves nothing to merge', () => {
    const proposal = proposalFor(issue({ consent: 'no' }), known([amina('always')]));
    expect(proposal).toEqual({ answer: { say: 'unnamed' } });
  });

  it('that is ruled out for good is not spoken of', () => {
    const proposal = proposalFor(issue(), known([amina('never')]));
    expect(proposal).toEqual({ answer: { say: 'withheld' } });
    expect(proposalFor(issue({ sender: 'Аmina Diаllо' }), known([amina('always')])).news).toBe(
      undefined,
    );
  });
});

describe('who passed it on', () => {
  const ofGrace = { about: 'friend', name: 'Grace Hopper', sender: 'amina diallo', credit: 'yes' };
  const textFor = (values: Values, people = [amina('always')]) =>
    proposalFor(issue(values), known(people)).news?.files[0]?.text;

  it('is named where they wish it and have a file', () => {
    expect(textFor(ofGrace)).toContain('via: amina-diallo');
    expect(textFor({ ...ofGrace, credit: 'no' })).not.toContain('via');
    expect(textFor({ ...ofGrace, credit: '' })).not.toContain('via');
  });

  it('is not named without one, or where they never want to be', () => {
    expect(textFor({ ...ofGrace, sender: 'Leyla' })).not.toContain('via');
    expect(textFor(ofGrace, [amina('never')])).not.toContain('via');
  });
});

describe('what cannot be taken', () => {
  const answerTo = (values: Values, kind: 'win' | 'event' = 'win') =>
    proposalFor(issue(values, { kind }), known()).answer;

  it('is all told at once', () => {
    expect(
      answerTo({ title: '', link: 'nowhere', consent: 'perhaps', starts: 'soon' }, 'event'),
    ).toEqual({
      say: 'mend',
      faults: [
        { field: 'title', code: 'missing' },
        { field: 'link', code: 'form' },
        { field: 'starts', code: 'form' },
        { field: 'consent', code: 'choice' },
      ],
    });
  });

  it('is a name that mixes alphabets', () => {
    expect(answerTo({ about: 'friend', name: 'Аdа' })).toEqual({
      say: 'mend',
      faults: [{ field: 'name', code: 'alphabets' }],
    });
    expect(answerTo({ title: '\u200b' })).toMatchObject({ say: 'mend' });
  });

  it('is a picture, or a link that leads nowhere, in the text', () => {
    expect(answerTo({ body: 'See ![](https://example.org/x.png).' })).toEqual({
      say: 'mend',
      faults: [{ field: 'body', code: 'picture' }],
    });
    expect(answerTo({ body: '[See](javascript:x)' })).toEqual({
      say: 'mend',
      faults: [{ field: 'body', code: 'link' }],
    });
  });

  it('is not a hidden letter in any answer, which is taken out', () => {
    const { news } = proposalFor(
      issue({ body: 'Good\u202e news', title: 'Amina\u00ad opens', sender: 'Amina\u202e Diallo' }),
      known([amina('ask')]),
    );
    expect(news?.files.map(({ text }) => text)).toEqual([
      '---\ntitle: Amina opens\nkind: win\ndate: 2026-11-20\npeople: [amina-diallo]\n---\n\nGood news\n',
    ]);
    expect(news?.removed).toEqual(['U+00AD', 'U+202E']);
  });

  it('is a text of no form', () => {
    const { choose } = issue();
    expect(proposalFor(issue({}, { text: 'Hello' }), known()).answer).toEqual({
      say: 'blank',
      choose,
    });
    expect(proposalFor(issue({}, { text: '' }), known()).answer).toEqual({ say: 'blank', choose });
  });
});

describe('whatever a stranger writes', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '---',
      '---\nconsent: always\n---',
      '...',
      '&a [*a, *a]',
      '!!js/function x',
      '../../../etc/passwd',
      '<<: *x',
      'a: b',
      '"',
      "'",
      '{{ x }}',
      'true',
      '2026-01-01',
      '~',
      '# x',
      '- x',
      '| x',
      '%TAG ! x',
      '\u0085a',
      '\u2028b',
      '\ufeff',
      '__proto__',
      'constructor',
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ maxLength: 60 }),
  );
  const lines = fc.array(hostile, { minLength: 1, maxLength: 6 }).map((all) => all.join('\n'));

  it('stays in the fields and the text where it was written, in files below entries and people', () => {
    let taken = 0;
    const answers = fc.record({
      about: fc.constantFrom('me', 'friend'),
      name: hostile,
      title: hostile,
      body: lines,
      place: hostile,
      consent: fc.constantFrom('yes', 'ask'),
      credit: fc.constantFrom('yes', 'no'),
      sender: hostile,
      starts: fc.constant('2026-12-05'),
    });
    fc.assert(
      fc.property(answers, fc.constantFrom(...KINDS), fc.nat(), (values, kind, count) => {
        const number = count + 1;
        const settings = known([amina('ask')]);
        const proposal = proposalFor(issue(values, { kind, number }), settings);
        const { news } = proposal;
        if (!news) return;
        taken += 1;
        const { submission } = news;
        if (values.title.trim() !== '') expect(submission.title).toBe(oneLine(values.title));
        expect(submission.body).toBe(clean(values.body).text.trim());
        for (const { file } of news.files) {
          const [, folder, id] = /^(entries|people)\/(.+)\.md$/.exec(file) ?? [];
          expect(folder && id && isId(id)).toBe(true);
        }
        const { reading } = merged(proposal, settings);
        const [entry] = reading.entries;
        expect(reading.problems).toEqual([]);
        expect(entry).toMatchObject({
          title: submission.title,
          kind,
          consented: [],
          date: '2026-11-20',
        });
        expect(entry?.body.trim()).toBe(submission.body);
        expect(reading.people).toHaveLength(news.whom.is === 'new' ? 2 : 1);
        expect(reading.people.every(({ consent }) => consent === 'ask')).toBe(true);
        if (news.whom.is === 'new') {
          expect(reading.people.map(({ name }) => name)).toContain(news.called);
        }
      }),
      { numRuns: 600 },
    );
    expect(taken).toBeGreaterThan(60);
  });

  it('is answered at the largest size that GitHub allows', () => {
    const text = issueMarkdown('win', { title: 'x', body: 'y'.repeat(65_000), sender: 'z' });
    expect(proposalFor(issue({}, { text }), known()).answer).toMatchObject({ say: 'mend' });
    expect(proposalFor(issue({}, { text: '[('.repeat(32_000) }), known()).answer.say).toBe('blank');
  });
});
