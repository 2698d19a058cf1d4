import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { missingFor } from '../giving/introduction-missing.ts';
import { nextOf } from '../giving/introduction-next.ts';
import { type IntroductionView, viewOf } from '../giving/introduction-view.ts';
import { type Introduction, introductionOf, isAgreed, stepOf } from '../giving/introductions.ts';
import type { Pair } from '../matching/thread.ts';
import { threadsBetween } from '../matching/threads.ts';
import type { LogItem, LogItemInput } from '../private/log.ts';
import type { Problem } from '../problems/problem.ts';
import { friendNamed, type OpenedCircle } from './open-circle.ts';
import { appendLog } from './private-files.ts';
import { shownFile } from './report.ts';
import { type Call, WrongCall } from './verb.ts';

/** What came of a call: where the introduction stands, or what is missing to draft what comes next. */
export interface Introduced {
  /** What was written into the log, as a sentence; undefined where nothing was. */
  written?: string;
  view?: IntroductionView;
  problems: Problem[];
}

/** The steps that a call can note. */
const STEPS = ['asked', 'yes', 'no', 'made'] as const;
type Step = (typeof STEPS)[number];

/**
 * Notes the step that a call names, if any, and says where the introduction stands after it.
 * @param words what was said, for the log
 */
export function introduce(
  { circle, folder, shown }: OpenedCircle,
  call: Call,
  [one, other, words]: readonly (string | undefined)[],
): Introduced {
  if (one === undefined || other === undefined) {
    throw new WrongCall('Name two people, such as npm run intro -- ada-lovelace grace-hopper.');
  }
  const a = friendNamed(circle, one);
  const b = friendNamed(circle, other);
  if (a.id === b.id)
    throw new WrongCall(`${a.name} cannot be introduced to ${a.name}; name two people.`);
  const pair: Pair = { a, b, threads: threadsBetween(circle, a, b) };
  const before = stateFor(circle, pair, call);
  const step = stepIn(call, words);
  const isAsking = step === undefined || step === 'asked';
  const missing = (state: Introduction) =>
    missingFor(pair, state).map((problem) => ({
      ...problem,
      file: shownFile(shown, problem.file),
    }));
  if (isAsking) {
    const problems = missing(before);
    if (problems.length > 0) return { problems };
  }
  if (step === undefined) return { view: viewOf(circle, pair, before), problems: [] };
  const items = appendLog(folder, ...itemsFor(circle, pair, before, step, call, words));
  const after: Circle = { ...circle, log: [...circle.log, ...items] };
  const state = stateFor(after, pair, call);
  const problems = missing(state);
  return {
    written: `Written into the log: ${items.map((item) => noted(circle, item)).join('; ')}.`,
    ...(problems.length === 0 && { view: viewOf(after, pair, state) }),
    problems,
  };
}

function stepIn(call: Call, words: string | undefined): Step | undefined {
  const said = STEPS.filter((step) => call[step] !== undefined);
  if (said.length > 1) {
    throw new WrongCall(`One step at a time: say ${said.map((step) => `--${step}`).join(' or ')}.`);
  }
  if (said.length === 0 && words !== undefined) {
    throw new WrongCall(
      `${words} belongs to no step; say --yes or --no with the id of who said it.`,
    );
  }
  return said[0];
}

/** Where it stands, with the friend through whom the way is to lead. */
function stateFor(circle: Circle, { a, b }: Pair, call: Call): Introduction {
  const state = introductionOf(circle, a.id, b.id);
  if (typeof call.through !== 'string') return state;
  const friend = friendNamed(circle, call.through);
  if (friend.id === a.id || friend.id === b.id) {
    throw new WrongCall(`The way cannot lead through ${friend.name}, who is one of the two.`);
  }
  if ([a, b].every(isMet)) {
    throw new WrongCall(
      `You know both ${a.name} and ${b.name} yourself, so ask them without --through: ${friend.name} would hear of them for nothing.`,
    );
  }
  return { ...state, through: friend.id };
}

/** Has the editor met them? */
function isMet({ closeness }: Friend): boolean {
  return closeness !== undefined && closeness !== 'never-met';
}

/** What the log is to note of a step; a step that makes no sense is a wrong call. */
function itemsFor(
  circle: Circle,
  pair: Pair,
  state: Introduction,
  step: Step,
  call: Call,
  what: string | undefined,
): LogItemInput[] {
  const { a, b } = pair;
  const between = [a.id, b.id] as const;
  const common = { date: circle.today, through: state.through, what };
  if (state.made)
    throw new WrongCall('They have been brought together already; nothing was written.');
  if (step === 'made') {
    if (!isAgreed(state, a.id, b.id)) {
      const lacking = [a, b].filter(({ id }) => !state.yes.includes(id)).map(({ name }) => name);
      throw new WrongCall(
        `Nothing was written: the joint mail waits for a yes of ${lacking.join(' and of ')}.`,
      );
    }
    return [stepOf(between, { ...common, step })];
  }
  if (step === 'asked') {
    const { stage, whom } = nextOf(circle, pair, state);
    if (stage !== 'ask' && stage !== 'ask-friend') {
      throw new WrongCall('Nothing was written: there is nobody left to ask.');
    }
    return whom.map((by) => stepOf(between, { ...common, step, by }));
  }
  const by = whoAnswered(circle, pair, state, String(call[step]));
  if (state[step].includes(by.id)) {
    throw new WrongCall(`Nothing was written: the log has the ${step} of ${by.name} already.`);
  }
  return [stepOf(between, { ...common, step, by: by.id })];
}

function whoAnswered(
  circle: Circle,
  { a, b }: Pair,
  { through }: Introduction,
  said: string,
): Friend {
  const friend = friendNamed(circle, said);
  if ([a.id, b.id, through].includes(friend.id)) return friend;
  throw new WrongCall(
    `${friend.name} is neither of the two, nor the friend through whom the way leads (--through).`,
  );
}

function noted({ friends }: Circle, { introduction }: LogItem): string {
  const name =
    introduction?.by === undefined ? '' : (friends.get(introduction.by)?.name ?? introduction.by);
  switch (introduction?.step) {
    case 'asked':
      return `${name} has been asked`;
    case 'made':
      return 'the two have been brought together';
    default:
      return `${name} has said ${introduction?.step}`;
  }
}
