import { count } from '../problems/count.ts';
import { inspectContent } from './kit.ts';
import { formatReport, hasErrors, howToBegin } from './report.ts';
import { printJson, runVerb } from './verb.ts';

/** `npm run check`. */
export async function check(): Promise<void> {
  await runVerb(
    {
      name: 'check',
      summary: 'finds every problem in the content, without building',
      options: {
        json: { type: 'boolean', help: 'print {problems, withheld} as JSON and nothing else' },
        strict: { type: 'boolean', help: 'fail when an entry is withheld' },
      },
      notes: [
        'Exit codes: 0 all is well (warnings allowed), 1 there are errors, 2 the call was wrong.',
      ],
    },
    async ({ json, strict }) => {
      const { report, reading, gated, shown } = await inspectContent();
      const isFailed = hasErrors(report) || (strict === true && report.withheld.length > 0);
      if (json) printJson(report);
      else if (reading.isEmpty) console.log(howToBegin(shown));
      else {
        const found = formatReport(report);
        if (found) console.log(`${found}\n`);
        const verdict = isFailed ? 'Not ready to be published' : 'All is well';
        console.log(`${verdict}: ${count(gated.site.length, 'public entry', 'public entries')}.`);
      }
      return isFailed ? 1 : 0;
    },
  );
}
