import type { Day } from '../fields/day.ts';
import type { LogItemInput } from '../private/log.ts';
import type { Action } from './action.ts';

/** What the log says of an action that was done: with whom, and with it the action's own notes. */
export function doneItem(
  { key, with: ids, notes }: Pick<Action, 'key' | 'with' | 'notes'>,
  what: string | undefined,
  today: Day,
): LogItemInput {
  const said = what?.trim();
  return { date: today, with: [...ids], ...(said && { what: said }), action: key, ...notes };
}

/** What the log says of an action that is put off: it is about nobody, so that no cadence begins anew. */
export function skipItem({ key }: Pick<Action, 'key'>, until: Day, today: Day): LogItemInput {
  return { date: today, action: key, until };
}
