import type { Circle } from '../circle/circle.ts';
import { askState } from '../entries/ask-state.ts';
import type { Entry } from '../entries/entry.ts';
import { introductionsIn } from './introductions.ts';

/** The ways to have helped. */
export type Help = 'met an ask' | 'passed on news' | 'offered' | 'introduced';

/** Something that somebody did for others. */
export type Deed = {
  /** The id of who did it; they need not be known any more. */
  who: string;
  /** When; of an introduction in a contact's file it can be a month or a year. */
  date: string;
} & (
  | { how: Exclude<Help, 'introduced'>; entry: Entry }
  /** The ids of the two who were brought together; one alone met the editor. */
  | { how: 'introduced'; met: readonly string[] }
);

/** All that the entries, the log and the contacts' files tell of help, drafts aside, up to today. */
export function deedsIn(circle: Circle): Deed[] {
  const entries = [...circle.entries.values()].filter(
    ({ draft, date }) => !draft && date <= circle.today,
  );
  return [
    ...entries.flatMap((entry) => deedsOf(circle, entry)),
    ...introduced(circle),
    ...introducedToEditor(circle),
  ];
}

function deedsOf(circle: Circle, entry: Entry): Deed[] {
  const { date, people, via } = entry;
  const deeds: Deed[] = [];
  if (via && !people.includes(via)) deeds.push({ who: via, how: 'passed on news', date, entry });
  if (entry.kind === 'offer') {
    for (const who of new Set(people)) deeds.push({ who, how: 'offered', date, entry });
  }
  if (entry.kind === 'ask' && entry.met_on && askState(entry, circle.today) === 'met') {
    const helpers = new Set(entry.helped_by.flatMap((helper) => idOf(circle, helper) ?? []));
    for (const who of helpers) {
      if (people.includes(who)) continue;
      deeds.push({ who, how: 'met an ask', date: entry.met_on, entry });
    }
  }
  return deeds;
}

/** The introductions that were made through a friend. */
function introduced(circle: Circle): Deed[] {
  return introductionsIn(circle).flatMap(({ between: met, state }): Deed[] => {
    const { made, through: who, since: date } = state;
    return made && who !== undefined && date !== undefined
      ? [{ who, how: 'introduced', date, met }]
      : [];
  });
}

function introducedToEditor({ friends }: Circle): Deed[] {
  return [...friends.values()].flatMap(({ id, contact }): Deed[] => {
    const { introduced_by: who, met_on: date } = contact ?? {};
    return who && date ? [{ who, how: 'introduced', date, met: [id] }] : [];
  });
}

/** The friend whom `helped_by` names by id, or by a name that only they have. */
function idOf({ friends }: Circle, helper: string): string | undefined {
  if (friends.has(helper)) return helper;
  const small = helper.toLowerCase();
  const all = [...friends.values()].filter(({ name }) => name.toLowerCase() === small);
  return all.length === 1 ? all[0]?.id : undefined;
}
