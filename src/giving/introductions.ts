import type { Circle } from '../circle/circle.ts';
import type { Day } from '../fields/day.ts';
import { pairKey } from '../matching/known.ts';
import { compareText } from '../order.ts';
import type { LogItem, LogItemInput } from '../private/log.ts';

/** How far an introduction has come, by the log. All lists are ids, in the order of the log. */
export interface Introduction {
  /** Whom the editor has asked. */
  asked: readonly string[];
  /** Whose last word is yes. */
  yes: readonly string[];
  /** Whose last word is no. */
  no: readonly string[];
  /** Has the joint mail gone out? */
  made: boolean;
  /** The friend through whom the way leads. */
  through?: string;
  /** The day of its last step; undefined where nothing has happened yet. */
  since?: Day;
}

/** How far the introduction of two people has come; the order of the two is all the same. */
export function introductionOf({ log }: Pick<Circle, 'log'>, a: string, b: string): Introduction {
  const names = pairKey(a, b);
  return stateAfter(log.filter((item) => keyOf(item) === names));
}

/** All introductions that the log knows, by the sorted ids of the two, in the order they began. */
export function introductionsIn({
  log,
}: Pick<Circle, 'log'>): { between: readonly [string, string]; state: Introduction }[] {
  const steps = Map.groupBy(log, keyOf);
  steps.delete(undefined);
  return [...steps.values()].flatMap((items) => {
    const between = items[0]?.introduction?.between;
    return between ? [{ between: sorted(...between), state: stateAfter(items) }] : [];
  });
}

/**
 * May the two be brought together now? Only when the last word of both is yes. A no of the friend
 * through whom the way leads takes back the yeses that were given for that way.
 */
export function isAgreed({ yes }: Introduction, a: string, b: string): boolean {
  return a !== b && yes.includes(a) && yes.includes(b);
}

/** Has it come to an end without the two having met? A later yes of all who said no reopens it. */
export function isClosed(state: Introduction, a: string, b: string): boolean {
  return !state.made && state.no.length > 0 && !isAgreed(state, a, b);
}

/** Does the way lead over a friend who has not agreed yet? */
export function awaitsFriend({ through, yes }: Introduction): boolean {
  return through !== undefined && !yes.includes(through);
}

/** A step of an introduction, as the log holds it: with `by`, or, when it is made, with both. */
export function stepOf(
  between: readonly [string, string],
  {
    date,
    step,
    by,
    through,
    what,
  }: {
    date: Day;
    step: 'asked' | 'yes' | 'no' | 'made';
    by?: string | undefined;
    through?: string | undefined;
    what?: string | undefined;
  },
): LogItemInput {
  return {
    date,
    with: by === undefined ? [...between] : [by],
    ...(what !== undefined && { what }),
    introduction: {
      between: sorted(...between),
      step,
      ...(by !== undefined && { by }),
      ...(through !== undefined && { through }),
    },
  };
}

function stateAfter(items: readonly LogItem[]): Introduction {
  const asked = new Set<string>();
  const said = new Map<string, 'yes' | 'no'>();
  let made = false;
  let through: string | undefined;
  for (const { introduction } of items) {
    if (!introduction) continue;
    const { step, by, between } = introduction;
    through = introduction.through ?? through;
    if (step === 'made') made = true;
    else if (step === 'asked') for (const id of by === undefined ? between : [by]) asked.add(id);
    else if (by !== undefined) {
      if (step === 'no' && !between.includes(by)) said.clear();
      said.delete(by);
      said.set(by, step);
    }
  }
  const whoSaid = (word: 'yes' | 'no') => [...said].flatMap(([id, w]) => (w === word ? [id] : []));
  const since = items.at(-1)?.date;
  return {
    asked: [...asked],
    yes: whoSaid('yes'),
    no: whoSaid('no'),
    made,
    ...(through !== undefined && { through }),
    ...(since !== undefined && { since }),
  };
}

function keyOf({ introduction }: LogItem): string | undefined {
  return introduction && pairKey(...introduction.between);
}

function sorted(a: string, b: string): [string, string] {
  return compareText(a, b) <= 0 ? [a, b] : [b, a];
}
