import { SHOWN, showLog, writeLog } from '../src/command/log-acts.ts';
import { CIRCLE_OPTIONS } from '../src/command/open-circle.ts';
import { runVerb, WrongCall } from '../src/command/verb.ts';

await runVerb(
  {
    name: 'log',
    summary: 'writes down what happened with people, or shows what did',
    operand: 'PERSON[,PERSON…] "what happened"',
    operands: 2,
    options: {
      on: { type: 'string', value: 'DAY', help: 'when it happened; default: today' },
      promised: { type: 'string', value: 'TEXT', help: 'what you promised them' },
      due: { type: 'string', value: 'DAY', help: 'with --promised: until when' },
      all: { type: 'boolean', help: `show everything, not the last ${SHOWN}` },
      ...CIRCLE_OPTIONS,
    },
    notes: [
      'A person is named by id, or by a name that only one has. Their cadence begins anew.',
      'Without words it shows the last things that happened, the newest first.',
    ],
  },
  async (call, people, what) => {
    if (people === undefined) {
      const strange = ['on', 'promised', 'due'].find((each) => call[each] !== undefined);
      if (strange) throw new WrongCall(`--${strange} wants a person and what happened.`);
      return showLog(call);
    }
    if (what === undefined) {
      throw new WrongCall(`Say what happened: npm run log -- ${people} "talked about the hives"`);
    }
    if (call.all) throw new WrongCall('--all goes with showing the log, not with writing.');
    return writeLog(call, people, what);
  },
);
