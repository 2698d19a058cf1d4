import { Temporal } from 'temporal-polyfill';
import type { Circle } from '../circle/circle.ts';
import { GATHERINGS, type GatheringSort } from '../drafts/gather.ts';
import { isDayOrMoment } from '../fields/day.ts';
import type { Wishes } from '../giving/gather.ts';
import { isSkipped, type Meeting, RHYTHMS, type Rhythm } from '../giving/gather-times.ts';
import { nearest } from '../problems/nearest.ts';
import { friendsIn } from './open-circle.ts';
import { type Call, numberIn, type Option, WrongCall } from './verb.ts';

/** What a call of `gather` means. */
export interface GatherCall {
  wishes: Wishes;
  minutes: number;
  isSeries: boolean;
  /** Where it takes place, in the editor's words. */
  place?: string | undefined;
  /** Undefined where no day is said. */
  meeting?: Meeting | undefined;
}

const SIZE = 8;
const MINUTES: Record<GatheringSort, number> = { breakfast: 90, circle: 60 };
const TIMES = 10;

/** The options of `gather` but for the common ones. */
export const GATHER_OPTIONS: Record<string, Option> = {
  size: { type: 'string', value: 'N', help: `at most so many guests; default: ${SIZE}` },
  topic: { type: 'string', value: 'TOPIC', help: 'those who share this topic' },
  in: { type: 'string', value: 'TOWN', help: 'those who live in this town or country' },
  with: { type: 'string', value: 'ID[,ID]', help: 'these in any case', isList: true },
  without: { type: 'string', value: 'ID[,ID]', help: 'not these', isList: true },
  starts: { type: 'string', value: 'TIME', help: 'the day and hour, such as 2026-12-03T08:30' },
  place: { type: 'string', value: 'TEXT', help: 'where it takes place' },
  minutes: {
    type: 'string',
    value: 'N',
    help: `how long; default: ${MINUTES.breakfast}, of a circle ${MINUTES.circle}`,
  },
  every: {
    type: 'string',
    value: 'RHYTHM',
    help: `${RHYTHMS.join(', ')}; default: a circle weekly, a breakfast once`,
  },
  times: { type: 'string', value: 'N', help: `how often in all; default: ${TIMES}` },
  out: { type: 'string', value: 'DIR', help: 'where to put the .ics file; default: outbox/gather' },
  invited: { type: 'boolean', help: 'note that these guests were invited' },
};

/** The sort of gathering that somebody says; without a word a breakfast. */
export function sortNamed(said: string | undefined): GatheringSort {
  const found = GATHERINGS.find((sort) => sort === (said ?? 'breakfast'));
  if (found) return found;
  const near = nearest(said ?? '', GATHERINGS);
  throw new WrongCall(
    `There is no ${said}; ${near ? `did you mean ${near}?` : `say ${GATHERINGS.join(' or ')}.`}`,
  );
}

/** Reads the options of a call, and refuses what makes no sense. */
export function readGatherCall(circle: Circle, sort: GatheringSort, call: Call): GatherCall {
  const minutes = numberIn(call, 'minutes', { least: 10, most: 720 }) ?? MINUTES[sort];
  const times = numberIn(call, 'times', { least: 1, most: 100 }) ?? TIMES;
  const every = times === 1 ? undefined : rhythmIn(call.every, sort);
  if (call.times !== undefined && times > 1 && !every) {
    throw new WrongCall(`--times wants --every too: ${RHYTHMS.join(', ')}.`);
  }
  const topic = textIn(call, 'topic');
  if (topic !== undefined) checkTopic(circle, topic);
  return {
    wishes: {
      sort,
      size: numberIn(call, 'size', { least: 1, most: 200 }) ?? SIZE,
      topic,
      place: textIn(call, 'in'),
      chosen: friendsIn(circle, call, 'with'),
      without: friendsIn(circle, call, 'without'),
    },
    minutes,
    isSeries: every !== undefined,
    place: textIn(call, 'place'),
    meeting: meetingIn(call, { minutes, times, every, circle }),
  };
}

function meetingIn(
  { starts }: Call,
  {
    minutes,
    times,
    every,
    circle,
  }: {
    minutes: number;
    times: number;
    every: Rhythm | undefined;
    circle: Circle;
  },
): Meeting | undefined {
  if (starts === undefined) return undefined;
  if (typeof starts !== 'string' || !isDayOrMoment(starts) || !starts.includes('T')) {
    throw new WrongCall(
      `--starts wants a day and an hour such as 2026-12-03T08:30, not ${starts}.`,
    );
  }
  const { timezone } = circle.newsletter;
  if (starts.slice(0, 10) < circle.today) throw new WrongCall(`--starts ${starts} is past.`);
  if (isSkipped({ starts, timezone })) {
    throw new WrongCall(`The clocks go forward in ${timezone}: there is no ${starts}.`);
  }
  return {
    starts: Temporal.PlainDateTime.from(starts).toString({ smallestUnit: 'minute' }),
    minutes,
    timezone,
    times,
    ...(every && { every }),
  };
}

function rhythmIn(said: Call[string], sort: GatheringSort): Rhythm | undefined {
  if (said === undefined) return sort === 'circle' ? 'weekly' : undefined;
  const found = RHYTHMS.find((rhythm) => rhythm === said);
  if (!found) throw new WrongCall(`--every wants one of ${RHYTHMS.join(', ')}, not ${said}.`);
  return found;
}

function textIn(call: Call, name: string): string | undefined {
  const said = call[name];
  if (said === undefined) return undefined;
  const text = String(said).replace(/\s+/g, ' ').trim();
  if (text === '') throw new WrongCall(`--${name} is empty.`);
  return text;
}

function checkTopic(circle: Circle, topic: string): void {
  const known = new Set([...circle.friends.values()].flatMap(({ topics }) => topics));
  if (known.has(topic)) return;
  const near = nearest(topic, known);
  throw new WrongCall(`Nobody has the topic ${topic}${near ? `; did you mean ${near}?` : '.'}`);
}
