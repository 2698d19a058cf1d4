import type { Circle } from '../../circle/circle.ts';
import { inRow } from '../../circle/in-row.ts';
import { consentDraft } from '../../drafts/consent.ts';
import { askState } from '../../entries/ask-state.ts';
import { type Entry, peopleNamed } from '../../entries/entry.ts';
import { type Day, dayOf } from '../../fields/day.ts';
import { isDue } from '../../gate/gate.ts';
import { compareText } from '../../order.ts';
import type { Found } from '../action.ts';

/**
 * Entries that only wait for a yes for which nobody has asked: those whose time runs out first,
 * then the newest. Somebody who was asked about everything is not asked about one entry.
 */
export function* consents(circle: Circle): Iterable<Found> {
  const { entries, friends, log } = circle;
  const asked = new Set(log.flatMap(({ consent }) => (consent ? [keyOf(consent)] : [])));
  for (const entry of [...entries.values()].sort(bySoonestEnd)) {
    const waiting = waitingFor(circle, entry);
    for (const id of waiting) {
      const friend = friends.get(id);
      const isAsked = asked.has(keyOf({ of: id, entry: entry.id })) || asked.has(keyOf({ of: id }));
      if (!friend || isAsked) continue;
      const names = inRow(waiting.map((each) => friends.get(each)?.name ?? each));
      const end = endOf(entry);
      yield {
        key: `consent ${entry.id} ${id}`,
        with: [id],
        what: `Ask ${friend.name} whether “${entry.title}” may be published`,
        reason: `It is withheld only until ${names} ${waiting.length === 1 ? 'agrees' : 'agree'}, and ${friend.firstName} has not been asked yet`,
        ...(end && { by: end }),
        draft: () => consentDraft(circle, entry, friend),
        notes: { consent: { of: id, entry: entry.id, answer: 'asked' } },
      };
    }
  }
}

/** Whose yes is all that an entry waits for; empty where something else keeps it back, or it is over. */
function waitingFor({ friends, today }: Circle, entry: Entry): string[] {
  if (entry.draft || !isDue(entry, today) || isOver(entry, today)) return [];
  const named = peopleNamed(entry).map((id) => ({ id, consent: friends.get(id)?.person?.consent }));
  if (named.some(({ consent }) => consent === undefined || consent === 'never')) return [];
  return named
    .filter(({ id, consent }) => consent === 'ask' && !entry.consented.includes(id))
    .map(({ id }) => id);
}

function isOver(entry: Entry, today: Day): boolean {
  if (entry.kind === 'ask') return ['expired', 'withdrawn'].includes(askState(entry, today));
  const end = endOf(entry);
  return end !== undefined && end < today;
}

function endOf(entry: Entry): Day | undefined {
  if (entry.kind === 'event') return dayOf(entry.ends ?? entry.starts);
  if (entry.kind === 'offer') return entry.until;
  return entry.kind === 'ask' && entry.status === 'open' ? entry.by : undefined;
}

function bySoonestEnd(a: Entry, b: Entry): number {
  return (
    compareText(endOf(a) ?? '9999', endOf(b) ?? '9999') ||
    compareText(b.date, a.date) ||
    compareText(a.id, b.id)
  );
}

function keyOf({ of: id, entry }: { of: string; entry?: string | undefined }): string {
  return `${id} ${entry ?? ''}`;
}
