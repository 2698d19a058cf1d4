import { describe, expect, it } from 'vitest';
import type { Recipient } from '../../src/recipients/recipient.ts';
import { foldJournal, type JournalEntry } from '../../src/sending/journal.ts';
import { batchesOf, planOf } from '../../src/sending/plan.ts';

function reader(email: string, stopped = ''): Recipient {
  return { email, name: '', firstName: '', stopped };
}

function entry(to: string, event: JournalEntry['event']): JournalEntry {
  return { at: '2026-11-21T12:00:00.000Z', event, to, messageId: '<1@example.org>', words: '' };
}

const last = foldJournal([
  entry('served@example.org', 'sent'),
  entry('refused@example.org', 'refused'),
  entry('off@example.org', 'deferred'),
  entry('flying@example.org', 'sending'),
  entry('stopped@example.org', 'sending'),
  entry('gone@example.org', 'sending'),
  entry('old@example.org', 'refused'),
]);

const recipients = [
  reader('new@example.org'),
  reader('Served@EXAMPLE.org'),
  reader('refused@example.org'),
  reader('off@example.org'),
  reader('flying@example.org'),
  reader('stopped@example.org', '2026-01-01'),
];

const names = (all: { email: string }[]) => all.map(({ email }) => email.split('@')[0]);
const said = (all: JournalEntry[]) => all.map(({ to }) => to.split('@')[0]);

describe('the plan', () => {
  it('serves who was not served', () => {
    const plan = planOf(recipients, last);
    expect(names(plan.waiting)).toEqual(['new', 'off']);
    expect(names(plan.served)).toEqual(['Served']);
    expect(names(plan.stopped)).toEqual(['stopped']);
    expect(said(plan.refused)).toEqual(['refused', 'old']);
    expect(said(plan.deferred)).toEqual(['off']);
    expect(said(plan.unknown)).toEqual(['flying']);
  });

  it('serves the others again only where it is told to', () => {
    const unknown = planOf(recipients, last, { unknown: true });
    expect(names(unknown.waiting)).toEqual(['new', 'off', 'flying']);
    expect(unknown.unknown).toEqual([]);
    const refused = planOf(recipients, last, { refused: true });
    expect(names(refused.waiting)).toEqual(['new', 'refused', 'off']);
    expect(refused.refused).toEqual([]);
  });

  it('serves an address once, and not where one of its rows has stopped', () => {
    const twice = [
      reader('a@example.org'),
      reader('b@example.org'),
      reader('A@example.org'),
      reader('B@EXAMPLE.ORG', 'unclear'),
    ];
    const plan = planOf(twice, new Map());
    expect(names(plan.waiting)).toEqual(['a']);
    expect(names(plan.stopped)).toEqual(['B']);
  });

  it('serves nobody whose mailbox has stopped in another spelling', () => {
    const plan = planOf(
      [
        ...[reader('a.na@gmail.com'), reader('ana+x@googlemail.com', '2026-01-01')],
        ...[reader('b.o@gmail.com'), reader('bo@gmail.com')],
      ],
      new Map(),
    );
    expect(names(plan.waiting)).toEqual(['b.o', 'bo']);
    expect(names(plan.stopped)).toEqual(['a.na', 'ana+x']);
  });

  it('makes batches of those who wait', () => {
    const plan = planOf(
      ['a', 'b', 'c', 'd', 'e'].map((name) => reader(`${name}@x.org`)),
      new Map(),
    );
    expect(batchesOf(plan, 2)).toEqual([
      ['a@x.org', 'b@x.org'],
      ['c@x.org', 'd@x.org'],
      ['e@x.org'],
    ]);
    expect(batchesOf(plan, 5)).toHaveLength(1);
    expect(batchesOf(planOf([], new Map()), 5)).toEqual([]);
  });
});
