import type { Kind } from '../../src/entries/kinds.ts';
import type { Issue } from '../../src/github/event.ts';
import type { Known } from '../../src/github/proposal.ts';
import type { Person } from '../../src/people/person.ts';
import { personSchema } from '../../src/people/person.ts';
import type { Values } from '../../src/submissions/fields.ts';
import { ANSWERS, issueMarkdown } from '../submissions/issue-markdown.ts';

/** An issue that a friend opened by the form of a kind. */
export function issue(values: Values = {}, rest: Partial<Issue> & { kind?: Kind } = {}): Issue {
  const { kind = 'win', ...fields } = rest;
  return {
    number: 12,
    title: 'News',
    text: issueMarkdown(kind, { ...ANSWERS, ...values }),
    openedAt: Date.parse('2026-11-20T10:00:00Z'),
    login: 'octocat',
    choose: 'https://github.com/edda/letter/issues/new/choose',
    ...fields,
  };
}

/** Somebody with a file. */
export function somebody(name: string, consent: Person['consent'] = 'ask', id?: string): Person {
  const own = id ?? name.toLowerCase().replaceAll(' ', '-');
  return { ...personSchema.parse({ name, consent }), id: own, file: `people/${own}.md`, body: '' };
}

/** What is known of a newsletter with these people. */
export function known(people: Person[] = [], rest: Partial<Known> = {}): Known {
  return {
    language: 'en',
    people,
    taken: { entries: new Set(), people: new Set(people.map(({ id }) => id)) },
    day: '2026-11-20',
    ...rest,
  };
}
