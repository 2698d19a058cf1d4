import type { Day } from '../fields/day.ts';
import { count } from '../problems/count.ts';
import type { Asked, Balance } from './balance.ts';
import type { Help } from './deeds.ts';

const STATES: Record<Asked['state'], string> = {
  open: 'open',
  met: 'met',
  withdrawn: 'withdrawn',
  expired: 'over without an answer',
};

const HELPS: Record<Help, (number: number) => string> = {
  'met an ask': (number) => `helped to meet ${count(number, 'ask')}`,
  'passed on news': (number) => `passed on ${count(number, 'piece')} of news`,
  offered: (number) => `made ${count(number, 'offer')}`,
  introduced: (number) => `made ${count(number, 'introduction')} possible`,
};

/** All balances, two lines for each person, by name. */
export function balanceWords(all: readonly Balance[], since: Day): string {
  if (all.length === 0) return `Since ${since} nobody has asked for anything or helped.`;
  const blocks = all.map(({ friend, asked, helped }) =>
    [
      `${friend.name} (${friend.id})`,
      asked.length > 0 ? `  asked: ${tally(asked.map(({ state }) => STATES[state]))}` : '',
      helped.length > 0 ? `  helped: ${helpsOf(helped)}` : '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  );
  return [`Since ${since}, by name. For your eyes only.`, ...blocks].join('\n\n');
}

/** One balance with everything in it. */
export function itemsWords({ friend, asked, helped }: Balance, since: Day): string {
  return [
    `${friend.name} (${friend.id}), since ${since}`,
    '',
    asked.length > 0 ? 'Asked:' : 'Asked for nothing.',
    ...asked.map(({ date, title, id, state }) => `  ${date}  ${title} (${id}): ${STATES[state]}`),
    '',
    helped.length > 0 ? 'Helped:' : 'No help is written down.',
    ...helped.map(
      ({ date, how, what, id }) =>
        `  ${date}  ${how}: ${what}${id === undefined ? '' : ` (${id})`}`,
    ),
  ].join('\n');
}

function helpsOf(helped: Balance['helped']): string {
  return (Object.keys(HELPS) as Help[])
    .map((how) => ({ how, number: helped.filter((each) => each.how === how).length }))
    .filter(({ number }) => number > 0)
    .map(({ how, number }) => HELPS[how](number))
    .join(', ');
}

function tally(states: readonly string[]): string {
  return Object.values(STATES)
    .map((state) => ({ state, number: states.filter((each) => each === state).length }))
    .filter(({ number }) => number > 0)
    .map(({ state, number }) => `${number} ${state}`)
    .join(', ');
}
