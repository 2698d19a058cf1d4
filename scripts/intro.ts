import { introduce } from '../src/command/intro.ts';
import { CIRCLE_OPTIONS, openCircle } from '../src/command/open-circle.ts';
import { formatReport } from '../src/command/report.ts';
import { printJson, runVerb } from '../src/command/verb.ts';
import { proposalsOf, showProposals, underWay } from '../src/giving/introduction-proposals.ts';
import { showView } from '../src/giving/introduction-view.ts';
import { bestPairs } from '../src/matching/pairs.ts';

const MOST = 8;

await runVerb(
  {
    name: 'intro',
    summary: 'brings two people together, when both have said yes',
    operand: 'A B ["what was said"]',
    operands: 3,
    options: {
      asked: { type: 'boolean', help: 'note that the mails that ask have gone out' },
      yes: {
        type: 'string',
        value: 'WHO',
        help: 'note that one of them, or the friend, has said yes',
      },
      no: {
        type: 'string',
        value: 'WHO',
        help: 'note that one of them, or the friend, has said no',
      },
      made: { type: 'boolean', help: 'note that the joint mail has gone out' },
      through: {
        type: 'string',
        value: 'C',
        help: 'the friend who knows the other: C is asked first',
      },
      ...CIRCLE_OPTIONS,
    },
    notes: [
      `Without a name it proposes up to ${MOST} pairs, and says what is under way.`,
      'With two it says what they have in common, how well you know each, where it stands,',
      'and drafts the mails that come next. The joint mail comes only after two yeses.',
      '',
      '  npm run intro -- ada-lovelace grace-hopper --yes ada-lovelace "gladly, in spring"',
      '',
      'Every step is written into content/private/log.yaml.',
      'Exit codes: 0 done, 1 something is missing for an honest mail, 2 the call was wrong.',
    ],
  },
  async (call, ...operands) => {
    const opened = await openCircle(call);
    if (!opened) return 1;
    const { circle } = opened;
    if (operands.length === 0 && !Object.keys(call).some((name) => isStep(name))) {
      const proposals = proposalsOf(circle, bestPairs(circle, MOST));
      const begun = underWay(circle);
      if (call.json) printJson({ underWay: begun, proposals });
      else console.log(showProposals(proposals, begun));
      return 0;
    }
    const { written, view, problems } = introduce(opened, call, operands);
    if (call.json) {
      printJson(problems.length > 0 ? { written, problems } : { written, ...view });
    } else {
      if (written) console.log(`${written}\n`);
      if (view) console.log(showView(view));
      if (problems.length > 0) console.error(formatReport({ problems, withheld: [] }));
    }
    return problems.length > 0 ? 1 : 0;
  },
);

function isStep(option: string): boolean {
  return ['asked', 'yes', 'no', 'made', 'through'].includes(option);
}
