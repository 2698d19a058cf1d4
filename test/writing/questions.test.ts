import { describe, expect, it } from 'vitest';
import { askFor, type Prompter, type TextQuestion } from '../../src/writing/questions.ts';

const known = {
  people: [{ id: 'ada', name: 'Ada' }],
  topics: ['bees'],
  today: '2026-11-21',
  hasDigest: (day: string) => day === '2026-11-21',
};

/** Answers in turn, and keeps what was asked. */
function answering(...answers: (string | string[])[]) {
  const asked: string[] = [];
  const next = (question: string) => {
    asked.push(question);
    return answers.shift();
  };
  const prompter: Prompter = {
    text: async (question) => next(question) as string,
    choose: async (question) => next(question) as never,
    several: async (question) => next(question) as string[],
    long: async (question) => next(question) as string,
  };
  return { prompter, asked };
}

describe('the questions for an entry', () => {
  it('ask only what the kind needs', async () => {
    const win = answering('win', 'T', '2026-11-20', ['ada'], [], '', 'Body');
    expect(await askFor('entry', {}, known, win.prompter)).toEqual({
      fields: { kind: 'win', title: 'T', date: '2026-11-20', people: ['ada'], link: undefined },
      body: 'Body',
    });
    expect(win.asked.join()).not.toMatch(/start|Needed|Until/);
    const event = answering(
      'event',
      'T',
      '2026-11-20',
      ['ada'],
      ['bees'],
      '2026-12-05',
      'Hall',
      '',
      'B',
    );
    const { fields } = await askFor('entry', {}, known, event.prompter);
    expect(fields).toMatchObject({ starts: '2026-12-05', place: 'Hall', topics: ['bees'] });
  });

  it('do not ask for what flags said', async () => {
    const { prompter, asked } = answering([], '', 'B');
    const given = { kind: 'win', title: 'T', date: '2026-11-20', people: ['ada'] };
    await askFor('entry', given, known, prompter);
    expect(asked).toEqual([
      'Topics',
      'Where can one read more? (may stay empty)',
      'The news, in Markdown',
    ]);
  });
});

describe('the questions for a person', () => {
  it('ask for consent before anything that could be published', async () => {
    const { prompter, asked } = answering('Grace', 'ask', '', '', '');
    const { fields } = await askFor('person', {}, known, prompter);
    expect(fields).toMatchObject({ name: 'Grace', consent: 'ask' });
    expect(asked[1]).toBe('May they be named?');
  });
});

describe('the questions for a digest', () => {
  it('suggest no day that has a letter, and take none', async () => {
    const questions: TextQuestion[] = [];
    const prompter: Prompter = {
      ...answering().prompter,
      text: async (_, question = {}) => {
        questions.push(question);
        return 'answer';
      },
      long: async () => '',
    };
    await askFor('digest', {}, known, prompter);
    expect(questions[0]?.suggestion).toBeUndefined();
    expect(questions[0]?.fault?.('2026-11-21')).toBe('There is a letter of that day already.');
    expect(questions[0]?.fault?.('2026-11-22')).toBeUndefined();
    expect(questions[0]?.fault?.('2026-02-30')).toContain('Write a day that exists');
  });
});
