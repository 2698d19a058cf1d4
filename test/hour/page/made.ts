import { type Circle, circleOf } from '../../../src/circle/circle.ts';
import type { NumberedAction } from '../../../src/hour/action.ts';
import type { Hour } from '../../../src/hour/hour.ts';
import { newsletterSchema } from '../../../src/newsletter/newsletter.ts';
import type { LogItem } from '../../../src/private/log.ts';
import { logItemSchema } from '../../../src/private/log.ts';
import { somebody } from '../../gate/made.ts';

export const TODAY = '2026-11-22';

/** A circle of Ada and Grace, with a log. */
export function circle(log: Record<string, unknown>[] = []): Circle {
  return circleOf({
    newsletter: newsletterSchema.parse({
      title: 'Test Letter',
      tagline: 'What happened',
      url: 'https://letter.example.org',
      language: 'en',
      timezone: 'Etc/UTC',
      editor: { name: 'Edda' },
      contact: 'mailto:edda@example.org',
    }),
    people: [somebody('ada'), somebody('grace')],
    entries: [],
    digests: [],
    side: {
      contacts: [],
      promises: [],
      log: log.map((item): LogItem => logItemSchema.parse(item)),
    },
    today: TODAY,
  });
}

/** An action; `fields` replace its own. */
export function action(fields: Partial<NumberedAction> = {}): NumberedAction {
  return {
    number: 1,
    key: 'reach ada since 2026-03-01',
    sort: 'reach',
    with: ['ada'],
    what: 'Write to Ada',
    reason: 'You last spoke 8 months ago',
    minutes: 6,
    draft: {
      to: [{ id: 'ada', name: 'Ada', email: 'ada@example.org' }],
      subject: 'How are you?',
      text: 'Hi Ada,\n\nHow can I help you these days?\n\nEdda',
    },
    ...fields,
  };
}

/** An hour of some actions. */
export function hour(actions: NumberedAction[], more = 0): Hour {
  const minutes = actions.reduce((sum, each) => sum + each.minutes, 0);
  return { date: TODAY, actions, minutes, more };
}
