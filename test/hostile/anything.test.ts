import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/entries/kinds.ts';
import { accept } from '../../src/inbox/acceptance.ts';
import { deskOf } from '../../src/inbox/desk.ts';
import { deskItem } from '../../src/inbox/desk-item.ts';
import { FIELDS, type Values } from '../../src/submissions/fields.ts';
import type { InboxItem, Incoming } from '../../src/submissions/item.ts';
import { readSubmission } from '../../src/submissions/submission.ts';
import { byForm, byIssue, endpoint } from './doors.ts';
import { HOSTILE, PLAIN } from './inputs.ts';
import { fileFaults, filesOf, saidAtDesk } from './judged.ts';
import { PEOPLE, WORLD } from './world.ts';

/** Any characters, halves of pairs and controls among them, and pieces of what does harm. */
const text = fc.oneof(
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    maxLength: 40,
  }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    ...HOSTILE.flatMap(({ values: { title } }) => (title && title.length < 500 ? [title] : [])),
  ),
  fc
    .array(
      fc.constantFrom(
        ...[
          ...'\n\r\t \u2028\u202e#:=-_>`"\'&<|',
          'form=1',
          'end=1',
          'more=1',
          'body=',
          'title: x',
          '---',
          '...',
          '### ',
        ],
      ),
      { maxLength: 12 },
    )
    .map((all) => all.join('')),
);

/** Mostly a submission that could be one, with some answers that are anything. */
const anything: fc.Arbitrary<Values> = fc
  .tuple(
    fc.constantFrom(...KINDS),
    fc.subarray([...FIELDS]),
    fc.array(text, { minLength: FIELDS.length, maxLength: FIELDS.length }),
  )
  .map(([kind, changed, texts]) => ({
    ...PLAIN,
    kind,
    ...(kind === 'event' && { starts: '2026-12-12' }),
    ...Object.fromEntries(changed.map((field, at) => [field, texts[at] ?? ''])),
  }));

/** Files and words of what came in, as the desk makes them. */
function faultsAtDesk(incoming: Incoming): string[] {
  const { pictures: _, ...rest } = incoming;
  const item: InboxItem = {
    ...rest,
    pictures: [],
    number: 1,
    state: 'waiting',
    since: incoming.at,
  };
  const kept: InboxItem = JSON.parse(JSON.stringify(item));
  const desk = deskOf({ circle: WORLD, items: [kept] });
  const seen = deskItem(kept, desk);
  const { acceptance, problems } = accept(seen, desk, { consent: true });
  if (!acceptance) return problems.length > 0 ? saidAtDesk(seen).faults : ['nothing is said'];
  const ids = new Set([...WORLD.friends.keys(), acceptance.entry.fields.people as string].flat());
  return [...saidAtDesk(seen).faults, ...fileFaults(filesOf(acceptance), ids)];
}

/** Answers as a mail or a form of one-line fields can hold them. */
function sendable(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      field === 'body'
        ? value.toWellFormed()
        : value
            .toWellFormed()
            .replace(/\r\n?/g, '\n')
            .trim()
            .replace(/\s*\n\s*/g, ' '),
    ]),
  );
}

describe('anything at all', () => {
  it('comes by the form’s mail as it was sent, or with a fault, and is the same when it comes again', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (values) => {
        const came = await byForm(values, 'eve@evil.example');
        if ('refused' in came) throw new Error(came.refused);
        const { incoming } = came;
        const sent = readSubmission(sendable(values));
        const read = readSubmission(incoming.values);
        if (sent.submission) expect(read.submission).toEqual(sent.submission);
        else expect(read.faults.length).toBeGreaterThan(0);
        expect(readSubmission((read.submission as unknown as Values) ?? {}).submission?.title).toBe(
          read.submission?.title,
        );
        expect(faultsAtDesk(incoming)).toEqual([]);
        const again = await byForm(incoming.values, 'eve@evil.example');
        expect('incoming' in again && readSubmission(again.incoming.values)).toEqual(read);
      }),
      { numRuns: 150 },
    );
  });

  it('comes by the endpoint as it was sent, or is shown again with a fault', async () => {
    const { send } = endpoint();
    await fc.assert(
      fc.asyncProperty(anything, async (values) => {
        const came = await send(values);
        const sent = readSubmission(
          Object.fromEntries(
            Object.entries(values).map(([field, value]) => [field, value.toWellFormed()]),
          ),
        );
        expect(came.status).toBe(sent.submission ? 303 : 422);
        if ('refused' in came) {
          for (const { field } of sent.faults) expect(came.page).toContain(`submit-${field}-fault`);
          return;
        }
        expect(readSubmission(came.incoming.values)).toEqual(sent);
        expect(faultsAtDesk(came.incoming)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('comes by an issue into files that stand in their folders, or with a fault', () => {
    fc.assert(
      fc.property(anything, fc.nat(1_000_000), (values, number) => {
        const { news, answer } = byIssue(values, PEOPLE, number + 1);
        expect(byIssue(values, PEOPLE, number + 1)).toEqual({ answer, ...(news && { news }) });
        if (!news) {
          if (answer.say === 'mend') expect(answer.faults.length).toBeGreaterThan(0);
          return;
        }
        const { whom, files } = news;
        const ids = [...PEOPLE.map(({ id }) => id), ...(whom.is === 'new' ? [whom.id] : [])];
        expect(fileFaults(files, new Set(ids))).toEqual([]);
        expect(files.map(({ text }) => text).join()).not.toMatch(/^consented:/m);
      }),
      { numRuns: 300 },
    );
  });
});
