import { CIRCLE_OPTIONS, openCircle } from '../src/command/open-circle.ts';
import { CLOSINGS, listPromises, promise, settle } from '../src/command/promises-acts.ts';
import { runVerb, WrongCall } from '../src/command/verb.ts';

await runVerb(
  {
    name: 'promise',
    summary: 'keeps what you promised in sight: lists it, adds to it, and closes it',
    operand: 'person "what"',
    operands: 2,
    options: {
      due: {
        type: 'string',
        value: 'DAY',
        help: 'a new promise: the last day on which it is in time',
      },
      kept: { type: 'string', value: 'ID', help: 'you did it; behind it, how, for your log' },
      'not-kept': { type: 'string', value: 'ID', help: 'you could not' },
      released: { type: 'string', value: 'ID', help: 'they no longer need it' },
      ...CIRCLE_OPTIONS,
    },
    notes: [
      'Without anything: the open promises, overdue first, and how many you kept in a year.',
      'An ID is as listed, such as ana-diallo/2026-12-01; a person is enough where one promise is open.',
      'Closing a promise prints the mail that says so.',
    ],
  },
  async (call, first, second) => {
    const closings = Object.keys(CLOSINGS).filter((option) => call[option] !== undefined);
    const [option, another] = closings;
    if (another) throw new WrongCall(`Say --${option} or --${another}, not both.`);
    if (option && call.due !== undefined)
      throw new WrongCall(`--due does not go with --${option}.`);
    if (option && second !== undefined) throw new WrongCall(`Too many words: ${first} ${second}.`);
    if (!option && first === undefined && call.due !== undefined) {
      throw new WrongCall('Say to whom: npm run promise -- PERSON "what" --due DAY.');
    }
    const opened = await openCircle(call);
    if (!opened) return 1;
    const closing = option && CLOSINGS[option];
    if (closing) return settle(opened, String(call[option]), closing, first, call);
    return first === undefined ? listPromises(opened, call) : promise(opened, first, second, call);
  },
);
