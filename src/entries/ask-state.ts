import type { Day } from '../fields/day.ts';
import type { EntryOf } from './entry.ts';

/** What has become of an ask. */
export type AskState = 'open' | 'met' | 'withdrawn' | 'expired';

/** The state of an ask on a day: open unless it was met, withdrawn, or needed before that day. */
export function askState(
  { met_on, withdrawn_on, by }: Pick<EntryOf<'ask'>, 'met_on' | 'withdrawn_on' | 'by'>,
  on: Day,
): AskState {
  if (met_on && met_on <= on) return 'met';
  if (withdrawn_on && withdrawn_on <= on) return 'withdrawn';
  return by && by < on ? 'expired' : 'open';
}
