import type { Friend } from '../circle/friend.ts';
import type { Entry } from '../entries/entry.ts';
import { gate } from '../gate/gate.ts';
import { type Answer, changesOf, isNothing } from '../giving/consent-change.ts';
import type { LogItemInput } from '../private/log.ts';
import { readContent } from '../read/disk.ts';
import { LOG } from '../read/parse-private.ts';
import { type Aftermath, aftermathOf } from './consent-aftermath.ts';
import { writeAnswer } from './consent-files.ts';
import type { Named } from './consent-subject.ts';
import type { OpenedCircle } from './open-circle.ts';
import { appendLog } from './private-files.ts';
import { WrongCall } from './verb.ts';

/** What became of an answer. */
export interface Recorded {
  friend: Named;
  entry?: Entry;
  says: Answer['says'];
  /** Below the content folder; empty where all was written already. */
  wrote: string[];
  /** Why the entry is withheld all the same, in the words of the gate. */
  stillWithheld?: string;
  /** Entries that may be shown now. */
  freed: Entry[];
  /** Where something was taken back: what that changes. */
  aftermath?: Aftermath;
}

/** Writes an answer and its evidence, and finds out what it changes. */
export async function recordAnswer(
  { circle, folder }: OpenedCircle,
  friend: Named,
  { entry, says, evidence }: { entry?: Entry; says: Answer['says']; evidence?: string },
): Promise<Recorded> {
  const { today, newsletter } = circle;
  if (says === 'yes' && entry && friend.person.consent === 'never') {
    throw new WrongCall(
      `${friend.name} never wants to be named (consent: never in ${friend.person.file}). If that has changed, write consent: ask there, and say it again.`,
    );
  }
  const before = { ...readContent(folder, { private: true }), newsletter };
  const changes = changesOf({ of: friend.person, says, ...(entry && { entry }) }, before.entries);
  const isKnown = isNothing(changes) && says === 'yes' && evidence === undefined;
  const item: LogItemInput = {
    date: today,
    with: [friend.id],
    ...(evidence !== undefined && { what: evidence }),
    consent: { of: friend.id, ...(entry && { entry: entry.id }), answer: says },
  };
  const wrote = isKnown ? [] : writeAnswer(folder, before, friend.person, changes, item);
  const after = { ...readContent(folder, { private: true }), newsletter };
  const shown = new Set(gate(before, { on: today }).email.map(({ id }) => id));
  const gated = gate(after, { on: today });
  const reason = gated.withheld.find(({ id }) => id === entry?.id)?.reason;
  const passes = gated.email.some(({ id }) => id === entry?.id);
  const isTakenBack = says !== 'yes' && !isNothing(changes);
  return {
    friend,
    ...(entry && { entry }),
    says,
    wrote,
    ...(reason !== undefined && !passes && { stillWithheld: reason }),
    freed: gated.email.filter(({ id }) => !shown.has(id)),
    ...(isTakenBack && { aftermath: await aftermathOf(before, after, friend, today) }),
  };
}

/** Notes that people were asked about an entry. */
export function recordAsked(
  { circle, folder }: OpenedCircle,
  entry: Entry,
  friends: readonly Friend[],
  evidence?: string,
): string[] {
  const items = friends.map(
    ({ id }): LogItemInput => ({
      date: circle.today,
      with: [id],
      ...(evidence !== undefined && { what: evidence }),
      consent: { of: id, entry: entry.id, answer: 'asked' },
    }),
  );
  appendLog(folder, ...items);
  return [LOG];
}
