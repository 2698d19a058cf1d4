import { CIRCLE_OPTIONS, entryNamed, friendNamed, openCircle } from '../src/command/open-circle.ts';
import { listReporters, listStories, pitch } from '../src/command/pitch.ts';
import { runVerb, WrongCall } from '../src/command/verb.ts';
import { LONGEST_PITCH } from '../src/drafts/pitch.ts';

await runVerb(
  {
    name: 'pitch',
    summary: `drafts a pitch of at most ${LONGEST_PITCH} words that tells a reporter of a win`,
    operand: 'win reporter',
    operands: 2,
    options: {
      sent: { type: 'boolean', help: 'note that it went out' },
      ...CIRCLE_OPTIONS,
    },
    notes: [
      'Without a reporter: whom the win suits. Without a win: the best stories.',
      'A win must be public, and a reporter gets no second pitch within 60 days.',
      'Exit codes: 0 done, 1 it cannot be pitched now, 2 the call was wrong.',
    ],
  },
  async (call, name, to) => {
    if (call.sent && to === undefined) {
      throw new WrongCall('Say what went to whom: npm run pitch -- <win> <reporter> --sent.');
    }
    const opened = await openCircle(call);
    if (!opened) return 1;
    if (name === undefined) return listStories(opened, call);
    const win = entryNamed(opened.circle, name);
    if (to === undefined) return listReporters(opened, win, call);
    return pitch(opened, win, friendNamed(opened.circle, to), call);
  },
);
