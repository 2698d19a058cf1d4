import { openDigest } from '../src/command/open-digest.ts';
import { formatPreflight, preflightFor } from '../src/command/preflight.ts';
import { PREFLIGHT_OPTIONS } from '../src/command/preflight-options.ts';
import { printJson, runVerb } from '../src/command/verb.ts';
import { CHECKS } from '../src/preflight/preflight.ts';

const width = Math.max(...CHECKS.map(({ name }) => name.length)) + 2;

await runVerb(
  {
    name: 'preflight',
    summary: 'looks at a letter before it leaves, and says what should hold it back',
    operand: 'id',
    options: {
      ...PREFLIGHT_OPTIONS,
      json: { type: 'boolean', help: 'print the findings as JSON and nothing else' },
    },
    notes: [
      'Without an id it is the newest digest whose day has come.',
      'Exit codes: 0 it may leave, 1 something holds it back, 2 the call was wrong.',
      '',
      'The checks, by the names that --waive takes:',
      ...CHECKS.map(({ name, about }) => `  ${name.padEnd(width)}${about}`),
    ],
  },
  async (call, id) => {
    const opened = await openDigest({ id }, call);
    if (!opened) return 1;
    const report = await preflightFor(opened, opened.composed, call, opened.shown);
    if (call.json) printJson(report);
    else {
      const found = formatPreflight(report);
      if (found) console.log(`${found}\n`);
      if (report.ready) console.log(`The letter ${report.id} is ready: “${report.subject}”.`);
    }
    return report.ready ? 0 : 1;
  },
);
