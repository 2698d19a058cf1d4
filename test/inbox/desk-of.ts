import type { Circle } from '../../src/circle/circle.ts';
import { type Desk, deskOf } from '../../src/inbox/desk.ts';
import { type DeskItem, deskItem } from '../../src/inbox/desk-item.ts';
import type { Values } from '../../src/submissions/fields.ts';
import type { InboxItem } from '../../src/submissions/item.ts';
import { circle } from '../hour/circles.ts';

/** A plain submission of Ada's, by a form's mail. */
export const NEWS: Values = {
  kind: 'win',
  about: 'me',
  title: 'A seed library in the old station',
  body: 'Four hundred kinds of beans, lent to whoever asks for them in the morning.',
  consent: 'yes',
  sender: 'Ada Example',
  email: 'ada@example.org',
};

/** Of the item what a test says, of its answers too; the rest is plain. */
export interface Sent extends Partial<Omit<InboxItem, 'values'>> {
  values?: Values;
}

/** A submission as the inbox has it. */
export function item({ values, ...given }: Sent = {}): InboxItem {
  const door = given.door ?? 'mail';
  return {
    number: 12,
    door,
    key: `key ${given.number ?? 12}`,
    at: '2026-11-20T10:00:00Z',
    from: door === 'mail' ? { name: 'Ada Example', email: 'ada@example.org' } : {},
    values: { ...NEWS, ...values },
    text: '',
    pictures: [],
    leftOut: [],
    state: 'waiting',
    since: '2026-11-20T10:00:00Z',
    ...given,
  };
}

/** People and contacts whom the tests know. */
export const FRIENDS = {
  people: {
    ada: { consent: 'ask' },
    bo: { consent: 'always' },
    cleo: { consent: 'never' },
  },
  contacts: {
    ada: { emails: ['ada@example.org', 'ada@home.example.net'] },
    bo: { emails: ['bo@example.org'] },
    cleo: { emails: ['cleo@example.org'] },
    dan: { name: 'Dan Ito', emails: ['dan@example.org'] },
  },
} as const;

/** The desk of the friends above, or of another circle. */
export function desk(items: InboxItem[], around: Circle = circle(FRIENDS)): Desk {
  return deskOf({ circle: around, items });
}

/** What the desk shows of one submission, and the desk. */
export function seen(sent: Sent = {}, around?: Circle): { seen: DeskItem; desk: Desk } {
  const one = item(sent);
  const on = desk([one], around);
  return { seen: deskItem(one, on), desk: on };
}
