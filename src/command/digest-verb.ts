import { join, resolve } from 'node:path';
import { count } from '../problems/count.ts';
import { type WrittenDigest, writeDigest } from './digest.ts';
import { kit } from './kit.ts';
import { type Opened, openDigest } from './open-digest.ts';
import { PREFLIGHT_OPTIONS } from './preflight-options.ts';
import { shownFile } from './report.ts';
import { markSent } from './sent.ts';
import { type Call, dayIn, type ExitCode, printJson, runVerb, WrongCall } from './verb.ts';

/** `npm run digest`. */
export async function digest(): Promise<void> {
  await runVerb(
    {
      name: 'digest',
      summary: "writes a digest's files: for pasting, for sending, and for other services",
      operand: 'id',
      options: {
        date: {
          type: 'string',
          value: 'DAY',
          help: 'the digest of that day; without one, an unsaved one',
        },
        out: { type: 'string', value: 'DIR', help: 'where to put the files; default: outbox/<id>' },
        draft: {
          type: 'boolean',
          help: 'put the draft into the Drafts folder of your mailbox too',
        },
        ...PREFLIGHT_OPTIONS,
        sent: {
          type: 'boolean',
          help: 'write into the digest that it went out today, and no files',
        },
        json: { type: 'boolean', help: 'print what was done as JSON and nothing else' },
      },
      notes: [
        'Without an id it is the newest digest whose day has come.',
        'With --draft the preflight comes first; --waive and --online are for it.',
      ],
    },
    async (call, id) => {
      const { sent, draft } = call;
      const date = dayIn(call, 'date');
      if (sent && (draft || date !== undefined || call.out !== undefined)) {
        throw new WrongCall('--sent goes alone: npm run digest -- <id> --sent.');
      }
      if (sent && id === undefined) {
        throw new WrongCall('Which digest went out? Say npm run digest -- <id> --sent.');
      }
      const opened = await openDigest({ id, date }, call);
      if (!opened) return 1;
      if (sent) return mark(opened, call);
      if (draft) {
        const { passesPreflight } = await import('./preflight.ts');
        if (!(await passesPreflight(opened, opened.composed, call, opened.shown))) return 1;
      }
      return write(opened, call);
    },
  );
}

async function mark(
  { reading, composed, today, shown }: Opened,
  { json, waive }: Call,
): Promise<ExitCode> {
  const { formatPreflight, unansweredFor, waiversIn } = await import('./preflight.ts');
  const { dateAhead } = await import('../preflight/checks/repeats.ts');
  const { id, date, file, sent } = composed.digest;
  if (date > today && !waiversIn(waive).has(dateAhead.name)) {
    throw new WrongCall(
      `The day of ${id} has not come. Give it the date ${today} in ${shownFile(shown, file)}; if it went out all the same, add --waive ${dateAhead.name}.`,
    );
  }
  if (sent === undefined) {
    const report = unansweredFor(reading.folder, composed, waive, shown);
    if (!report.ready) {
      if (json) printJson(report);
      else console.error(`Nothing was written.\n\n${formatPreflight(report)}`);
      return 1;
    }
  }
  const { isAgain, ...stamped } = markSent(reading.folder, composed, today, shown);
  if (json) printJson(stamped);
  else if (isAgain) {
    console.log(`${stamped.id} went out on ${stamped.sent}; what it holds now counts as sent.`);
  } else console.log(`Wrote sent: ${stamped.sent} into ${shownFile(shown, stamped.file)}.`);
  return 0;
}

async function write(opened: Opened, { out, json, draft }: Call): Promise<ExitCode> {
  const { composed, reading } = opened;
  const folder = resolve(String(out ?? join(kit, 'outbox', composed.digest.id)));
  const written = await writeDigest(opened, composed, folder);
  const drafted = draft ? await putDraft(reading.folder, written) : undefined;
  if (draft && !drafted) return 1;
  if (json) printJson({ ...written, ...(drafted && { draft: drafted }) });
  else {
    print(written);
    if (drafted) {
      console.log(
        drafted.added
          ? `\nThe draft is in the folder ${drafted.folder} of your mailbox.`
          : `\nThe same draft is in the folder ${drafted.folder} of your mailbox already.`,
      );
    }
  }
  return 0;
}

/** What speaks to mailboxes is loaded only where it is needed. */
async function putDraft(folder: string, written: WrittenDigest) {
  const { draftDigest } = await import('./draft.ts');
  return draftDigest(folder, written, process.env);
}

function print({ id, subject, sections, warnings, files, bytes }: WrittenDigest): void {
  console.log(`${subject}\n`);
  for (const section of sections) {
    console.log(`${section.id}: ${count(section.entries.length, 'entry', 'entries')}`);
  }
  for (const warning of warnings) console.error(`\nWarning: ${warning}`);
  console.log(`\nWritten, each with its size in bytes:`);
  for (const [name, path] of Object.entries(files)) console.log(`  ${path} (${bytes[name]})`);
  console.log(`\nBefore it leaves: npm run preflight -- ${id}`);
}
