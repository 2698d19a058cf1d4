import type { Fault } from '../fields/fault.ts';
import { type Answers, judge, LATER, SETTING_NAMES, SETTINGS } from '../writing/settings.ts';
import { type Call, type Option, WrongCall } from './verb.ts';

const HINTS: Partial<Record<keyof typeof SETTINGS, string>> = {
  url: `${LATER} while you do not know it.`,
  timezone: "Default: the computer's.",
};

/** The options of `setup`: one for each field, and how to go about it. */
export const SETUP_OPTIONS: Record<string, Option> = {
  ...Object.fromEntries(
    SETTING_NAMES.map((name): [string, Option] => {
      const { schema, value } = SETTINGS[name];
      const help = [schema.description, HINTS[name]].filter(Boolean).join(' ');
      return [name, { type: 'string', value, help }];
    }),
  ),
  clear: {
    type: 'string',
    value: 'yes|no',
    help: 'Remove what is left of the sample, unless you changed it.',
  },
  yes: {
    type: 'boolean',
    help: 'Take what is likely for what is not said, and do not ask; the sample stays.',
  },
  json: { type: 'boolean', help: 'Print what was done as JSON and nothing else.' },
};

/** What a call says. */
export interface SetupCall {
  given: Answers;
  clear: boolean | undefined;
  isAgreed: boolean;
}

/** What is wrong with a call: the flag, and what to do. */
export type CallFault = Fault & { flag: string };

/** Reads a call, and finds everything that is wrong with it. */
export function readCall(call: Call): SetupCall & { faults: CallFault[] } {
  const given: Answers = {};
  const faults: CallFault[] = [];
  for (const name of SETTING_NAMES) {
    const said = call[name];
    if (said === undefined) continue;
    const judged = judge(name, String(said));
    if ('value' in judged) given[name] = judged.value;
    else faults.push({ flag: name, ...judged.fault, ...(said === '' && EMPTY) });
  }
  const { clear } = call;
  if (clear !== undefined && clear !== 'yes' && clear !== 'no') {
    faults.push({
      flag: 'clear',
      message: `wants yes or no, not ${clear}`,
      fix: 'say one of them',
    });
  }
  return {
    given,
    clear: clear === undefined ? undefined : clear === 'yes',
    isAgreed: call.yes === true,
    faults,
  };
}

const EMPTY = { message: 'is empty', fix: 'say something, or leave the flag out' };

/** A wrong call that lists all faults. */
export function refusal(faults: readonly CallFault[]): WrongCall {
  const lines = faults.map(({ flag, message, fix }) => `  --${flag}: ${message}; ${fix}`);
  return new WrongCall(`Nothing was written:\n${lines.join('\n')}`);
}
