import type { EmailEntry } from '../gate/gate.ts';
import type { SectionId } from '../newsletter/sections.ts';
import { byNeed, type Order } from './order-of.ts';

/** The sections of open asks. */
export const OPEN_ASKS: readonly SectionId[] = ['asks', 'still-needed'];

/**
 * Takes the asks out of the groups that are too many of one person, and returns them. Those with
 * the nearest last day stay, then the oldest. What the site shows too comes before what goes into
 * the email alone, so that the page of a digest and its letter hold back the same public asks.
 * @param order the sections that the newsletter shows: what it does not show takes nobody's place
 */
export function holdBack<E extends EmailEntry>(
  groups: Map<SectionId, E[]>,
  order: readonly SectionId[],
  asksPerPerson: number,
): E[] {
  if (asksPerPerson === Number.POSITIVE_INFINITY) return [];
  const shown = OPEN_ASKS.filter((id) => order.includes(id));
  const asks = shown.flatMap((id) => groups.get(id) ?? []);
  const counts = new Map<string, number>();
  const waiting = new Set<E>();
  for (const ask of asks.sort((a, b) => byAudience(a, b) || byNeed(a, b))) {
    const people = new Set(ask.people);
    const isFull = [...people].some((id) => (counts.get(id) ?? 0) >= asksPerPerson);
    if (isFull) waiting.add(ask);
    else for (const id of people) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  for (const id of waiting.size > 0 ? shown : []) {
    const kept = groups.get(id)?.filter((ask) => !waiting.has(ask)) ?? [];
    if (kept.length > 0) groups.set(id, kept);
    else groups.delete(id);
  }
  return [...waiting];
}

const byAudience: Order = (a, b) => Number(isForEmail(a)) - Number(isForEmail(b));

function isForEmail({ audience }: EmailEntry): boolean {
  return audience === 'email';
}
