import { resolve } from 'node:path';
import { count } from '../problems/count.ts';
import { contentOf } from './kit.ts';
import { findLeaks, formatLeaks, isBuilt, type LeakReport } from './leaks.ts';
import { formatReport } from './report.ts';
import { openSecrets } from './secrets.ts';
import { dayIn, printJson, runVerb, WrongCall } from './verb.ts';

/** Looks for leaks as the call says. */
export const leaks = () =>
  runVerb(
    {
      name: 'leaks',
      summary: 'looks for what is private in every file of the built site',
      options: {
        outDir: { type: 'string', value: 'DIR', help: 'the built site; default: dist' },
        date: { type: 'string', value: 'DATE', help: 'as of this day; default: today' },
        json: { type: 'boolean', help: 'print the leaks as JSON and nothing else' },
      },
      notes: [
        'A build does this by itself and replaces nothing where it finds a leak.',
        'Exit codes: 0 none, 1 a leak, 2 the call was wrong. What leaked is never printed.',
      ],
    },
    async (call) => {
      const { outDir = 'dist', json } = call;
      const date = dayIn(call, 'date');
      const folder = resolve(String(outDir));
      if (!isBuilt(folder)) {
        throw new WrongCall(`${outDir} is no built site. Make one with npm run build.`);
      }
      const content = contentOf(process.env);
      const opened = openSecrets(content, date);
      const say = (report: LeakReport, words: string) =>
        console.log(json ? JSON.stringify(report, null, 2) : words);
      if (opened.problems.length > 0) {
        const { problems } = opened;
        if (json) printJson({ problems });
        else console.error(formatReport({ problems, withheld: [] }));
        return 1;
      }
      if (!opened.wall) {
        say({ leaks: [], files: 0 }, 'There is no private side, so nothing of it can leak.');
        return 0;
      }
      const { traced: _, ...report } = await findLeaks(opened.wall, folder, content.shown);
      const files = count(report.files, 'file');
      if (report.leaks.length === 0) {
        say(report, `Nothing private stands in the ${files} of ${outDir}.`);
        return 0;
      }
      if (json) say(report, '');
      else console.error(formatLeaks(report));
      return 1;
    },
  );
