import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/entries/kinds.ts';
import { FIELDS, type Values } from '../../src/submissions/fields.ts';
import { entryFields, isRequired, readSubmission } from '../../src/submissions/submission.ts';

const WIN: Values = {
  kind: 'win',
  about: 'me',
  title: 'I opened a seed library',
  body: 'With four hundred kinds of beans.',
  consent: 'yes',
  sender: 'Ada Lovelace',
  email: 'ada@example.org',
};

const EVENT: Values = { ...WIN, kind: 'event', starts: '2026-12-05' };

function faultsOf(values: Values): string[] {
  return readSubmission(values).faults.map(({ field, code }) => `${field} ${code}`);
}

describe('reading a submission', () => {
  it('takes one that is whole', () => {
    const { submission, faults } = readSubmission(WIN);
    expect(faults).toEqual([]);
    expect(submission).toMatchObject({ kind: 'win', title: WIN.title, credit: 'no' });
  });

  it('lists everything that is missing, in the order of the questions', () => {
    expect(faultsOf({})).toEqual([
      'kind missing',
      'about missing',
      'title missing',
      'body missing',
      'consent missing',
      'sender missing',
      'email missing',
    ]);
  });

  it.each<[string, Values, string[]]>([
    ['another kind', { ...WIN, kind: 'rant' }, ['kind choice']],
    ['a friend without a name', { ...WIN, about: 'friend' }, ['name missing']],
    ['a long title', { ...WIN, title: 'x'.repeat(201) }, ['title long']],
    ['a long text', { ...WIN, body: 'x'.repeat(5001) }, ['body long']],
    ['a control character', { ...WIN, title: 'a\u0007b' }, ['title control']],
    ['a control character in the text', { ...WIN, body: 'a\u0000b' }, ['body control']],
    ['a title of nothing visible', { ...WIN, title: '\u200b\u200b' }, ['title missing']],
    ['an address that runs', { ...WIN, link: 'javascript:alert(1)' }, ['link form']],
    ['a mailbox that is none', { ...WIN, email: 'ada at example' }, ['email form']],
    ['a header in a mailbox', { ...WIN, email: 'a@b.org\nBcc: c@d.org' }, ['email form']],
    ['a day that is none', { ...WIN, kind: 'ask', by: '2026-02-31' }, ['by form']],
    ['an event without a day', { ...WIN, kind: 'event' }, ['starts missing']],
    ['a time that is none', { ...EVENT, starts_time: '25:00' }, ['starts form']],
    ['an event that ends first', { ...EVENT, ends: '2026-12-04' }, ['ends order']],
    ['an end without a day', { ...EVENT, ends_time: '20:00' }, ['ends missing']],
  ])('finds %s', (_, values, faults) => {
    expect(faultsOf(values)).toEqual(faults);
  });

  it('puts a day and its time together', () => {
    const { submission } = readSubmission({
      ...EVENT,
      starts_time: '18:00',
      ends: '2026-12-05 20:00',
    });
    expect(submission).toMatchObject({ starts: '2026-12-05T18:00', ends: '2026-12-05T20:00' });
  });

  it('leaves out what the kind does not have, however wrong', () => {
    expect(readSubmission({ ...WIN, by: 'soon', starts: 'never' }).faults).toEqual([]);
  });

  it('adds to an address what people leave out', () => {
    expect(readSubmission({ ...WIN, link: 'example.org/beans' }).submission?.link).toBe(
      'https://example.org/beans',
    );
  });

  it('insists on the answers that are said to be required, and on no others', () => {
    const full = {
      ...{ ...WIN, starts: '2026-12-05', email: 'ada@example.org' },
    };
    for (const kind of KINDS) {
      const missing = FIELDS.filter((field) => {
        const { [field]: _, ...values } = { ...full, kind } as Values;
        return readSubmission(values).faults.some((fault) => fault.field === field);
      });
      expect(missing).toEqual(FIELDS.filter((field) => isRequired(field, kind)));
    }
  });

  it('wants no mailbox where the answer goes elsewhere', () => {
    const { email: _, ...values } = WIN;
    expect(readSubmission(values, { needsEmail: false }).faults).toEqual([]);
  });

  it('becomes the fields of an entry', () => {
    const { submission } = readSubmission({ ...WIN, kind: 'ask', by: '2026-12-24' });
    if (!submission) throw new Error('it is whole');
    expect(
      entryFields(submission, { date: '2026-11-22', people: ['ada'], consented: ['ada'] }),
    ).toEqual({
      title: WIN.title,
      kind: 'ask',
      date: '2026-11-22',
      people: ['ada'],
      by: '2026-12-24',
      consented: ['ada'],
    });
  });
});
