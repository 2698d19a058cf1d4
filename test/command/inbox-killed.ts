import { join } from 'node:path';
import { carryOut, type Plan } from '../../src/command/inbox-plan.ts';
import { INBOX, type Inbox, openInbox } from '../../src/read/inbox.ts';

/** A run that is killed while it accepts item 1: at a step, as the operating system kills. */
const [folder = '', step = '', plan = '{}'] = process.argv.slice(2);
const inbox = openInbox(join(folder, INBOX));
const item = inbox.get(1);
if (!item) throw new Error('no item');

const die = () => process.kill(process.pid, 'SIGKILL');

const dying: Inbox = {
  ...inbox,
  remember(name, value) {
    inbox.remember(name, value);
    if (step === 'planned' && value !== null) die();
  },
  decide(number, from, decision, at) {
    if (step === 'written' && decision.state === 'accepted') die();
    const isDone = inbox.decide(number, from, decision, at);
    if (step === 'begun' && decision.state === 'accepting') die();
    if (step === 'decided' && decision.state === 'accepted') die();
    return isDone;
  },
  // The second file of the plan is a picture: by then the first is there.
  picture(number, at) {
    if (step === 'half') die();
    return inbox.picture(number, at);
  },
};
carryOut(folder, dying, item, JSON.parse(plan) as Plan, '2026-11-21T12:00:00.000Z');
