import { contentOf } from '../src/command/kit.ts';
import { openDigest } from '../src/command/open-digest.ts';
import { passesPreflight } from '../src/command/preflight.ts';
import { PREFLIGHT_OPTIONS } from '../src/command/preflight-options.ts';
import { actOn, lookForBounces, printBatches } from '../src/command/send-acts.ts';
import { takeLock } from '../src/command/sending-lock.ts';
import { type Call, numberIn, runVerb, WrongCall } from '../src/command/verb.ts';
import { readContent } from '../src/read/disk.ts';
import { emailFault } from '../src/recipients/recipient.ts';

await runVerb(
  {
    name: 'send',
    summary: 'sends a letter from your own mail server, one message to each friend on the list',
    operand: 'id',
    needsOperand: true,
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
      bounces: {
        type: 'boolean',
        help: 'look into your inbox for letters of it that came back, and record them',
      },
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
    const opened = await openDigest({ id }, call);
    if (!opened) return 1;
    const isPassed =
      call.bounces || (await passesPreflight(opened, opened.composed, call, opened.shown));
    if (!isPassed) return 1;
    if (call.bcc !== undefined) return printBatches(opened, call);
    const isRecording = call.yes === true || call.bounces === true;
    const lock = isRecording ? takeLock(opened.reading.folder) : undefined;
    if (isRecording && !lock) {
      throw new WrongCall('Another run of send is under way here. Wait for its end, or end it.');
    }
    try {
      return await (call.bounces ? lookForBounces(opened, call) : actOn(opened, call));
    } finally {
      lock?.release();
    }
  },
);

function checkCall(call: Call, id: string | undefined): void {
  const { yes, test, bcc, bounces } = call;
  if (id === undefined) {
    const { folder } = contentOf(process.env);
    const ids = readContent(folder, { only: 'digests' }).digests.map((digest) => digest.id);
    const known = ids.length > 0 ? ` There are: ${ids.join(', ')}.` : '';
    throw new WrongCall(`Which digest? Say npm run send -- <id>.${known}`);
  }
  if ([yes, test, bcc, bounces].filter((value) => value !== undefined).length > 1) {
    throw new WrongCall('Say one of --yes, --test, --bcc and --bounces.');
  }
  numberIn(call, 'bcc', { least: 1, most: 1_000_000 });
  const fault = test === undefined ? undefined : emailFault(String(test));
  if (fault) throw new WrongCall(`--test wants an address: ${fault.message}; ${fault.fix}.`);
}
