import { gather } from '../src/command/gather.ts';
import { GATHER_OPTIONS, sortNamed } from '../src/command/gather-call.ts';
import { CIRCLE_OPTIONS, openCircle } from '../src/command/open-circle.ts';
import { runVerb } from '../src/command/verb.ts';

await runVerb(
  {
    name: 'gather',
    summary: 'proposes whom to invite to a breakfast or a weekly circle, with the invitations',
    operand: 'breakfast | circle',
    options: { ...GATHER_OPTIONS, ...CIRCLE_OPTIONS },
    notes: [
      'The guests are those who did most for others in the last year and have something in common.',
      'Hours are those where the newsletter is at home; they stay when the clocks change.',
    ],
  },
  async (call, said) => {
    const sort = sortNamed(said);
    const opened = await openCircle(call);
    return opened ? gather(opened, sort, call) : 1;
  },
);
