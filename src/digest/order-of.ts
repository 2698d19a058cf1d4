import type { EmailEntry } from '../gate/gate.ts';
import type { SectionId } from '../newsletter/sections.ts';
import { compareText } from '../order.ts';

/** How entries are ordered. */
export type Order = (a: EmailEntry, b: EmailEntry) => number;

const byDay: Order = (a, b) => compareText(a.date, b.date) || compareText(a.id, b.id);

/** Asks with the nearest last day first; those without one after all that have one. */
export const byNeed: Order = (a, b) => compareText(needOf(a), needOf(b)) || byDay(a, b);

const byStart: Order = (a, b) => compareText(startOf(a), startOf(b)) || byDay(a, b);

const ORDERS: Partial<Record<SectionId, Order>> = {
  asks: byNeed,
  'still-needed': byNeed,
  events: byStart,
  'coming-up': byStart,
};

/** The order within a section: what is urgent first, else the oldest news first, as it happened. */
export function orderOf(section: SectionId): Order {
  return ORDERS[section] ?? byDay;
}

function needOf(entry: EmailEntry): string {
  return (entry.kind === 'ask' && entry.by) || '9999';
}

function startOf(entry: EmailEntry): string {
  return entry.kind === 'event' ? entry.starts : '';
}
