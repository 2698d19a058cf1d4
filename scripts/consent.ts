import { aboutEntry, aboutPerson, listAwaited } from '../src/command/consent-acts.ts';
import { subjectNamed } from '../src/command/consent-subject.ts';
import { CIRCLE_OPTIONS, openCircle } from '../src/command/open-circle.ts';
import { runVerb, WrongCall } from '../src/command/verb.ts';

await runVerb(
  {
    name: 'consent',
    summary: 'asks people before they are published, and keeps their answers',
    operand: 'entry | person ["evidence"]',
    operands: 2,
    options: {
      person: {
        type: 'string',
        value: 'ID',
        help: 'whom it is about, where several could be meant',
      },
      asked: { type: 'boolean', help: 'note that the mail has been sent' },
      yes: { type: 'boolean', help: 'they agree' },
      no: { type: 'boolean', help: 'they do not agree' },
      withdraw: { type: 'boolean', help: 'they take back a consent; says all that this changes' },
      ...CIRCLE_OPTIONS,
    },
    notes: [
      'Without anything: what waits for consent. With an entry: the mail to everybody who has not',
      'answered. With a person the answers are to everything. The evidence is how you know, such as',
      '"mail of 2 December"; it goes into the log. Where an entry and a person have the same id, say',
      'entries/ID or people/ID.',
    ],
  },
  async (call, said, evidence) => {
    const flags = (['asked', 'yes', 'no', 'withdraw'] as const).filter((name) => call[name]);
    if (flags.length > 1) throw new WrongCall(`Say only one of --${flags.join(', --')}.`);
    const [flag] = flags;
    if (flag && said === undefined) {
      throw new WrongCall(`To what? Say npm run consent -- <entry> --${flag}.`);
    }
    if (!flag && evidence !== undefined) {
      throw new WrongCall('Evidence goes with --asked, --yes, --no or --withdraw.');
    }
    const opened = await openCircle(call);
    if (!opened) return 1;
    const { circle } = opened;
    if (said === undefined) return listAwaited(circle, call);
    const subject = subjectNamed(circle, said);
    const why = evidence?.trim() || undefined;
    if ('entry' in subject) return aboutEntry(opened, subject.entry, flag, call, why);
    return aboutPerson(opened, subject.friend, flag, call, why);
  },
);
