import { CIRCLE_OPTIONS, friendNamed, openCircle } from '../src/command/open-circle.ts';
import { runVerb, WrongCall } from '../src/command/verb.ts';
import { briefOf } from '../src/giving/brief.ts';
import { showBrief } from '../src/giving/brief-view.ts';

await runVerb(
  {
    name: 'brief',
    summary: 'what to know before meeting somebody, on one screen',
    operand: 'person',
    needsOperand: true,
    options: CIRCLE_OPTIONS,
    notes: [
      'It is for your eyes: it shows notes and what is not public.',
      'Exit codes: 0 done, 1 the content has errors, 2 the call was wrong.',
    ],
  },
  async (call, said) => {
    if (said === undefined) {
      throw new WrongCall('Name somebody, such as npm run brief -- ada-lovelace.');
    }
    const opened = await openCircle(call);
    if (!opened) return 1;
    const { circle } = opened;
    const brief = briefOf(circle, friendNamed(circle, said));
    console.log(call.json ? JSON.stringify(brief, null, 2) : showBrief(brief, circle.today));
    return 0;
  },
);
