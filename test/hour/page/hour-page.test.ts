import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { NumberedAction } from '../../../src/hour/action.ts';
import { type HourPage, hourPage } from '../../../src/hour/page/hour-page.ts';
import { mailtoOf } from '../../../src/hour/page/mailto.ts';
import { action, circle, hour } from './made.ts';

/** The page of an hour, as a browser would read it. */
async function page(actions: NumberedAction[], changes: Partial<HourPage> = {}) {
  const markup = await hourPage({
    circle: circle(),
    hour: hour(actions),
    whatOf: () => undefined,
    token: 'the-token',
    styles: '',
    nonce: 'n',
    ...changes,
  });
  const { document } = parseHTML(String(markup));
  const text = (selector: string) => {
    const walker = document.createTreeWalker(document.querySelector(selector) ?? document, 4);
    const words: string[] = [];
    while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '');
    return words.join(' ').replace(/\s+/g, ' ').trim();
  };
  return { document, text, markup: String(markup) };
}

describe('an action', () => {
  it('stands with its number, reason, minutes and draft', async () => {
    const { text, document } = await page([action({ number: 7 })]);
    expect(text('.action h3')).toBe('7 Write to Ada');
    expect(text('.action .meta')).toBe('Keeping in touch about 6 minutes');
    expect(text('.reason')).toBe('You last spoke 8 months ago.');
    const facts = [...document.querySelectorAll('.draft dd')].map((dd) => dd.textContent);
    expect(facts).toEqual(['Ada <ada@example.org>', 'How are you?']);
    expect(document.querySelector('.draft .text')?.textContent).toBe(
      'Hi Ada,\n\nHow can I help you these days?\n\nEdda',
    );
  });

  it('can be settled by forms that need no script', async () => {
    const { document } = await page([action()]);
    const forms = [...document.querySelectorAll('form')].map((form) => [
      form.getAttribute('action'),
      ...[...form.querySelectorAll('input')].map((input) => [
        input.getAttribute('name'),
        input.getAttribute('value'),
      ]),
    ]);
    const hidden = [
      ['token', 'the-token'],
      ['key', 'reach ada since 2026-03-01'],
    ];
    expect(forms).toEqual([
      ['/done', ...hidden, ['what', null]],
      ['/later', ...hidden, ['until', '2026-12-06']],
    ]);
  });

  it('has a place of its own, whatever its key', async () => {
    const keys = ['reach a/b', 'reach a-b', 'reach a_2f_b', 'reach “岡部”', 'reach A/b'];
    const { document } = await page(keys.map((key) => action({ key })));
    const ids = [...document.querySelectorAll('.action')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(keys.length);
    expect(ids.every((id) => /^[\w-]+$/.test(id))).toBe(true);
  });

  it('runs no script of anybody, wherever it stands', async () => {
    const evil = `"><img src=x onerror="alert(1)"></script><script>alert(1)</script>'`;
    const { document, markup } = await page(
      [
        action({
          key: evil,
          what: evil,
          reason: evil,
          draft: { to: [{ id: 'x', name: evil, email: evil }], subject: evil, text: evil },
        }),
      ],
      {
        circle: circle([{ date: '2026-11-22', with: ['ada'], what: evil, action: evil }]),
        message: { kind: 'note', text: evil },
      },
    );
    expect(document.querySelectorAll('img')).toHaveLength(0);
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(markup).not.toMatch(/<img/);
    expect(document.querySelector('.draft .text')?.textContent).toBe(evil);
  });
});

describe('the link to the mail program', () => {
  const { draft } = action();
  it('holds the whole draft', () => {
    const url = new URL(mailtoOf({ ...draft, subject: 'A & B? 100%' }) ?? '');
    expect(url.pathname).toBe('ada@example.org');
    expect(url.searchParams.get('subject')).toBe('A & B? 100%');
    expect(url.searchParams.get('body')).toBe(draft.text.replaceAll('\n', '\r\n'));
  });

  it('names everybody, and puts nothing of an address into the rest', () => {
    const to = ['ada@example.org', 'a?cc=b&c@example.org'].map((email) => ({
      id: 'x',
      name: 'X',
      email,
    }));
    expect(mailtoOf({ ...draft, to })).toMatch(
      /^mailto:ada@example\.org,a%3Fcc%3Db%26c@example\.org\?subject=/,
    );
  });

  it('is not there without an address of each, or where it would be cut', () => {
    expect(mailtoOf({ ...draft, to: [...draft.to, { id: 'g', name: 'Grace' }] })).toBeUndefined();
    expect(mailtoOf({ ...draft, to: [] })).toBeUndefined();
    expect(mailtoOf({ ...draft, text: 'x'.repeat(2000) })).toBeUndefined();
  });
});

describe('the page', () => {
  it('says how much there is, and what can wait', async () => {
    const { text } = await page([action(), action({ key: 'ask x', minutes: 4 })], {
      hour: hour([action(), action({ key: 'ask x', minutes: 4 })], 3),
    });
    expect(text('.summary')).toBe(
      'Two things you could do for others, in about 10 minutes. 22 November 2026 3 more can wait for another hour',
    );
  });

  it('is kind when there is nothing to do', async () => {
    const { text, document } = await page([]);
    expect(text('.summary')).toMatch(/^Nothing waits for you today\./);
    expect(document.querySelectorAll('form')).toHaveLength(0);
  });

  it('ends with what was done and put off today, and only today', async () => {
    const { text } = await page([], {
      circle: circle([
        { date: '2026-11-21', with: ['grace'], action: 'reach grace', what: 'yesterday' },
        { date: '2026-11-22', with: ['ada', 'grace'], action: 'intro', what: 'told them' },
        { date: '2026-11-22', with: ['ada'], what: 'met by chance' },
        { date: '2026-11-22', action: 'ask x', until: '2026-12-10' },
        { date: '2026-11-22', action: 'ask gone', until: '2026-12-11' },
      ]),
      whatOf: (key) => (key === 'ask x' ? 'Ask Grace about a roof' : undefined),
    });
    expect(text('#settled')).toBe(
      'Done today ada and grace: told them Put off today Ask Grace about a roof · until 10 December 2026 ask gone · until 11 December 2026',
    );
  });

  it('has its headings in order', async () => {
    const { document } = await page([action(), action({ key: 'ask x' })], {
      circle: circle([{ date: '2026-11-22', with: ['ada'], action: 'a' }]),
    });
    const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => tagName);
    expect(levels.join(' ')).toBe('H1 H2 H3 H3 H2 H2 H3 H3 H3 H3');
  });
});
