import type { Circle } from '../circle/circle.ts';
import { type Draft, showDrafts } from '../drafts/draft.ts';
import { knownPairs, pairKey } from '../matching/known.ts';
import type { Pair } from '../matching/thread.ts';
import { type Acquainted, acquainted } from './introduction-acquainted.ts';
import { type Next, nextOf } from './introduction-next.ts';
import { standOf, whatNext, wrapped } from './introduction-words.ts';
import type { Introduction } from './introductions.ts';

/** Where an introduction stands, as `npm run intro -- A B` says it. */
export interface IntroductionView {
  between: readonly [Acquainted, Acquainted];
  /** What they have in common, the strongest first; the mails tell of the first. */
  threads: readonly string[];
  asked: readonly string[];
  yes: readonly string[];
  no: readonly string[];
  made: boolean;
  through?: string;
  stage: Next['stage'];
  /** Where it stands and what to do, in words. */
  says: readonly string[];
  drafts: readonly Draft[];
}

/** Where an introduction stands, with the mails that come next. */
export function viewOf(circle: Circle, pair: Pair, state: Introduction): IntroductionView {
  const next = nextOf(circle, pair, state);
  const { asked, yes, no, made, through } = state;
  return {
    between: [acquainted(circle, pair.a), acquainted(circle, pair.b)],
    threads: pair.threads.map(({ text }) => text),
    asked,
    yes,
    no,
    made,
    ...(through !== undefined && { through }),
    stage: next.stage,
    says: [
      ...acquaintanceOf(circle, pair, state),
      ...standOf(circle, pair, state),
      ...whatNext(circle, pair, next),
    ],
    drafts: next.drafts,
  };
}

/** A warning before the first question: the two may not need an introduction. */
function acquaintanceOf(circle: Circle, { a, b }: Pair, { since }: Introduction): string[] {
  const isKnown = since === undefined && knownPairs(circle).has(pairKey(a.id, b.id));
  return isKnown ? ['They may know each other already: an entry or a contact names both.'] : [];
}

/** A view for the terminal. */
export function showView({ between, threads, says, drafts }: IntroductionView): string {
  const [one, other] = between;
  const [first, ...others] = threads;
  const lines = [
    `${one.name} and ${other.name}`,
    '',
    ...(first ? [`  In common: ${first}.`] : []),
    ...others.slice(0, 3).map((thread) => `  Also: ${thread}.`),
    `  ${one.says}.`,
    `  ${other.says}.`,
    '',
    ...says,
  ];
  return [wrapped(lines), ...(drafts.length > 0 ? [showDrafts(drafts)] : [])].join('\n\n');
}
