import type { Circle } from '../circle/circle.ts';
import { isWrittenTo } from '../circle/editor.ts';
import type { Friend } from '../circle/friend.ts';
import { dayInWords } from '../drafts/promise-day.ts';
import { type Entry, peopleNamed } from '../entries/entry.ts';
import { addDays, type Day } from '../fields/day.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { compareText } from '../order.ts';

/** A reporter gets a second pitch no sooner than so many days after the first. */
const APART = 60;

/** Wins are news for so many days. */
const FRESH = 90;

/** A win with a reporter whom it may concern. */
export interface Story {
  win: PublicEntry;
  reporter: Friend;
  /** The topics of the win that the reporter covers. */
  topics: readonly string[];
}

/** Does somebody report: have they an outlet, or a beat? */
export function isReporter({ contact }: Friend): boolean {
  return contact !== undefined && (contact.outlet !== undefined || contact.beat.length > 0);
}

/** The topics of an entry that a reporter covers. */
export function sharedBeat({ topics }: Entry, { contact }: Friend): string[] {
  return topics.filter((topic) => contact?.beat.includes(topic));
}

/** A win as the gate let it pass, or why it must not be pitched, as a sentence. */
export type Pitchable = { entry: PublicEntry } | { refused: string };

/** May a win be pitched to a reporter now? */
export function mayPitch(circle: Circle, win: Entry, reporter: Friend): Pitchable {
  const story = pitchable(circle, win);
  if ('refused' in story) return story;
  const refused = whyNotTo(circle, win, reporter);
  return refused === undefined ? story : { refused };
}

/** Is an entry a story for any reporter? */
export function pitchable({ gated }: Circle, { id, kind, title }: Entry): Pitchable {
  if (kind !== 'win') {
    return { refused: `“${title}” is of the kind ${kind}; only a win makes a pitch.` };
  }
  const entry = gated.site.find((each) => each.id === id);
  if (entry) return { entry };
  const reason = gated.withheld.find((each) => each.id === id)?.reason;
  return { refused: `“${title}” is not public: ${reason ?? 'it goes into the email only'}.` };
}

function whyNotTo(circle: Circle, win: Entry, reporter: Friend): string | undefined {
  const { id, name } = reporter;
  if (!isReporter(reporter)) {
    return `${name} has neither an outlet nor a beat; add one to content/private/people/${id}.yaml if ${name} reports.`;
  }
  if (peopleNamed(win).includes(id)) return `The story is about ${name}.`;
  const told = pitchesTo(circle, id);
  const same = told.find(({ entry }) => entry === win.id);
  if (same) {
    return `${name} was told of it on ${dayInWords(same.date, circle.today)}; a story goes to a reporter once.`;
  }
  const last = told.at(-1);
  if (!last) return undefined;
  const again = addDays(last.date, APART);
  if (again <= circle.today) return undefined;
  return `${name} got a pitch on ${dayInWords(last.date, circle.today)}; the next is possible from ${dayInWords(again, circle.today)} (${again}).`;
}

/** The stories that may be pitched now, to reporters who cover a topic of theirs: most shared topics first, then the newest. */
export function storiesFor(circle: Circle): Story[] {
  const since = addDays(circle.today, -FRESH);
  const reporters = [...circle.friends.values()].filter(
    (friend) => isReporter(friend) && isWrittenTo(circle, friend),
  );
  return circle.gated.site
    .filter(({ kind, date }) => kind === 'win' && date > since)
    .flatMap((win) =>
      reporters.flatMap((reporter): Story[] => {
        const topics = sharedBeat(win, reporter);
        return topics.length > 0 && whyNotTo(circle, win, reporter) === undefined
          ? [{ win, reporter, topics }]
          : [];
      }),
    )
    .toSorted(
      (a, b) =>
        b.topics.length - a.topics.length ||
        compareText(b.win.date, a.win.date) ||
        compareText(a.win.id, b.win.id) ||
        compareText(a.reporter.id, b.reporter.id),
    );
}

/** The stories a reporter was told, oldest first. */
function pitchesTo({ log }: Circle, id: string): { date: Day; entry: string }[] {
  return log.flatMap(({ date, pitched }) =>
    pitched?.to === id ? [{ date, entry: pitched.entry }] : [],
  );
}
