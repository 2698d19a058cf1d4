import type { Circle } from '../circle/circle.ts';
import type { Day } from '../fields/day.ts';
import type { Action, NumberedAction } from './action.ts';
import { type Candidate, choose } from './choose.ts';
import { settledIn } from './settled.ts';
import { SORTS } from './sorts.ts';

/** What the editor could do for others today. */
export interface Hour {
  date: Day;
  /** At most twelve, in the order of their worth. */
  actions: NumberedAction[];
  /** All their minutes together, at most 60. */
  minutes: number;
  /** How many more were found and did not fit; only so many of each sort are looked for. */
  more: number;
}

/**
 * The giving hour of a day, its actions numbered from 1. What an editor is shown, and what
 * `--done` means, are the numbers of `showHour`, which keeps them through the day.
 * @param shown the keys of what was shown that day already: it stays as long as it is open
 */
export function hourOf(circle: Circle, shown?: ReadonlySet<string>): Hour {
  const { chosen, more } = choose(circle, settledIn(circle), shown);
  const actions = chosen.map((each, at) => ({ ...actionFrom(each), number: at + 1 }));
  const minutes = actions.reduce((sum, each) => sum + each.minutes, 0);
  return { date: circle.today, actions, minutes, more };
}

/** The action of a key, whether it is settled or not; undefined where there is no occasion for it. */
export function actionOf(circle: Circle, key: string): Action | undefined {
  const sort = key.split(' ', 1)[0];
  const row = SORTS.find((each) => each.sort === sort);
  for (const found of row?.find(circle) ?? []) {
    if (row && found.key === key) return actionFrom({ row, found });
  }
  return undefined;
}

function actionFrom({
  row: { sort, minutes },
  found: { draft, about: _, isBegun: __, ...found },
}: Candidate) {
  return { ...found, sort, minutes, draft: draft() };
}
