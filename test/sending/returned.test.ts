import { describe, expect, it } from 'vitest';
import { foldJournal, type JournalEntry } from '../../src/sending/journal.ts';
import { planOf } from '../../src/sending/plan.ts';
import { returnedEntries } from '../../src/sending/returned.ts';

const AT = '2026-11-21T12:00:00.000Z';

function entry(to: string, event: JournalEntry['event']): JournalEntry {
  return { at: AT, event, to: `${to}@example.org`, messageId: `<${to}@here>`, words: '' };
}

const JOURNAL = [
  entry('ada', 'sent'),
  entry('bo', 'sent'),
  entry('cy', 'sending'),
  entry('di', 'refused'),
];

const RETURNED = ['ada', 'cy', 'di', 'somebody-else'].map((name) => ({
  messageId: `<${name}@here>`,
  words: `550 no ${name}`,
}));

describe('letters that came back', () => {
  const last = foldJournal(JOURNAL);
  const entries = returnedEntries(last, [...RETURNED, ...RETURNED], AT);

  it('are recorded where they had been handed over, each once, with the words', () => {
    expect(entries.map(({ to, event, words }) => [to, event, words])).toEqual([
      ['ada@example.org', 'bounced', '550 no ada'],
      ['cy@example.org', 'bounced', '550 no cy'],
    ]);
  });

  it('are not recorded twice', () => {
    expect(returnedEntries(foldJournal([...JOURNAL, ...entries]), RETURNED, AT)).toEqual([]);
  });

  it('are not sent again, not even on request', () => {
    const recipients = ['ada', 'bo', 'cy'].map((name) => ({
      email: `${name}@example.org`,
      name: '',
      firstName: '',
      stopped: '' as const,
    }));
    const after = foldJournal([...JOURNAL, ...entries]);
    const plan = planOf(recipients, after, { unknown: true, refused: true });
    expect(plan.waiting).toEqual([]);
    expect(plan.served.map(({ email }) => email)).toEqual(['bo@example.org']);
    expect(plan.bounced.map(({ to }) => to)).toEqual(['ada@example.org', 'cy@example.org']);
  });
});
