import type { Circle } from '../circle/circle.ts';
import { inRow } from '../circle/in-row.ts';
import { ago } from '../circle/since.ts';
import { confided } from '../drafts/introduction-thread.ts';
import { wrap } from '../email/wrap.ts';
import type { Pair } from '../matching/thread.ts';
import type { Next } from './introduction-next.ts';
import type { Introduction } from './introductions.ts';

/** Who was asked and who said what. */
export function standOf(circle: Circle, { a, b }: Pair, state: Introduction): string[] {
  const { asked, yes, no, through, since } = state;
  const friend = through === undefined ? undefined : circle.friends.get(through);
  const lines = [...(friend ? [friend] : []), a, b].flatMap(({ id, name }) => {
    if (yes.includes(id)) return [`${name} has said yes.`];
    if (no.includes(id)) return [`${name} has said no.`];
    return asked.includes(id) ? [`${name} has been asked.`] : [];
  });
  if (since === undefined)
    return [`Nobody has been asked yet whether ${a.name} and ${b.name} may be brought together.`];
  return [...lines, `The last step was ${ago(since, circle.today)}, on ${since}.`];
}

/** What the editor can do now; commands stand on lines of their own. */
export function whatNext(circle: Circle, pair: Pair, { stage, whom, drafts }: Next): string[] {
  const { friends } = circle;
  const command = `  npm run intro -- ${pair.a.id} ${pair.b.id}`;
  const names = inRow(whom.map((id) => friends.get(id)?.name ?? id));
  const isOne = drafts.length === 1;
  switch (stage) {
    case 'made':
      return ['They have been brought together; nothing is left to do.'];
    case 'join':
      return [
        'This is the joint mail.',
        ...confidences(pair),
        'When it has gone out:',
        `${command} --made`,
      ];
    case 'ended':
      return [
        'So it ends here, and that is fine; nobody is asked for anything more.',
        ...(drafts.length > 0
          ? [
              `If you have not told ${names} yet, ${isOne ? 'this mail does' : 'these mails do'} so without a reason.`,
            ]
          : []),
      ];
    case 'ask-friend':
      return [
        `The way leads through ${names}, who is asked first. When the mail has gone out:`,
        `${command} --through ${whom.join()} --asked`,
      ];
    case 'await-friend':
    case 'await':
      return [
        `You are waiting for ${names}. When an answer comes, with --yes or --no:`,
        ...whom.map((id) => `${command} --yes ${id}`),
      ];
    case 'ask':
      return [
        isOne
          ? `Ask ${names} for a yes. When the mail has gone out:`
          : `Ask ${names} for a yes, each in a mail of their own. When both have gone out:`,
        `${command} --asked`,
      ];
  }
}

/** What the joint mail tells that only one of the two has heard from the editor before. */
function confidences({ a, b, threads: [thread] }: Pair): string[] {
  return [a, b].flatMap((friend) => {
    const said = thread && confided(thread, friend);
    return said
      ? [
          `It tells of “${said.what}”, which ${friend.name} has not said in public: leave that out if your first mail to ${friend.firstName} did not mention it.`,
        ]
      : [];
  });
}

/** Lines of at most 80 columns; commands stay whole, to be copied. */
export function wrapped(lines: readonly string[]): string {
  return lines.map((line) => (/^\s*npm run /.test(line) ? line : wrap(line, 80))).join('\n');
}
