import { inspectContent } from '../src/command/kit.ts';
import { type SetUp, setUp } from '../src/command/setup.ts';
import { SETUP_OPTIONS } from '../src/command/setup-call.ts';
import { formatStaying } from '../src/command/setup-shown.ts';
import { printJson, runVerb } from '../src/command/verb.ts';
import { count } from '../src/problems/count.ts';
import { formatPath } from '../src/problems/path.ts';
import { englishWords, isSpoken } from '../src/writing/languages.ts';
import { formatSteps, type NextStep, nextSteps } from '../src/writing/next-steps.ts';
import { countFiles } from '../src/writing/sample.ts';
import { isSiteKnown } from '../src/writing/settings.ts';

await runVerb(
  {
    name: 'setup',
    summary:
      'makes the newsletter yours: asks six questions, writes newsletter.yaml, clears the sample',
    options: SETUP_OPTIONS,
    notes: [
      'What the flags leave open is asked, where there is a terminal; it can be run again at any time.',
      'What you wrote or changed is never removed, and a newsletter.yaml of yours is only changed after a yes.',
    ],
  },
  async (call) => {
    const isAsking = Boolean(
      process.stdin.isTTY && process.stdout.isTTY && !call.json && !call.yes,
    );
    const done = await setUp(call, isAsking);
    if (!done) {
      console.log('Nothing was written.');
      return 0;
    }
    if (call.json) await print(done);
    else await tell(done, isAsking);
    return 0;
  },
);

/** What there is to do now. */
async function stepsAfter({ left, answers }: SetUp): Promise<NextStep[]> {
  const { CONTENT_DIR: other } = process.env;
  const { reading } = await inspectContent({ isBrief: true });
  return nextSteps({
    hasSample: left.length > 0,
    hasPeople: reading.people.length > 0,
    isSiteKnown: isSiteKnown(answers.url ?? ''),
    before: other ? `CONTENT_DIR=${other} ` : '',
  });
}

async function print(done: SetUp): Promise<void> {
  const { answers, changes, ...files } = done;
  const changed = changes.map(({ path, from, to }) => ({ field: formatPath(path), from, to }));
  printJson({ ...files, changes: changed, next: await stepsAfter(done) });
}

async function tell(done: SetUp, isAsking: boolean): Promise<void> {
  const { file, changes, removed, staying, answers } = done;
  const { report } = await inspectContent({ isBrief: true });
  const errors = report.problems.filter(({ severity }) => severity === 'error').length;
  const { language = 'en' } = answers;
  const lines = [
    changes.length > 0 ? `Wrote ${file}.` : `${file} stays as it is.`,
    removed.length > 0 ? `Removed ${countFiles(removed)} of the sample.` : '',
    removed.length > 0 && staying.length > 0 ? formatStaying(staying) : '',
    isAsking || isSpoken(language) ? '' : englishWords(language),
    errors > 0 ? `Your files have ${count(errors, 'error')} yet: npm run check lists them.` : '',
  ];
  console.log(`\n${lines.filter((line) => line !== '').join('\n')}\n`);
  console.log(formatSteps(await stepsAfter(done)));
}
