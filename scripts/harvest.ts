import { HARVEST_OPTIONS, runHarvest } from '../src/command/harvest-verb.ts';
import { runVerb } from '../src/command/verb.ts';

await runVerb(
  {
    name: 'harvest',
    summary: 'reads the feeds of people who have one, and puts what is new into the inbox',
    operand: 'person…',
    operands: 100,
    options: HARVEST_OPTIONS,
    notes: [
      'Without a person it is everybody with feed: in their file, but those who must not be named.',
      'What a feed brings is a proposal; npm run inbox shows it, and you decide.',
      'Exit codes: 0 done, 1 the content has problems, 2 the call was wrong.',
    ],
  },
  (call, ...said) =>
    runHarvest(
      call,
      said.filter((word) => word !== undefined),
    ),
);
