import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Exits } from '../../src/submissions/exits.ts';
import { FIELDS, TRAP, type Values } from '../../src/submissions/fields.ts';
import { type FormView, submissionForm } from '../../src/submissions/form.ts';
import { readMailText } from '../../src/submissions/mail-text.ts';
import { readSubmission } from '../../src/submissions/submission.ts';
import { en } from '../../src/words/en.ts';

const MAIL: Exits = { email: 'news@example.org' };
const ENDPOINT = 'https://forms.example.org/f?a=1&b=2';

const ALL: Values = {
  kind: 'event',
  about: 'friend',
  name: 'Amina',
  title: 'A "garden" & <bees>',
  body: '\nOne\n\nlink=two\nend=1',
  link: 'https://example.org/?a=1&b=2',
  starts: '2026-12-05',
  starts_time: '15:00',
  place: 'Porto',
  consent: 'yes',
  credit: 'yes',
  sender: 'Rosa',
  email: 'rosa@example.org',
};

const viewOf = (view: Partial<FormView> = {}): FormView => ({
  words: en,
  language: 'en',
  title: 'Test Letter',
  values: {},
  faults: [],
  exits: MAIL,
  ...view,
});
const shown = (view: Partial<FormView> = {}) =>
  parseHTML(`<!doctype html><html><body>${submissionForm(viewOf(view))}</body></html>`).document;

/** The controls of a form as a browser sends them, in order. */
function sent(view: Partial<FormView>): [string, string][] {
  return [...shown(view).querySelectorAll('[name]')].flatMap((control): [string, string][] => {
    const name = control.getAttribute('name') ?? '';
    const isOff = control.getAttribute('type') === 'radio' && !control.hasAttribute('checked');
    if (isOff) return [];
    if (control.localName !== 'textarea') return [[name, control.getAttribute('value') ?? '']];
    // linkedom neither drops the first line break nor resolves entities, as browsers do.
    const text = control.innerHTML.replace(/^\n/, '').replace(/&quot;/g, '"');
    return [[name, text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')]];
  });
}

/** As browsers write a form of the type text/plain (HTML, 4.10.22.8). */
const asMail = (controls: [string, string][]) =>
  controls.map(([name, value]) => `${name}=${value.replace(/\n/g, '\r\n')}\r\n`).join('');

describe('the form', () => {
  it('asks every question, in the order of a mail', () => {
    const names = sent({ values: ALL }).map(([name]) => name);
    expect(names.filter((name) => (FIELDS as readonly string[]).includes(name))).toEqual(FIELDS);
  });

  it('is read by what reads mails, as it was filled in', () => {
    const read = readMailText(asMail(sent({ values: ALL })));
    expect(readSubmission(read ?? {})).toEqual(readSubmission(ALL));
    expect(readSubmission(ALL).submission).toMatchObject({ title: ALL.title, credit: 'yes' });
  });

  it('shows what was typed again, whatever it was', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, (title, body, sender) => {
        const values = { ...ALL, title, body, sender };
        const again = Object.fromEntries(sent({ values, faults: readSubmission(values).faults }));
        expect({ title: again.title, body: again.body, sender: again.sender }).toEqual({
          title,
          body,
          sender,
        });
      }),
    );
  });

  it('makes no markup of what was typed', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)></textarea><form>';
    const values = Object.fromEntries(FIELDS.map((field) => [field, evil]));
    const { faults } = readSubmission(values);
    const page = shown({ values, faults, title: evil, exits: { ...MAIL, endpoint: ENDPOINT } });
    expect(page.querySelectorAll('script, img').length).toBe(0);
    expect(page.querySelectorAll('form').length).toBe(1);
    expect(page.querySelectorAll('[onerror]').length).toBe(0);
  });

  it('keeps in a plain field what a field of its type would drop', () => {
    const page = shown({
      values: { starts: 'next Friday', link: 'example.org', by: '2026-01-01' },
    });
    const types = ['starts', 'link', 'by', 'until'].map((field) =>
      page.querySelector(`#submit-${field}`)?.getAttribute('type'),
    );
    expect(types).toEqual(['text', 'text', 'date', 'date']);
  });

  it('says what is wrong beside the question and above the form', () => {
    const { faults } = readSubmission({ ...ALL, title: '', starts: 'soon' });
    const page = shown({ values: ALL, faults });
    const title = page.querySelector('#submit-title');
    expect(title?.getAttribute('aria-invalid')).toBe('true');
    const described = title?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => page.querySelector(`#${id}`)?.textContent)).toContain(
      en.submit.faults.missing,
    );
    const links = [...page.querySelectorAll('#submit-faults a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#submit-title',
      '#submit-starts',
    ]);
    expect(page.querySelector('#submit-faults')?.hasAttribute('hidden')).toBe(false);
    expect(page.querySelector('#submit-body')?.hasAttribute('aria-invalid')).toBe(false);
  });

  it('names a control for every label, and every id once', () => {
    const { faults } = readSubmission({});
    const page = shown({ faults, exits: { ...MAIL, endpoint: ENDPOINT, github: 'a/b' } });
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const field of FIELDS) expect(ids).toContain(`submit-${field}`);
    for (const pointing of page.querySelectorAll('[for], [aria-describedby]')) {
      const named = pointing.getAttribute('for') ?? pointing.getAttribute('aria-describedby') ?? '';
      expect(named.split(' ').filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it('has a field for programs that people do not meet', () => {
    const trap = shown().querySelector(`[name="${TRAP}"]`);
    expect(trap?.getAttribute('tabindex')).toBe('-1');
    expect(trap?.getAttribute('autocomplete')).toBe('off');
    expect(trap?.closest('[aria-hidden="true"]')).not.toBeNull();
    expect(submissionForm(viewOf())).not.toMatch(/\sstyle=/);
  });
});

describe('the ways out of the form', () => {
  const formOf = (exits: Exits) => shown({ exits }).querySelector('form');

  it('is a mail where only that is configured', () => {
    const form = formOf(MAIL);
    expect(form?.getAttribute('action')).toBe(
      'mailto:news@example.org?subject=News%20for%20Test%20Letter',
    );
    expect(form?.getAttribute('enctype')).toBe('text/plain');
    expect(form?.querySelectorAll('button').length).toBe(1);
  });

  it('is the endpoint first, then mail', () => {
    const form = formOf({ ...MAIL, endpoint: ENDPOINT });
    expect(form?.getAttribute('action')).toBe(ENDPOINT);
    expect(form?.hasAttribute('enctype')).toBe(false);
    const buttons = [...(form?.querySelectorAll('button') ?? [])];
    expect(buttons.map((button) => button.getAttribute('formaction')?.slice(0, 23))).toEqual([
      undefined,
      'mailto:news@example.org',
    ]);
    expect(buttons[1]?.getAttribute('formenctype')).toBe('text/plain');
  });

  it('is GitHub alone: no address is asked for, and nothing can be sent without a script', () => {
    const form = formOf({ github: 'owner/repo' });
    expect(form?.hasAttribute('action')).toBe(false);
    expect(form?.querySelector('#submit-email')).toBeNull();
    expect(form?.querySelectorAll('.submit-step:not(.scripted)').length).toBe(0);
    expect(form?.querySelector('[data-way="github"] a')?.getAttribute('href')).toBe(
      'https://github.com/owner/repo/issues/new/choose',
    );
  });
});
