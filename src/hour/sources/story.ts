import type { Circle } from '../../circle/circle.ts';
import { inRow } from '../../circle/in-row.ts';
import { pitchDraft } from '../../drafts/pitch.ts';
import { dayInWords } from '../../drafts/promise-day.ts';
import { addDays } from '../../fields/day.ts';
import { storiesFor } from '../../giving/pitch.ts';
import type { Found } from '../action.ts';

/** Wins are proposed as stories for so many days. */
const FRESH = 60;

/** Wins for reporters who cover a topic of theirs, and who may be told now. */
export function* stories(circle: Circle): Iterable<Found> {
  const since = addDays(circle.today, -FRESH);
  for (const { win, reporter, topics } of storiesFor(circle)) {
    if (win.date < since) continue;
    const outlet = reporter.contact?.outlet;
    const covers = inRow(topics.map((topic) => `“${topic}”`));
    yield {
      key: `story ${win.id} ${reporter.id}`,
      about: win.id,
      with: [reporter.id],
      what: `Tell ${reporter.name}${outlet ? ` (${outlet})` : ''} the story “${win.title}”`,
      reason: `It is news of ${dayInWords(win.date, circle.today)}, and ${reporter.name} covers ${covers}`,
      draft: () => pitchDraft(circle, win, reporter),
      notes: { pitched: { entry: win.id, to: reporter.id } },
    };
  }
}
