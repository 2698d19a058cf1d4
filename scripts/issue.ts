import { claimFolder, takeIssue, writeTold } from '../src/command/issue.ts';
import { printJson, runVerb, WrongCall } from '../src/command/verb.ts';

await runVerb(
  {
    name: 'issue',
    summary: 'turns an issue on GitHub into an entry, or says what its author has to mend',
    options: {
      event: {
        type: 'string',
        value: 'FILE',
        help: 'the issue, as GitHub tells workflows of it: "$GITHUB_EVENT_PATH"',
      },
      out: { type: 'string', value: 'DIR', help: 'where to put the texts for GitHub' },
      json: { type: 'boolean', help: 'print what became of it as JSON and nothing else' },
    },
    notes: [
      'The workflow .github/workflows/friends-news.yml runs it; docs/friends.md tells how to turn that on.',
      'Nothing is overwritten, and nothing is sent anywhere.',
    ],
  },
  async ({ event, out, json }) => {
    if (typeof event !== 'string') throw new WrongCall('Say which issue: --event FILE.');
    if (typeof out === 'string') claimFolder(out);
    const told = await takeIssue(event);
    if (typeof out === 'string') writeTold(told, out);
    if (json) printJson(told);
    else {
      const found = told.files.map((file) => `Wrote ${file}`);
      console.log([...found, `Issue ${told.number}: ${told.say}`].join('\n'));
    }
    return 0;
  },
);
