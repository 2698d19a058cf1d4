import { type Opened, openDigest } from '../src/command/due-digest.ts';
import { contentOf } from '../src/command/kit.ts';
import { formatMailProblem } from '../src/command/mail-settings.ts';
import { PREFLIGHT_OPTIONS, passesPreflight } from '../src/command/preflight.ts';
import {
  deliver,
  deliverCopy,
  type Found,
  overviewFor,
  planFor,
  prepareSending,
  type Sending,
  timeFor,
} from '../src/command/send.ts';
import { takeLock } from '../src/command/sending-lock.ts';
import { smtpTransport } from '../src/command/smtp.ts';
import { type Call, type ExitCode, runVerb, WrongCall } from '../src/command/verb.ts';
import { ENVIRONMENT } from '../src/mail/check-settings.ts';
import type { Problem } from '../src/problems/problem.ts';
import { readContent } from '../src/read/disk.ts';
import { emailFault } from '../src/recipients/recipient.ts';
import { plural } from '../src/sending/duration.ts';
import { overviewText } from '../src/sending/overview.ts';
import { batchesOf } from '../src/sending/plan.ts';
import { showProgress } from '../src/sending/progress.ts';
import { isDone, resultOf, resultText } from '../src/sending/result.ts';
import { endOnSignal } from '../src/sending/signals.ts';

await runVerb(
  {
    name: 'send',
    summary: 'sends a letter from your own mail server, one message to each friend on the list',
    operand: 'id',
    options: {
      yes: { type: 'boolean', help: 'send it; without this only show what would be done' },
      test: { type: 'string', value: 'ADDRESS', help: 'send one copy to this address only' },
      bcc: {
        type: 'string',
        value: 'N',
        help: 'print the addresses, N at a time, for sending by hand',
      },
      'again-unknown': {
        type: 'boolean',
        help: 'serve those again whose letter was on its way when a run ended',
      },
      'again-refused': { type: 'boolean', help: 'serve those again whom the server refused' },
      ...PREFLIGHT_OPTIONS,
      json: { type: 'boolean', help: 'print what would be done, or was, as JSON and nothing else' },
    },
    notes: [
      'The servers, the pace and the limit per hour stand in content/private/mail.yaml, and the',
      'friends in content/private/recipients.csv. A run may be ended at any moment, by Ctrl-C or',
      'otherwise: the next one goes on, and nobody gets the letter twice.',
      'Exit codes: 0 everybody is served or refused, 1 somebody is left, 2 the call was wrong.',
    ],
  },
  async (call, id) => {
    checkCall(call, id);
    const opened = await openDigest({ id });
    if (!opened) return 1;
    if (!(await passesPreflight(opened, opened.composed, call, opened.shown))) return 1;
    if (call.bcc !== undefined) return printBatches(opened, call);
    const lock = call.yes ? takeLock(opened.reading.folder) : undefined;
    if (call.yes && !lock) {
      throw new WrongCall('Another run of send is under way here. Wait for its end, or end it.');
    }
    try {
      const { sending, ...found } = prepareSending(opened, process.env, againOf(call), Date.now());
      tell(found, opened.shown, call);
      if (!sending) return 1;
      if (call.test !== undefined) return await sendCopy(sending, String(call.test), call);
      return call.yes ? await sendAll(sending, call) : preview(sending, call);
    } finally {
      lock?.release();
    }
  },
);

function checkCall({ yes, test, bcc }: Call, id: string | undefined): void {
  if (id === undefined) {
    const { folder } = contentOf(process.env);
    const ids = readContent(folder, { only: 'digests' }).digests.map((digest) => digest.id);
    const known = ids.length > 0 ? ` There are: ${ids.join(', ')}.` : '';
    throw new WrongCall(`Which digest? Say npm run send -- <id>.${known}`);
  }
  if ([yes, test, bcc].filter((value) => value !== undefined).length > 1) {
    throw new WrongCall('Say one of --yes, --test and --bcc.');
  }
  if (bcc !== undefined && !/^[1-9]\d{0,6}$/.test(String(bcc))) {
    throw new WrongCall(`--bcc wants a number such as 50, not ${bcc}.`);
  }
  const fault = test === undefined ? undefined : emailFault(String(test));
  if (fault) throw new WrongCall(`--test wants an address: ${fault.message}; ${fault.fix}.`);
}

function againOf(call: Call) {
  return { unknown: call['again-unknown'] === true, refused: call['again-refused'] === true };
}

function tell({ problems, warnings }: Found, shown: string, { json }: Call): void {
  for (const warning of warnings) console.error(`Warning: ${formatMailProblem(warning, shown)}\n`);
  if (problems.length === 0) return;
  if (json) console.log(JSON.stringify({ problems: problemsFrom(problems, shown) }, null, 2));
  else {
    console.error('Nothing was sent:');
    for (const problem of problems) console.error(`  ${formatMailProblem(problem, shown)}`);
  }
}

/** Their files named from where the editor stands. */
function problemsFrom(problems: Problem[], shown: string): Problem[] {
  const prefix = shown.replace(/\/+$/, '');
  return problems.map((problem) =>
    problem.file === ENVIRONMENT ? problem : { ...problem, file: `${prefix}/${problem.file}` },
  );
}

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

async function sendCopy(sending: Sending, address: string, { json }: Call): Promise<ExitCode> {
  const { signal, release } = endOnSignal((words) => console.error(`\n${words}`));
  const transport = smtpTransport(sending.server);
  const outcome = await deliverCopy(sending, address, { transport, signal }).finally(release);
  const words = 'words' in outcome ? outcome.words : outcome.fault.message;
  if (json) {
    console.log(JSON.stringify({ to: address, sent: outcome.kind === 'sent', words }, null, 2));
  } else if (outcome.kind === 'sent') console.log(`A copy went to ${address}: ${words}`);
  else {
    const fix = 'fault' in outcome ? `;\n  ${outcome.fault.fix}` : '';
    console.error(`No copy went to ${address}: ${words}${fix}`);
  }
  return outcome.kind === 'sent' ? 0 : 1;
}

function printBatches({ reading, composed, shown }: Opened, call: Call): ExitCode {
  const { plan, ...found } = planFor(reading.folder, composed.digest.id, againOf(call));
  tell(found, shown, call);
  if (found.problems.length > 0) return 1;
  const batches = batchesOf(plan, Number(call.bcc));
  if (call.json) console.log(JSON.stringify({ batches }, null, 2));
  else {
    for (const [index, batch] of batches.entries()) {
      const addresses = plural(batch.length, 'address', 'addresses');
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
