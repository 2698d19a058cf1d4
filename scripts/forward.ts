import { listForwardable, markForwarded, NOTES, proposeNotes } from '../src/command/forward.ts';
import { CIRCLE_OPTIONS, entryNamed, openCircle } from '../src/command/open-circle.ts';
import { runVerb, WrongCall } from '../src/command/verb.ts';

await runVerb(
  {
    name: 'forward',
    summary: 'drafts a short personal note to each contact whom an event or an entry would benefit',
    operand: 'entry',
    options: {
      to: {
        type: 'string',
        value: 'ID[,ID]',
        help: 'to these, whether it fits them or not',
        isList: true,
      },
      most: { type: 'string', value: 'N', help: `at most so many notes; default: ${NOTES}` },
      'without-guest': { type: 'boolean', help: 'an event: do not invite them as your guest' },
      sent: { type: 'string', value: 'ID[,ID]', help: 'note that it went to these', isList: true },
      ...CIRCLE_OPTIONS,
    },
    notes: [
      'Without an entry: what could be passed on now.',
      'Nobody gets a note about themselves, or about something that you sent them already.',
      'Exit codes: 0 done, 1 the entry cannot be passed on now, 2 the call was wrong.',
    ],
  },
  async (call, name) => {
    const strange = ['to', 'most', 'without-guest'].find((option) => call[option] !== undefined);
    if (call.sent !== undefined && strange) {
      throw new WrongCall(`--${strange} does not go with --sent.`);
    }
    if (call.to !== undefined && call.most !== undefined) {
      throw new WrongCall('--most does not go with --to: each of them gets a note.');
    }
    if (name === undefined && (strange || call.sent !== undefined)) {
      throw new WrongCall('Say which entry: npm run forward -- <entry>.');
    }
    const opened = await openCircle(call);
    if (!opened) return 1;
    if (name === undefined) return listForwardable(opened, call);
    const entry = entryNamed(opened.circle, name);
    return call.sent === undefined
      ? proposeNotes(opened, entry, call)
      : markForwarded(opened, entry, call);
  },
);
