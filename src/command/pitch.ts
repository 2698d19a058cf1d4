import type { Friend } from '../circle/friend.ts';
import { type Draft, showDrafts } from '../drafts/draft.ts';
import { pitchDraft } from '../drafts/pitch.ts';
import { wordCount } from '../drafts/pitch-sentences.ts';
import type { Entry } from '../entries/entry.ts';
import { isReporter, mayPitch, pitchable, sharedBeat, storiesFor } from '../giving/pitch.ts';
import { count } from '../problems/count.ts';
import type { OpenedCircle } from './open-circle.ts';
import { appendLog } from './private-files.ts';
import { type Call, type ExitCode, printJson } from './verb.ts';

/** No more stories than these are proposed. */
const STORIES = 10;

/** Proposes the best stories, each with a reporter. */
export function listStories({ circle }: OpenedCircle, { json }: Call): ExitCode {
  const stories = storiesFor(circle).slice(0, STORIES);
  if (json) {
    const result = stories.map(({ win, reporter, topics }) => ({
      win: win.id,
      title: win.title,
      reporter: reporter.id,
      topics,
    }));
    printJson({ stories: result });
    return 0;
  }
  if (stories.length === 0) {
    console.log(
      'No win of the last 90 days suits a reporter now. A reporter is a contact with a beat or an outlet, in content/private/people/.',
    );
  }
  for (const { win, reporter, topics } of stories) {
    console.log(`${win.title}\n  for ${shown(reporter)}, who covers ${topics.join(', ')}`);
    console.log(`  npm run pitch -- ${win.id} ${reporter.id}`);
  }
  return 0;
}

/** Says which reporters a win suits, and why it cannot go to the others now. */
export function listReporters({ circle }: OpenedCircle, win: Entry, { json }: Call): ExitCode {
  const story = pitchable(circle, win);
  if ('refused' in story) return refuse(win, undefined, story.refused, json);
  const reporters = [...circle.friends.values()]
    .filter(isReporter)
    .map((reporter) => {
      const told = mayPitch(circle, win, reporter);
      const refused = 'refused' in told ? told.refused : undefined;
      return { reporter, topics: sharedBeat(win, reporter), refused };
    })
    .toSorted((a, b) => b.topics.length - a.topics.length);
  if (json) {
    const result = reporters.map(({ reporter, ...rest }) => ({ reporter: reporter.id, ...rest }));
    printJson({ win: win.id, reporters: result });
    return 0;
  }
  if (reporters.length === 0) {
    console.log('You have no reporter yet: a contact with a beat or an outlet is one.');
  }
  for (const { reporter, topics, refused } of reporters) {
    const beat = topics.length > 0 ? `covers ${topics.join(', ')}` : 'covers other topics';
    console.log(`${reporter.id}: ${shown(reporter)} ${beat}.${refused ? ` ${refused}` : ''}`);
  }
  const [first] = reporters.filter(({ refused }) => refused === undefined);
  if (first) console.log(`\nThe draft: npm run pitch -- ${win.id} ${first.reporter.id}`);
  return 0;
}

/** Drafts a pitch, or notes that it went out. */
export function pitch(
  { circle, folder }: OpenedCircle,
  win: Entry,
  reporter: Friend,
  { json, sent }: Call,
): ExitCode {
  const told = mayPitch(circle, win, reporter);
  if ('refused' in told) return refuse(win, reporter, told.refused, json);
  if (sent) {
    const pitched = { entry: win.id, to: reporter.id };
    const what = `told them of “${win.title}”`;
    appendLog(folder, { date: circle.today, with: [reporter.id], what, pitched });
    if (json) printJson({ pitched });
    else console.log(`Noted: ${reporter.name} was told of “${win.title}”.`);
    return 0;
  }
  const draft = pitchDraft(circle, told.entry, reporter);
  const words = wordCount(draft.text);
  if (json) {
    const topics = sharedBeat(win, reporter);
    printJson({ win: win.id, reporter: reporter.id, topics, words, draft });
  } else show(draft, words, win, reporter);
  return 0;
}

function show(draft: Draft, words: number, win: Entry, reporter: Friend): void {
  console.log(`${showDrafts([draft])}\n\n${count(words, 'word')}.`);
  console.log(`When it is sent: npm run pitch -- ${win.id} ${reporter.id} --sent`);
}

function refuse(
  win: Entry,
  reporter: Friend | undefined,
  why: string,
  json: Call[string],
): ExitCode {
  if (json) {
    const result = { win: win.id, ...(reporter && { reporter: reporter.id }), refused: why };
    printJson(result);
  } else console.error(why);
  return 1;
}

function shown({ name, contact }: Friend): string {
  return contact?.outlet ? `${name} (${contact.outlet})` : name;
}
