import { CIRCLE_OPTIONS, entryNamed, friendNamed, openCircle } from '../src/command/open-circle.ts';
import { runVerb, WrongCall } from '../src/command/verb.ts';
import { declineDraft } from '../src/drafts/decline.ts';
import { showDrafts } from '../src/drafts/draft.ts';
import { peopleNamed } from '../src/entries/entry.ts';

await runVerb(
  {
    name: 'decline',
    summary: 'drafts a kind no to something that somebody sent in',
    operand: 'person [entry]',
    needsOperand: true,
    operands: 2,
    options: {
      reason: { type: 'string', value: 'TEXT', help: 'the true reason, as a sentence to them' },
      ...CIRCLE_OPTIONS,
    },
    notes: [
      'Without an entry it is about an ask that you did not write down. Without --reason the draft',
      'gives one only where their asks fill their share of a letter (asks_per_person).',
    ],
  },
  async (call, said, about) => {
    if (said === undefined)
      throw new WrongCall('To whom? Say npm run decline -- <person> [entry].');
    const opened = await openCircle(call);
    if (!opened) return 1;
    const { circle } = opened;
    const friend = friendNamed(circle, said);
    const entry = about === undefined ? undefined : entryNamed(circle, about);
    if (entry && !peopleNamed(entry).includes(friend.id)) {
      throw new WrongCall(
        `“${entry.title}” is not of ${friend.id}; it names ${peopleNamed(entry).join(', ')}.`,
      );
    }
    const draft = declineDraft(circle, friend, {
      ...(entry && { entry }),
      ...(call.reason !== undefined && { reason: String(call.reason) }),
    });
    console.log(call.json ? JSON.stringify(draft, null, 2) : showDrafts([draft]));
    return 0;
  },
);
