/** What the last lines of `setup` depend on. */
export interface Ending {
  /** Does anything of the sample remain that could go? */
  hasSample: boolean;
  /** Are there people in the content already? */
  hasPeople: boolean;
  /** Does the file say where the site will really stand? */
  isSiteKnown: boolean;
  /** What stands before a command where the content is elsewhere, such as `CONTENT_DIR=mine `. */
  before: string;
}

/** A thing to do next: what to type or open, and what it does. */
export interface NextStep {
  do: string;
  what: string;
}

/** What a newcomer does next, in order. */
export function nextSteps({ hasSample, hasPeople, isSiteKnown, before }: Ending): NextStep[] {
  const run = (words: string) => `${before}npm run ${words}`;
  const steps: (NextStep | undefined)[] = [
    hasPeople
      ? { do: run('dev'), what: hasSample ? 'look at the sample under your name' : 'look at it' }
      : { do: run('new -- person'), what: 'write about the first friend' },
    { do: run('new'), what: hasPeople ? 'write the next news' : 'and then their news' },
    hasPeople ? undefined : { do: run('dev'), what: 'look at it while you write' },
    hasSample
      ? { do: run('setup -- --clear yes'), what: 'remove the sample, when you have seen enough' }
      : {
          do: run('contacts -- import FILE'),
          what: 'bring in the people you know; only you see them',
        },
    {
      do: 'docs/publishing.md',
      what: isSiteKnown
        ? 'how to put it on the web'
        : `how to put it on the web; then ${run('setup -- --url ADDRESS')}`,
    },
  ];
  return steps.filter((step) => step !== undefined);
}

/** The steps as lines, what to type in one column and what it does in the next. */
export function formatSteps(steps: readonly NextStep[]): string {
  const width = Math.max(...steps.map((step) => step.do.length)) + 3;
  return [
    'What to do next (docs/start.md goes through it):',
    '',
    ...steps.map((step) => `  ${step.do.padEnd(width)}${step.what}`),
  ].join('\n');
}
