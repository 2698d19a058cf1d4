import { ENVIRONMENT } from '../mail/check-settings.ts';
import { MailFault } from '../mail/mail-fault.ts';
import { count } from '../problems/count.ts';
import type { Problem } from '../problems/problem.ts';
import { mailboxKey, stoppedIn } from '../recipients/same-mailbox.ts';
import { overviewText } from '../sending/overview.ts';
import { batchesOf } from '../sending/plan.ts';
import { showProgress } from '../sending/progress.ts';
import { isDone, resultOf, resultText } from '../sending/result.ts';
import { endOnSignal } from '../sending/signals.ts';
import { recordBounces } from './bounces.ts';
import { formatMailProblem } from './mail-settings.ts';
import type { Opened } from './open-digest.ts';
import { shownFile } from './report.ts';
import {
  deliver,
  deliverCopy,
  type Found,
  overviewFor,
  planFor,
  prepareSending,
  type Sending,
  timeFor,
} from './send.ts';
import { smtpTransport } from './smtp.ts';
import { type Call, type ExitCode, printJson, WrongCall } from './verb.ts';

/** Does what a call of `send` asks for; the lock must be held where anything is recorded. */
export async function actOn(opened: Opened, call: Call): Promise<ExitCode> {
  const isCopy = call.test !== undefined;
  const { sending, ...found } = prepareSending(
    opened,
    process.env,
    againOf(call),
    Date.now(),
    isCopy,
  );
  tell(found, opened.shown, call);
  if (!sending) return 1;
  if (isCopy) return sendCopy(sending, String(call.test), call);
  return call.yes ? sendAll(sending, call) : preview(sending, call);
}

/** Looks for letters that came back to the editor's inbox, and says which. */
export async function lookForBounces(
  { reading, composed, shown }: Opened,
  call: Call,
): Promise<ExitCode> {
  const { id } = composed.digest;
  try {
    const { bounced, ...found } = await recordBounces(reading.folder, id, process.env, Date.now());
    tell(found, shown, call, 'Nothing was looked up:');
    if (!bounced) return 1;
    const said = bounced.map(({ to, words }) => ({ to, words }));
    if (call.json) printJson({ id, bounced: said });
    else if (said.length === 0) console.log('No letter of it has come back since the last look.');
    else {
      console.log(`${count(said.length, 'letter')} came back:`);
      for (const { to, words } of said) console.log(`  ${to}: ${words}`);
      console.log('\nAn address that is gone for good: npm run recipients -- stop ADDRESS');
    }
    return 0;
  } catch (error) {
    if (!(error instanceof MailFault)) throw error;
    console.error(`Nothing was looked up:\n  ${error.message};\n  ${error.fix}`);
    return 1;
  }
}

function againOf(call: Call) {
  return { unknown: call['again-unknown'] === true, refused: call['again-refused'] === true };
}

function tell(
  { problems, warnings }: Found,
  shown: string,
  { json }: Call,
  title = 'Nothing was sent:',
): void {
  for (const warning of warnings) console.error(`Warning: ${formatMailProblem(warning, shown)}\n`);
  if (problems.length === 0) return;
  if (json) printJson({ problems: problemsFrom(problems, shown) });
  else {
    console.error(title);
    for (const problem of problems) console.error(`  ${formatMailProblem(problem, shown)}`);
  }
}

/** Their files named from where the editor stands. */
function problemsFrom(problems: Problem[], shown: string): Problem[] {
  return problems.map((problem) =>
    problem.file === ENVIRONMENT ? problem : { ...problem, file: shownFile(shown, problem.file) },
  );
}

/** Says what a run would do. */
function preview(sending: Sending, call: Call): ExitCode {
  const overview = overviewFor(sending, Date.now());
  console.log(
    call.json ? JSON.stringify(overview, null, 2) : overviewText(overview, typed(overview, call)),
  );
  return 0;
}

/** The call as the editor types it again. */
function typed({ id }: { id: string }, { waive }: Call): string {
  return `npm run send -- ${id}${waive === undefined ? '' : ` --waive ${waive}`}`;
}

/** Sends to all who wait, and says how it went. */
async function sendAll(sending: Sending, call: Call): Promise<ExitCode> {
  const { composed, plan, server } = sending;
  const began = Date.now();
  const shown = showProgress(process.stderr, plan.waiting.length, Date.now, (left) =>
    timeFor(sending, left, Date.now()),
  );
  const { signal, release } = endOnSignal((words) => console.error(`\n${words}`));
  const transport = smtpTransport(server);
  const ended = await deliver(sending, { transport, signal, onProgress: shown.show }).finally(
    () => {
      shown.end();
      release();
    },
  );
  const { digest, letter } = composed;
  const after = planFor(sending.folder, digest.id);
  const result = resultOf(
    {
      id: digest.id,
      subject: letter.subject,
      sentNow: ended.sent,
      milliseconds: Date.now() - began,
      fault: ended.fault,
    },
    after.plan,
  );
  console.log(
    call.json
      ? JSON.stringify(result, null, 2)
      : resultText(result, `${typed(result, call)} --yes`),
  );
  return isDone(result) ? 0 : 1;
}

/** Sends one copy. */
async function sendCopy(sending: Sending, address: string, { json }: Call): Promise<ExitCode> {
  const stopped = stoppedIn(sending.recipients).get(mailboxKey(address));
  if (stopped) {
    throw new WrongCall(`Nothing was sent: ${stopped.email} asked for no more letters.`);
  }
  const { signal, release } = endOnSignal((words) => console.error(`\n${words}`));
  const transport = smtpTransport(sending.server);
  const outcome = await deliverCopy(sending, address, { transport, signal }).finally(release);
  const words = 'words' in outcome ? outcome.words : outcome.fault.message;
  if (json) {
    printJson({ to: address, sent: outcome.kind === 'sent', words });
  } else if (outcome.kind === 'sent') console.log(`A copy went to ${address}: ${words}`);
  else {
    const fix = 'fault' in outcome ? `;\n  ${outcome.fault.fix}` : '';
    console.error(`No copy went to ${address}: ${words}${fix}`);
  }
  return outcome.kind === 'sent' ? 0 : 1;
}

/** Prints the addresses of those who wait, for sending by hand. */
export function printBatches({ reading, composed, shown }: Opened, call: Call): ExitCode {
  const { plan, ...found } = planFor(reading.folder, composed.digest.id, againOf(call));
  tell(found, shown, call);
  if (found.problems.length > 0) return 1;
  const batches = batchesOf(plan, Number(call.bcc));
  if (call.json) printJson({ batches });
  else {
    for (const [index, batch] of batches.entries()) {
      const addresses = count(batch.length, 'address', 'addresses');
      console.log(`Batch ${index + 1} of ${batches.length}, ${addresses}:\n${batch.join(', ')}\n`);
    }
  }
  const left = plan.unknown.length;
  if (left > 0) {
    console.error(`Left out, for they may have it: ${left}. To see them too: --again-unknown`);
  }
  console.error('Put each batch into the Bcc field of a mail of its own, never into To or Cc.');
  return 0;
}
