import type { Circle } from '../../../src/circle/circle.ts';
import type { NumberedAction } from '../../../src/hour/action.ts';
import type { Hour } from '../../../src/hour/hour.ts';
import { circle as circleOf, TODAY } from '../circles.ts';

export { TODAY };

/** A circle of Ada and Grace, with a log. */
export function circle(log: object[] = []): Circle {
  return circleOf({
    people: { ada: { name: 'ada' }, grace: { name: 'grace' } },
    editor: 'Edda',
    log,
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
