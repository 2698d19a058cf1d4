import { isKind } from '../entries/kinds.ts';
import type { Day } from '../fields/day.ts';
import { isDay } from '../fields/day.ts';
import type { Values } from '../submissions/fields.ts';

/** That an ask, an offer or an event is over already, as a sentence; nothing where it is not. */
export function pastWords(values: Values, today: Day): string[] {
  const kind = values.kind?.trim();
  const day = (text: string | undefined) => {
    const said = text?.trim() ?? '';
    return isDay(said) && said < today ? said : undefined;
  };
  if (!isKind(kind)) return [];
  const by = kind === 'ask' && day(values.by);
  if (by) return [`It was needed by ${by}, which is past: ask whether it still is.`];
  const until = kind === 'offer' && day(values.until);
  if (until) return [`The offer held until ${until}, which is past: ask whether it still does.`];
  const end = kind === 'event' && day(values.ends?.trim() || values.starts);
  if (end) return [`The event ended on ${end}, which is past: tell of it as something done.`];
  return [];
}
