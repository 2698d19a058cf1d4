import { findBalance } from '../src/command/balance.ts';
import { CIRCLE_OPTIONS, openCircle } from '../src/command/open-circle.ts';
import { runVerb } from '../src/command/verb.ts';

await runVerb(
  {
    name: 'balance',
    summary: 'what friends asked for and how they helped in the last two years, by name',
    operand: 'person',
    options: CIRCLE_OPTIONS,
    notes: [
      'With a person: each thing with its day. It is for you alone, and no score of anybody.',
    ],
  },
  async (call, person) => {
    const opened = await openCircle(call);
    if (!opened) return 1;
    const { text, json } = findBalance(opened.circle, person);
    console.log(call.json ? JSON.stringify(json, null, 2) : text);
    return 0;
  },
);
