import { cleanLine } from '../fields/clean.ts';
import type { Day } from '../fields/day.ts';
import type { LogItemInput } from '../private/log.ts';
import type { Doubt } from '../submissions/item.ts';
import type { DeskItem } from './desk-item.ts';

/** Where something came from, for the log: `the form of 2026-11-22 (inbox 12, ada@example.org)`. */
export function sourceOf({ item, came, sender }: DeskItem): string {
  const { door, isGuessed, from, doubt, number } = item;
  const what = door === 'feed' ? 'the feed' : isGuessed ? 'the mail' : 'the form';
  const address = cut(from.email ?? sender.email ?? from.url ?? '', 200);
  const where = doubt && address ? `${DOUBTS[doubt]} ${address}` : address;
  return `${what} of ${came} (inbox ${number}${where ? `, ${where}` : ''})`;
}

const DOUBTS: Record<Doubt, string> = {
  forwarded: 'passed on from',
  refused: 'perhaps forged, as if from',
};

/** Who sent it, for the log: a name with what it rests on. */
export function senderWords({ sender, item }: DeskItem): string {
  const name = cut(sender.name, 120) || 'somebody';
  switch (sender.known) {
    case 'address':
      return `${name}, from an address of theirs`;
    case 'feed':
      return `${name}, in their own feed`;
    default:
      return item.door === 'feed' ? 'a feed' : `somebody who gives the name ${name}, not proven`;
  }
}

/** The yes of somebody to an entry, with its evidence. */
export function consentItem(of: string, entry: string, on: Day, evidence: string): LogItemInput {
  return { date: on, what: evidence, consent: { of, entry, answer: 'yes' } };
}

/** A text on one line, cut. */
export function cut(text: string, longest: number): string {
  return [...cleanLine(text.toWellFormed()).text].slice(0, longest).join('').trim();
}
