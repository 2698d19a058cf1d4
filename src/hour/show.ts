import { showDrafts } from '../drafts/draft.ts';
import { addDays } from '../fields/day.ts';
import { count } from '../problems/count.ts';
import type { NumberedAction } from './action.ts';
import type { Hour } from './hour.ts';

/**
 * An hour for the terminal.
 * @param isBegun does the private side hold anything yet?
 */
export function formatHour(hour: Hour, { isBegun }: { isBegun: boolean }): string {
  const { date, actions, minutes, more } = hour;
  const blocks = [
    `The giving hour of ${date}: ${
      actions.length > 0
        ? `${count(actions.length, 'action')}, about ${count(minutes, 'minute')}.`
        : NOTHING[more > 0 ? 'full' : 'empty']
    }`,
    ...actions.map((action) => formatAction(action, date)),
    ...(more > 0 ? [`${count(more, 'more thing')} can wait for another hour.`] : []),
    ...(isBegun ? [] : [HOW_TO_BEGIN]),
  ];
  return blocks.join('\n\n');
}

/** Where what was done today has filled the hour, and where nothing was found. */
const NOTHING = {
  full: 'it is done. Thank you; the rest of the day is yours.',
  empty: 'nothing is waiting for you. Enjoy the day; somebody may be glad of a call.',
};

const HOW_TO_BEGIN = `So far this is from the site alone. To bring in the people you know:
  npm run contacts -- import FILE   your contacts, from LinkedIn, Google or a vCard file
  npm run new -- private            a sample of the private side, to look around in`;

function formatAction({ number, what, minutes, reason, draft }: NumberedAction, date: string) {
  return [
    `${number}. ${what} (about ${count(minutes, 'minute')})`,
    `   Why: ${reason}.`,
    `   Done:  npm run hour -- --done ${number} "what happened"`,
    `   Later: npm run hour -- --skip ${number} --until ${addDays(date, 7)}`,
    showDrafts([draft]),
  ].join('\n');
}

/** An hour as `--json` prints it. */
export function hourJson({ date, minutes, more, actions }: Hour): object {
  return {
    date,
    minutes,
    more,
    actions: actions.map(
      ({ number, key, sort, what, reason, minutes: each, with: ids, draft }) => ({
        number,
        key,
        sort,
        what,
        reason,
        minutes: each,
        with: ids,
        draft,
      }),
    ),
  };
}
